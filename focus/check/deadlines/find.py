# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The deadlines of a text that was read into units."""

import re
from collections.abc import Iterable, Iterator

import msgspec

from focus.check.deadlines.expressions import Expression, expressions, plain
from focus.check.deadlines.general import general_clock
from focus.check.deadlines.kinds import Near, kind_of, since
from focus.check.deadlines.languages import LANGUAGES
from focus.check.deadlines.shapes import Deadline
from focus.texts.shapes import Unit

CARRIERS = frozenset({"article", "transitional", "annex_article", "quoted", "decree"})
"""Units that bind somebody. Paragraphs and points repeat the words of their article; recitals bind nobody."""
LOOSE = frozenset({"paragraph", "point"})
SENTENCE_END = re.compile(r"(?<!\bart)(?<!\barts)(?<!\bnum)(?<!\bno)(?<!\bfracc)(?<!\binc)[.;](?=\s)|\n")
CLAUSE_END = re.compile(r"[,;:.\n]")
LONGEST_SENTENCE = 400
LONGEST_LOOK = 1500
"""How far around an expression its sentence, and words that speak for a kind, are looked for."""
OPENING = 150
"""Characters at the head of an article that say what it is about."""


def deadlines(units: Iterable[Unit], language: str) -> tuple[Deadline, ...]:
    """The deadlines in reading order; none where nothing is known of the language's words for time."""
    every = tuple(units)
    carriers = tuple(_carriers(every))
    found = tuple(one for unit in carriers for one in of_unit(unit, unit.language or language))
    clock = general_clock(carriers, language) if any(_without_clock(one) for one in found) else None
    return tuple(msgspec.structs.replace(one, clock=clock) if clock and _without_clock(one) else one for one in found)


def _without_clock(one: Deadline) -> bool:
    return one.unit == "days" and one.clock is None and not one.recurring


def of_unit(unit: Unit, language: str) -> Iterator[Deadline]:
    """The deadlines in one unit's own text."""
    if unit.repealed or language not in LANGUAGES:
        return
    found = expressions(unit.text, language)
    folded = plain(unit.text) if found else ""
    for one in found:
        yield _deadline(unit, folded, one, language)


def _carriers(units: tuple[Unit, ...]) -> Iterator[Unit]:
    """Units whose words count, each word once: a paragraph only where no article above it carries it."""
    held = tuple(f"{unit.eid}__" for unit in units if unit.kind in CARRIERS)
    for unit in units:
        if unit.kind in CARRIERS or (unit.kind in LOOSE and not unit.eid.startswith(held)):
            yield unit


def _deadline(unit: Unit, folded: str, one: Expression, language: str) -> Deadline:
    start, end = _around(SENTENCE_END, folded, one)
    return Deadline(
        eid=unit.eid,
        label=unit.label,
        value=one.value,
        unit=one.unit,
        clock=one.clock,
        recurring=one.recurring,
        kind=kind_of(one, _near(unit, folded, one, language), language),
        words=unit.text[one.start : one.end],
        sentence=" ".join(unit.text[start:end].split())[:LONGEST_SENTENCE],
        start=one.start,
        end=one.end,
    )


def _near(unit: Unit, folded: str, one: Expression, language: str) -> Near:
    start, end = _around(SENTENCE_END, folded, one)
    first, last = _around(CLAUSE_END, folded, one)
    runs = since(language).search(folded, one.end, last if last > one.end else end)
    tail, over = (runs.start(), runs.end()) if runs else (one.end, one.end)
    # "annual report" says itself what it is for; a number of days and "immediately" say nothing.
    own = folded[one.start : one.end] if one.recurring else ""
    return Near(
        clause=f"{folded[first : one.start]}{own} {folded[one.end : tail]} {folded[over : max(over, last)]}",
        sentence=f"{folded[start : one.start]}{own} {folded[one.end : tail]} {folded[over:end]}",
        since=runs.group() if runs else "",
        opening=f"{plain(' '.join((unit.heading, *unit.path)))} {folded[:OPENING]}",
        unit=folded[max(one.start - LONGEST_LOOK, 0) : one.end + LONGEST_LOOK],
    )


def _around(ends: re.Pattern[str], folded: str, one: Expression) -> tuple[int, int]:
    """Where the sentence or clause that holds an expression begins and ends."""
    floor = max(one.start - LONGEST_LOOK, 0)
    start = max((match.end() for match in ends.finditer(folded, floor, one.start)), default=floor)
    after = ends.search(folded, one.end, one.end + LONGEST_LOOK)
    return start, after.start() if after else min(one.end + LONGEST_LOOK, len(folded))
