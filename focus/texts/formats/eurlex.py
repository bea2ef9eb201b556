# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Pages of EUR-Lex: the Official Journal's acts and the consolidated texts, whose classes name every part."""

import re

from lxml import etree
from msgspec import structs

from focus.texts.formats.html_looks import Look, Role, Roles
from focus.texts.shapes import Line

TITLE, GROUP, NAME_OF_GROUP, ARTICLE = 1, 2, 3, 4
"""Levels of headings: of the act and its annexes, of parts, titles, chapters and sections, of articles."""
SIGNATURE = 90
"""Level that says of a line of text that it is signed with."""

OF_THE_JOURNAL: Roles = {
    "doc-ti": Role("heading", TITLE),
    "ti-section-1": Role("heading", GROUP),
    "ti-section-2": Role("heading", NAME_OF_GROUP),
    "ti-art": Role("heading", ARTICLE),
    "sti-art": Role("heading", ARTICLE + 1),
    "ti-grseq-1": Role("heading", ARTICLE + 1),
    "ti-annotation": Role("heading", ARTICLE + 1),
    "ti-tbl": Role("heading", ARTICLE + 1),
    "note": Role("note"),
    "final": Role("text", SIGNATURE),
    "signatory": Role("text", SIGNATURE),
    "hd-date": Role(dropped=True),
    "hd-lg": Role(dropped=True),
    "hd-ti": Role(dropped=True),
    "hd-oj": Role(dropped=True),
}
"""Without the ``oj-`` that is written before them since 2022."""

ROLES: Roles = {
    **OF_THE_JOURNAL,
    **{f"oj-{name}": role for name, role in OF_THE_JOURNAL.items()},
    "title-doc-first": Role("heading", TITLE),
    "title-doc-last": Role("heading", TITLE),
    "title-division-1": Role("heading", GROUP),
    "title-division-2": Role("heading", NAME_OF_GROUP),
    "title-article-norm": Role("heading", ARTICLE),
    "stitle-article-norm": Role("heading", ARTICLE + 1),
    "title-article-quoted": Role("quoted", ARTICLE),
    "stitle-article-quoted": Role("quoted", ARTICLE + 1),
    "title-annex-1": Role("heading", TITLE),
    "title-annex-2": Role("heading", ARTICLE + 1),
    **{f"title-gr-seq-level-{level}": Role("heading", ARTICLE + level) for level in range(1, 6)},
    "title-toc": Role(dropped=True),
    "toc-item": Role(dropped=True),
    **{name: Role("note") for name in ("footnote", "modref", "arrow", "disclaimer", "reference", "hd-modifiers")},
    **{name: Role("note") for name in ("title-doc-oj-reference", "title-fam-member", "title-fam-member-star")},
    **{name: Role("note") for name in ("title-fam-member-ref-1", "title-fam-member-ref-2", "title-member-ref-2")},
    **{name: Role("note") for name in ("hd-toc-1", "hd-toc-2", "hd-toc-3", "toc-1", "toc-2")},
}
OF_EURLEX = {"oj-ti-art", "ti-art", "title-article-norm", "title-doc-first", "oj-doc-ti", "doc-ti", "eli-container"}
MARKER = re.compile(r"[►▼]\s?[A-Z]{1,3}\d*\s*|◄\s*")
MARKER_ALONE = re.compile(r"(?:[►▼]\s?[A-Z]{1,3}\d*|◄|\s)+")


def is_eurlex(root: etree._Element) -> bool:
    """Whether the page carries the classes of EUR-Lex."""
    return any(not OF_EURLEX.isdisjoint(element.get("class", "").split()) for element in root.iter("p", "div"))


def in_its_place(element: etree._Element, look: Look) -> Look:
    """An article's heading inside a cell belongs to the wording that the act inserts into another one."""
    if look.kind == "heading" and look.level >= ARTICLE and next(element.iterancestors("td"), None) is not None:
        return look._replace(kind="quoted")
    return look


def is_marker(line: Line) -> bool:
    """Whether a line only says from which act the following wording is."""
    return bool(MARKER_ALONE.fullmatch(line.text))


def without_markers(lines: list[Line]) -> list[Line]:
    """A line that only says which act is the source becomes a note; inside the wording such marks go."""
    return [_unmarked(line) for line in lines]


def _unmarked(line: Line) -> Line:
    if is_marker(line):
        return structs.replace(line, kind="note")
    text = MARKER.sub("", line.text).strip()
    return structs.replace(line, text=text) if text else structs.replace(line, kind="note")
