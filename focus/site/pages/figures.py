# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Figures: choose what is counted, places and years; every way of counting apart, with its chart beside its table."""

from collections.abc import Sequence

from msgspec import Struct

from focus.compare.dossier.citations import Citations, SourceLine
from focus.lib import edtf
from focus.record.shapes import Figure
from focus.site.page import Ask, Page
from focus.site.queries.figure_choice import PARAMETERS, Choice, choose
from focus.site.queries.figure_lines import series_lines
from focus.site.queries.figure_pages import Asked, Way, shared_ways, shown
from focus.site.queries.figure_series import Block
from focus.site.queries.figures import key_of
from focus.site.queries.listing import Listing, canonical, listed
from focus.site.queries.totals import totals
from focus.site.view import View

__all__ = ["PARAMETERS", "figures"]
ADDRESS = "/figures"


class Indicator(Struct, frozen=True, kw_only=True):
    """What is counted: in how many figures, places and ways, and over which years."""

    code: str
    figures: int
    places: int
    ways: int
    first: int
    last: int


class FiguresPage(Struct, frozen=True, kw_only=True):
    """``indicators`` and ``shared`` stand where nothing is chosen yet, ``blocks`` where something is."""

    choice: Choice
    listing: Listing
    indicators: tuple[Indicator, ...]
    shared: tuple[Way, ...]
    blocks: tuple[Block, ...]
    sources: tuple[SourceLine, ...]


def figures(ask: Ask) -> Page:
    """The choice, and what it leaves."""
    every = ask.edition.all(Figure)
    choice, left = choose(ask, ADDRESS, every)
    body = _chosen(ask, choice, left, every) if choice.made or ask.whole else _overview(ask, choice, every)
    return Page(
        template="figures.html",
        title=_title(ask.view, choice),
        description=ask.view._("Numbers about protection and its context, each way of counting apart."),
        address=ADDRESS,
        body=body,
        query=canonical(body.listing),
        indexed=not ask.parameters,
        table=series_lines(body.blocks),
    )


def _title(view: View, choice: Choice) -> str:
    """What was chosen stands in the title, so that a bookmark and a citation say which figures they lead to."""
    named = [view.label("indicator", choice.indicator)] if choice.indicator else []
    named += [view.place(one.upper()) for one in choice.places]
    return view._("Figures: %(chosen)s") % {"chosen": ", ".join(named)} if named else view._("Figures")


def _chosen(ask: Ask, choice: Choice, left: Sequence[Figure], every: Sequence[Figure]) -> FiguresPage:
    citations = Citations(ask.edition)
    blocks, listing = shown(ask, Asked(address=ADDRESS, query=choice.query, figures=left, every=every), citations)
    return FiguresPage(
        choice=choice, listing=listing, indicators=(), shared=(), blocks=blocks, sources=citations.listed()
    )


def _overview(ask: Ask, choice: Choice, every: Sequence[Figure]) -> FiguresPage:
    lines, listing = listed(ask, ADDRESS, _indicators(choice, every))
    shared = shared_ways(every, totals(ask.edition))
    return FiguresPage(choice=choice, listing=listing, indicators=lines, shared=shared, blocks=(), sources=())


def _indicators(choice: Choice, every: Sequence[Figure]) -> list[Indicator]:
    by_code: dict[str, list[Figure]] = {code: [] for code, _ in choice.indicators}
    for one in every:
        by_code[one.indicator].append(one)
    return [_indicator(code, held) for code, held in by_code.items()]


def _indicator(code: str, held: Sequence[Figure]) -> Indicator:
    spans = [edtf.parse(one.period) for one in held]
    return Indicator(
        code=code,
        figures=len(held),
        places=len({one.place for one in held}),
        ways=len({key_of(one) for one in held}),
        first=min(span.first.year for span in spans),
        last=max(span.last.year for span in spans),
    )
