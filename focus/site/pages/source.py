# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""One source, and everything that rests on it."""

from collections import Counter

from msgspec import Struct

from focus.record.shapes import Source
from focus.site.page import Ask, Gone, Page, Table
from focus.site.queries.listing import Listing, canonical, listed
from focus.site.queries.resting import Resting, resting_on


class SourceBody(Struct, frozen=True, kw_only=True):
    """The source; ``kinds`` counts all that rests on it, ``resting`` is one page of it."""

    source: Source
    kinds: dict[str, int]
    listing: Listing
    resting: tuple[Resting, ...]


def source(ask: Ask) -> Page:
    """The page of a source."""
    record = ask.edition.get(Source, ask.parts["id"])
    if record is None:
        raise Gone
    address = f"/sources/{record.id}"
    rows = resting_on(ask.edition, record.id)
    shown, listing = listed(ask, address, rows)
    kinds = dict(Counter(one.link.kind for one in rows))
    return Page(
        template="source.html",
        title=record.title,
        address=address,
        body=SourceBody(source=record, kinds=kinds, listing=listing, resting=shown),
        query=canonical(listing),
        indexed=not ask.parameters,
        table=Table(row=Resting, rows=shown),
    )
