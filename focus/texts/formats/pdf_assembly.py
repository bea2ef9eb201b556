# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""From the pieces on pages, of a PDF or of a recognised picture, to lines in reading order."""

import re
import unicodedata
from itertools import islice

from msgspec.structs import replace

from focus.texts.formats import pdf_columns, pdf_paragraphs
from focus.texts.formats.pdf_hyphens import Seen, mended, plain
from focus.texts.formats.pdf_notes import body_size, first_note, is_of_contents
from focus.texts.formats.pdf_paragraphs import Printed
from focus.texts.formats.pdf_pieces import Piece
from focus.texts.language import language_of
from focus.texts.shapes import Line

LIGATURES = re.compile("[\ufb00-\ufb06]")
GLUED = re.compile(r"^(?:[IVXLC]{1,7}\.-?(?=[A-ZÁÉÍÓÚÑÀÂÊÔÇ][a-záéíóúñàâêôç]+)|[a-z]\)(?=[^\W\d_]))")
"""A point's label to which its words are glued, where a tab stood between."""
LINES_TELL = 400
"""So many lines show a text's language well enough to put cut words together."""


def assembled(pages: list[list[Piece]]) -> list[Line]:
    """The lines of pages without their running heads: columns, paragraphs, whole words, notes."""
    body, notes = _printed(pages)
    language = language_of(line.piece.text for line in islice(body, LINES_TELL))
    seen = Seen(line.piece.text for line in body)
    return _with_notes(_whole_words(body, seen, language), _whole_words(notes, seen, language))


def _printed(pages: list[list[Piece]]) -> tuple[list[Printed], list[Printed]]:
    """All lines in reading order with their columns: the body's, and the footnotes."""
    size = body_size(piece for page in pages for piece in page)
    body: list[Printed] = []
    notes: list[Printed] = []
    flow = 0
    for number, parts in enumerate(pdf_columns.flows(pages), 1):
        for part in parts:
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
            apart=apart,
        )
        for line, text, end, apart in zip(printed, texts, ends, pdf_paragraphs.stand_apart(printed), strict=True)
        if text.strip()
    ]
    return _without_contents(found)


def _plain(text: str) -> str:
    text = GLUED.sub(r"\g<0> ", text)
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
    following: list[Line | None] = [*body[1:], None]
    for line, after in zip(body, following, strict=False):
        found.append(line)
        while waiting and line.ends_paragraph and (after is None or (after.page or 0) > (waiting[-1].page or 0)):
            found.append(waiting.pop())
    return found + waiting[::-1]
