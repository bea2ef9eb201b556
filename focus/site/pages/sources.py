# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Every source, with how well its address is known: also the list of those to find again."""

from collections import Counter
from collections.abc import Iterator, Sequence
from sys import intern
from typing import NamedTuple

import msgspec
from msgspec import Struct

from focus.compare.dossier.links import is_gone
from focus.edition.reader import Edition
from focus.record.shapes import Source
from focus.record.vocab import codes
from focus.site.page import DEFAULT_PAGE_SIZE, Ask, Page, Rows, Table, in_pieces
from focus.site.queries.counted import Counted
from focus.site.queries.listing import Facet, Listing, alphabetical, canonical, listed, place_facet

ADDRESS = "/sources"
FIND_AGAIN = "find-again"


class SourceRow(Struct, frozen=True, kw_only=True):
    """A source in the list, with the number of records that rest on it."""

    source: Source
    resting: int


class SourcesBody(Struct, frozen=True, kw_only=True):
    """One page of the list; ``known`` and ``checked`` count all sources of the edition by what is known of their
    address, and by what was found when it was last asked for; ``archived`` those of which a copy is kept."""

    listing: Listing
    known: dict[str, int]
    checked: dict[str, int]
    archived: int
    sources: tuple[SourceRow, ...]


def sources(ask: Ask) -> Page:
    """The list, by place and then in the order of recording."""
    held = ask.edition.once(f"list of sources in {ask.language}", lambda _edition: _counted(ask))
    lines, listing = listed(ask, ADDRESS, held)
    shown = tuple(_rows(ask, lines[:DEFAULT_PAGE_SIZE]))
    known, checked, archived = ask.edition.once("addresses of sources", _tallied)
    body = SourcesBody(
        listing=listing,
        known={code: known[code] for code in codes("address_known")},
        checked={code: checked[code] for code in codes("address_status")},
        archived=archived,
        sources=shown,
    )
    return Page(
        template="sources.html",
        title=ask.view._("Sources"),
        description=ask.view._("Where every fact was seen, and how well the address of the source is known."),
        address=ADDRESS,
        body=body,
        query=canonical(listing),
        indexed=not ask.parameters,
        table=Table(row=SourceRow, rows=Rows(lambda: _rows(ask, lines), len(lines)) if ask.whole else shown),
    )


def _rows(ask: Ask, lines: Sequence["_Line"]) -> Iterator[SourceRow]:
    for some in in_pieces(lines):
        ids = [one.id for one in some]
        resting = _resting(ask, ids)
        yield from (SourceRow(source=one, resting=resting[one.id]) for one in ask.edition.some(Source, ids))


class _Line(NamedTuple):
    """What of a source decides where it stands and by what it is found: all are put in order, a hundred are read."""

    id: str
    place: str
    kind: str
    known: str
    status: str
    archived: int


def _lines(edition: Edition) -> list[_Line]:
    rows = edition.each("SELECT id, place, kind, address_known, address_status, archived FROM sources")
    lines = (_Line(row[0], intern(row[1]), intern(row[2]), intern(row[3]), intern(row[4]), row[5]) for row in rows)
    return [one for one in lines if not edition.suppressed(one.id) and not edition.suppressed(one.place)]


def _tallied(edition: Edition) -> tuple[Counter[str], Counter[str], int]:
    """All sources by what is known of their address and by what was found there, and how many were copied."""
    lines = edition.once("lines of sources", _lines)
    known, checked = (Counter(getattr(one, name) for one in lines) for name in ("known", "status"))
    return known, checked, sum(one.archived for one in lines)


def _counted(ask: Ask) -> Counted[_Line]:
    lines = ask.edition.once("lines of sources", _lines)
    names = {one: alphabetical(ask.view.place(one)) for one in {line.place for line in lines}}
    return Counted(sorted(lines, key=lambda one: (names[one.place], _number(one.id), one.id)), _facets(ask))


def _facets(ask: Ask) -> list[Facet[_Line]]:
    return [
        place_facet(ask, lambda one: [one.place]),
        Facet("kind", "source_kind", codes("source_kind"), lambda one: [one.kind]),
        Facet("known", "address_known", (FIND_AGAIN, *codes("address_known")), _addresses),
        Facet("checked", "address_status", codes("address_status"), lambda one: [one.status]),
    ]


def _addresses(one: _Line) -> list[str]:
    return [one.known] if one.known == "exact" else [FIND_AGAIN, one.known]


def _resting(ask: Ask, sources: list[str]) -> Counter[str]:
    """How many records rest on each of some sources, without those withdrawn for safety."""
    rows = ask.edition.rows(
        "SELECT DISTINCT l.target, e.id, e.address, e.place FROM links l JOIN entries e ON e.id = l.origin "
        "WHERE l.role = 'source' AND l.target IN (SELECT value FROM json_each(?))",
        [msgspec.json.encode(sources).decode()],
    )
    return Counter(row["target"] for row in rows if not is_gone(ask.edition, row))


def _number(source_id: str) -> int:
    """The number at the end of an id such as ``mx-s12``, so that s2 comes before s12."""
    digits = source_id.rpartition("-s")[2]
    return int(digits) if digits.isdigit() else 0
