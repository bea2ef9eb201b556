# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""One definition, in all places that use it or in those chosen. Figures of another definition never come here."""

from msgspec import Struct

from focus.compare.dossier.citations import Citations, SourceLine
from focus.record.shapes import Figure
from focus.site.page import Ask, Gone, Page
from focus.site.queries.figure_choice import PARAMETERS as EVERY_PARAMETER
from focus.site.queries.figure_choice import Choice, choose
from focus.site.queries.figure_lines import series_lines
from focus.site.queries.figure_pages import Asked, shown
from focus.site.queries.figure_series import Block
from focus.site.queries.listing import Listing, alphabetical, canonical
from focus.site.queries.totals import totals

PARAMETERS = tuple(one for one in EVERY_PARAMETER if one != "indicator")


class FigureComparison(Struct, frozen=True, kw_only=True):
    """``places`` are all that use the definition, by name; ``wider`` those among them that may hold the others."""

    choice: Choice
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
    choice, left = choose(ask, address, figures)
    blocks, listing = shown(ask, Asked(address=address, query=choice.query, figures=left, every=figures), citations)
    held = totals(ask.edition)
    places = sorted({one.place for one in figures}, key=lambda one: (alphabetical(ask.view.place(one)), one))
    body = FigureComparison(
        choice=choice,
        indicator=indicator,
        definition=definition,
        places=tuple(places),
        wider=tuple(one for one in places if held.is_wider(one)),
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
