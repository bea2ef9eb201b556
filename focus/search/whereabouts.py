# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""For which places a record counts, in a form that the index counts quickly: one number, and the few it names besides.

Most records count for their own place and the one above it. A list of places a record takes the index three times as
long to count as one number.
"""

from array import array
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from focus.edition.reader import Edition

MOST_CHOICES = 300
"""Where more places have hits, the parts of countries are offered once their country is chosen, as in lists."""
NOWHERE = -1
Counted = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Present:
    """How many records count for each place: by its number, and by id for places that are no record."""

    counts: "array[int]"
    others: Counted


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """The places of an edition in the order of their ids, which gives each its number, and the place above each."""

    ids: tuple[str, ...]
    parent: dict[str, str]
    numbers: dict[str, int]
    above: tuple[int, ...]
    """For each number, that of the country of which the place is a part, or ``NOWHERE``."""
    countries: tuple[int, ...]
    """The numbers of the places that are no part of another."""
    parts: dict[int, tuple[int, ...]]
    """The numbers of the parts of a country, by its number."""

    def with_above(self, place: str) -> tuple[str, ...]:
        """A place and the one above it."""
        above = self.parent.get(place)
        return (place, above) if above else (place,)

    def of(self, own: str, places: Iterable[str]) -> tuple[int | None, tuple[str, ...]]:
        """All the places that a record counts for, as the number of its own and the others by id.

        The place above is left out where it goes with the number. A place that is no record has no number.
        """
        held = set(places)
        together = set(self.with_above(own))
        if own not in self.numbers or not together <= held:
            return None, tuple(sorted(held))
        return self.numbers[own], tuple(sorted(held - together))

    def counted(self, by_number: Iterable[tuple[int, int]], named: Mapping[str, int]) -> Present:
        """``by_number`` says how many records hold each number, ``named`` how many name each place besides."""
        counts = [0] * len(self.ids)
        for number, count in by_number:
            counts[number] += count
            if (above := self.above[number]) != NOWHERE:
                counts[above] += count
        for place, count in named.items():
            if place in self.numbers:
                counts[self.numbers[place]] += count
        return Present(array("I", counts), tuple(one for one in named.items() if one[0] not in self.numbers))

    def offered(self, present: Present, chosen: Collection[str]) -> Counted:
        """The places to choose from with how many records count for each, the most frequent first, equal ones by id.

        Where they are many: countries, what is chosen, and the parts of its country. Thousands are slow to load and
        hard to choose from.
        """
        counts = present.counts
        wanted: Iterable[int] = range(len(counts))
        if len(counts) > MOST_CHOICES and len(counts) - counts.count(0) + len(present.others) > MOST_CHOICES:
            wanted = (*self.countries, *self._beside(chosen))
        found = [(self.ids[number], counts[number]) for number in wanted if counts[number]]
        return tuple(sorted([*found, *present.others], key=lambda one: (-one[1], one[0])))

    def _beside(self, chosen: Collection[str]) -> Iterator[int]:
        """The parts of countries that are chosen, or of which a part is."""
        numbers = [self.numbers[place] for place in chosen if place in self.numbers]
        open_to = {number if self.above[number] == NOWHERE else self.above[number] for number in numbers}
        return (part for number in open_to for part in self.parts.get(number, ()))


def whereabouts(edition: Edition) -> Whereabouts:
    """Those of an edition; the same for whoever writes its index and whoever reads it."""
    rows = edition.rows("SELECT id, parent FROM places ORDER BY id")
    return arranged({row["id"]: row["parent"] for row in rows})


def arranged(parents: Mapping[str, str | None]) -> Whereabouts:
    """From each place, in the order of ids, with the one above it."""
    numbers = {place: number for number, place in enumerate(parents)}
    parent = {place: above for place, above in parents.items() if above}
    above = tuple(numbers[parent[place]] if place in parent else NOWHERE for place in numbers)
    countries = tuple(number for number, up in enumerate(above) if up == NOWHERE)
    parts: dict[int, tuple[int, ...]] = {}
    for number, up in enumerate(above):
        if up != NOWHERE:
            parts[up] = (*parts.get(up, ()), number)
    return Whereabouts(tuple(numbers), parent, numbers, above, countries, parts)
