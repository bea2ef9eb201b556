# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What the library for DOCX has no word for: languages, header rows, links, page numbers, edges and shades."""

import hashlib
from typing import Any

LONGEST_BOOKMARK = 40
LOCALES = {"en": "en-GB", "es": "es-MX", "fr": "fr-FR", "pt": "pt-BR"}
"""Word processors want a region; these only choose the dictionary."""


def _made(tag: str, **attributes: str) -> Any:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    element = OxmlElement(tag)
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), value)
    return element


def whole_language(document: Any, language: str) -> None:
    """The language of the whole document, for its dictionary and for screen readers."""
    defaults = document.styles.element.xpath("w:docDefaults/w:rPrDefault/w:rPr")[0]
    for old in defaults.xpath("w:lang"):
        defaults.remove(old)
    defaults.append(_made("w:lang", val=LOCALES.get(language, language)))


def tongue(run: Any, language: str) -> None:
    """The language of one run."""
    if language and language != "und":
        run._element.get_or_add_rPr().append(_made("w:lang", val=LOCALES.get(language, language)))


def paper(document: Any, *, landscape: bool) -> None:
    """Pages of A4, upright or on their long side; the library's own are American letters."""
    from docx.enum.section import WD_ORIENT
    from docx.shared import Mm

    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (Mm(297), Mm(210)) if landscape else (Mm(210), Mm(297))
    section.left_margin = section.right_margin = Mm(18 if landscape else 25)
    section.top_margin = section.bottom_margin = Mm(18 if landscape else 22)


def closely_set(document: Any) -> None:
    """Little room between paragraphs and around headings: for a paper of few pages."""
    from docx.shared import Mm, Pt

    for name, size, above in (("Title", 20, 0), ("Heading 1", 13, 9), ("Heading 2", 10.5, 6)):
        style = document.styles[name]
        style.font.size = Pt(size)
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(above), Pt(3)
    for name in ("Normal", "List Bullet", "List Number"):
        style = document.styles[name]
        style.font.size = Pt(9.5)
        style.paragraph_format.line_spacing = 1.0
        style.paragraph_format.space_after = Pt(3)
    section = document.sections[0]
    section.left_margin = section.right_margin = Mm(20)
    section.top_margin = section.bottom_margin = Mm(17)


def header_row(row: Any) -> None:
    """Repeat a row on each page and tell readers that it is the header."""
    row._tr.get_or_add_trPr().append(_made("w:tblHeader", val="true"))


def unbroken(row: Any) -> None:
    """Keep a row on one page, unless it is longer than a page."""
    row._tr.get_or_add_trPr().append(_made("w:cantSplit", val="true"))


def after_table(paragraph: Any) -> None:
    """What keeps two tables apart, low: a line of its own below a full page would leave the next one empty."""
    from docx.shared import Pt

    paragraph.paragraph_format.line_spacing = Pt(4)
    paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(0)


def shaded(cell: Any, fill: str) -> None:
    """Give a cell a ground."""
    cell._tc.get_or_add_tcPr().append(_made("w:shd", val="clear", color="auto", fill=fill))


def edged(paragraph: Any, colour: str, fill: str = "") -> None:
    """Give a paragraph an edge on its left and, if wanted, a ground."""
    properties = paragraph._p.get_or_add_pPr()
    edge = _made("w:pBdr")
    edge.append(_made("w:left", val="single", sz="18", space="6", color=colour))
    properties.insert_element_before(edge, *_AFTER_EDGE)
    if fill:
        shade = _made("w:shd", val="clear", color="auto", fill=fill)
        properties.insert_element_before(shade, *_AFTER_EDGE[1:])


_AFTER_EDGE = (
    "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:kinsoku", "w:wordWrap", "w:spacing", "w:ind", "w:contextualSpacing",
    "w:jc", "w:outlineLvl", "w:rPr", "w:sectPr", "w:pPrChange",
)  # fmt: skip
"""What the format wants after an edge: the order is part of its schema."""


def page_number(paragraph: Any) -> None:
    """The number of the page, filled in by the word processor."""
    run = paragraph.add_run()
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        element = _made("w:fldChar", fldCharType=kind) if kind else _made("w:instrText")
        if text:
            element.text = text
        run._r.append(element)


def linked(paragraph: Any, text: str, address: str) -> Any:
    """A run inside a link to an address of the web."""
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.oxml.ns import qn
    from docx.text.run import Run

    key = paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = _made("w:hyperlink")
    link.set(qn("r:id"), key)
    inner = _made("w:r")
    link.append(inner)
    paragraph._p.append(link)
    run = Run(inner, paragraph)
    run.text = text
    run.font.underline = True
    return run


def linked_inside(paragraph: Any, text: str, anchor: str) -> Any:
    """A run that leads to a bookmark of the same document."""
    from docx.text.run import Run

    link = _made("w:hyperlink", anchor=bookmark_name(anchor), history="1")
    inner = _made("w:r")
    link.append(inner)
    paragraph._p.append(link)
    run = Run(inner, paragraph)
    run.text = text
    return run


def bookmarked(paragraph: Any, anchor: str, number: int) -> None:
    """Make an anchor of a paragraph; ``number`` is its own in the document."""
    begin = _made("w:bookmarkStart", id=str(number), name=bookmark_name(anchor))
    at = 1 if paragraph._p.pPr is not None else 0
    paragraph._p.insert(at, begin)
    paragraph._p.append(_made("w:bookmarkEnd", id=str(number)))


def bookmark_name(anchor: str) -> str:
    """Word wants at most 40 letters, digits and lines below; a longer name ends with its hash."""
    plain = "f_" + "".join(one if one.isalnum() else "_" for one in anchor)
    mark = hashlib.sha256(anchor.encode()).hexdigest()[:8]
    return plain if len(plain) <= LONGEST_BOOKMARK and "_" not in anchor else f"{plain[:31]}_{mark}"


def numbered_from(document: Any, start: int) -> int:
    """A new numbering in the style of numbered lists that begins at ``start``; its id."""
    style = document.styles["List Number"].element.xpath("w:pPr/w:numPr/w:numId/@w:val")[0]
    numbering = document.part.numbering_part.numbering_definitions._numbering
    kind = numbering.num_having_numId(int(style)).abstractNumId.val
    made = numbering.add_num(kind)
    made.add_lvlOverride(ilvl=0).add_startOverride(start)
    return int(made.numId)


def number_of(paragraph: Any, numbering: int) -> None:
    """Count a paragraph in this numbering."""
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().val = 0
    properties.get_or_add_numId().val = numbering
