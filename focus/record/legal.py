# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Which kinds of law apply in a place, and the family by which lists are filtered.

A subdivision without any of its own has its country's: most share them, and where one is known to differ (a province
with a civil code in a country of common law) its own record says so.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from focus.record.vocab import codes

MIXED, UNKNOWN = "mixed", "unknown"
FAMILIES = (*codes("legal_system"), MIXED, UNKNOWN)
"""What a list can be filtered by: each kind of law, several of them together, and not known."""


class Own(NamedTuple):
    """What a place's own record says: the kinds of law in its territory, and its country where it is a part of one."""

    systems: Sequence[str]
    country: str = ""


def systems_in(place: str, places: Mapping[str, Own]) -> tuple[str, ...]:
    """The kinds of law that apply in a place, its country's where it has none of its own; none where not known."""
    own = places.get(place)
    if own is None:
        return ()
    above = places.get(own.country)
    return tuple(own.systems or (above.systems if above else ()))


def families(systems: Sequence[str]) -> tuple[str, ...]:
    """The values of the filter that a place answers to: each kind of law, and ``mixed`` where there are several."""
    if not systems:
        return (UNKNOWN,)
    return (*systems, MIXED) if len(systems) > 1 else tuple(systems)
