# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Print one record of an edition with all its public fields."""

from argparse import ArgumentParser, Namespace
from typing import Any

from focus.commands.output import edition_directory, print_json, take_edition, take_json
from focus.commands.suppressed import suppression
from focus.lib.errors import FOUND_WRONG, FocusError


def take_arguments(parser: ArgumentParser) -> None:
    """What the verb may be told."""
    parser.add_argument("id", help="a record's id such as mx-ley-2012, or a place such as MX")
    take_edition(parser)
    take_json(parser)


def run(options: Namespace) -> int:
    """Show; 0 when there is such a record, 1 when there is none."""
    from focus.edition.reader import Edition
    from focus.record.shapes import KINDS

    directory = edition_directory(options.edition)
    edition = Edition(directory, suppression())
    entries = edition.rows("SELECT kind, place, title, address FROM entries WHERE id = ?", [options.id])
    record = edition.get(KINDS[entries[0]["kind"]], options.id) if entries else None
    if record is None:
        raise FocusError(f"{options.id}: edition {directory.name} holds no such record", FOUND_WRONG)
    head = {"id": options.id, **dict(entries[0])}
    _print(head, record, as_json=options.json)
    return 0


def _print(head: dict[str, Any], record: Any, *, as_json: bool) -> None:
    import msgspec

    fields = msgspec.to_builtins(record)
    if as_json:
        print_json({**head, "record": fields})
        return
    print(f"{head['kind']}, {head['place']}, {head['address']}\n")
    print(msgspec.yaml.encode(fields).decode(), end="")
