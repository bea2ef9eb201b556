# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Pages of figures: a series is never cut in two, so that no chart is drawn from half of its numbers."""

from collections.abc import Sequence

from msgspec import Struct

from focus.compare.dossier.citations import Citations
from focus.compare.dossier.links import links_to
from focus.record.shapes import Figure
from focus.site.page import DEFAULT_PAGE_SIZE, Ask
from focus.site.queries.figure_series import Block, Key, blocks, grouped, key_of
from focus.site.queries.listing import Listing, page_number


class Way(Struct, frozen=True, kw_only=True):
    """A way of counting that more than one place uses."""

    indicator: str
    definition: str
    places: tuple[str, ...]
    counters: tuple[str, ...]


def shown(
    ask: Ask, address: str, query: str, figures: Sequence[Figure], every: Sequence[Figure], citations: Citations
) -> tuple[tuple[Block, ...], Listing]:
    """The blocks of the page that is asked for, and where it stands. ``every`` is all that might be compared."""
    packs = packed(grouped(figures, ask.view))
    number = page_number(ask, address, max(1, len(packs)), query)
    wanted = packs if ask.whole else packs[number - 1 : number]
    series = [one for pack in wanted for one in pack]
    links = links_to(ask.edition, [one[0].about for one in series])
    listing = Listing(
        filters=(), total=len(figures), of=len(every), number=number, pages=max(1, len(packs)), query=query
    )
    return blocks(series, links, citations, users(every)), listing


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


def users(figures: Sequence[Figure]) -> dict[Key, set[str]]:
    """The places that have figures of the same indicator, definition, unit and stage."""
    found: dict[Key, set[str]] = {}
    for one in figures:
        found.setdefault(key_of(one), set()).add(one.place)
    return found


def shared_ways(figures: Sequence[Figure]) -> tuple[Way, ...]:
    """Definitions that more than one place uses, in the same unit and at the same stage."""
    ways: dict[tuple[str, str], set[str]] = {}
    for (indicator, definition, _, _), places in users(figures).items():
        if len(places) > 1:
            ways.setdefault((indicator, definition), set()).update(places)
    return tuple(
        Way(
            indicator=key[0],
            definition=key[1],
            places=tuple(sorted(ways[key])),
            counters=tuple(sorted({one.counter for one in figures if _way(one) == key and one.counter})),
        )
        for key in sorted(ways)
    )


def _way(one: Figure) -> tuple[str, str]:
    return one.indicator, one.definition
