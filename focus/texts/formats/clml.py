# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Legislation of the United Kingdom as legislation.gov.uk publishes it, in its own XML (CLML)."""

from collections.abc import Iterator

from lxml import etree

from focus.lib.errors import UNREADABLE, FocusError
from focus.texts.formats.marked import Piece, units_of, words
from focus.texts.formats.xml_tree import attribute, below, child, children, name_of, parsed_xml
from focus.texts.shapes import Marked, UnitKind

GROUPS: dict[str, UnitKind] = {
    **{
        "Group": "book",
        "Part": "part",
        "EUPart": "part",
        "EUTitle": "title",
        "Chapter": "chapter",
        "EUChapter": "chapter",
    },
    **{"Pblock": "section", "EUSection": "section", "PsubBlock": "subsection", "EUSubsection": "subsection"},
}
NUMBERED: dict[str, UnitKind] = {"P2": "paragraph", **{f"P{level}": "point" for level in range(3, 8)}}
QUOTED = ("BlockAmendment", "BlockExtract", "Versions")
"""Wording of other acts, and other versions of this one."""
LINES = {"Text", "Para", "Title", "tr", "Pnumber", "Number", "ListItem", "LongTitle", "EnactingText"}
HOLDING = {
    "Para",
    "tr",
    "ListItem",
    *(f"P{level}" for level in range(1, 8)),
    *(f"P{level}para" for level in range(1, 8)),
}
"""Elements in which white space says nothing."""
NOT_WORDING = frozenset(
    ("CommentaryRef", "FootnoteRef", "MarginNoteRef", "Commentary", "Footnote", "Metadata", "Citation.Note")
)
INSIDE = 20
"""Depth of a section; groups nest far less."""
DOTS = ". \u00a0"
"""What stands for repealed wording in revised acts."""


def units(data: bytes) -> Marked:
    """The units of an act or instrument. Raises ``FocusError`` with code 3 where it is none."""
    root = parsed_xml(data)
    if name_of(root) != "Legislation":
        raise FocusError("This XML is no act of legislation.gov.uk.", UNREADABLE)
    language = next((one.text or "" for one in below(root, "language")), "en")[:2]
    return Marked(units=units_of(_pieces(root), language), language=language)


def _pieces(root: etree._Element) -> Iterator[Piece]:
    for document in children(root, "Primary", "Secondary", "EURetained"):
        for one in children(document):
            name = name_of(one)
            if name.endswith("Prelims"):
                yield Piece(kind="preamble", depth=0, text="\n".join(_rows(one)))
            elif name in ("Body", "EUBody"):
                yield from _inside(one, 1, "article")
            elif name == "Schedules":
                for schedule in children(one, "Schedule"):
                    yield from _schedule(schedule)


def _inside(element: etree._Element, depth: int, kind: UnitKind) -> Iterator[Piece]:
    for one in children(element):
        name = name_of(one)
        if name in GROUPS:
            label = words(child(one, "Number"), NOT_WORDING)
            yield Piece(
                kind=GROUPS[name],
                depth=depth,
                label=label,
                number=label.partition(" ")[2] or label,
                heading=words(child(one, "Title"), NOT_WORDING),
            )
            yield from _inside(one, depth + 1, kind)
        elif name == "P1":
            yield from _section(one, kind)
        elif name not in QUOTED:
            yield from _inside(one, depth, kind)


def _section(section: etree._Element, kind: UnitKind) -> Iterator[Piece]:
    label = _printed(child(section, "Pnumber"))
    above = section.getparent()
    heading = words(child(above, "Title"), NOT_WORDING) if above is not None and name_of(above) == "P1group" else ""
    text = "\n".join(row for one in children(section) if name_of(one) != "Pnumber" for row in _rows(one))
    yield Piece(
        kind=kind,
        depth=INSIDE,
        label=label,
        number=label.strip("."),
        heading=heading,
        text=text,
        repealed=attribute(section, "Status") == "Repealed" or (bool(text) and not text.strip(f"{DOTS}\n")),
    )
    yield from _below(section, INSIDE + 1)


def _below(element: etree._Element, depth: int) -> Iterator[Piece]:
    """Subsections are paragraphs and what is below them points; amendments of other acts are quoted."""
    for one in children(element):
        name = name_of(one)
        if name in QUOTED:
            yield Piece(kind="quoted", depth=depth, text="\n".join(_rows(one)))
        elif name in NUMBERED:
            label = _printed(child(one, "Pnumber"))
            own = [row for text in _own_texts(one) for row in _rows(text)]
            yield Piece(kind=NUMBERED[name], depth=depth, label=label, number=label.strip("()."), text="\n".join(own))
            yield from _below(one, depth + 1)
        else:
            yield from _below(one, depth)


def _own_texts(element: etree._Element) -> Iterator[etree._Element]:
    """The texts of a provision that do not belong to one below it."""
    for one in children(element):
        if name_of(one) == "Text":
            yield one
        elif name_of(one) not in NUMBERED and name_of(one) not in ("Pnumber", "BlockAmendment"):
            yield from _own_texts(one)


def _schedule(schedule: etree._Element) -> Iterator[Piece]:
    label = words(child(schedule, "Number"), NOT_WORDING)
    title = next(below(schedule, "Title"), None)
    body = child(schedule, "ScheduleBody")
    numbered = body is not None and next(below(body, "P1"), None) is not None
    yield Piece(
        kind="annex",
        depth=0,
        label=label,
        number=label.partition(" ")[2],
        heading=words(title, NOT_WORDING),
        text="" if numbered or body is None else "\n".join(_rows(body)),
    )
    if body is not None:
        yield from _inside(body, 1, "annex_article")


def _rows(element: etree._Element) -> Iterator[str]:
    """The wording line by line: a number before its words, the cells of a row between bars."""
    said: list[str] = []
    _collect(element, said)
    for row in "".join(said).split("\n"):
        line = " ".join(row.split())
        if line:
            yield line


def _collect(element: etree._Element, said: list[str]) -> None:
    name = name_of(element)
    if name in NOT_WORDING:
        return
    if name in LINES and not (said and said[-1].endswith("\t")):
        said.append("\n")
    if name == "Pnumber":
        said.append(f"{_printed(element)}\t")
        return
    said += [element.text.replace("\n", " ")] if element.text and (element.text.strip() or name not in HOLDING) else []
    for one in element:
        if name_of(one):
            _collect(one, said)
        if name == "tr" and one.getnext() is not None:
            said.append(" | ")
        said += [one.tail.replace("\n", " ")] if one.tail and (one.tail.strip() or name not in HOLDING) else []
    if name in LINES:
        said.append("\n")


def _printed(number: etree._Element | None) -> str:
    """The number of a provision with the brackets that are printed around it, except a section's own."""
    if number is None:
        return ""
    above = number.getparent()
    section = above is not None and name_of(above) == "P1"
    before, after = attribute(number, "PuncBefore"), attribute(number, "PuncAfter")
    marks = ("", "") if section else ("(", ")")
    return f"{marks[0] if before is None else before}{words(number, NOT_WORDING)}{marks[1] if after is None else after}"
