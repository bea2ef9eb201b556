# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The list of instruments, with filters."""

from msgspec import Struct

from focus.record import vocab
from focus.site.page import Ask, Page, Table
from focus.site.queries.counted import Counted, year_facet
from focus.site.queries.listing import Facet, Listing, alphabetical, canonical, listed, place_facet
from focus.site.queries.lists import InstrumentLine, instrument_lines

ADDRESS = "/instruments"


class InstrumentList(Struct, frozen=True, kw_only=True):
    """One page of the list, and where it stands."""

    listing: Listing
    rows: tuple[InstrumentLine, ...]


def instruments(ask: Ask) -> Page:
    """Instruments by the name of their place in this language, newest first within it."""
    held = ask.edition.once(f"list of instruments in {ask.language}", lambda _edition: _counted(ask))
    rows, listing = listed(ask, ADDRESS, held)
    query = canonical(listing)
    return Page(
        template="instruments.html",
        title=ask.view._("Laws, bills and other instruments"),
        address=ADDRESS,
        body=InstrumentList(listing=listing, rows=rows),
        query=query,
        indexed=not query,
        table=Table(row=InstrumentLine, rows=rows),
    )


def _counted(ask: Ask) -> Counted[InstrumentLine]:
    lines = ask.edition.once("lines of instruments", instrument_lines)
    return Counted(sorted(lines, key=lambda one: _order(ask, one)), _facets(ask, lines))


def _order(ask: Ask, one: InstrumentLine) -> tuple[str, int, str]:
    return alphabetical(ask.view.place(one.link.place)), -(one.year or 0), one.link.id


def _facets(ask: Ask, lines: list[InstrumentLine]) -> list[Facet[InstrumentLine]]:
    return [
        place_facet(ask, lambda one: [one.link.place]),
        Facet("kind", "instrument_kind", vocab.codes("instrument_kind"), lambda one: [one.kind]),
        Facet("state", "instrument_state", vocab.codes("instrument_state"), lambda one: [one.link.state or "unknown"]),
        Facet("relevance", "relevance", vocab.codes("relevance"), lambda one: [one.relevance]),
        year_facet(lines, lambda one: one.year),
    ]
