# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Two texts side by side: laws of the edition, or one and the reference bill, whatever their languages."""

from urllib.parse import urlencode

from msgspec import Struct

from focus.compare.side_by_side import MOST_ARTICLES, Compared
from focus.site.page import Ask, Page, Table, Wrong
from focus.site.queries.listing import page_number
from focus.site.queries.parallel_texts import (
    Busy,
    ComparedLine,
    ComparedRow,
    Provision,
    compare_chosen,
    compared_lines,
    compared_rows,
    provision,
)
from focus.site.queries.text_choice import FIELDS, TextChoice, TextSide, laws_held, offered_places, text_sides
from focus.site.queries.texts import rest

ADDRESS = "/compare-texts"
PARAMETERS = (*FIELDS, "page")
ARTICLES_A_PAGE = 20
COMMAND = "focus texts add FILE --instrument INSTRUMENT --date DATE --source ADDRESS --rights RIGHTS"


class CompareTexts(Struct, frozen=True, kw_only=True):
    """Two texts, one page of the first one's articles with what answers to them, and what each has alone.

    Without two texts asked for only ``sides`` are there, what each field offers. ``offered`` are names of places that
    have texts, ``laws`` counts the texts of laws; ``command`` says how to add one. ``busy``: another comparison takes
    the time, ask again.
    """

    sides: tuple[TextSide, TextSide]
    offered: tuple[str, ...]
    laws: int
    command: str
    most_articles: int
    a: TextChoice | None
    b: TextChoice | None
    busy: bool
    articles: tuple[int, int]
    left_out: tuple[int, int]
    clear: int
    possible: int
    alone_a: tuple[Provision, ...]
    alone_b: tuple[Provision, ...]
    number: int
    pages: int
    rows: tuple[ComparedRow, ...]


def compare_texts(ask: Ask) -> Page:
    """The choice of texts, or two of them compared: the same few queries, whatever they hold."""
    sides = text_sides(ask, ADDRESS)
    a, b = (one.decided for one in sides)
    if a is None or b is None:
        return _page(ask, _body(ask, sides), None)
    if a.id == b.id:
        raise Wrong(ask.view._("Choose two different texts."))
    try:
        found = compare_chosen(ask.edition, a, b)
    except Busy:
        return _page(ask, _body(ask, sides, busy=True), None)
    return _page(ask, _compared(ask, sides, a, b, found), found)


def _compared(
    ask: Ask, sides: tuple[TextSide, TextSide], a: TextChoice, b: TextChoice, found: Compared
) -> CompareTexts:
    pages = max(1, -(-len(found.left.articles) // ARTICLES_A_PAGE))
    number = page_number(ask, ADDRESS, pages, rest(ask))
    start = (number - 1) * ARTICLES_A_PAGE
    rows = tuple(compared_rows(found, a, b, start, start + ARTICLES_A_PAGE))
    return _body(ask, sides, found=found, number=number, pages=pages, rows=rows)


def _body(
    ask: Ask,
    sides: tuple[TextSide, TextSide],
    *,
    busy: bool = False,
    found: Compared | None = None,
    number: int = 1,
    pages: int = 1,
    rows: tuple[ComparedRow, ...] = (),
) -> CompareTexts:
    a, b = (one.decided for one in sides)
    left, right = (found.left.units, found.right.units) if found else ((), ())
    return CompareTexts(
        sides=sides,
        offered=() if all(one.fitting for one in sides) else offered_places(ask),
        laws=laws_held(ask),
        command=COMMAND,
        most_articles=MOST_ARTICLES,
        a=a,
        b=b,
        busy=busy,
        articles=(len(left), len(right)),
        left_out=(found.left.left_out, found.right.left_out) if found else (0, 0),
        clear=sum(one.sure == "clear" for one in found.links) if found else 0,
        possible=sum(one.sure == "possible" for one in found.links) if found else 0,
        alone_a=tuple(provision(left[one], a) for one in found.alone_left()) if found and a else (),
        alone_b=tuple(provision(right[one], b) for one in found.alone_right()) if found and b else (),
        number=number,
        pages=pages,
        rows=rows,
    )


def _page(ask: Ask, body: CompareTexts, found: Compared | None) -> Page:
    return Page(
        template="compare_texts.html",
        title=ask.view._("Two texts side by side"),
        description=ask.view._("Two laws, or a law and the reference bill, article to article and across languages."),
        address=ADDRESS,
        body=body,
        query=urlencode(ask.parameters),
        status=503 if body.busy else 200,
        indexed=not ask.parameters,
        table=Table(row=ComparedLine, rows=compared_lines(found)) if found else None,
    )
