# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Compare two laws or bills, or one with the reference bill, article by article and across languages."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from focus.commands.checked import LANGUAGES, read_apart, write
from focus.commands.output import print_json, progress, take_json
from focus.lib.errors import DONE, WRONG_USAGE, FocusError

if TYPE_CHECKING:
    from focus.check.comparison import ArticleSide, Comparison, Counterpart, TextSide
    from focus.texts.shapes import Reading

FORMS = {"html": "one HTML file", "pdf": "tagged PDF", "docx": "DOCX"}


def take_arguments(parser: ArgumentParser) -> None:
    """What the verb may be told."""
    parser.add_argument("file", metavar="A", type=Path, help="a law or bill, as a file on this machine")
    parser.add_argument("other", metavar="B", type=Path, nargs="?", help="another one, in any of the languages")
    parser.add_argument("--bill", action="store_true", help="compare with the reference bill and not with a file")
    parser.add_argument("--lang", choices=LANGUAGES, help="of the reference bill and of the table; else that of A")
    parser.add_argument("--words-only", action="store_true", help="leave the sentence model out even where it is there")
    for name, what in FORMS.items():
        parser.add_argument(f"--{name}", metavar="OUT", type=Path, help=f"write the table as {what}")
    take_json(parser)


def run(options: Namespace) -> int:
    """Read both, compare and print; 0 whatever they have in common."""
    from focus.check.comparison import comparison
    from focus.check.meaning.model import load

    if bool(options.other) == options.bill:
        raise FocusError("Name a second file, or --bill for the reference bill.", WRONG_USAGE)
    progress(f"Reading {options.file.name}...")
    first = read_apart(options.file)
    second = _bill(options.lang or first.language) if options.bill else read_apart(options.other)
    model = None if options.words_only else load()
    progress(f"Comparing {len(first.units)} units with {len(second.units)}...")
    found = comparison(first, second, model)
    wanted = {name: getattr(options, name) for name in FORMS if getattr(options, name)}
    if wanted:
        _write(found, options.lang or first.language, wanted)
    if options.json:
        print_json(found)
    elif not wanted:
        print("\n".join(_lines(found)))
    return DONE


def _bill(language: str) -> "Reading":
    """The reference bill as it ships; English where it is not written in the language."""
    from focus.check.report.said import Said
    from focus.check.report.yardstick import yardstick
    from focus.compare.bill import bill_units
    from focus.standard.bill_words import state_line
    from focus.texts.shapes import Reading

    bill = yardstick().bill
    if bill is None:
        raise FocusError("There is no reference bill in data/.")
    told = language if language in bill.written() else "en"
    name = Said(told)._("Reference bill")
    return Reading(
        file=name, language=told, pages=0, units=bill_units(bill, told), warnings=(f"{name}: {state_line(bill, told)}",)
    )


def _write(found: "Comparison", language: str, wanted: dict[str, Path]) -> None:
    import datetime

    from focus.check.report.compare_sheet import compare_sheet
    from focus.sheet.write import WRITERS

    day = datetime.datetime.now(datetime.UTC).date()
    sheet = compare_sheet(found, language if language in LANGUAGES else "en", day)
    for name, path in wanted.items():
        write(path, WRITERS[name](sheet))


def _lines(found: "Comparison") -> Iterator[str]:
    yield f"A: {found.a.file}, {len(found.a.articles)} articles, {found.a.language}."
    yield f"B: {found.b.file}, {len(found.b.articles)} articles, {found.b.language}."
    yield f"Sentence model: {found.model or 'not used (make model); concepts, roots of words and numbers alone'}."
    yield "Which articles answer to each other is suggested. Their order plays no part. Read both."
    there = {one.eid: one for one in found.b.articles}
    for article in found.a.articles:
        yield from _article(article, [(one, there[one.b]) for one in found.pairs if one.a == article.eid])
    for name, one in (("A", found.a), ("B", found.b)):
        yield from _alone(name, one)


def _article(article: "ArticleSide", answers: "list[tuple[Counterpart, ArticleSide]]") -> Iterator[str]:
    for pair, other in answers:
        yield f"{_name(article)}  <->  {_name(other)}  ({pair.sure})"
        if pair.shared:
            yield "    both speak of: " + "; ".join(f"{one.left} / {one.right}" for one in pair.shared)
        if article.limits or other.limits:
            yield f"    time limits: {', '.join(article.limits) or 'none'}  |  {', '.join(other.limits) or 'none'}"


def _alone(name: str, one: "TextSide") -> Iterator[str]:
    articles = {article.eid: article for article in one.articles}
    yield f"Only in {name}, nothing like it was found:" if one.alone else f"Only in {name}: no article."
    yield from (f"    {_name(articles[eid])}" for eid in one.alone)
    if one.only_here:
        yield f"Found in {name} alone, by what the criteria ask for:"
    for lack in one.only_here:
        told = "  <- speaks against the text" if lack.adverse else ""
        yield f"    {lack.code}  {lack.name['en']}{told}"
    if one.left_out:
        yield f"{one.left_out} more articles of {name} were not compared: the text is too long."
    yield from one.warnings


def _name(one: "ArticleSide") -> str:
    return " ".join(filter(None, (one.label or one.eid, one.heading)))
