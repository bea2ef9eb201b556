# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Print what changed between two editions: added, corrected, withdrawn, and why."""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from focus.commands.output import edition_directory, print_json, take_json
from focus.commands.suppressed import suppression

if TYPE_CHECKING:
    from focus.edition.changes import Change


def take_arguments(parser: ArgumentParser) -> None:
    """What the verb may be told."""
    parser.add_argument("older", help="an edition: its directory or its name")
    parser.add_argument("newer", help="an edition: its directory or its name")
    take_json(parser)


def run(options: Namespace) -> int:
    """Compare; 0 whether or not something changed."""
    from focus.edition.diff import diff

    older, newer = edition_directory(options.older), edition_directory(options.newer)
    changes = diff(older, newer, suppression())
    if options.json:
        print_json({"older": older.name, "newer": newer.name, "changes": changes})
    else:
        print("\n".join(_line(one) for one in changes) or "Nothing changed.")
    return 0


def _line(change: "Change") -> str:
    line = f"{change.change} {change.kind} {change.id}"
    if change.field:
        line += f" {change.field}: {change.before!r} -> {change.after!r}"
    return f"{line} ({change.reason})" if change.reason else line
