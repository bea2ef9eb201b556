# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What may be drawn of a number, and why it is left out where nothing may.

A bar stands for a whole year, a dot for a state on a date, a range for numbers about which sources disagree. A part
of a period, a running total and a period of another length stay in the table, because beside whole years their height
would lie; so does a number of which nobody knows who counted it, because nothing may be drawn across two counters.
"""

from collections.abc import Iterable
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from msgspec import Struct

from focus.lib import edtf
from focus.record.shapes import Figure

FEWEST = 3
"""Below this number of marks a drawing says nothing that the numbers do not."""
SHORTEST_YEAR, LONGEST_YEAR = 364, 366
"""Days of a period that is drawn as a year, such as a fiscal year."""
REASONS = ("part", "cumulative", "length", "contested", "words", "counter")
"""A part of a period, a running total, a period of another length than a year, no number on which sources agree, a
value that one source says in words, and a number whose counter is not known."""


class Drawing(NamedTuple):
    """``shape`` is bar, dot, range or empty, ``values`` what it shows, ``left_out`` why nothing or not all is shown."""

    shape: str
    values: tuple[str, ...]
    left_out: str


class LeftOut(Struct, frozen=True, kw_only=True):
    """Numbers that are not drawn for one reason: pairs of their id and period."""

    why: str
    figures: tuple[tuple[str, str], ...]


def drawing_of(one: Figure) -> Drawing:
    """How a number is drawn."""
    span = edtf.parse(one.period)
    is_year = SHORTEST_YEAR <= (span.last - span.first).days + 1 <= LONGEST_YEAR
    if one.extent in ("part", "cumulative") or (one.extent == "whole" and not is_year):
        return Drawing("", (), one.extent if one.extent != "whole" else "length")
    if not one.counter:
        return Drawing("", (), "counter")
    if not one.disagreements:
        return Drawing("bar" if one.extent == "whole" else "dot", (one.value,), "")
    given = [version.value for told in one.disagreements if told.field == "value" for version in told.values]
    # What a source says in words stands in the table alone; the number beside it must not vanish for it.
    numbers = tuple(value for value in given if _is_number(value))
    if not numbers:
        return Drawing("", (), "contested")
    return Drawing("range", numbers, "words" if len(numbers) < len(given) else "")


def left_out(figures: Iterable[tuple[str, str, str]]) -> tuple[LeftOut, ...]:
    """Ids with their period and the reason for which they are not drawn, by reason; an empty reason is none."""
    by_reason: dict[str, list[tuple[str, str]]] = {}
    for id_, period, why in figures:
        by_reason.setdefault(why, []).append((id_, period))
    return tuple(LeftOut(why=why, figures=tuple(by_reason[why])) for why in REASONS if why in by_reason)


def years_of(drawn: Iterable[Figure]) -> range:
    """All years from the first to the last of some figures. They must be one or more."""
    years = {year for one in drawn for year in _years(one)}
    return range(min(years), max(years) + 1)


def missing_years(drawn: Iterable[Figure], axis: range) -> tuple[str, ...]:
    """The years of an axis of which nothing is drawn: ``2014``, or ``2014/2016`` where several follow each other."""
    held = {year for one in drawn for year in _years(one)}
    runs: list[list[int]] = []
    for year in axis:
        if year in held:
            continue
        if runs and runs[-1][-1] == year - 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    return tuple(str(run[0]) if len(run) == 1 else f"{run[0]}/{run[-1]}" for run in runs)


def _years(one: Figure) -> range:
    span = edtf.parse(one.period)
    return range(span.first.year, span.last.year + 1)


def _is_number(text: str) -> bool:
    try:
        return Decimal(text) >= 0
    except InvalidOperation:
        return False
