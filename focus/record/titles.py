# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What a record is called and where it is read."""

from collections.abc import Collection
from typing import Any

from focus.lib.names import LANGUAGES, territory_name
from focus.record.shapes import Place, Words

OWN_PAGE = {"places", "instruments", "mechanisms", "lessons", "commitments", "sources", "documents"}
PAGE_OF_SUBJECT = {
    "findings": "subject",
    "figures": "about",
    "deadlines": "about",
    "seats": "about",
    "measures": "about",
    "consultations": "about",
}
TITLE_FIELD = {
    "places": "name",
    "instruments": "title",
    "bodies": "name",
    "mechanisms": "name",
    "events": "text",
    "documents": "title",
    "lessons": "title",
    "commitments": "gist",
    "sources": "title",
    "seats": "who",
    "findings": "note",
    "figures": "counts",
    "regional_help": "name",
    "coders": "name",
}
LONGEST_TITLE = 160
CLAUSE = Words(
    en="A clause worth knowing in a text with harmful clauses",
    es="Una cláusula que conviene conocer en un texto con cláusulas dañinas",
    fr="Une clause à connaître dans un texte aux clauses dangereuses",
    pt="Uma cláusula que vale conhecer num texto com cláusulas nocivas",
)
"""How a good practice about a text with clauses against defenders begins wherever it stands: the text is no model."""


def place_names(place: Place) -> Words:
    """A place's name in four languages: its own, or CLDR's."""
    if place.name:
        return place.name
    return Words(**{lang: territory_name(place.id, lang) or place.id for lang in LANGUAGES})


def title(kind: str, shape: Any, harmful: Collection[str] = ()) -> str:
    """A record's title in its own language, shortened; empty where the page words it from its fields.

    ``harmful`` are the texts with clauses that can be used against defenders.
    """
    if kind == "places":
        return place_names(shape).en
    text = str(getattr(shape, TITLE_FIELD[kind], "")) if kind in TITLE_FIELD else ""
    text = " ".join(text.split())
    text = text if len(text) <= LONGEST_TITLE else text[: LONGEST_TITLE - 1].rsplit(" ", 1)[0] + "…"
    return f"{getattr(CLAUSE, shape.language, CLAUSE.en)}: {text}" if _praises(kind, shape, harmful) else text


def _praises(kind: str, shape: Any, harmful: Collection[str]) -> bool:
    """Whether a record calls something of a harmful text a good practice."""
    return kind == "lessons" and shape.kind == "good_practice" and any(one in harmful for one in shape.about)


def title_language(kind: str, shape: Any) -> str:
    """The language of that title."""
    own = {"instruments": "title_language", "mechanisms": "name_language"}.get(kind, "language")
    return str(getattr(shape, own, "en"))


def address(kind: str, shape: Any, page_kind: dict[str, str]) -> str:
    """The address of a record without its language prefix, such as ``/instruments/mx-ley-2012``.

    ``page_kind`` gives the kind of every id, since a figure may be about a place, mechanism or instrument.
    """
    if kind in OWN_PAGE:
        return f"/{kind}/{shape.id.lower() if kind == 'places' else shape.id}"
    if kind == "access":
        return f"/guides/{shape.place.lower()}#{shape.id}"
    if kind == "regional_help":
        return f"/guides/all#{shape.id}"
    if kind == "coders":
        return f"/method#{shape.id}"
    if kind == "corrections":
        return f"/corrections#{shape.id}"
    subject = getattr(shape, PAGE_OF_SUBJECT.get(kind, ""), "")
    if page_kind.get(subject) in {"instruments", "mechanisms", "places"}:
        shown = subject.lower() if page_kind[subject] == "places" else subject
        return f"/{page_kind[subject]}/{shown}#{shape.id}"
    return f"/places/{shape.place.lower()}#{shape.id}"
