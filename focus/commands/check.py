# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Check a law or a bill against the standard: passages, deadlines and suggested answers."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from focus.commands.output import print_json, progress, take_json
from focus.lib.errors import DONE

if TYPE_CHECKING:
    from focus.check.shapes import CheckResult, CriterionResult
    from focus.texts.shapes import Reading

ISOLATED = "focus.texts.isolated"
PASSAGES_SHOWN = 3
LONGEST_SHOWN = 160


def take_arguments(parser: ArgumentParser) -> None:
    """What the verb may be told."""
    parser.add_argument("file", metavar="FILE", type=Path, help="the law or bill, as a file on this machine")
    parser.add_argument("--words-only", action="store_true", help="leave the sentence model out even where it is there")
    take_json(parser)


def run(options: Namespace) -> int:
    """Read, check and print; 0 when the file was read, whatever it says."""
    from focus.check.check import check
    from focus.check.likeness import sentence_model

    progress(f"Reading {options.file.name}...")
    reading = _read(options.file)
    model, meaning = (None, None) if options.words_only else sentence_model()
    progress(f"Checking {len(reading.units)} units against the standard...")
    result = check(reading, meaning=meaning, model=model)
    if options.json:
        print_json(result)
    else:
        print("\n".join(_lines(result)))
    return DONE


def _read(path: Path) -> "Reading":
    """In a child process with limits where that is there: the file may be hostile."""
    import pkgutil
    from importlib.util import find_spec

    if find_spec(ISOLATED):
        isolated: Reading = pkgutil.resolve_name(f"{ISOLATED}:read_isolated")(path)
        return isolated
    from focus.texts.reading import read

    return read(path)


def _lines(result: "CheckResult") -> Iterator[str]:
    yield f"{result.file}: {result.articles} articles, {result.language}, reads as: {result.instrument}."
    yield "These are suggestions for a person who reads the passages, no verdicts."
    for one in sorted(result.criteria, key=lambda one: one.code not in result.loud):
        yield from _criterion(one)
    yield from result.warnings


def _criterion(one: "CriterionResult") -> Iterator[str]:
    loud = "  <- can be turned against defenders" if "red_flag" in one.flags else ""
    yield f"{one.code}  {one.suggested} ({one.confidence}){loud}"
    missing = ", ".join(element.name["en"] for element in one.elements if not element.found and not element.adverse)
    if missing and one.suggested != "yes":
        yield f"    not found: {missing}"
    for passage in one.passages[:PASSAGES_SHOWN]:
        yield f"    {passage.label or passage.eid}: {' '.join(passage.text.split())[:LONGEST_SHOWN]}"
