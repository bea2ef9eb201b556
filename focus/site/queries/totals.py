# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Which places hold others: numbers for the world, a region or a country may hold those of the places within it."""

from collections.abc import Iterable, Mapping
from itertools import combinations
from typing import NamedTuple

from focus.edition.reader import Edition
from focus.site.page import Wrong
from focus.site.view import View

WIDER = frozenset({"region", "international"})
"""Kinds of places whose numbers may hold those of any country: for whom a body of States counts is not on record."""


class Totals(NamedTuple):
    """Every place of an edition with its kind, the one above it and its tier, by id.

    Places of one tier may stand in one table, because none of them holds another; what is wider stands alone.
    """

    kinds: Mapping[str, str]
    parents: Mapping[str, str | None]
    tiers: Mapping[str, str]

    def is_wider(self, place: str) -> bool:
        """Whether it is the world, a region or a body of several States."""
        return self.kinds.get(place) in WIDER

    def tier(self, place: str) -> str:
        """The tier of a place; one that is not on record stands alone."""
        return self.tiers.get(place, place)

    def hold(self, one: str, other: str) -> bool:
        """Whether the numbers of one of two places may hold those of the other."""
        if one == other:
            return False
        return self.is_wider(one) or self.is_wider(other) or one in self._above(other) or other in self._above(one)

    def refuse(self, places: Iterable[str], view: View) -> None:
        """Raise ``Wrong`` where two of these places may hold each other's numbers."""
        for one, other in combinations(places, 2):
            if self.hold(one, other):
                raise Wrong(self._told(one, other, view))

    def _told(self, one: str, other: str, view: View) -> str:
        total, part = one, other
        if other in self._above(one) or (self.is_wider(other) and not self.is_wider(one)):
            total, part = other, one
        if self.is_wider(part) and total not in self._above(part):
            why = view._("“%(total)s” and “%(part)s” may both count the same countries, so they are never compared.")
        else:
            why = view._(
                "Numbers for “%(total)s” may hold those for “%(part)s”: a total is never compared with its part."
            )
        names = {"total": view.place(total), "part": view.place(part)}
        what_to_do = view._("Choose only one of the two, and look at the other by itself.")
        return f"{why % names} {what_to_do}"

    def _above(self, place: str) -> list[str]:
        return _above(place, self.parents)


def totals(edition: Edition) -> Totals:
    """The places of an edition. One query, once."""
    return edition.once("which places hold others", _totals)


def _totals(edition: Edition) -> Totals:
    rows = [row for row in edition.rows("SELECT id, kind, parent FROM places") if not edition.suppressed(row["id"])]
    kinds = {row["id"]: row["kind"] for row in rows}
    parents = {row["id"]: row["parent"] for row in rows}
    depths = {one: sum(kinds.get(up) not in WIDER for up in _above(one, parents)) for one in kinds}
    return Totals(kinds, parents, {one: one if kinds[one] in WIDER else str(depths[one]) for one in kinds})


def _above(place: str, parents: Mapping[str, str | None]) -> list[str]:
    found: list[str] = []
    up = parents.get(place)
    while up and up not in found:
        found.append(up)
        up = parents.get(up)
    return found
