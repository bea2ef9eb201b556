# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Write what the newsroom holds as a tree of files, the same bytes that were loaded."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from focus.commands.output import print_json, take_json


def take_arguments(parser: ArgumentParser) -> None:
    """What the verb may be told."""
    parser.add_argument("directory", type=Path, help="where to write; made if it does not exist")
    parser.add_argument("--replace", action="store_true", help="write even where other files lie; they are kept")
    take_json(parser)


def run(options: Namespace) -> int:
    """Export; 0 when done."""
    from focus.newsroom.prepare import prepare

    prepare()
    from focus.intake.export import export

    files = len(export(options.directory, replace=options.replace))
    if options.json:
        print_json({"directory": str(options.directory), "files": files})
    else:
        print(f"{files} files written to {options.directory}")
    return 0
