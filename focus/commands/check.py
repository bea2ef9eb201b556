# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Check a law or a bill against the standard, or compare two versions of it: passages, deadlines, suggested answers."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from focus.commands.checked import checked, reported, take_report, take_text, write
from focus.commands.output import print_json, take_json
from focus.lib.errors import DONE

if TYPE_CHECKING:
    from focus.check.shapes import CheckResult, CriterionResult
    from focus.texts.shapes import Reading

FORMS = {"html": "one HTML file", "pdf": "tagged PDF", "docx": "DOCX"}
PASSAGES_SHOWN = 3
LONGEST_SHOWN = 160


def take_arguments(parser: ArgumentParser) -> None:
    """What the verb may be told."""
    take_text(parser)
    later = "a later version of it: prints what got better, worse or vanished, and the words that changed"
    parser.add_argument("new", metavar="NEW", type=Path, nargs="?", help=later)
    for name, what in FORMS.items():
        parser.add_argument(f"--{name}", metavar="OUT", type=Path, help=f"write the report for a committee as {what}")
    take_report(parser)
    take_json(parser)


def run(options: Namespace) -> int:
    """Read, check and print; 0 when the file was read, whatever it says."""
    if options.new:
        from focus.commands.check_versions import run_versions

        return run_versions(options, FORMS)
    reading, result = checked(options)
    wanted = {name: getattr(options, name) for name in FORMS if getattr(options, name)}
    if wanted:
        _write_report(options, reading, result, wanted)
    if options.json:
        from focus.check.told import told

        print_json(told(result))
    elif not wanted:
        print("\n".join(_lines(result)))
    return DONE


def _write_report(options: Namespace, reading: "Reading", result: "CheckResult", wanted: dict[str, Path]) -> None:
    from focus.check.report.compose import compose
    from focus.sheet.write import WRITERS

    sheet = compose(reported(options, reading, result))
    for name, path in wanted.items():
        write(path, WRITERS[name](sheet))


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
