# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The pages that a copy has and the site has not: all records by place and by letter, and the local search."""

import posixpath
from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
from jinja2 import ChoiceLoader, Environment, FileSystemLoader
from msgspec import Struct

from focus.mirror.records import Record
from focus.mirror.shown import BY_LETTER, BY_PLACE, SEARCH
from focus.mirror.spots import Spot
from focus.mirror.visible import Seen, word_list
from focus.search.fold import fold
from focus.search.lexicon import lexicon
from focus.search.stemming import words
from focus.search.stopwords import STOPWORDS
from focus.site import render
from focus.site.page import Page
from focus.site.queries.listing import alphabetical
from focus.site.view import View

HERE = Path(__file__).resolve().parent
GUIDE = "guia guide"
"""What guides are looked for by, folded, in the four languages: their neutral titles do not say it."""
OTHER = "#"
"""Where titles stand that begin with no letter from A to Z."""


class Group(Struct, frozen=True, kw_only=True):
    """Records under one heading; ``anchor`` names it in the address."""

    anchor: str
    name: str
    records: tuple[Record, ...]


class ListBody(Struct, frozen=True, kw_only=True):
    """All records that have a page, in groups."""

    groups: tuple[Group, ...]


class SearchBody(Struct, frozen=True, kw_only=True):
    """The local search: its script, and what it looks in, as text that may stand inside HTML."""

    index: str
    script: str


def own_pages(found: Sequence[Record], seen: Sequence[Seen], view: View, digest: str) -> dict[Spot, str]:
    """The HTML of each of these pages, with addresses as on the running site."""
    paged = sorted((one for one in found if one.has_page), key=lambda one: (alphabetical(one.title), one.id))
    by_place = [one for one in paged if one.kind != "places"]
    pages = [
        _page("by_place.html", view._("All records by place"), BY_PLACE, ListBody(groups=_by_place(by_place, view))),
        _page("by_letter.html", view._("All records from A to Z"), BY_LETTER, ListBody(groups=_by_letter(paged))),
        _page("local_search.html", view._("Search"), SEARCH, _search_body(found, seen, view)),
    ]
    return {Spot(view.language, one.address): _html(one, view, digest) for one in pages}


def _page(template: str, title: str, address: str, body: Struct) -> Page:
    return Page(template=template, title=title, address=address, body=body, indexed=False)


def _html(page: Page, view: View, digest: str) -> str:
    template = _environment(view.language).get_template(page.template)
    return template.render(**render.context(page, view, digest))


@cache
def _environment(language: str) -> Environment:
    """The site's templates with the mirror's own beside them."""
    loader = ChoiceLoader([FileSystemLoader(HERE / "templates"), FileSystemLoader(render.TEMPLATES)])
    return render.environment(language).overlay(loader=loader)


def _by_place(found: Sequence[Record], view: View) -> tuple[Group, ...]:
    names = {one.place: view.place(one.place) for one in found}
    order = sorted(names, key=lambda code: (alphabetical(names[code]), code))
    return _groups(found, lambda one: one.place, [(code, code.lower(), names[code]) for code in order])


def _by_letter(found: Sequence[Record]) -> tuple[Group, ...]:
    letters = sorted({_letter(one) for one in found})
    return _groups(found, _letter, [(one, "other" if one == OTHER else one.lower(), one) for one in letters])


def _letter(one: Record) -> str:
    first = alphabetical(one.title).lstrip("'\"([ ")[:1].upper()
    return first if first.isalpha() else OTHER


def _groups(
    found: Sequence[Record], key: Callable[[Record], str], order: Sequence[tuple[str, str, str]]
) -> tuple[Group, ...]:
    held: defaultdict[str, list[Record]] = defaultdict(list)
    for one in found:
        held[key(one)].append(one)
    return tuple(Group(anchor=f"at-{anchor}", name=name, records=tuple(held[code])) for code, anchor, name in order)


def _search_body(found: Sequence[Record], seen: Sequence[Seen], view: View) -> SearchBody:
    script = (HERE / "local_search.js").read_text(encoding="utf-8").strip()
    # No "<" inside: a title with "</script>" in it could end the block.
    index = msgspec.json.encode(_index(found, seen, view)).decode().replace("<", "\\u003c")
    return SearchBody(index=index, script=script)


def _index(found: Sequence[Record], seen: Sequence[Seen], view: View) -> dict[str, Any]:
    """Kinds, places and pages are listed once; a record, and a page that is none, names them by number."""
    own = {one.spot for one in found if not one.anchor}
    others = [one for one in seen if one.spot not in own]
    all_found: list[Record | Seen] = [*found, *others]
    kinds = list(dict.fromkeys(one.kind for one in all_found))
    places = list(dict.fromkeys(["", *(one.place for one in found)]))
    pages = list(dict.fromkeys(one.spot.file for one in all_found))
    numbers = [{name: n for n, name in enumerate(names)} for names in (kinds, places, pages)]

    def row(one: Record | Seen, language: str, place: str, anchor: str, rest: str) -> list[Any]:
        at = (numbers[0][one.kind], numbers[1][place], numbers[2][one.spot.file])
        return [one.title, language, *at, anchor, rest]

    rows = [row(one, one.language, one.place, one.anchor, _rest(one)) for one in found]
    return {
        "kinds": kinds,
        "places": [view.place(one) if one else "" for one in places],
        "pages": [posixpath.relpath(one, view.language) for one in pages],
        "records": rows + [row(one, view.language, "", "", GUIDE if one.kind == "guides" else "") for one in others],
        "same": _same_meaning(view),
        "stopwords": sorted(STOPWORDS),
        "words": word_list(seen, numbers[2]),
    }


def _same_meaning(view: View) -> list[list[str]]:
    """Rows of terms of one meaning, folded, in all four languages: records stand in the language of their source."""
    rows = (dict.fromkeys(" ".join(words(fold(term))) for _, term in row) for row in lexicon(view.edition).rows)
    return [list(row) for row in rows if len(row) > 1]


def _rest(one: Record) -> str:
    """The record's words that its title has not; the script folds titles itself."""
    held = set(fold(one.title).split())
    return " ".join([one.id, *(word for word in one.words.split() if word not in held)])
