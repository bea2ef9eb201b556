# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Places, texts and bodies by name, for readers who do not know our codes: the whole name, or words of it."""

import re
import unicodedata
from collections.abc import Sequence

from msgspec import Struct

from focus.edition.reader import Edition
from focus.site.page import Ask

MOST_NAMED = 12
"""So many are offered where words fit several; more words find the others."""
MOST_OFFERED = 300
"""Names that a field offers while one types. A big edition has more places than a page can carry."""


NAMED = (
    ("places", "name", "SELECT id, id FROM places"),
    ("instruments", "title", "SELECT id, title FROM instruments"),
    ("instruments", "title_en", "SELECT id, title_en FROM instruments WHERE title_en != ''"),
    ("mechanisms", "name", "SELECT id, name FROM mechanisms"),
    ("mechanisms", "name_en", "SELECT id, name_en FROM mechanisms WHERE name_en != ''"),
)
"""Kind, the field that holds the name, and where its values are."""


class Name(Struct, frozen=True):
    """A name with its folded form; ``id`` is the record's."""

    folded: str
    id: str
    words: str
    kind: str


def by_name(ask: Ask, text: str, kind: str = "") -> tuple[str, ...]:
    """The ids of what bears this name; where nothing does, of what has all its words, a few at most.

    ``kind`` is the one kind that is meant, if it is known.
    """
    wanted = folded(text)
    names = [one for one in all_names(ask) if kind in {"", one.kind}]
    same = tuple(dict.fromkeys(one.id for one in names if one.folded == wanted))
    if same or not wanted:
        return same[:MOST_NAMED]
    parts = wanted.split()
    return tuple(dict.fromkeys(one.id for one in names if all(part in one.folded for part in parts)))[:MOST_NAMED]


def offered_names(ask: Ask) -> tuple[str, ...]:
    """The names of places that have a text or a body, in the order of the alphabet; none where there are too many."""
    held = {
        row["place"]
        for row in ask.edition.rows("SELECT DISTINCT place FROM entries WHERE kind IN ('instruments', 'mechanisms')")
    }
    names = [one.words for one in all_names(ask) if one.id in held]
    return tuple(sorted(names, key=folded)) if len(names) <= MOST_OFFERED else ()


def all_names(ask: Ask) -> Sequence[Name]:
    """Every name that can be asked for, in the reader's language where it is a place's. Once a language."""
    return ask.edition.once(f"names to compare in {ask.language}", lambda edition: _read(ask, edition))


def _read(ask: Ask, edition: Edition) -> list[Name]:
    found = []
    for kind, field, sql in NAMED:
        for id_, words in edition.each(sql):
            # A name that was withdrawn for safety is found by nobody.
            if not edition.suppressed(id_) and not edition.suppression.holds_field(id_, field):
                told = ask.view.place(id_) if kind == "places" else words
                found.append(Name(folded(told), id_, told, kind))
    return found


def folded(text: str) -> str:
    """The words of a name without capitals, accents and signs."""
    # Letters of every script are kept, which the order of the alphabet does not need.
    bare = unicodedata.normalize("NFKD", text.casefold())
    return " ".join(re.findall(r"\w+", "".join(sign for sign in bare if not unicodedata.combining(sign))))
