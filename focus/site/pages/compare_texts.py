# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Two texts side by side: laws of the edition, or one and the reference bill, whatever their languages."""

from urllib.parse import urlencode

from msgspec import Struct

from focus.compare.side_by_side import MOST_ARTICLES, Compared
from focus.site.page import Ask, Moved, Page, Table, Wrong
from focus.site.queries.listing import page_number
from focus.site.queries.parallel_texts import (
    Busy,
    ComparedLine,
    ComparedRow,
    Provision,
    TextChoice,
    compare_chosen,
    compared_lines,
    compared_rows,
    provision,
    text_choices,
)
from focus.site.queries.texts import check_one_of, rest

ADDRESS = "/compare-texts"
PARAMETERS = ("a", "b", "page")
ARTICLES_A_PAGE = 20
COMMAND = "focus texts add FILE --instrument INSTRUMENT --date DATE --source ADDRESS --rights RIGHTS"


class CompareTexts(Struct, frozen=True, kw_only=True):
    """Two texts, one page of the first one's articles with what answers to them, and what each has alone.

    Without two texts asked for only ``choices`` are there. ``laws`` counts the texts of laws among them; ``command``
    says how to add one. ``busy``: another comparison takes the time, ask again.
    """

    choices: tuple[TextChoice, ...]
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
    """The choice of texts, or two of them compared: at most four queries, whatever they hold."""
    choices = text_choices(ask.edition)
    asked = [ask.parameters.get(name, "") for name in ("a", "b")]
    for name, value in zip(("a", "b"), asked, strict=True):
        check_one_of(ask, name, value, list(choices))
    if not all(asked):
        if ask.parameters:
            raise Moved(ask.view.at(ADDRESS))
        return _page(ask, _body(tuple(one for one, _ in choices.values())), None)
    if asked[0] == asked[1]:
        raise Wrong(ask.view._("Choose two different texts."))
    a, b = choices[asked[0]], choices[asked[1]]
    shown = tuple(one for one, _ in choices.values())
    try:
        found = compare_chosen(ask.edition, a, b)
    except Busy:
        return _page(ask, _body(shown, a[0], b[0], busy=True), None)
    return _page(ask, _compared(ask, shown, a[0], b[0], found), found)


def _compared(ask: Ask, choices: tuple[TextChoice, ...], a: TextChoice, b: TextChoice, found: Compared) -> CompareTexts:
    pages = max(1, -(-len(found.left.articles) // ARTICLES_A_PAGE))
    number = page_number(ask, ADDRESS, pages, rest(ask))
    start = (number - 1) * ARTICLES_A_PAGE
    stop = start + ARTICLES_A_PAGE
    return _body(
        choices, a, b, found=found, number=number, pages=pages, rows=tuple(compared_rows(found, a, b, start, stop))
    )


def _body(
    choices: tuple[TextChoice, ...],
    a: TextChoice | None = None,
    b: TextChoice | None = None,
    *,
    busy: bool = False,
    found: Compared | None = None,
    number: int = 1,
    pages: int = 1,
    rows: tuple[ComparedRow, ...] = (),
) -> CompareTexts:
    left, right = (found.left.units, found.right.units) if found else ((), ())
    return CompareTexts(
        choices=choices,
        laws=sum(one.link is not None for one in choices),
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
