# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Which function answers which address, and which parameters it knows."""

import re
from typing import NamedTuple

from focus.site.page import PageFunction
from focus.site.pages import guides, home, place, places


class Route(NamedTuple):
    """An address pattern (without language), its page and its parameters in canonical order."""

    pattern: re.Pattern[str]
    page: PageFunction
    parameters: tuple[str, ...] = ()


def _route(pattern: str, page: PageFunction, *parameters: str) -> Route:
    return Route(re.compile(f"^{pattern}$"), page, parameters)


ID = "(?P<id>[A-Za-z0-9-]{1,80})"

ROUTES: tuple[Route, ...] = (
    _route("/", home.home),
    _route("/places", places.places, "region", "state", "kind", "year", "page"),
    _route("/places/" + ID, place.place),
    _route("/guides", guides.guides),
    _route("/guides/all", guides.all_guides),
    _route("/guides/(?P<place>[A-Za-z0-9-]{2,12})", guides.guide),
)


def find(address: str) -> tuple[Route, dict[str, str]] | None:
    """The route of an address without language and its named parts."""
    for route in ROUTES:
        if match := route.pattern.match(address):
            return route, match.groupdict()
    return None
