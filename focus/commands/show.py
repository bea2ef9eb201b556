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
    for kind, shape in KINDS.items():
        record = edition.get(shape, options.id)
        if record is not None:
            _print(kind, record, as_json=options.json)
            return 0
    raise FocusError(f"{options.id}: edition {directory.name} holds no such record", FOUND_WRONG)


def _print(kind: str, record: Any, *, as_json: bool) -> None:
    import msgspec

    fields = msgspec.to_builtins(record)
    if as_json:
        print_json({"kind": kind, **fields})
        return
    print(f"kind: {kind}")
    print(msgspec.yaml.encode(fields).decode(), end="")
