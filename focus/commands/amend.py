# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Propose amendments to a law or bill, clause by clause: a person chooses which."""

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from focus.commands.checked import checked, reported, take_report, take_text, write
from focus.commands.output import print_json, progress, take_json
from focus.lib.errors import DONE, WRONG_USAGE, FocusError

if TYPE_CHECKING:
    from focus.check.report.amendment import Amendment
    from focus.check.report.shapes import Report

FORMS = {"docx": "DOCX", "pdf": "tagged PDF", "csv": "CSV"}


def take_arguments(parser: ArgumentParser) -> None:
    """What the verb may be told."""
    take_text(parser)
    for name, what in FORMS.items():
        parser.add_argument(f"--{name}", metavar="OUT", type=Path, help=f"write the table of amendments as {what}")
    chosen = parser.add_mutually_exclusive_group()
    chosen.add_argument("--criteria", metavar="R1,P2", help="propose clauses for these criteria")
    chosen.add_argument("--all-missing", action="store_true", help="propose clauses for all that is not answered yes")
    take_report(parser)
    take_json(parser)


def run(options: Namespace) -> int:
    """Write the table; without a choice, say what could be proposed and how to choose."""
    from focus.check.report.amendment import amendments

    wanted = {name: getattr(options, name) for name in FORMS if getattr(options, name)}
    reading, result = checked(options)
    report = reported(options, reading, result)
    chosen = _chosen(options, report)
    if not chosen:
        print("\n".join(_offer(report)))
        raise FocusError("Choose: --criteria with the codes, separated by commas, or --all-missing.", WRONG_USAGE)
    if not wanted and not options.json:
        raise FocusError("Say where to: --docx OUT, --pdf OUT, --csv OUT or --json.", WRONG_USAGE)
    rows = amendments(report, reading, chosen)
    for name, path in wanted.items():
        write(path, _content(name, report, rows, chosen))
    progress(f"{len(rows)} amendments for {len(chosen)} criteria. A person chooses which are handed in.")
    if options.json:
        from focus.check.report.amend_sheet import amend_rows

        print_json(amend_rows(report, rows))
    return DONE


def _chosen(options: Namespace, report: "Report") -> list[str]:
    """The codes chosen; a code that is none of the 39 is an error."""
    from focus.check.report.amendment import could_be_amended

    if options.all_missing:
        return [one.criterion.code for one in could_be_amended(report)]
    codes = [one.strip().upper() for one in (options.criteria or "").split(",") if one.strip()]
    known = {one.criterion.code for one in report.entries}
    unknown = [one for one in codes if one not in known]
    if unknown:
        raise FocusError(f"{', '.join(unknown)}: no criterion that a text can answer", WRONG_USAGE)
    return list(dict.fromkeys(codes))


def _offer(report: "Report") -> list[str]:
    from focus.check.report.amendment import could_be_amended

    lines = ["Clauses could be proposed for these criteria:"]
    for one in could_be_amended(report):
        name = getattr(one.criterion.name, report.language)
        lines.append(f"{one.criterion.code}  {one.result.suggested} ({one.result.confidence})  {name}")
    return lines


def _content(name: str, report: "Report", rows: "Sequence[Amendment]", chosen: Sequence[str]) -> bytes:
    from focus.check.report.amend_sheet import amend_csv, amend_sheet
    from focus.sheet.write import WRITERS

    if name == "csv":
        return amend_csv(report, rows)
    return WRITERS[name](amend_sheet(report, rows, chosen))
