# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Dates that keep their precision: EDTF level 0 (Library of Congress, 2019).

Accepted: ``2012``, ``2012-06``, ``2012-06-25`` and an interval of two of them, ``2018-12/2021-07``.
"""

import calendar
import datetime
from dataclasses import dataclass
from functools import lru_cache

EARLIEST_YEAR = 1789
LATEST_YEAR = 2100


class ImpossibleDateError(ValueError):
    """The text is no date of this calendar, or lies outside the years the record can speak of."""


@dataclass(frozen=True, slots=True)
class Edtf:
    """A date or interval: its text, its first and its last day."""

    text: str
    first: datetime.date
    last: datetime.date

    @property
    def precision(self) -> str:
        """``year``, ``month``, ``day`` or ``interval``."""
        if "/" in self.text:
            return "interval"
        return {4: "year", 7: "month", 10: "day"}[len(self.text)]


@lru_cache(maxsize=10_000)
def parse(text: str) -> Edtf:
    """Read a date or an interval; raise ``ImpossibleDateError`` with what is wrong."""
    start, slash, end = text.partition("/")
    first, last = _bounds(start)
    if slash:
        last = _bounds(end)[1]
        if last < first:
            raise ImpossibleDateError(f"{text}: the interval ends before it begins")
    return Edtf(text, first, last)


@lru_cache(maxsize=10_000)
def _bounds(text: str) -> tuple[datetime.date, datetime.date]:
    parts = text.split("-")
    if not (1 <= len(parts) <= 3 and all(part.isdigit() for part in parts) and len(parts[0]) == 4):
        raise ImpossibleDateError(f"{text}: write a date as 2012, 2012-06 or 2012-06-25")
    if any(len(part) != 2 for part in parts[1:]):
        raise ImpossibleDateError(f"{text}: month and day have two digits")
    year, month, day = (int(part) for part in [*parts, "0", "0"][:3])
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        raise ImpossibleDateError(f"{text}: the year lies outside {EARLIEST_YEAR} to {LATEST_YEAR}")
    try:
        first = datetime.date(year, month or 1, day or 1)
    except ValueError:
        raise ImpossibleDateError(f"{text}: there is no such day") from None
    if len(parts) == 3:
        return first, first
    last_month = month or 12
    return first, datetime.date(year, last_month, calendar.monthrange(year, last_month)[1])


def sort_key(text: str | None) -> tuple[str, str]:
    """Order by first day, then the less precise first; a missing date sorts last."""
    if not text:
        return ("9999-99-99", "")
    value = parse(text)
    return (value.first.isoformat(), value.text)
