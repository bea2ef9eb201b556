# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""For which places a record counts, in a form that the index counts quickly: one number, and the few it names besides.

Most records count for their own place and the one above it. A list of places a record takes the index three times as
long to count as one number.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from focus.edition.reader import Edition

Counted = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """The places of an edition in the order of their ids, which gives each its number, and the place above each."""

    ids: tuple[str, ...]
    parent: dict[str, str]
    numbers: dict[str, int]
    above: tuple[tuple[int, int], ...]
    """The numbers of each part of a country and of the country."""

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

    def counted(self, by_number: Iterable[tuple[int, int]], named: Mapping[str, int], most: int) -> Counted:
        """The places that most records count for, with how many, the most frequent first, equal ones by id.

        ``by_number`` says how many records hold each number, ``named`` how many name each place besides.
        """
        own = [0] * len(self.ids)
        for number, count in by_number:
            own[number] = count
        counts = own.copy()
        for number, above in self.above:
            counts[above] += own[number]
        for place, count in named.items():
            if place in self.numbers:
                counts[self.numbers[place]] += count
        # One number for count and place is sorted several times as fast as a pair of them.
        size = len(self.ids)
        order = sorted([place - count * size for place, count in enumerate(counts) if count])[:most]
        others = [one for one in named.items() if one[0] not in self.numbers]
        found = [(self.ids[one % size], -(one // size)) for one in order]
        return tuple(sorted(found + others, key=lambda one: (-one[1], one[0]))[:most]) if others else tuple(found)


def whereabouts(edition: Edition) -> Whereabouts:
    """Those of an edition; the same for whoever writes its index and whoever reads it."""
    rows = edition.rows("SELECT id, parent FROM places ORDER BY id")
    ids = tuple(row["id"] for row in rows)
    parent = {row["id"]: row["parent"] for row in rows if row["parent"]}
    numbers = {place: number for number, place in enumerate(ids)}
    return Whereabouts(ids, parent, numbers, tuple((numbers[one], numbers[above]) for one, above in parent.items()))
