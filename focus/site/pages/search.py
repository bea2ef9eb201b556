# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Search across everything: words and filters in the address, never an answer without a way on."""

from collections.abc import Mapping, Sequence
from urllib.parse import urlencode

from focus.lib.errors import FocusError
from focus.search.asked import LONGEST_QUERY
from focus.search.filters import Filters, checked
from focus.search.schema import FACETS
from focus.site.page import Ask, Moved, Page, Wrong
from focus.site.pages.trouble import Trouble
from focus.site.queries.search import NoSearch, found, searcher_of
from focus.site.view import View

ADDRESS = "/search"
BUSY = 503
LONGEST_NUMBER = 4
"""Digits of a page's number; there are never more than 500 pages."""


def search(ask: Ask) -> Page:
    """Hits for ``q`` within the filters; without either, the form and a short help. Never indexed by others."""
    query = ask.parameters.get("q", "")
    if len(query) > LONGEST_QUERY:
        raise Wrong(ask.view._("q can have at most %(longest)s characters.") % {"longest": LONGEST_QUERY})
    try:
        chosen = _chosen(ask)
        number = _number(ask)
        body = found(ask.edition, query, ask.language, chosen, number or 1)
    except NoSearch:
        return _no_search(ask)
    if not 1 <= number <= max(1, body.pages):
        raise Wrong(ask.view._("page is a number from 1 to %(last)s.") % {"last": max(1, body.pages)})
    title = ask.view._("Search: %(query)s") % {"query": query} if query else ask.view._("Search")
    return Page(
        template="search.html",
        title=title,
        address=ADDRESS,
        body=body,
        query=urlencode(ask.parameters),
        indexed=False,
    )


def _chosen(ask: Ask) -> dict[str, str]:
    """The filters asked for, one value each. Another spelling (``place=mx``) moves to the canonical one."""
    given = {name: ask.parameters[name] for name in FACETS if name in ask.parameters}
    if not given:
        return {}
    # A place withdrawn for safety is no allowed value, and no message lists it.
    allowed = searcher_of(ask.edition).allowed
    try:
        values = checked(Filters.of(given), allowed)
    except FocusError:
        raise Wrong(_allowed_told(ask.view, given, allowed)) from None
    chosen = {name: getattr(values, name)[0] for name in given}
    if chosen != given:
        raise Moved(_address(ask, ask.parameters | chosen))
    return chosen


def _allowed_told(view: View, given: Mapping[str, str], allowed: Mapping[str, Sequence[str]]) -> str:
    for name, value in given.items():
        if name in allowed and value.lower() not in {one.lower() for one in allowed[name]}:
            told = ", ".join(allowed[name])
            return view._("%(name)s can be one of: %(allowed)s.") % {"name": name, "allowed": told}
    return view._("year is one year, such as 2012, or from one year to another, such as 2012-2016.")


def _number(ask: Ask) -> int:
    """The page asked for; 0 for what is no number. The first page and leading zeros are left out of an address."""
    given = ask.parameters.get("page", "1")
    if not (given.isascii() and given.isdigit() and len(given) <= LONGEST_NUMBER):
        return 0
    number = int(given)
    canonical = str(number) if number != 1 else ""
    if number and ask.parameters.get("page", "") != canonical:
        raise Moved(_address(ask, ask.parameters | {"page": canonical}))
    return number


def _address(ask: Ask, parameters: Mapping[str, str]) -> str:
    query = urlencode({name: value for name, value in parameters.items() if value})
    return ask.view.at(ADDRESS) + (f"?{query}" if query else "")


def _no_search(ask: Ask) -> Page:
    """Everything else can still be read: that is said, and when to come back."""
    return Page(
        template="trouble.html",
        title=ask.view._("No search just now"),
        address=ADDRESS,
        body=Trouble(
            message=ask.view._(
                "The search cannot answer at the moment. Try again in a minute, or start from the list of places."
            )
        ),
        query=urlencode(ask.parameters),
        status=BUSY,
        indexed=False,
    )
