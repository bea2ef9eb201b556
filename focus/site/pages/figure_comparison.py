# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""One way of counting, in all places that use it. Figures of another definition never come here."""

from msgspec import Struct

from focus.compare.dossier.citations import Citations, SourceLine
from focus.record.shapes import Figure
from focus.site.page import Ask, Gone, Page
from focus.site.queries.figure_lines import series_lines
from focus.site.queries.figure_pages import shown
from focus.site.queries.figure_series import Block
from focus.site.queries.listing import Listing, alphabetical, canonical


class FigureComparison(Struct, frozen=True, kw_only=True):
    """``places`` are all that use the definition, by name; ``wider`` those among them that may hold the others."""

    indicator: str
    definition: str
    places: tuple[str, ...]
    wider: tuple[str, ...]
    listing: Listing
    blocks: tuple[Block, ...]
    sources: tuple[SourceLine, ...]


def figure_comparison(ask: Ask) -> Page:
    """All figures of an indicator under one definition."""
    indicator, definition = ask.parts["indicator"], ask.parts["definition"]
    address = f"/figures/{indicator}/{definition}"
    figures = ask.edition.where(Figure, "indicator = ? AND definition = ?", [indicator, definition])
    if not figures:
        raise Gone
    citations = Citations(ask.edition)
    blocks, listing = shown(ask, address, "", figures, figures, citations)
    kinds = {row["id"]: row["kind"] for row in ask.edition.rows("SELECT id, kind FROM places")}
    places = sorted({one.place for one in figures}, key=lambda one: (alphabetical(ask.view.place(one)), one))
    body = FigureComparison(
        indicator=indicator,
        definition=definition,
        places=tuple(places),
        wider=tuple(one for one in places if kinds.get(one) in {"region", "international"}),
        listing=listing,
        blocks=blocks,
        sources=citations.listed(),
    )
    what = ask.view.label("indicator", indicator)
    return Page(
        template="figure_comparison.html",
        title=ask.view._("One way of counting: %(what)s") % {"what": what},
        description=ask.view._("%(what)s, counted in one way, place by place.") % {"what": what[:1].upper() + what[1:]},
        address=address,
        body=body,
        query=canonical(listing),
        indexed=not ask.parameters,
        table=series_lines(blocks),
    )
