# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A PDF as lines in reading order: pages, columns, heads and feet, paragraphs, cut words, notes."""

import re
import unicodedata
from collections.abc import Iterable
from itertools import islice
from typing import Any

import pypdfium2_raw as pdfium
from msgspec.structs import replace

from focus.texts.formats import pdf_columns, pdf_paragraphs
from focus.texts.formats.pdf_file import Document, opened
from focus.texts.formats.pdf_glyphs import MOST_CHARACTERS, Glyphs
from focus.texts.formats.pdf_hyphens import Seen, mended, plain
from focus.texts.formats.pdf_notes import body_size, first_note, is_of_contents
from focus.texts.formats.pdf_paragraphs import Printed
from focus.texts.formats.pdf_pieces import Piece, pieces
from focus.texts.formats.pdf_running import without_running
from focus.texts.language import language_of
from focus.texts.shapes import Line, Lines

FEWEST_LETTERS = 25
"""A page with fewer, and with something drawn on it, is a picture of a page."""
LIGATURES = re.compile("[\ufb00-\ufb06]")
UNREADABLE_LETTERS = re.compile("[\ufffd\ue000-\uf8ff\x00-\x08\x0e-\x1f]")
LINES_TELL = 400
"""So many lines show a text's language well enough to put cut words together."""
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
    body, notes = _printed([[] if number in scanned else page for number, page in enumerate(pages, 1)])
    language = language_of(line.piece.text for line in islice(body, LINES_TELL))
    seen = Seen(line.piece.text for line in body)
    found = _with_notes(_whole_words(body, seen, language), _whole_words(notes, seen, language))
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


def _printed(pages: list[list[Piece]]) -> tuple[list[Printed], list[Printed]]:
    """All lines in reading order with their columns: the body's, and the footnotes."""
    size = body_size(piece for page in pages for piece in page)
    body: list[Printed] = []
    notes: list[Printed] = []
    flow = 0
    for number, page in enumerate(pages, 1):
        for part in pdf_columns.flows(page):
            flow += 1
            start = first_note(part.lines, size)
            body += [Printed(piece, number, 0, 0, flow) for piece in part.lines[:start]]
            notes += [Printed(piece, number, 0, 0, -flow) for piece in part.lines[start:]]
    pdf_paragraphs.place(body)
    pdf_paragraphs.place(notes)
    return body, notes


def _whole_words(printed: list[Printed], seen: Seen, language: str) -> list[Line]:
    """The lines with words that a margin cut put together, and the ends of paragraphs."""
    ends = pdf_paragraphs.ends(printed)
    texts = [line.piece.text for line in printed]
    for at in range(len(printed) - 1):
        if ends[at] or not texts[at] or not (both := mended(texts[at], texts[at + 1], seen, language)):
            continue
        texts[at : at + 2] = both
        if not both[1]:
            ends[at] = ends[at + 1]
    found = [
        Line(
            text=_plain(text),
            page=line.page,
            bold=line.piece.bold,
            centred=line.centred,
            ends_paragraph=end or is_of_contents(text),
        )
        for line, text, end in zip(printed, texts, ends, strict=True)
        if text.strip()
    ]
    return _without_contents(found)


def _plain(text: str) -> str:
    return plain(LIGATURES.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)).strip()


def _without_contents(found: list[Line]) -> list[Line]:
    """The lines of a table of contents, with those that their entries began on, made notes."""
    kept: list[Line] = []
    start = 0
    for at, line in enumerate(found, 1):
        if not line.ends_paragraph and at < len(found):
            continue
        entry = found[start:at]
        kept += [replace(one, kind="note") for one in entry] if is_of_contents(line.text) else entry
        start = at
    return kept


def _with_notes(body: list[Line], notes: list[Line]) -> list[Line]:
    """Footnotes after the paragraph that runs on at their page's end, so that they do not cut it."""
    waiting = [replace(note, kind="note") for note in reversed(notes)]
    found: list[Line] = []
    for line, after in zip(body, [*body[1:], None], strict=True):
        found.append(line)
        while waiting and line.ends_paragraph and (after is None or (after.page or 0) > (waiting[-1].page or 0)):
            found.append(waiting.pop())
    return found + waiting[::-1]


def _warnings(data: bytes, read: list[tuple[list[Piece], bool]]) -> Iterable[str]:
    if b"%%EOF" not in data[-2048:]:
        yield "The file seems to be cut off: pages may be missing."
    long = [number for number, (page, _) in enumerate(read, 1) if _letters(page) >= MOST_CHARACTERS * 0.8]
    if long:
        yield f"Only the first {MOST_CHARACTERS:,} characters of a page were read: page {long[0]}."


def _letters(page: list[Piece]) -> int:
    return sum(len(piece.text) for piece in page)
