# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Rows with the facets by which they are filtered: which rows meet some filters, and how many each value would leave.

A set of rows is one whole number with a bit for each row, so that thousands of rows are met and counted in a few
operations of the processor.
"""

import copy
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import islice
from typing import Generic, NamedTuple, TypeVar

from focus.lib.bits import bits, every, numbers

T = TypeVar("T")
FEW_CODES = 100
"""The sets of a facet with at most so many codes are kept; a list of thousands of places would take too much memory."""

UNKNOWN = "unknown"
"""The value of a filter for what the record does not say, such as a year or an author: it is found as such."""

CHOICES_KEPT = 8
"""So often the choices of a facet with more codes are kept: who changes one filter is offered the same in others."""


class Facet(NamedTuple, Generic[T]):
    """A filter: its parameter, the vocabulary that words its codes, all its codes, and those of a row.

    ``above`` names the code above a code, such as the country of a state; a select then need not offer all at once.
    """

    name: str
    vocabulary: str
    codes: Sequence[str]
    values: Callable[[T], Iterable[str]]
    above: Mapping[str, str] = {}


def year_facet(rows: Iterable[T], year: Callable[[T], str | int | None]) -> Facet[T]:
    """A filter by year, the newest first, and last a value for the rows whose year is not known."""
    years = sorted({str(found) for row in rows if (found := year(row))}, reverse=True)
    return Facet("year", "year", [*years, UNKNOWN] if years else [], lambda row: [str(year(row) or UNKNOWN)])


class Counted(Generic[T]):
    """Rows in their order. Made once for a list that many ask for, and shared; holds nothing about a reader."""

    def __init__(self, rows: Iterable[T], facets: Sequence[Facet[T]] = ()) -> None:
        self.rows = tuple(rows)
        self.facets = facets
        self._codes = {one.name: _shared(tuple(dict.fromkeys(one.values(row))) for row in self.rows) for one in facets}
        self._places = {name: _places(codes) for name, codes in self._codes.items()}
        self._kept: dict[tuple[str, str], int] = {}
        self._choices: dict[tuple[str, int, int], tuple[Sequence[str], tuple[tuple[str, int], ...]]] = {}

    def offering(self, name: str, codes: Sequence[str]) -> "Counted[T]":
        """The same list, which offers the codes of a facet in another order, such as that of names in a language."""
        other = copy.copy(self)
        other.facets = [one._replace(codes=codes) if one.name == name else one for one in self.facets]
        return other

    def meeting(self, chosen: Mapping[str, str], but: str = "") -> int:
        """The rows that have every chosen value; ``but`` names a facet whose choice is passed over."""
        left = every(len(self.rows))
        for name, code in chosen.items():
            if code and name != but:
                left &= self._having(name, code)
        return left

    def counts(self, facet: Facet[T], left: int) -> Mapping[str, int]:
        """How many of some rows have each value of a facet."""
        if left.bit_count() == len(self.rows):
            return {code: len(numbers) for code, numbers in self._places[facet.name].items()}
        if left.bit_count() > len(facet.codes) and len(facet.codes) <= FEW_CODES:
            return {code: (left & self._having(facet.name, code)).bit_count() for code in facet.codes}
        codes = self._codes[facet.name]
        return Counter(code for number in numbers(left) for code in codes[number])

    def choices(self, facet: Facet[T], left: int, own: str) -> tuple[tuple[str, int], ...]:
        """The codes of a facet in their order, each with how many of some rows have it; without those of none.

        ``own`` is the code that was chosen, which is there all the same.
        """
        # The order is known by the list that holds it. That is kept too, or another list could come to bear its number.
        key = (facet.name, id(facet.codes), left)
        _, found = self._choices.get(key, (facet.codes, None))
        if found is None:
            counts = self.counts(facet, left)
            found = tuple((code, counts[code]) for code in facet.codes if counts.get(code))
            if len(facet.codes) > FEW_CODES:
                if len(self._choices) >= CHOICES_KEPT:
                    self._choices.clear()
                self._choices[key] = facet.codes, found
        if not own or any(code == own for code, _ in found):
            return found
        counts = dict(found)
        return tuple((code, counts.get(code, 0)) for code in facet.codes if code in counts or code == own)

    def some(self, left: int, start: int = 0, stop: int | None = None) -> tuple[T, ...]:
        """Some rows in their order, or the part of them from ``start`` to before ``stop``."""
        return tuple(self.rows[number] for number in islice(numbers(left), start, stop))

    def _having(self, name: str, code: str) -> int:
        if (name, code) in self._kept:
            return self._kept[name, code]
        found = bits(self._places[name].get(code, ()), len(self.rows))
        if len(self._places[name]) <= FEW_CODES:
            self._kept[name, code] = found
        return found


def _shared(codes: Iterable[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """The same codes with equal ones held once: thousands of rows have one of a few combinations."""
    seen: dict[tuple[str, ...], tuple[str, ...]] = {}
    return [seen.setdefault(one, one) for one in codes]


def _places(codes: Iterable[Iterable[str]]) -> dict[str, "array[int]"]:
    """Code to the numbers of the rows that have it, four bytes each."""
    found: dict[str, array[int]] = {}
    for number, of_row in enumerate(codes):
        for code in of_row:
            found.setdefault(code, array("I")).append(number)
    return found
