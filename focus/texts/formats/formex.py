# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Acts of the European Union in Formex, the XML of its Publications Office, as published and as consolidated."""

from collections.abc import Iterator

from lxml import etree

from focus.lib.errors import UNREADABLE, FocusError
from focus.texts.formats.marked import Piece, group_kind, number_in, units_of
from focus.texts.formats.xml_tree import attribute, below, child, children, name_of, parsed_xml
from focus.texts.shapes import Marked, UnitKind

ROOTS = ("ACT", "CONS.ACT", "ANNEX", "CONS.ANNEX")
NOT_WORDING = {
    "NOTE",
    "BIB.INSTANCE",
    "BIB.DATA",
    "FAM.COMP",
    "INFO.CONSLEG",
    "INFO.PROD",
    "TOC",
    "INCL.ELEMENT",
    "GR.TOC",
}
BLOCKS = {
    "P",
    "TXT",
    "TI",
    "STI",
    "ALINEA",
    "NP",
    "ITEM",
    "TI.ART",
    "STI.ART",
    "ROW",
    "VISA",
    "SIGNATORY",
    "PL.DATE",
    "TITLE",
}
QUOTED = ("QUOT.S",)
ARTICLE = 20
"""Depth of an article; divisions nest far less."""


def units(data: bytes) -> Marked:
    """The units of an act. Raises ``FocusError`` with code 3 where it is none."""
    root = parsed_xml(data)
    if name_of(root) not in ROOTS:
        raise FocusError("This XML is no act in Formex.", UNREADABLE)
    language = next((words.text or "" for words in below(root, "LG.DOC", "LG.OJ")), "").lower()
    return Marked(units=units_of(_pieces(root), language), language=language)


def _pieces(root: etree._Element) -> Iterator[Piece]:
    for one in children(root):
        name = name_of(one)
        if name in ("CONS.DOC", "ACT"):
            yield from _pieces(one)
        elif name == "PREAMBLE":
            title = child(root, "TITLE")
            yield Piece(kind="preamble", depth=0, heading=" ".join(_lines(title)), text="\n".join(_lines(one)))
        elif name == "ENACTING.TERMS":
            yield from _body(one, 0, "article")
        elif name == "FINAL":
            yield Piece(kind="signature", depth=0, text="\n".join(_lines(one)))
        elif name in ("CONS.ANNEX", "ANNEX"):
            yield from _annex(one)
    if name_of(root) in ("ANNEX", "CONS.ANNEX"):
        yield from _annex(root)


def _body(element: etree._Element, depth: int, kind: UnitKind) -> Iterator[Piece]:
    for one in children(element):
        if name_of(one) == "ARTICLE":
            yield from _article(one, kind)
        elif name_of(one) == "DIVISION":
            yield _group(one, depth)
            yield from _body(one, depth + 1, kind)


def _group(division: etree._Element, depth: int) -> Piece:
    title = child(division, "TITLE")
    label = " ".join(_lines(child(title, "TI"))) if title is not None else ""
    heading = " ".join(_lines(child(title, "STI"))) if title is not None else ""
    return Piece(
        kind=group_kind(label, "section"),
        depth=depth,
        label=label,
        number=label.partition(" ")[2] or label,
        heading=heading,
    )


def _article(article: etree._Element, kind: UnitKind) -> Iterator[Piece]:
    label = " ".join(_lines(child(article, "TI.ART")))
    content = [one for one in children(article) if name_of(one) not in ("TI.ART", "STI.ART")]
    text = "\n".join(line for one in content for line in _lines(one))
    yield Piece(
        kind=kind,
        depth=ARTICLE,
        label=label,
        number=number_in(label),
        heading=" ".join(_lines(child(article, "STI.ART"))),
        text=text,
        repealed=not text.strip("—–- .\n"),
    )
    for one in content:
        yield from _inside(one, ARTICLE + 1)


def _inside(element: etree._Element, depth: int) -> Iterator[Piece]:
    """Numbered paragraphs and the points of lists; wording inserted into other acts is quoted and not looked into."""
    name = name_of(element)
    label = child(element, "NO.PARAG", "NO.P")
    if name in QUOTED:
        yield Piece(kind="quoted", depth=depth, text="\n".join(_lines(element)))
        return
    if name in NOT_WORDING:
        return
    if name in ("PARAG", "NP") and label is not None:
        printed = " ".join(_lines(label))
        yield Piece(
            kind="paragraph" if name == "PARAG" else "point",
            depth=depth,
            label=printed,
            number=printed.strip("(). \u00a0"),
            text="\n".join(_own_lines(element)),
        )
        depth += 1
    for one in children(element):
        yield from _inside(one, depth)


def _own_lines(element: etree._Element) -> Iterator[str]:
    """The words of a paragraph or point before and after its own list."""
    for one in children(element):
        if name_of(one) in ("NO.PARAG", "NO.P", "LIST", *NOT_WORDING):
            continue
        if next(below(one, "LIST"), None) is not None:
            yield from _own_lines(one)
        else:
            yield from _lines(one)


def _annex(annex: etree._Element) -> Iterator[Piece]:
    title = list(_lines(child(annex, "TITLE")))
    outside = [one for one in children(annex) if name_of(one) != "TITLE"]
    articles = list(below(annex, "ARTICLE"))
    lines = [] if articles else [line for one in outside for line in _lines(one)]
    label = title[0] if title else ""
    yield Piece(
        kind="annex",
        depth=0,
        label=label,
        number=label.partition(" ")[2],
        heading=" ".join(title[1:]),
        text="\n".join(lines),
    )
    for one in outside:
        yield from _body(one, 1, "annex_article")


def _lines(element: etree._Element | None) -> Iterator[str]:
    """The wording of an element line by line: numbers before their words, cells of a row between bars."""
    if element is None:
        return
    said: list[str] = []
    _collect(element, said)
    for line in "".join(said).split("\n"):
        words = " ".join(line.split())
        if words:
            yield words


def _collect(element: etree._Element, said: list[str]) -> None:
    name = name_of(element)
    if name in NOT_WORDING:
        return
    if name in ("QUOT.START", "QUOT.END"):
        said.append(_character(element))
    elif name in ("NO.P", "NO.PARAG") and said and not said[-1].endswith("\n"):
        said.append("\n")
    said.append(_flat(element.text))
    for one in element:
        if name_of(one) in BLOCKS and not _follows_a_number(one):
            said.append("\n")
        if name_of(one):
            _collect(one, said)
        if name == "ROW":
            said.append(" | " if one.getnext() is not None else "")
        said.append(_flat(one.tail))
    if name in BLOCKS:
        said.append("\n")
    elif name in ("NO.P", "NO.PARAG"):
        said.append(" ")


def _follows_a_number(element: etree._Element) -> bool:
    """Whether a paragraph stands on the line of the number before it, with nothing between."""
    before = element.getprevious()
    above = element.getparent()
    if before is None and above is not None and name_of(above) in ("ALINEA", "TXT", "P", "CELL"):
        return name_of(above) == "CELL" or _follows_a_number(above)
    return before is not None and name_of(before) in ("NO.P", "NO.PARAG")


def _character(element: etree._Element) -> str:
    """The quotation mark that an element stands for, named by its number."""
    code = attribute(element, "CODE") or ""
    try:
        return chr(int(code, 16))
    except (ValueError, OverflowError):
        return "“" if name_of(element) == "QUOT.START" else "”"


def _flat(text: str | None) -> str:
    return (text or "").replace("\n", " ")
