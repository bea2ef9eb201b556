# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Pages of figures: a series is never cut in two, so that no chart is drawn from half of its numbers."""

from collections.abc import Sequence

from msgspec import Struct

from focus.compare.dossier.citations import Citations
from focus.compare.dossier.links import links_to
from focus.record.shapes import Figure
from focus.site.page import DEFAULT_PAGE_SIZE, Ask
from focus.site.queries.figure_series import Around, Block, blocks, grouped, users, ways_of
from focus.site.queries.listing import Listing, page_number
from focus.site.queries.totals import Totals, totals


class Way(Struct, frozen=True, kw_only=True):
    """A definition that more than one place uses, none of which holds another, and all who count by it."""

    indicator: str
    definition: str
    places: tuple[str, ...]
    counters: tuple[str, ...]


class Asked(Struct, frozen=True, kw_only=True):
    """The figures that are asked for of all that might be compared, and the canonical query that asks for them."""

    address: str
    query: str
    figures: Sequence[Figure]
    every: Sequence[Figure]


def shown(ask: Ask, asked: Asked, citations: Citations) -> tuple[tuple[Block, ...], Listing]:
    """The blocks of the page that is asked for, and where it stands."""
    held = totals(ask.edition)
    groups = grouped(asked.figures, ask.view, held)
    packs = packed(groups)
    number = page_number(ask, asked.address, max(1, len(packs)), asked.query)
    wanted = packs if ask.whole else packs[number - 1 : number]
    series = [one for pack in wanted for one in pack]
    listing = Listing(
        filters=(),
        total=len(asked.figures),
        of=len(asked.every),
        number=number,
        pages=max(1, len(packs)),
        query=asked.query,
    )
    around = Around(
        links=links_to(ask.edition, [one[0].about for one in series]),
        citations=citations,
        totals=held,
        uses=users(asked.every, held),
        ways=ways_of(groups, held),
    )
    return blocks(series, around), listing


def packed(series: Sequence[list[Figure]], size: int = DEFAULT_PAGE_SIZE) -> list[list[list[Figure]]]:
    """Series in pages of at most ``size`` figures; a longer series has a page of its own."""
    pages: list[list[list[Figure]]] = []
    room = 0
    for one in series:
        if not pages or len(one) > room:
            pages.append([])
            room = size
        pages[-1].append(one)
        room -= len(one)
    return pages


def shared_ways(figures: Sequence[Figure], held: Totals) -> tuple[Way, ...]:
    """Definitions that more than one place uses, in the same unit and at the same stage, totals aside."""
    ways: dict[tuple[str, str], set[str]] = {}
    for ((indicator, definition, _, _), _), places in users(figures, held).items():
        if len(places) > 1:
            ways.setdefault((indicator, definition), set()).update(places)
    return tuple(_way(key, ways[key], figures) for key in sorted(ways))


def _way(key: tuple[str, str], places: set[str], figures: Sequence[Figure]) -> Way:
    own = [one for one in figures if (one.indicator, one.definition) == key and one.place in places]
    return Way(
        indicator=key[0],
        definition=key[1],
        places=tuple(sorted(places)),
        counters=tuple(sorted({one.counter for one in own if one.counter})),
    )
