# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What the verbs that check a text have in common: reading it apart, checking it, building its report."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from focus.commands.output import edition_directory, progress, take_edition
from focus.lib.errors import FOUND_WRONG, FocusError

if TYPE_CHECKING:
    from focus.check.report.shapes import Report, World
    from focus.check.shapes import CheckResult
    from focus.texts.shapes import Reading

LANGUAGES = ("en", "es", "fr", "pt")


def take_text(parser: ArgumentParser) -> None:
    """Let the verb be told which text, and how it is checked."""
    parser.add_argument("file", metavar="FILE", type=Path, help="the law or bill, as a file on this machine")
    parser.add_argument("--words-only", action="store_true", help="leave the sentence model out even where it is there")


def take_report(parser: ArgumentParser) -> None:
    """Let the verb be told for whom the report is."""
    parser.add_argument("--lang", choices=LANGUAGES, help="language of the report; without it, that of the text")
    parser.add_argument("--place", default="", metavar="CO", help="the State whose text it is, for what binds it")
    take_edition(parser)


def read_apart(path: Path) -> "Reading":
    """In a child process with limits: the file may be hostile."""
    from focus.texts.isolated import read_isolated

    return read_isolated(path)


def checked(options: Namespace) -> "tuple[Reading, CheckResult]":
    """Read the file and check it."""
    from focus.check.check import check
    from focus.check.likeness import sentence_model

    progress(f"Reading {options.file.name}...")
    reading = read_apart(options.file)
    model, meaning = (None, None) if options.words_only else sentence_model()
    progress(f"Checking {len(reading.units)} units against the standard...")
    return reading, check(reading, meaning=meaning, model=model)


def reported(options: Namespace, reading: "Reading", result: "CheckResult") -> "Report":
    """The report on a checked file, dated today."""
    import datetime
    import hashlib

    from focus.check.report.build import build, report_language
    from focus.check.report.yardstick import yardstick

    with options.file.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    language = report_language(options.lang, reading.language)
    day = datetime.datetime.now(datetime.UTC).date()
    world = _world(options, language)
    return build(reading, result, yardstick(), world, day=day, digest=digest, language=language)


def _world(options: Namespace, language: str) -> "World":
    """What the newest edition holds, or nothing where none was published here: the report says which."""
    from focus.check.report.shapes import NO_WORLD
    from focus.check.report.world import world
    from focus.commands.suppressed import suppression_beside
    from focus.edition.reader import Edition

    try:
        directory = edition_directory(options.edition)
    except FocusError as error:
        if options.edition or error.exit_code != FOUND_WRONG:
            raise
        progress("No edition is published here: the report will have no precedents (focus load data, focus publish).")
        return NO_WORLD
    return world(Edition(directory, suppression_beside(directory)), language, options.place.upper())


def write(path: Path, content: bytes) -> None:
    """Write a file whole or not at all, and say so."""
    part = path.with_name(f"{path.name}.part")
    part.write_bytes(content)
    part.replace(path)
    progress(f"Wrote {path}")
