# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Akoma Ntoso 2 and 3: what the file says its parts are, with warnings where it contradicts itself."""

from collections.abc import Iterator

from lxml import etree

from focus.lib.errors import UNREADABLE, FocusError
from focus.texts.formats.akn_doubts import doubts
from focus.texts.formats.akn_words import HIERARCHY, QUOTED, lines_of, own_lines, provisions_inside
from focus.texts.formats.marked import GROUPS, Piece, number_in, units_of, words
from focus.texts.formats.xml_tree import attribute, below, child, children, name_of, parsed_xml
from focus.texts.shapes import Marked, UnitKind

DOCUMENTS = (
    "act",
    "bill",
    "doc",
    "statement",
    "debate",
    "judgment",
    "officialGazette",
    "documentCollection",
    "portion",
)
TWO_LETTERS = {"eng": "en", "spa": "es", "fra": "fr", "fre": "fr", "por": "pt", "ita": "it", "deu": "de", "ger": "de"}
KINDS: dict[str, UnitKind] = {
    **{"tome": "book", "subpart": "part", "subtitle": "title", "subchapter": "chapter", "division": "section"},
    **{"subdivision": "subsection", "subparagraph": "point", "subclause": "point", "indent": "point", "item": "point"},
    **{"clause": "paragraph", "rule": "article", "proviso": "point", "list": "paragraph", "crossheading": "section"},
}
NAMED: tuple[UnitKind, ...] = ("preamble", "decree", "former", "quoted", "note", "signature")
"""Containers that are named after a kind, as our own files have them."""
BELOW_SECTIONS: dict[str, UnitKind] = {"subsection": "paragraph", "paragraph": "point"}
"""In the English tradition sections are the numbered provisions and have subsections, which have paragraphs."""
OWN: dict[str, UnitKind] = {kind: kind for kind in (*GROUPS, *NAMED, "paragraph", "point", "transitional")}


def units(data: bytes) -> Marked:
    """The units of a document. Raises ``FocusError`` with code 3 where it is none."""
    root = parsed_xml(data)
    document = child(root, *DOCUMENTS) if name_of(root) == "akomaNtoso" else None
    if document is None:
        raise FocusError("This XML is no Akoma Ntoso document.", UNREADABLE)
    said = next((attribute(one, "language") or "" for one in below(document, "FRBRlanguage")), "").lower()
    language = TWO_LETTERS.get(said, said[:2] if len(said) == 2 else "")
    found = units_of(_document(document), language)
    return Marked(units=found, language=language, warnings=tuple(doubts(root, found)))


def _document(document: etree._Element) -> Iterator[Piece]:
    unit_name = _unit_of(document)
    for one in children(document):
        name = name_of(one)
        if name in ("coverPage", "preface", "preamble"):
            yield from _free(one, "preamble")
        elif name in ("body", "mainBody"):
            yield from Reader(unit_name, "article").pieces(one, 0)
        elif name == "conclusions":
            yield from _free(one, "signature")
        elif name in ("attachments", "components", "collectionBody"):
            for part in children(one):
                yield from _attached(part)


def _unit_of(document: etree._Element) -> str:
    """The element that the body's numbered provisions are: articles; sections in the English tradition; else rules."""
    body = child(document, "body", "mainBody")
    names = {name_of(one) for one in body.iterdescendants()} if body is not None else set()
    return next((name for name in ("article", "section", "rule") if name in names), "article")


def _free(element: etree._Element, kind: UnitKind) -> Iterator[Piece]:
    """One piece, or one for each container that bears a kind's name."""
    boxes = [one for one in children(element, "container") if attribute(one, "name") in NAMED]
    for one in boxes or [element]:
        title = " ".join(words(title) for title in below(one, "docTitle"))
        rows = [row for row in lines_of(one) if row != title]
        if rows or title:
            yield Piece(kind=kind, depth=0, heading=title, text="\n".join(rows), eid=_eid(one) if boxes else "")


def _attached(part: etree._Element) -> Iterator[Piece]:
    """An annex with its own provisions."""
    document = child(part, *DOCUMENTS)
    if document is None:
        return
    label, heading = _words_of(part, "num"), _words_of(part, "heading", "subheading")
    body = child(document, "mainBody", "body")
    parts = list(children(body)) if body is not None else []
    texts = [one for one in parts if name_of(one) not in HIERARCHY or attribute(one, "name") == "text"]
    free = [row for one in texts for row in lines_of(one)]
    opening = [row for one in children(document, "preface", "preamble") for row in lines_of(one)]
    yield Piece(
        kind="annex",
        depth=0,
        label=label,
        number=label.partition(" ")[2],
        heading=heading or (opening[0] if opening and not label else ""),
        text="\n".join(free),
        eid=_eid(part),
    )
    if body is not None:
        yield from Reader(_unit_of(document), "annex_article").pieces(body, 1)


class Reader:
    """Reads the provisions of one body, whose articles are elements of one name."""

    def __init__(self, unit_name: str, unit_kind: UnitKind) -> None:
        self._unit_name, self._unit_kind = unit_name, unit_kind

    def pieces(self, element: etree._Element, depth: int) -> Iterator[Piece]:
        """Pieces for everything inside that has a place of its own."""
        for one in provisions_inside(element):
            if name_of(one) == "hcontainer" and attribute(one, "name") in ("text", "nothing"):
                continue
            kind = self._kind(one)
            if kind is None:
                yield from self.pieces(one, depth)
                continue
            yield self._piece(one, kind, depth)
            if kind not in ("quoted", "former", "note"):
                yield from self.pieces(one, depth + 1)

    def _kind(self, element: etree._Element) -> UnitKind | None:
        """``None`` for what only holds others: lists, unnumbered paragraphs."""
        name, numbered = name_of(element), child(element, "num") is not None
        if name == self._unit_name:
            return self._unit_kind
        if name == "hcontainer":
            return OWN.get(attribute(element, "name") or "", "section" if numbered else None)
        if name in QUOTED:
            return "quoted"
        if self._unit_name == "section" and name in BELOW_SECTIONS:
            return BELOW_SECTIONS[name] if numbered else None
        return OWN.get(name, KINDS.get(name) if numbered else None)

    def _piece(self, element: etree._Element, kind: UnitKind, depth: int) -> Piece:
        whole = kind in ("article", "annex_article", "transitional", "decree", "quoted", "former", "note", "signature")
        label = _words_of(element, "num")
        rows = lines_of(element) if whole else own_lines(element)
        return Piece(
            kind=kind,
            depth=depth,
            label=label,
            number=_number(element, kind, label),
            heading=_words_of(element, "heading", "subheading"),
            text=_without("\n".join(rows), label),
            eid=_eid(element),
            repealed=attribute(element, "status") in ("removed", "repealed"),
            language=(attribute(element, "lang") or "")[:2],
        )


def _number(element: etree._Element, kind: UnitKind, label: str) -> str:
    """The number that the file itself gives beside the printed one, else the one in the label."""
    printed = child(element, "num")
    said = printed.get("value", "") if printed is not None else ""
    return said or (label.partition(" ")[2] or label if kind in GROUPS else number_in(label))


def _without(text: str, label: str) -> str:
    """The text without its label, which machines repeat in the wording."""
    return text[len(label) :].lstrip(" .:-\u2013\u2014") if len(label) > 3 and text.startswith(label) else text


def _words_of(element: etree._Element, *names: str) -> str:
    return " ".join(" ".join(lines_of(one)) for one in children(element, *names)).strip()


def _eid(element: etree._Element) -> str:
    return attribute(element, "eId") or attribute(element, "id") or ""
