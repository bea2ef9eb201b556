# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Make papers for a class: workshop packs, a fictional bill to check, exercises in coding and their key."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from focus.commands.checked import write
from focus.commands.output import edition_directory, print_json, progress, take_edition, take_json
from focus.commands.suppressed import suppression
from focus.lib.errors import DONE, FOUND_WRONG, WRONG_USAGE, FocusError

if TYPE_CHECKING:
    from focus.edition.reader import Edition

LANGUAGES = ("en", "es", "fr", "pt")
FORMATS = ("pdf", "docx", "html")
AUDIENCES = ("organisations", "officials", "coders")
LENGTHS = ("two-hours", "one-day")
PARTS = ("all", "trainer", "hand-outs", "key")
COUNT, SEED = 12, 1
WHAT = "exercises: provisions to be coded; pack: a whole workshop; scenario: a fictional bill as text, to be checked"


def take_arguments(parser: ArgumentParser) -> None:
    """What the verb may be told."""
    parser.add_argument("what", choices=["exercises", "pack", "scenario"], help=WHAT)
    parser.add_argument("--for", dest="audience", choices=AUDIENCES, help="pack: who takes part")
    parser.add_argument("--length", choices=LENGTHS, default=LENGTHS[0], help="pack: how long the workshop is")
    parser.add_argument("--part", choices=PARTS, default=PARTS[0], help="pack: all, or the pages for one use")
    parser.add_argument("--seed", type=int, default=SEED, help="another whole number gives another sheet (default: 1)")
    parser.add_argument("--count", type=int, default=COUNT, help=f"how many exercises (default: {COUNT})")
    parser.add_argument("--criteria", metavar="R1,P2", help="only exercises for these criteria")
    parser.add_argument("--lang", choices=LANGUAGES, default="en", help="exercises, cases' questions and bill: en, es")
    parser.add_argument("--format", choices=FORMATS, default="pdf", help="the form of the paper (default: pdf)")
    parser.add_argument("--key", action="store_true", help="the answers, reasons and common mistakes to the same sheet")
    parser.add_argument("-o", "--out", metavar="FILE", type=Path, help="where to write it")
    take_edition(parser)
    take_json(parser)


def run(options: Namespace) -> int:
    """Write the paper that was asked for."""
    from focus.edition.reader import Edition

    if not options.out and not (options.json and options.what == "exercises"):
        raise FocusError("Say where to: -o FILE (exercises also take --json).", WRONG_USAGE)
    edition = Edition(edition_directory(options.edition), suppression())
    return {"exercises": _exercises, "pack": _pack, "scenario": _scenario}[options.what](edition, options)


def _exercises(edition: "Edition", options: Namespace) -> int:
    from focus.handbook.training.exercise_sheet import exercise_sheet
    from focus.handbook.training.exercises import drawn
    from focus.sheet.write import WRITERS

    codes = [one.strip().upper() for one in (options.criteria or "").split(",") if one.strip()]
    chosen = drawn(edition, options.seed, options.count, codes)
    if options.out:
        sheet = exercise_sheet(edition, chosen, options.seed, options.lang, key=options.key)
        write(options.out, WRITERS[options.format](sheet))
        progress(f"{len(chosen)} exercises, seed {options.seed}.")
    if options.json:
        print_json([{"criterion": one.criterion.code, "exercise": one.exercise} for one in chosen])
    return DONE


def _pack(edition: "Edition", options: Namespace) -> int:
    """A whole workshop; 1 when it names what the edition does not hold."""
    from focus.handbook.addresses import for_file
    from focus.handbook.proof import told
    from focus.handbook.training.packs.compose import pack
    from focus.sheet.write import WRITERS

    if not options.audience:
        raise FocusError(f"Say for whom: --for {'|'.join(AUDIENCES)}", WRONG_USAGE)
    made = pack(edition, options.audience, options.length, options.lang, options.seed, options.part)
    if made.faults and not edition.suppression.state():
        raise FocusError(told(list(made.faults)), FOUND_WRONG)
    write(options.out, WRITERS[options.format](for_file(made.sheet, "", options.lang)))
    return DONE


def _scenario(edition: "Edition", options: Namespace) -> int:
    """The fictional bill, as a text that ``focus read`` and ``focus check`` take."""
    from focus.handbook.training.packs.plan import bill_text

    write(options.out, bill_text(edition, options.lang).encode())
    return DONE
