# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What could be amended: for each criterion chosen, the clauses of the reference bill, where they go and why.

Nothing is proposed without its reason: each row carries the reasons of the clause it comes from. Nothing of the
clause is changed but numbers: its own becomes a placeholder, those of articles it names stand in brackets, and so do
those of its paragraphs where they join an article that has some.
"""

from collections.abc import Iterable, Iterator
from typing import Literal

import msgspec
from msgspec import Struct

from focus.check.report.build import articles_of, label_of
from focus.check.report.pieces import clause_lines
from focus.check.report.shapes import Clause, Entry, Report
from focus.check.report.summary import harmful, is_loud
from focus.check.shapes import Passage
from focus.standard.bill_references import bracketed
from focus.standard.reference_bill import Paragraph
from focus.texts.shapes import Reading, Unit

Change = Literal["instead", "delete", "complete", "new"]
"""``delete``: a further clause against defenders, whose place the clause of the row before takes."""
LONGEST_CURRENT = 1800
"""Characters up to which the current article is quoted whole; of a longer one the passage found is quoted."""
MOST_HARMFUL = 6
NUMBER = "[●]"
BODY = "article"


class Amendment(Struct, frozen=True, kw_only=True):
    """One row: where, what stands there, what is proposed and why."""

    change: Change
    where: str
    """The label of the article, or of the one after which a new article goes; empty where the text has none."""
    chapter: str
    """For a new article: the chapter in which it goes, where the text has chapters."""
    current: str
    """Empty for a new article."""
    cut: bool
    """Whether ``current`` is a part of a long article."""
    clause: Clause
    proposed: tuple[str, ...]
    entry: Entry
    """The criterion that it serves, with its authorities and precedents."""
    also: tuple[str, ...]
    """Other criteria chosen that the same clause serves."""
    further: bool = False
    """Whether an earlier row serves the same criterion and tells its authorities and precedents."""


def could_be_amended(report: Report) -> tuple[Entry, ...]:
    """The criteria whose suggestion is not yes, clauses against defenders first."""
    found = [one for one in report.entries if one.result.suggested != "yes" or is_loud(one)]
    return tuple(sorted(found, key=lambda one: not is_loud(one)))


def amendments(report: Report, reading: Reading, chosen: Iterable[str]) -> tuple[Amendment, ...]:
    """The rows for the criteria chosen, harmful clauses first, then in the order of the standard."""
    codes = set(chosen)
    entries = sorted((one for one in report.entries if one.criterion.code in codes), key=lambda one: not is_loud(one))
    rows: list[Amendment] = []
    offered: set[int] = set()
    for entry in entries:
        for row in _rows(report, reading, entry, codes):
            if row.change != "new" or row.clause.article not in offered:
                told = any(one.entry is row.entry for one in rows)
                rows.append(msgspec.structs.replace(row, further=told))
            if row.change == "new":
                offered.add(row.clause.article)
    return tuple(rows)


def without_clause(report: Report, chosen: Iterable[str]) -> tuple[Entry, ...]:
    """Criteria chosen for which the reference bill has nothing to propose: said, never left out in silence."""
    codes = set(chosen)
    return tuple(one for one in report.entries if one.criterion.code in codes and not one.clauses)


def _rows(report: Report, reading: Reading, entry: Entry, codes: set[str]) -> Iterator[Amendment]:
    articles = articles_of(reading)
    targets = [(articles[one.article], one) for one in _weak(entry) if one.article in articles]
    for place, clause in enumerate(entry.clauses):
        also = tuple(_also(report, clause, entry, codes))
        here = targets if is_loud(entry) and place == 0 else targets[:1] if place == 0 else []
        for number, (unit, passage) in enumerate(here):
            row = _of_article(entry, clause, also, unit, passage)
            yield row if not number else msgspec.structs.replace(row, change="delete", proposed=())
        if not here:
            yield _new(report, reading, entry, clause, also)


def _weak(entry: Entry) -> tuple[Passage, ...]:
    """The passages to amend: harmful ones, or the best one of an answer that is not no."""
    if is_loud(entry):
        return harmful(entry)[:MOST_HARMFUL]
    if entry.result.suggested == "no":
        return ()
    return tuple(one for one in entry.result.passages if one.kind in (BODY, "annex_article") and one.elements)[:1]


def _also(report: Report, clause: Clause, entry: Entry, codes: set[str]) -> Iterator[str]:
    for other in report.entries:
        code = other.criterion.code
        if (
            code in codes
            and code != entry.criterion.code
            and any(one.article == clause.article for one in other.clauses)
        ):
            yield code


def _of_article(entry: Entry, clause: Clause, also: tuple[str, ...], unit: Unit, passage: Passage) -> Amendment:
    whole = len(unit.text) <= LONGEST_CURRENT
    return Amendment(
        change="instead" if is_loud(entry) else "complete",
        where=label_of(unit),
        chapter="",
        current=unit.text if whole else passage.text,
        cut=not whole,
        clause=clause,
        proposed=_bracketed(clause, ((f"[{number}]", one) for number, one in clause.paragraphs)),
        entry=entry,
        also=also,
    )


def _new(report: Report, reading: Reading, entry: Entry, clause: Clause, also: tuple[str, ...]) -> Amendment:
    after = _place(report, reading, entry)
    return Amendment(
        change="new",
        where=label_of(after) if after else "",
        chapter=after.path[-1] if after and after.path else "",
        current="",
        cut=False,
        clause=clause,
        proposed=_bracketed(clause, clause.whole),
        entry=entry,
        also=also,
    )


def _bracketed(clause: Clause, paragraphs: Iterable[tuple[int | str, Paragraph]]) -> tuple[str, ...]:
    return tuple(bracketed(line, clause.language) for line in clause_lines(paragraphs))


def _place(report: Report, reading: Reading, entry: Entry) -> Unit | None:
    """The last article of the chapter that speaks of the same dimension, or the last article of the body."""
    body = [one for one in reading.units if one.kind == BODY and not one.repealed]
    own = [one for one in report.entries if one.criterion.dimension == entry.criterion.dimension]
    at = own.index(entry)
    for near in sorted(own, key=lambda one: (abs(own.index(one) - at), own.index(one))):
        for passage in near.result.passages[:1]:
            found = next((one for one in body if one.eid == passage.article and passage.elements), None)
            if found:
                same = [one for one in body if one.path == found.path] if found.path else [found]
                return same[-1]
    return body[-1] if body else None
