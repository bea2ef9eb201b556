# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Where an address of the site lies among the files of a mirror."""

import re
from typing import NamedTuple
from urllib.parse import parse_qsl, urlencode

from focus.lib.names import LANGUAGES
from focus.site.forms import split
from focus.site.routes import find

IN_A_LANGUAGE = re.compile(rf"/({'|'.join(LANGUAGES)})((?:[/.].*)?)")
LONGEST_NUMBER = 5
"""Digits of a page's number; longer ones are no page."""


class Spot(NamedTuple):
    """A page of the site in one of its forms: HTML where ``suffix`` is empty. Only the number of a list's page is
    kept of an address's parameters, since files have none, and what is ``chosen`` of those in ``CHOSEN``. The choice of
    language has no language.
    """

    language: str
    address: str
    number: int = 1
    suffix: str = ""
    chosen: str = ""

    @property
    def page(self) -> "Spot":
        """The page of which this is a form."""
        return self._replace(suffix="")

    @property
    def file(self) -> str:
        """The name of its file below the mirror's directory: ``en/places-2.html``, ``es/places/mx.json``."""
        name = f"{self.language}{self.address}" if self.address != "/" else f"{self.language}/index"
        chosen = f"-{self.chosen}" if self.chosen else ""
        return f"{name.strip('/')}{chosen}{self._number()}{self.suffix or '.html'}"

    @property
    def parameters(self) -> dict[str, str]:
        """What the running site is asked for beside the address."""
        held = {CHOSEN.get(self.address, ""): self.chosen, "page": str(self.number) if self.number > 1 else ""}
        return {name: value for name, value in held.items() if value}

    def _number(self) -> str:
        if self.number == 1:
            return ""
        # Where ids may end with a number, a page's number must not give the name of another record.
        between = "-page-" if find(f"{self.address}-{self.number}") else "-"
        return f"{between}{self.number}"


CHOICE = Spot("", "/")
CHOSEN = {"/figures": "indicator"}
"""Pages that hold nothing without a choice, and the one parameter of theirs for which a mirror has a page a value."""
CODE = re.compile(r"[a-z0-9_]{1,80}")
BRIEFING = re.compile(r"/places/[^/]+/briefing")
WORDING = re.compile(r"/instruments/[^/]+/text(?:/changes)?")
"""With another day or language it is another text, and not a part of the same list: a mirror holds the newest."""


def spot_of(path: str, query: str = "") -> Spot | None:
    """The spot of an address such as ``/en/places?page=2``; ``None`` for what is no page in a language."""
    if path == "/":
        return CHOICE
    match = IN_A_LANGUAGE.fullmatch(path)
    if match is None:
        return None
    address, form = split("/" + match[2].strip("/") if match[2][:1] != "." else match[2])
    if WORDING.fullmatch(address) and any(name != "page" for name, _ in parse_qsl(query)):
        return None
    # Files cannot hold a briefing for each reader, nor what is made only for who asks.
    if (form and form.on_request) or (BRIEFING.fullmatch(address) and query):
        return None
    chosen, rest = _chosen_in(address, query)
    # A form that holds the whole list is one file, whichever of the list's pages links to it.
    number = 1 if form and form.whole else _number_in(rest)
    return Spot(match[1], address, number, form.suffix if form else "", chosen)


def _chosen_in(address: str, query: str) -> tuple[str, str]:
    """The choice that a mirror keeps, where nothing but a page's number stands beside it, and the rest of the query."""
    given = dict(parse_qsl(query))
    chosen = given.pop(CHOSEN.get(address, ""), "")
    if not CODE.fullmatch(chosen) or given.keys() - {"page"}:
        return "", query
    return chosen, urlencode(given)


def _number_in(query: str) -> int:
    """The page's number where it is the only parameter: a filtered list becomes the whole list."""
    given = parse_qsl(query)
    if len(given) != 1 or given[0][0] != "page":
        return 1
    text = given[0][1]
    return max(1, int(text)) if text.isascii() and text.isdigit() and len(text) < LONGEST_NUMBER else 1
