# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Each kind of block as paragraphs and tables of a word processor."""

import io
from typing import Any

from msgspec.structs import replace

from focus.sheet.blocks import (
    Block,
    Box,
    Facts,
    Heading,
    Index,
    Items,
    NewPage,
    Paragraph,
    Picture,
    Quote,
    Run,
    Runs,
    Sheet,
    Steps,
    Table,
    headings,
)
from focus.sheet.docx_marks import (
    after_table,
    bookmarked,
    edged,
    header_row,
    linked,
    linked_inside,
    number_of,
    numbered_from,
    shaded,
    tongue,
    unbroken,
)
from focus.sheet.pixels import png

SIZE = {"small": 9, "lead": 11.5, "text": 10.5, "kicker": 10, "label": 10.5}
FILL = {"alarm": "FBECE5", "warn": "FBF2DC", "calm": "E9F1F0", "plain": "FFFFFF"}
DENSER = 0.88
"""How much smaller the letters of a paper of few pages are."""
LONGEST_UNBROKEN = 500
"""Characters of a cell up to which its row is kept on one page. A row longer than a page loses its end in print."""
EDGE = {"alarm": "9D3311", "warn": "7B5200", "calm": "0F6671", "plain": "7C8184"}


def add(document: Any, block: Block, sheet: Sheet) -> Any:
    """Write one block; the paragraph of a heading is given back."""
    match block:
        case Heading():
            return _heading(document, block)
        case Paragraph():
            _paragraph(document, block, sheet)
        case Items() | Steps():
            _list(document, block, sheet)
        case Facts():
            _facts(document, block, sheet)
        case Table():
            _table(document, block, sheet)
        case Quote():
            _quote(document, block, sheet)
        case Box():
            _box(document, block, sheet)
        case Picture():
            _picture(document, block, sheet)
        case Index():
            _index(document, block, sheet)
        case NewPage():
            pass
    return None


def _heading(document: Any, block: Heading) -> Any:
    made = document.add_heading(block.text, block.level)
    tongue(made.runs[0], block.language)
    _bookmark(document, made, block.anchor)
    return made


def _bookmark(document: Any, paragraph: Any, anchor: str) -> None:
    if anchor:
        bookmarked(paragraph, anchor, len(document.element.xpath("//w:bookmarkStart")))


def _paragraph(document: Any, block: Paragraph, sheet: Sheet) -> None:
    made = words(document, block.runs, sheet, SIZE[block.style])
    made.paragraph_format.keep_with_next = block.style in ("label", "lead")
    for run in made.runs:
        run.italic = block.style == "lead" or None
        run.bold = block.style == "label" or run.bold


def _list(document: Any, block: Items | Steps, sheet: Sheet) -> None:
    numbering = numbered_from(document, block.start) if isinstance(block, Steps) else 0
    for place, item in enumerate(block.items):
        made = document.add_paragraph(style="List Number" if numbering else "List Bullet")
        _fill(made, item, sheet)
        if isinstance(block, Steps):
            number_of(made, numbering)
            _bookmark(document, made, block.anchors[place] if block.anchors else "")


def _facts(document: Any, block: Facts, sheet: Sheet) -> None:
    from docx.shared import Pt

    for term, said in block.rows:
        line = words(document, (Run(f"{term}: ", soft=True), *said), sheet, 10.5)
        line.paragraph_format.space_after = Pt(4)


def _picture(document: Any, block: Picture, sheet: Sheet) -> None:
    """Word processors show SVG badly or not at all: they get the same drawing as pixels, with its words beside it."""
    from docx.shared import Mm

    held = document.add_paragraph().add_run()
    shape = held.add_picture(io.BytesIO(png(block.svg)), width=Mm(250 if sheet.landscape else 155))
    shape._inline.docPr.set("descr", block.alt)
    if block.caption:
        words(document, (Run(block.caption, soft=True),), sheet, 9)


def _index(document: Any, block: Index, sheet: Sheet) -> None:
    """Pages are known only to the program that opens the file: terms lead to the headings by name."""
    titles = headings(sheet)
    for term, anchors in block.entries:
        runs = [Run(f"{term}: ")]
        for place, anchor in enumerate(anchors, 1):
            runs += [Run("; ")] if place > 1 else []
            runs.append(Run(titles.get(anchor) or str(place), ref=anchor))
        words(document, tuple(runs), sheet, 9)


