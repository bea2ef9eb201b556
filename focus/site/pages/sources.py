# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Every source, with how well its address is known: also the list of those to find again."""

from collections import Counter

from msgspec import Struct

from focus.record.shapes import Source
from focus.record.vocab import codes
from focus.site.page import Ask, Page, Table
from focus.site.queries.links import is_gone
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
    records = ask.edition.all(Source)
    records.sort(key=lambda one: (alphabetical(ask.view.place(one.place)), _number(one.id), one.id))
    shown, listing = listed(ask, ADDRESS, records, _facets(ask))
    resting = _resting(ask)
    body = SourcesBody(
        listing=listing,
        known={code: sum(one.address_known == code for one in records) for code in codes("address_known")},
        checked={code: sum(one.address_status == code for one in records) for code in codes("address_status")},
        archived=sum(one.archived for one in records),
        sources=tuple(SourceRow(source=one, resting=resting[one.id]) for one in shown),
    )
    return Page(
        template="sources.html",
        title=ask.view._("Sources"),
        description=ask.view._("Where every fact was seen, and how well the address of the source is known."),
        address=ADDRESS,
        body=body,
        query=canonical(listing),
        indexed=not ask.parameters,
        table=Table(row=SourceRow, rows=body.sources),
    )


def _facets(ask: Ask) -> list[Facet[Source]]:
    return [
        place_facet(ask, lambda one: [one.place]),
        Facet("kind", "source_kind", codes("source_kind"), lambda one: [one.kind]),
        Facet("known", "address_known", (FIND_AGAIN, *codes("address_known")), _addresses),
        Facet("checked", "address_status", codes("address_status"), lambda one: [one.address_status]),
    ]


def _addresses(one: Source) -> list[str]:
    return [one.address_known] if one.address_known == "exact" else [FIND_AGAIN, one.address_known]


def _resting(ask: Ask) -> Counter[str]:
    """How many records rest on each source, without those withdrawn for safety."""
    rows = ask.edition.rows(
        "SELECT DISTINCT l.target, e.id, e.address, e.place FROM links l JOIN entries e ON e.id = l.origin "
        "WHERE l.role = 'source'"
    )
    return Counter(row["target"] for row in rows if not is_gone(ask.edition, row))


def _number(source_id: str) -> int:
    """The number at the end of an id such as ``mx-s12``, so that s2 comes before s12."""
    digits = source_id.rpartition("-s")[2]
    return int(digits) if digits.isdigit() else 0
