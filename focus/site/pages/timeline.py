# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The timeline of the world: the dated events of all places, grouped by year."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from sys import intern
from typing import NamedTuple

from msgspec import Struct

from focus.compare.dossier.citations import Citations, SourceLine
from focus.compare.dossier.links import links_to
from focus.compare.dossier.timeline import EventRow, timeline
from focus.edition.reader import Edition
from focus.lib import edtf
from focus.record.shapes import Event
from focus.record.vocab import codes
from focus.site.page import DEFAULT_PAGE_SIZE, Ask, Page, Rows, Table, in_pieces
from focus.site.queries.counted import Counted
from focus.site.queries.listing import Facet, Listing, canonical, listed, place_codes, place_facet

ADDRESS = "/timeline"
PARAMETERS = ("kind", "place", "region", "year", "basis", "page")


class Year(Struct, frozen=True, kw_only=True):
    """The events that began in a year, newest first; on a page that begins or ends within it, a part of them."""

    year: str
    events: tuple[EventRow, ...]


class TimelinePage(Struct, frozen=True, kw_only=True):
    """One page of the timeline."""

    listing: Listing
    years: tuple[Year, ...]
    sources: tuple[SourceLine, ...]


def world_timeline(ask: Ask) -> Page:
    """The events, newest first."""
    held = ask.edition.once("list of events", lambda edition: _counted(ask, edition))
    lines, listing = listed(ask, ADDRESS, held.offering("place", place_codes(ask)))
    citations = Citations(ask.edition)
    rows = tuple(_rows(ask, lines[:DEFAULT_PAGE_SIZE], citations))
    whole = Rows(lambda: _rows(ask, lines, Citations(ask.edition)), len(lines))
    body = TimelinePage(
        listing=listing,
        years=tuple(Year(year=year, events=tuple(held)) for year, held in groupby(rows, key=lambda one: one.date[:4])),
        sources=citations.listed(),
    )
    return Page(
        template="timeline.html",
        title=ask.view._("Timeline of the world"),
        description=ask.view._(
            "What happened to laws, mechanisms and places, year by year, each event with its source."
        ),
        address=ADDRESS,
        body=body,
        query=canonical(listing),
        indexed=not ask.parameters,
        table=Table(row=EventRow, rows=whole if ask.whole else rows),
    )


def _rows(ask: Ask, lines: Sequence["_Line"], citations: Citations) -> Iterator[EventRow]:
    for some in in_pieces(lines):
        events = ask.edition.some(Event, [one.id for one in some])
        links = links_to(ask.edition, [about for one in events for about in one.about])
        yield from timeline(events, links, citations, newest_first=True)


class _Line(NamedTuple):
    """What of an event decides where it stands and by what it is found: all are put in order, a hundred are read."""

    id: str
    kind: str
    place: str
    year: str
    basis: str


def _counted(ask: Ask, edition: Edition) -> Counted[_Line]:
    held = [
        (edtf.sort_key(one.date), _Line(one.id, *map(intern, (one.kind, one.place, one.date[:4], one.date_basis))))
        for one in edition.stream(Event)
    ]
    lines = [line for _, line in sorted(held, reverse=True)]
    return Counted(lines, _facets(ask, lines))


def _facets(ask: Ask, lines: list[_Line]) -> list[Facet[_Line]]:
    regions = {row["id"]: row["region"] for row in ask.edition.rows("SELECT id, region FROM places")}
    years = sorted({one.year for one in lines}, reverse=True)
    return [
        Facet("kind", "event_kind", codes("event_kind"), lambda one: [one.kind]),
        place_facet(ask, lambda one: [one.place]),
        Facet("region", "region", codes("region"), lambda one: [regions.get(one.place, "world")]),
        Facet("year", "event_year", years, lambda one: [one.year]),
        Facet("basis", "date_basis", codes("date_basis"), lambda one: [one.basis]),
    ]
