# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The list of places, with filters."""

import unicodedata
from collections.abc import Iterable
from urllib.parse import urlencode

from msgspec import Struct

from focus.record.vocab import codes
from focus.site.page import DEFAULT_PAGE_SIZE, Ask, Moved, Page, Table, Wrong
from focus.site.queries.counted import UNKNOWN, Counted
from focus.site.queries.places import FILTERS, FLAGGED, Filter, PlaceRow, counted, filters, place_rows
from focus.site.view import View

ALLOWED = {
    "region": codes("region"),
    "state": (*codes("observatory_state"), FLAGGED),
    "kind": codes("place_kind"),
}
FIRST_YEAR = 1789
LAST_YEAR = 2100


class PlacesPage(Struct, frozen=True, kw_only=True):
    """A page of the list: ``found`` of ``all`` places meet the filters, and ``rows`` are those of this page."""

    all: int
    found: int
    number: int
    pages: int
    chosen: dict[str, str]
    filters: tuple[Filter, ...]
    rows: tuple[PlaceRow, ...]


def places(ask: Ask) -> Page:
    """Places by name in this language, filtered and paged."""
    chosen = {name: ask.parameters[name] for name in FILTERS if name in ask.parameters}
    _check(ask.view, chosen)
    held = ask.edition.once(f"list of places in {ask.language}", lambda _edition: _counted(ask))
    found = held.meeting(chosen)
    total = found.bit_count()
    pages = max(1, -(-total // DEFAULT_PAGE_SIZE))
    number = _page_number(ask, pages)
    start = (number - 1) * DEFAULT_PAGE_SIZE
    shown = held.some(found) if ask.whole else held.some(found, start, start + DEFAULT_PAGE_SIZE)
    body = PlacesPage(
        all=len(held.rows),
        found=total,
        number=number,
        pages=pages,
        chosen=chosen,
        filters=filters(held, chosen),
        rows=shown,
    )
    query = urlencode(ask.parameters)
    title = ask.view._("Places")
    return Page(
        template="places.html",
        title=title,
        address="/places",
        body=body,
        query=query,
        indexed=not query,
        table=Table(row=PlaceRow, rows=shown),
    )


def _counted(ask: Ask) -> Counted[PlaceRow]:
    return counted(by_name(ask.view, ask.edition.once("rows of places", place_rows)), ALLOWED)


def _check(view: View, chosen: dict[str, str]) -> None:
    for name, allowed in ALLOWED.items():
        if name in chosen and chosen[name] not in allowed:
            told = ", ".join(allowed)
            raise Wrong(view._("%(name)s can be one of: %(allowed)s.") % {"name": name, "allowed": told})
    year = chosen.get("year")
    if year in (None, "", UNKNOWN):
        return
    if not (len(year) == 4 and year.isascii() and year.isdigit() and FIRST_YEAR <= int(year) <= LAST_YEAR):
        raise Wrong(view._("year is written with four digits, such as 2012, or is: unknown."))


def _page_number(ask: Ask, pages: int) -> int:
    given = ask.parameters.get("page", "1")
    if ask.parameters.get("page") == "1" or (ask.whole and "page" in ask.parameters):
        rest = urlencode({name: value for name, value in ask.parameters.items() if name != "page"})
        raise Moved(ask.view.at("/places") + (f"?{rest}" if rest else ""))
    if not (given.isascii() and given.isdigit() and len(given) <= 4 and 1 <= int(given) <= pages):
        raise Wrong(ask.view._("page is a number from 1 to %(last)s.") % {"last": pages})
    return int(given)


def by_name(view: View, rows: Iterable[PlaceRow]) -> list[PlaceRow]:
    """Rows in the order of their names' letters without accents, so that "Éthiopie" stands under E."""
    return sorted(rows, key=lambda row: (_plain(view.place(row.id)), row.id))


def _plain(name: str) -> str:
    return "".join(one for one in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(one))
