# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Read a tree of files into the newsroom: all or nothing.

Into a newsroom that holds records already, the difference is printed and nothing is changed without ``--apply``.
"""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from focus.commands.output import print_json, progress, take_json


def take_arguments(parser: ArgumentParser) -> None:
    """What the verb may be told."""
    parser.add_argument("directory", type=Path, help="the tree of files, such as data")
    parser.add_argument("--apply", action="store_true", help="save the difference into a newsroom that holds records")
    parser.add_argument("--into-empty", action="store_true", help="do nothing if the newsroom holds records already")
    take_json(parser)


def run(options: Namespace) -> int:
    """Load; 0 when done or unchanged, 1 when there is something to decide, 3 when a file cannot be read."""
    from focus.newsroom.prepare import prepare

    prepare()
    from focus.intake.load import load
    from focus.intake.problems import UnreadableInputError
    from focus.record.models import Entry

    if options.into_empty and Entry.objects.exists():
        progress("The newsroom holds records already; they are kept. To compare: focus load data")
        return 0
    progress(f"Reading {options.directory} ...")
    try:
        report = load(options.directory, apply=options.apply)
    except UnreadableInputError as error:
        if not options.json:
            raise
        print_json({"problems": error.problems})
        return error.exit_code
    if options.json:
        print_json(report)
    else:
        print("\n".join(report.lines()))
    return int(report.exit_code)
