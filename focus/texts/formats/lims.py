# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Acts and regulations of Canada as Justice Canada publishes them, in XML, in English or French."""

import re
from collections.abc import Iterator

from lxml import etree

from focus.lib.errors import UNREADABLE, FocusError
from focus.texts.formats.marked import Piece, group_kind, units_of, words
from focus.texts.formats.xml_tree import attribute, below, child, children, name_of, parsed_xml
from focus.texts.shapes import Marked, UnitKind

ROOTS = ("Statute", "Regulation")
LEVELS: dict[str, UnitKind] = {"1": "part", "2": "chapter", "3": "section"}
"""What a heading without a word like PART is, by its level; deeper ones are subsections."""
NOT_WORDING = frozenset({"Footnote", "HistoricalNote", "MarginalNote", "Label", "RunningHead"})
LABELLED = {"Subsection", "Paragraph", "Subparagraph", "Clause", "Subclause", "Subsubclause", "Definition", "Item"}
REPEALED = re.compile(r"repealed|abrog", re.IGNORECASE)
"""The same element also holds "[Amendments]", which were carried out."""
EDITORS = {"NifProvs", "RelatedProvs"}
"""Schedules that the publisher adds: related provisions, and amendments not in force."""
BODY = 1
INSIDE = 10
"""Depth of an article; headings have six levels."""


def units(data: bytes) -> Marked:
    """The units of an act. Raises ``FocusError`` with code 3 where it is none."""
    root = parsed_xml(data)
    if name_of(root) not in ROOTS:
        raise FocusError("This XML is no act or regulation of Justice Canada.", UNREADABLE)
    language = (attribute(root, "lang") or "en")[:2]
    return Marked(units=units_of(_pieces(root), language), language=language)


def _pieces(root: etree._Element) -> Iterator[Piece]:
    identification = child(root, "Identification")
    if identification is None:
        identification = root
    short, long_title = (words(child(identification, name), NOT_WORDING) for name in ("ShortTitle", "LongTitle"))
    opening = [words(one) for part in children(root, "Introduction", "Order") for one in below(part, "Text")]
    yield Piece(kind="preamble", depth=0, heading=short or long_title, text="\n".join([long_title, *opening]).strip())
    for part in children(root, "Body"):
        yield from _body(part, "article")
    for schedule in children(root, "Schedule"):
        yield from _schedule(schedule)


def _body(body: etree._Element, kind: UnitKind) -> Iterator[Piece]:
    for one in children(body):
        name = name_of(one)
        if name == "Heading":
            yield _heading(one)
        elif name == "Section":
            yield from _section(one, kind)
        elif name in ("Part", "Division", "BillPiece", "RelatedOrNotInForce", "Provisions"):
            yield from _body(one, kind)


def _heading(element: etree._Element) -> Piece:
    label = words(child(element, "Label"))
    level = attribute(element, "level") or "1"
    return Piece(
        kind=group_kind(label, LEVELS.get(level, "subsection")),
        depth=BODY + int(level if level.isdecimal() else 1),
        label=label,
        number=label.partition(" ")[2] or label,
        heading=words(child(element, "TitleText")),
    )


def _section(section: etree._Element, kind: UnitKind) -> Iterator[Piece]:
    label = words(child(section, "Label"))
    text = "\n".join(_lines(section))
    yield Piece(
        kind=kind,
        depth=INSIDE,
        label=label,
        number=label,
        heading=words(child(section, "MarginalNote")),
        text=text,
        repealed=_is_repealed(section),
    )
    yield from _inside(section, INSIDE + 1)


def _inside(element: etree._Element, depth: int) -> Iterator[Piece]:
    """Subsections are paragraphs, what is below them points; inserted wording of other acts is quoted."""
    for one in children(element):
        name = name_of(one)
        if name in ("AmendedText", "ReadAsText"):
            yield Piece(kind="quoted", depth=depth, text="\n".join(_lines(one)))
        elif name in LABELLED and child(one, "Label") is not None:
            label = words(child(one, "Label"))
            yield Piece(
                kind="paragraph" if name == "Subsection" else "point",
                depth=depth,
                label=label,
                number=label.strip("()"),
                heading=words(child(one, "MarginalNote")),
                text=words(child(one, "Text"), NOT_WORDING),
                repealed=_is_repealed(one),
            )
            yield from _inside(one, depth + 1)
        elif name in LABELLED:
            yield from _inside(one, depth)


def _lines(element: etree._Element) -> Iterator[str]:
    """The wording line by line, each with its printed label, without notes and marginal notes."""
    label = ""
    for one in children(element):
        name = name_of(one)
        if name == "Label" and name_of(element) != "Section":
            label = f"{words(one)} "
        elif name == "row":
            yield " | ".join(words(cell, NOT_WORDING) for cell in children(one, "entry"))
        elif name in ("Text", "TitleText", "SectionPiece") or not len(one):
            said = words(one, NOT_WORDING) if name not in NOT_WORDING else ""
            if said:
                yield f"{label}{said}"
                label = ""
        elif name not in NOT_WORDING:
            first, *rest = list(_lines(one)) or [""]
            if first:
                yield f"{label}{first}"
                label = ""
            yield from rest


def _is_repealed(element: etree._Element) -> bool:
    """Whether nothing is left but the note that it was repealed."""
    text = child(element, "Text")
    notes = list(below(element, "Repealed"))
    if text is None or len(notes) != 1 or any(True for _ in children(element, "Subsection", "Paragraph")):
        return False
    return bool(REPEALED.search(words(text))) and words(text).strip(" .") == words(notes[0]).strip(" .")


def _schedule(schedule: etree._Element) -> Iterator[Piece]:
    heading = child(schedule, "ScheduleFormHeading")
    label = words(child(heading, "Label")) if heading is not None else ""
    editors = attribute(schedule, "id") in EDITORS
    yield Piece(
        kind="note" if editors else "annex",
        depth=0,
        label=label,
        number=label.partition(" ")[2],
        heading=words(child(heading, "TitleText")) if heading is not None else "",
        text="\n".join(_schedule_lines(schedule)),
    )
    if not editors:
        yield from _body(schedule, "annex_article")


def _schedule_lines(schedule: etree._Element) -> Iterator[str]:
    """What stands in a schedule outside its numbered sections."""
    for one in children(schedule):
        if name_of(one) not in ("ScheduleFormHeading", "HistoricalNote", "Section", "Heading"):
            yield from _lines(one)