def words(document: Any, runs: Runs, sheet: Sheet, size: float, language: str = "") -> Any:
    """A paragraph of words; the paragraph is given back."""
    made = document.add_paragraph()
    _fill(made, runs, sheet, size, language)
    return made


def _fill(paragraph: Any, runs: Runs, sheet: Sheet, size: float = 10.5, language: str = "") -> None:
    from docx.enum.text import WD_COLOR_INDEX
    from docx.shared import Pt, RGBColor

    for one in runs:
        run = _run(paragraph, one)
        run.font.size = Pt(round(size * DENSER, 1) if sheet.dense else size)
        run.font.superscript = one.raised or None
        run.bold = True if one.strong else None
        if one.mark:
            run.font.highlight_color = WD_COLOR_INDEX.YELLOW
        if one.soft:
            run.font.color.rgb = RGBColor(0x51, 0x5B, 0x60)
        tongue(run, one.language or language or sheet.language)


def _run(paragraph: Any, one: Run) -> Any:
    if one.href:
        return linked(paragraph, one.text, one.href)
    return linked_inside(paragraph, one.text, one.ref) if one.ref else paragraph.add_run(one.text)


def _table(document: Any, block: Table, sheet: Sheet) -> None:
    from docx.shared import Mm

    if block.titled:
        _paragraph(document, Paragraph((Run(block.caption),), "label"), sheet)
    table = document.add_table(rows=1, cols=len(block.head), style="Table Grid")
    table.autofit = False
    header_row(table.rows[0])
    wide = 260 if sheet.landscape else 160
    for cell, name in zip(table.rows[0].cells, block.head, strict=True):
        _fill(cell.paragraphs[0], (Run(name, strong=True),), sheet, 9)
        shaded(cell, FILL["calm"])
    for row in block.rows:
        added = table.add_row()
        if max(sum(len(run.text) for run in runs) for runs in row) <= LONGEST_UNBROKEN:
            unbroken(added)
        for cell, runs in zip(added.cells, row, strict=True):
            _cell(cell, runs, sheet)
    for column, part in zip(table.columns, block.widths, strict=True):
        # Word goes by the cells, other programs by the grid.
        column.width = Mm(wide * part / sum(block.widths))
        for cell in column.cells:
            cell.width = column.width
    after_table(document.add_paragraph())


def _cell(cell: Any, runs: Runs, sheet: Sheet) -> None:
    """Lines of a cell become paragraphs."""
    paragraph = cell.paragraphs[0]
    for one in runs:
        first, *others = one.text.split("\n")
        _fill(paragraph, (_with(one, first),), sheet, 9)
        for other in others:
            paragraph = cell.add_paragraph()
            _fill(paragraph, (_with(one, other),), sheet, 9)


def _with(run: Run, text: str) -> Run:
    return replace(run, text=text)


def _quote(document: Any, block: Quote, sheet: Sheet) -> None:
    from docx.shared import Mm, Pt

    lines: list[tuple[Runs, str, float]] = [((Run(block.label, strong=True),), "", 10.5)]
    lines += [(line, block.language, 10.5) for line in block.lines]
    lines += [(block.note, "", 9)] if block.note else []
    for place, (runs, language, size) in enumerate(lines):
        made = words(document, runs, sheet, size, language)
        inside = bool(runs) and runs[0].text.startswith("    ")
        # The edge stands where a paragraph begins: one indented for its points would have its edge moved with it.
        made.paragraph_format.left_indent = Mm(6)
        made.paragraph_format.first_line_indent = Mm(6 if inside else 0)
        made.paragraph_format.space_after = Pt(3 if place < len(lines) - 1 else 9)
        made.paragraph_format.keep_with_next = place == 0 or (bool(block.note) and place == len(lines) - 2)
        edged(made, EDGE[block.tone])


def _box(document: Any, block: Box, sheet: Sheet) -> None:
    from docx.shared import Pt

    if block.title:
        title = words(document, (Run(block.title, strong=True),), sheet, 11.5)
        title.paragraph_format.space_after = Pt(3)
        title.paragraph_format.keep_with_next = True
        edged(title, EDGE[block.tone], FILL[block.tone])
    before = len(document.paragraphs)
    for piece in block.blocks:
        add(document, piece, sheet)
    for made in document.paragraphs[before:] if not block.title else ():
        # Without a title nothing else shows that these words stand in a box.
        if not made._p.xpath("w:pPr/w:pBdr"):
            edged(made, EDGE[block.tone], FILL[block.tone])
