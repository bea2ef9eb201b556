# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A PDF as lines in reading order: pages, columns, heads and feet, paragraphs, cut words, notes."""

import re
from collections.abc import Iterable
from typing import Any

import pypdfium2_raw as pdfium

from focus.texts.formats.pdf_assembly import assembled
from focus.texts.formats.pdf_file import Document, opened
from focus.texts.formats.pdf_glyphs import MOST_CHARACTERS, Glyphs
from focus.texts.formats.pdf_pieces import Piece, pieces
from focus.texts.formats.pdf_running import without_running
from focus.texts.shapes import Lines

FEWEST_LETTERS = 25
"""A page with fewer, and with something drawn on it, is a picture of a page."""
UNREADABLE_LETTERS = re.compile("[\ufffd\ue000-\uf8ff\x00-\x08\x0e-\x1f]")
PATHS_OF_LETTERS = 200
"""So many drawn outlines on a page without letters are letters drawn as shapes."""


def lines(data: bytes) -> Lines:
    """The lines of a PDF. ``scanned`` names the pages that are pictures. Raises ``FocusError`` with code 3."""
    with opened(data) as document:
        count = document.count
        read = [_page(document, number) for number in range(count)]
    pages = without_running([page for page, _ in read])
    scanned = tuple(
        number
        for number, (page, (_, drawn)) in enumerate(zip(pages, read, strict=True), 1)
        if drawn and _letters(page) < FEWEST_LETTERS
    )
    found = assembled([[] if number in scanned else page for number, page in enumerate(pages, 1)])
    return Lines(lines=tuple(found), pages=count, warnings=tuple(_warnings(data, read)), scanned=scanned)


def _page(document: Document, number: int) -> tuple[list[Piece], bool]:
    """A page's pieces, and whether something is drawn on it; no pieces where its letters have no meaning."""
    with document.page(number) as page:
        if page is None:
            return [], False
        glyphs = Glyphs(page)
        try:
            found = pieces(glyphs)
            letters = "".join(piece.text for piece in found)
            if len(UNREADABLE_LETTERS.findall(letters)) > 0.3 * len(letters):
                return [], True
            return found, len(letters) < 600 and _draws(page)
        finally:
            glyphs.close()


def _draws(page: Any) -> bool:
    kinds = [
        pdfium.FPDFPageObj_GetType(pdfium.FPDFPage_GetObject(page, at))
        for at in range(min(5000, pdfium.FPDFPage_CountObjects(page)))
    ]
    pictures = kinds.count(pdfium.FPDF_PAGEOBJ_IMAGE) + kinds.count(pdfium.FPDF_PAGEOBJ_FORM)
    return pictures > 0 or kinds.count(pdfium.FPDF_PAGEOBJ_PATH) > PATHS_OF_LETTERS


def _warnings(data: bytes, read: list[tuple[list[Piece], bool]]) -> Iterable[str]:
    if b"%%EOF" not in data[-2048:]:
        yield "The file seems to be cut off: pages may be missing."
    long = [number for number, (page, _) in enumerate(read, 1) if _letters(page) >= MOST_CHARACTERS * 0.8]
    if long:
        yield f"Only the first {MOST_CHARACTERS:,} characters of a page were read: page {long[0]}."


def _letters(page: list[Piece]) -> int:
    return sum(len(piece.text) for piece in page)
