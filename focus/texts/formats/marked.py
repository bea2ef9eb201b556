# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What XML that carries its structure gives: pieces at a depth, from which units with addresses and paths are made."""

import re
from collections.abc import Iterable

from lxml import etree
from msgspec import Struct

from focus.texts.formats.xml_tree import name_of
from focus.texts.shapes import Unit, UnitKind
from focus.texts.structure.eids import Addresses
from focus.texts.structure.labels import article_label
from focus.texts.structure.marks import GROUP_WORDS
from focus.texts.structure.numbers import folded

GROUPS: tuple[UnitKind, ...] = ("book", "part", "title", "chapter", "section", "subsection")
HOLDING = {*GROUPS, "annex", "article", "annex_article", "transitional", "decree", "paragraph", "point"}
"""Kinds that others stand in."""
UNNAMED = {"paragraph", "point"}
"""Kinds that a path passes over."""


class Piece(Struct, frozen=True, kw_only=True):
    """One provision as the XML gives it."""

    kind: UnitKind
    depth: int
    label: str = ""
    number: str = ""
    heading: str = ""
    text: str = ""
    eid: str = ""
    """The address that the file itself gives."""
    repealed: bool = False
    language: str = ""


def group_kind(label: str, otherwise: UnitKind) -> UnitKind:
    """The kind of group that a label names: ``CHAPITRE II`` is a chapter."""
    word = folded(label).split()
    return GROUP_WORDS.get(word[0], otherwise) if word else otherwise


def number_in(label: str) -> str:
    """The number of a printed label: ``Article 5a`` gives ``5a``, ``Artículo 12.-`` gives ``12``."""
    found = article_label(label)
    if found and not label[found.end :].strip():
        return found.number
    named = re.fullmatch(r"\W*(?:art\w*|sec\w*)\W+(\d.*)|(\w+)\W+art\w*", label.strip(), re.IGNORECASE)
    label = (named[1] or named[2]) if named else label
    return label.strip("()[]., :-\u2013\u2014º°§")


def units_of(pieces: Iterable[Piece], language: str) -> tuple[Unit, ...]:
    """Units in the order of the pieces. Each one's path are the groups and annexes it stands in."""
    units: list[Unit] = []
    above: list[tuple[Piece, str]] = []
    addresses = Addresses()
    for piece in pieces:
        while above and above[-1][0].depth >= piece.depth:
            above.pop()
        within = above[-1][1] if above else ""
        eid = addresses.plain(piece.eid) if piece.eid else addresses.of(piece.kind, piece.number, within)
        units.append(
            Unit(
                eid=eid,
                kind=piece.kind,
                label=piece.label,
                number=piece.number,
                heading=piece.heading,
                path=tuple(f"{one.label} {one.heading}".strip() for one, _ in above if one.kind not in UNNAMED),
                text=piece.text,
                language=piece.language or language,
                repealed=piece.repealed,
            )
        )
        if piece.kind in HOLDING:
            above.append((piece, eid))
    return tuple(units)


def words(element: etree._Element | None, without: frozenset[str] = frozenset()) -> str:
    """The words of an element with single spaces, without what is inside elements of some names."""
    said: list[str] = []
    if element is not None:
        _collect(element, without, said)
    return " ".join("".join(said).split())


def _collect(element: etree._Element, without: frozenset[str], said: list[str]) -> None:
    said.append(element.text or "")
    for one in element:
        if isinstance(one, etree._Entity):
            said.append(one.text or "")
        elif name_of(one) and name_of(one) not in without:
            _collect(one, without, said)
        said.append(one.tail or "")
