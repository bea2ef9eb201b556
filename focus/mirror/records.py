# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The records of an edition as a reader looks for them in a copy: title, kind, place, page and words."""

import re
from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from focus.compare.dossier.links import is_gone
from focus.edition.reader import Edition
from focus.mirror.crawl import Crawl
from focus.mirror.spots import Spot
from focus.record.shapes import KINDS
from focus.record.titles import OWN_PAGE, title, title_language
from focus.search.fold import fold
from focus.search.hidden import Hidden
from focus.search.passages import PROSE, TITLES
from focus.search.stopwords import STOPWORDS
from focus.site.view import View

WORD = re.compile(r"\w+")
SHORTEST_WORD = 3
LISTED = (*(kind for kind in KINDS if kind in OWN_PAGE), "bodies", "events", "findings", "access", "regional_help")
"""Kinds that can be searched for: those with a page or a title of their own."""


class Record(Struct, frozen=True, kw_only=True):
    """A record with the spot and anchor where it is read. ``words``: its texts, folded, each word once."""

    id: str
    kind: str
    title: str
    language: str
    place: str
    spot: Spot
    anchor: str
    words: str

    @property
    def has_page(self) -> bool:
        """Whether the page is this record's own."""
        return self.kind in OWN_PAGE


def records(edition: Edition, view: View, crawl: Crawl) -> list[Record]:
    """Everything that can be found in one language of this copy, in the order of kinds and ids."""
    return [one for kind in LISTED for one in _of_kind(kind, edition, view, crawl)]


def _of_kind(kind: str, edition: Edition, view: View, crawl: Crawl) -> Iterator[Record]:
    rows = {row["id"]: row for row in edition.rows("SELECT * FROM entries WHERE kind = ?", [kind])}
    # A record of which one field is withheld is left out too: its title may have been made from that field.
    hidden = Hidden(dict.fromkeys(rows, kind), edition.suppression)
    for shape in edition.all(KINDS[kind]):
        row = rows[shape.id]
        address, _, anchor = row["address"].partition("#")
        spot = Spot(view.language, address)
        if hidden.holds(shape.id) or is_gone(edition, row) or spot not in crawl.files:
            continue
        named = view.place(shape.id if kind == "places" else shape.place)
        page = _with(anchor, spot, crawl)
        yield Record(
            id=shape.id,
            kind=kind,
            title=named if kind in {"places", "access"} else title(kind, shape) or shape.id,
            language=view.language if kind in {"places", "access"} else title_language(kind, shape),
            place="" if kind == "places" else shape.place,
            spot=page,
            anchor=anchor if anchor in crawl.anchors[page] else "",
            words=_words(kind, shape),
        )


def _with(anchor: str, spot: Spot, crawl: Crawl) -> Spot:
    """The page of a list that holds the anchor, or its first page."""
    number = 1
    while anchor and (page := spot._replace(number=number)) in crawl.files:
        if anchor in crawl.anchors[page]:
            return page
        number += 1
    return spot


def _words(kind: str, shape: Any) -> str:
    columns = [column for column, _ in (*TITLES.get(kind, ()), *PROSE.get(kind, ()))]
    texts = [str(getattr(shape, column) or "") for column in columns]
    found = dict.fromkeys(WORD.findall(fold(" ".join(texts))))
    return " ".join(one for one in found if len(one) >= SHORTEST_WORD and one not in STOPWORDS)
