# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What the verbs have in common: JSON for programs, and the edition that is meant."""

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from focus.lib.errors import FOUND_WRONG, UNREADABLE, FocusError
from focus.lib.home import editions


def print_json(value: Any) -> None:
    """Print a shape or plain value as indented JSON on standard output."""
    import msgspec

    print(msgspec.json.format(msgspec.json.encode(value), indent=2).decode())


def progress(line: str) -> None:
    """Say what is going on, on standard error, so that standard output stays what a program reads."""
    print(line, file=sys.stderr, flush=True)


def take_json(parser: ArgumentParser) -> None:
    """Let the verb answer in JSON."""
    parser.add_argument("--json", action="store_true", help="print JSON for a program")


def take_edition(parser: ArgumentParser) -> None:
    """Let the verb read another edition than the newest."""
    parser.add_argument("--edition", metavar="EDITION", help="its directory or its name; without it, the newest")


def edition_directory(named: str | None) -> Path:
    """The directory of the edition that is meant: a path, a name in FOCUS_HOME, or the newest.

    Raises ``FocusError`` that says what to do where there is none.
    """
    if named:
        for directory in (Path(named), editions() / named):
            if directory.is_dir():
                return directory
        raise FocusError(f"{named}: no such edition, neither as a directory nor in {editions()}", UNREADABLE)
    from focus.edition.shelf import newest

    latest = newest(editions())
    if latest is None:
        raise FocusError(
            f"There is no edition in {editions()} yet. Run: focus load data, then focus publish", FOUND_WRONG
        )
    return latest
