# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Make papers for a class: exercises in coding and their key."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from focus.commands.checked import write
from focus.commands.output import edition_directory, print_json, progress, take_edition, take_json
from focus.commands.suppressed import suppression
from focus.lib.errors import DONE, WRONG_USAGE, FocusError

LANGUAGES = ("en", "es", "fr", "pt")
FORMATS = ("pdf", "docx", "html")
COUNT, SEED = 12, 1


def take_arguments(parser: ArgumentParser) -> None:
    """What the verb may be told."""
    parser.add_argument("what", choices=["exercises"], help="exercises: provisions to be coded, drawn by a seed")
    parser.add_argument("--seed", type=int, default=SEED, help="another whole number gives another sheet (default: 1)")
    parser.add_argument("--count", type=int, default=COUNT, help=f"how many exercises (default: {COUNT})")
    parser.add_argument("--criteria", metavar="R1,P2", help="only exercises for these criteria")
    parser.add_argument("--lang", choices=LANGUAGES, default="en", help="exercises are in English and Spanish")
    parser.add_argument("--format", choices=FORMATS, default="pdf", help="the form of the paper (default: pdf)")
    parser.add_argument("--key", action="store_true", help="the answers, reasons and common mistakes to the same sheet")
    parser.add_argument("-o", "--out", metavar="FILE", type=Path, help="where to write it")
    take_edition(parser)
    take_json(parser)


def run(options: Namespace) -> int:
    """Write the sheet or its key."""
    from focus.edition.reader import Edition
    from focus.handbook.training.exercise_sheet import exercise_sheet
    from focus.handbook.training.exercises import drawn
    from focus.sheet.write import WRITERS

    if not options.out and not options.json:
        raise FocusError("Say where to: -o FILE, or --json.", WRONG_USAGE)
    codes = [one.strip().upper() for one in (options.criteria or "").split(",") if one.strip()]
    edition = Edition(edition_directory(options.edition), suppression())
    chosen = drawn(edition, options.seed, options.count, codes)
    if options.out:
        sheet = exercise_sheet(edition, chosen, options.seed, options.lang, key=options.key)
        write(options.out, WRITERS[options.format](sheet))
        progress(f"{len(chosen)} exercises, seed {options.seed}.")
    if options.json:
        print_json([{"criterion": one.criterion.code, "exercise": one.exercise} for one in chosen])
    return DONE
