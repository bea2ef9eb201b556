# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The public coding queue: which text would answer most if somebody read it, and how to help."""

from msgspec import Struct

from focus.site.page import Ask, Page, Table
from focus.site.queries.coding_queue import CAUSES, Missing, Waiting, missing, waiting
from focus.site.queries.counted import Facet
from focus.site.queries.listing import Listing, canonical, listed, place_facet


class CodingQueue(Struct, frozen=True, kw_only=True):
    """``missing`` counts the whole queue by cause, ``texts`` are those of this page."""

    missing: tuple[Missing, ...]
    listing: Listing
    texts: tuple[Waiting, ...]


def coding_queue(ask: Ask) -> Page:
    """The queue, a hundred texts a page."""
    lines = waiting(ask.edition)
    facets: list[Facet[Waiting]] = [
        place_facet(ask, lambda one: [one.link.place]),
        Facet("cause", "queue_cause", list(CAUSES), lambda one: [one.cause]),
    ]
    shown, listing = listed(ask, "/coding-queue", lines, facets)
    return Page(
        template="coding_queue.html",
        title=ask.view._("What to read next"),
        description=ask.view._("The laws whose reading would answer most questions of the standard, and how to help."),
        address="/coding-queue",
        body=CodingQueue(missing=missing(lines), listing=listing, texts=shown),
        query=canonical(listing),
        indexed=not ask.parameters,
        table=Table(row=Waiting, rows=shown),
    )
