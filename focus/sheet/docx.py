# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A document for a word processor: real headings, lists and tables with header rows, the language of every run."""

import datetime
import io
from typing import TYPE_CHECKING

from focus.lib.zipped import without_clock
from focus.sheet.blocks import NewPage, Run, Sheet
from focus.sheet.docx_blocks import add, words
from focus.sheet.docx_marks import closely_set, page_number, paper, whole_language
from focus.sheet.safe import safe

if TYPE_CHECKING:
    from docx.document import Document


def docx(sheet: Sheet) -> bytes:
    """The file. It names no author, and its only date is the sheet's day."""
    import docx as library  # Only DOCX needs it, and it takes long to import.

    sheet = safe(sheet)
    document = library.Document()
    _describe(document, sheet)
    if sheet.dense:
        closely_set(document)
    _cover(document, sheet)
    for before, block in zip((None, *sheet.blocks), sheet.blocks, strict=False):
        made = add(document, block, sheet)
        if isinstance(before, NewPage) and made is not None:
            # A break of its own would stand alone on a page where the one before is full.
            made.paragraph_format.page_break_before = True
    written = io.BytesIO()
    document.save(written)
    return without_clock(written)


def _describe(document: "Document", sheet: Sheet) -> None:
    properties = document.core_properties
    day = datetime.datetime.fromisoformat(sheet.day)
    properties.title = ": ".join(filter(None, (sheet.title, sheet.subtitle)))[:255]
    properties.author = properties.last_modified_by = properties.comments = properties.keywords = ""
    properties.language = sheet.language
    properties.created = properties.modified = day
    properties.revision = 1
    whole_language(document, sheet.language)
    paper(document, landscape=sheet.landscape)
    footer = document.sections[0].footer.paragraphs[0]
    footer.add_run(f"{sheet.footer} · {sheet.page} ")
    page_number(footer)


def _cover(document: "Document", sheet: Sheet) -> None:
    document.add_paragraph().add_run(sheet.kicker).bold = True
    document.add_heading(sheet.title, 0)
    for said, size in ((Run(sheet.subtitle), 14), (Run(sheet.lead, strong=True), 12)):
        if said.text:
            words(document, (said,), sheet, size)
    add(document, sheet.facts, sheet)
