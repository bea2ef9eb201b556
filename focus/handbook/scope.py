# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Of which part of the world a handbook speaks: all of it, a region, or one place with its parts."""

from dataclasses import dataclass

from focus.handbook.facts import Facts
from focus.lib.errors import WRONG_USAGE, FocusError
from focus.record.vocab import codes

WORLD = "world"


@dataclass(frozen=True, slots=True)
class Scope:
    """``places`` are those of which is spoken, ``None`` for all. ``kind``: ``world``, ``region`` or ``place``.

    ``country_pages``: whether each place gets a page of the book.
    """

    key: str
    kind: str
    places: frozenset[str] | None = None
    country_pages: bool = True


ON_SITE = Scope("site", WORLD, country_pages=False)
"""The site has a page for each place that tells more."""


def scope_of(held: Facts, wanted: str) -> Scope:
    """The scope of this name: ``world``, a code of the regions, or a place's id. Raises ``FocusError``."""
    if wanted == WORLD:
        return Scope(WORLD, WORLD)
    if wanted in codes("region"):
        return Scope(wanted, "region", frozenset(one.id for one in held.places(wanted)))
    place = wanted.upper()
    own = frozenset(one.id for one in held.places() if place in (one.id, one.parent))
    if place not in own:
        regions = ", ".join(one for one in codes("region"))
        raise FocusError(f"--scope {wanted}: no such place or region; allowed: {WORLD}, {regions}, MX ...", WRONG_USAGE)
    return Scope(place, "place", own)
