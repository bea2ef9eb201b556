# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Word documents: paragraphs with the numbers that Word counts, tables, footnotes, tracked changes, text boxes."""

from collections.abc import Iterator

from lxml import etree

from focus.lib.errors import UNREADABLE, FocusError
from focus.texts.formats.data_tables import MOST_ROWS, holds_data
from focus.texts.formats.docx_numbering import Numbering
from focus.texts.formats.docx_package import Package
from focus.texts.formats.docx_styles import Style, Styles, paragraph_style, run_style, value_of
from focus.texts.formats.flow import Flow, raised, standing
from focus.texts.formats.html_looks import Look
from focus.texts.formats.xml_tree import attribute, below, child, children, name_of
from focus.texts.shapes import Line, Lines

PASSED_THROUGH = {"sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo", "hyperlink", "fldSimple", "dir", "bdo"}
LETTERS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": " "}
NO_LIST = "0"
"""The list that takes a paragraph out of the list of its style."""


def lines(data: bytes) -> Lines:
    """The lines of a document without headers and footers. Raises ``FocusError`` (3) where it cannot be read."""
    package = Package(data)
    main = package.main_name()
    root = package.part(main)
    body = child(root, "body") if root is not None else None
    if body is None:
        raise FocusError("The document holds no text of Word's.", UNREADABLE)
    found = Document(package, main).lines_of(body)
    if not found:
        raise FocusError("The document has no words to read.", UNREADABLE)
    return standing(found)


class Document:
    """Walks through a document; the parser's limit of 256 elements in depth bounds the recursion."""

    def __init__(self, package: Package, main: str) -> None:
        self._styles = Styles(package.beside(main, "styles"))
        self._numbering = Numbering(package.beside(main, "numbering"))
        self._notes = {kind: _notes_of(package.beside(main, f"{kind}s")) for kind in ("footnote", "endnote")}
        self._boxes: list[etree._Element] = []
        self._referred: list[etree._Element] = []

    def lines_of(self, block: etree._Element) -> list[Line]:
        """The lines of the body, a cell, a box or a note."""
        found: list[Line] = []
        for element in children(block):
            name = name_of(element)
            if name == "p":
                found += self._paragraph(element)
            elif name == "tbl":
                found += self._table(element)
            elif name == "AlternateContent":
                found += self.lines_of(_choice(element))
            elif name in PASSED_THROUGH and not _is_contents(element):
                found += self.lines_of(element)
        return found

    def _paragraph(self, paragraph: etree._Element) -> list[Line]:
        own = child(paragraph, "pPr")
        name = value_of(own, "pStyle") or self._styles.ordinary
        style = paragraph_style(own).over(self._styles.style(name))
        flow = Flow()
        look = Look(
            kind="heading" if style.level else "text",
            level=style.level or 0,
            bold=bool(style.bold),
            centred=bool(style.centred),
        )
        number = self._number_of(name, style)
        self._runs(paragraph, style, look, flow)
        if style.is_contents or not flow.has_words():
            flow = Flow()
        elif number:
            flow.put_first(f"{number} ", look)
        flow.end_block(marker_may_stand_alone=True)
        return flow.lines + self._set_apart()

    def _number_of(self, name: str, style: Style) -> str:
        by_style = self._numbering.list_of_style.get(name)
        listed = style.list_name or (by_style[0] if by_style else None)
        if listed is None or listed == NO_LIST:
            return ""
        level = style.list_level if style.list_name and style.list_level else by_style[1] if by_style else 0
        return self._numbering.number_of(listed, level or 0)

    def _set_apart(self) -> list[Line]:
        """What the paragraph referred to or carried beside it: footnotes as notes, then boxes."""
        boxes, self._boxes = self._boxes, []
        notes, self._referred = self._referred, []
        found = [
            Line(text=line.text, kind="note") for note in notes for line in self.lines_of(note) if line.kind != "struck"
        ]
        return [*found, *(line for box in boxes for line in self.lines_of(box))]

    def _runs(self, element: etree._Element, style: Style, look: Look, flow: Flow) -> None:
        for one in children(element):
            name = name_of(one)
            if name == "r":
                self._run(one, style, look, flow)
            elif name == "del":
                self._runs(one, style, look._replace(struck=True), flow)
            elif name in PASSED_THROUGH:
                self._runs(one, style, look, flow)

    def _run(self, run: etree._Element, style: Style, look: Look, flow: Flow) -> None:
        properties = child(run, "rPr")
        style = run_style(properties).over(self._styles.style(value_of(properties, "rStyle"))).over(style)
        if style.hidden:
            return
        look = look._replace(bold=bool(style.bold), struck=look.struck or bool(style.struck), raised=bool(style.raised))
        for one in _contents(run):
            name = name_of(one)
            if name in ("t", "delText"):
                text = (one.text or "").replace("\n", " ")
                flow.add(raised(text, flow.last_letter()) if look.raised else text, look)
            elif name in LETTERS:
                flow.add(LETTERS[name] if attribute(one, "type") is None else " ", look)
            elif name in ("footnoteReference", "endnoteReference"):
                self._refer(name.removesuffix("Reference"), attribute(one, "id") or "")
            else:
                self._boxes += _boxes_in(one)

    def _refer(self, kind: str, name: str) -> None:
        note = self._notes[kind].pop(name, None)
        if note is not None:
            self._referred.append(note)

    def _table(self, table: etree._Element) -> list[Line]:
        rows = [list(children(row, "tc")) for row in list(children(table, "tr"))[:MOST_ROWS]]
        read = [[self.lines_of(cell) for cell in row] for row in rows]
        texts = [[" ".join(line.text for line in cell if line.kind != "struck") for cell in row] for row in read]
        nested = next(below(table, "tbl"), None) is not None
        if nested or not holds_data(texts):
            return [line for row in read for line in _joined(row)]
        return [Line(text=" | ".join(row), kind="table") for row in texts if any(row)]


def _joined(row: list[list[Line]]) -> list[Line]:
    """A row that only places things: a number in the first cell goes before the words of the next."""
    flow = Flow()
    for cell in row:
        for line in cell:
            flow.take(line)
    return flow.finish()


def _contents(run: etree._Element) -> Iterator[etree._Element]:
    for one in children(run):
        if name_of(one) == "AlternateContent":
            yield from children(_choice(one))
        else:
            yield one


def _choice(element: etree._Element) -> etree._Element:
    """One of the alternatives: both say the same for newer and older programs."""
    chosen = child(element, "Choice", "Fallback")
    return element if chosen is None else chosen


def _boxes_in(element: etree._Element) -> list[etree._Element]:
    """The outermost text boxes of a drawing; those inside them are found when they are read."""
    found = []
    for one in below(element, "txbxContent"):
        above = {name_of(up) for up in one.iterancestors()}
        inside = any(up in found for up in one.iterancestors())
        if not inside and "Fallback" not in above:
            found.append(one)
    return found


def _is_contents(element: etree._Element) -> bool:
    """Whether a block is a table of contents that Word made."""
    gallery = next(below(element, "docPartGallery"), None) if name_of(element) == "sdt" else None
    return gallery is not None and "contents" in (attribute(gallery, "val") or "").lower()


def _notes_of(part: etree._Element | None) -> dict[str, etree._Element]:
    """Notes by their id, without the lines that Word draws above them."""
    found = children(part, "footnote", "endnote") if part is not None else ()
    return {attribute(one, "id") or "": one for one in found if attribute(one, "type") in (None, "normal")}
