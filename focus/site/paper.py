# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A briefing inside its page, and as the ``.pdf`` and ``.docx`` forms of that page.

The files are made when they are asked for: one takes 0.05 s (PDF) or 0.14 s (DOCX) of a warm process. Made beforehand,
those of every place, reader and language would be 4192 files in each edition. One is made at a time in a process; the
others wait a little or are asked to come back.
"""

from collections.abc import Callable
from functools import partial
from threading import BoundedSemaphore
from typing import NamedTuple

from markupsafe import Markup

from focus.handbook.addresses import apart, for_file
from focus.handbook.briefing.compose import audience, compose
from focus.handbook.briefing.every import named
from focus.handbook.briefing.shapes import AUDIENCES, Briefing
from focus.handbook.said import Said
from focus.sheet.blocks import Sheet
from focus.sheet.docx import docx as write_docx
from focus.sheet.fragment import blocks_html
from focus.sheet.pdf import pdf as write_pdf
from focus.site.base_address import base_address
from focus.site.page import Gone, Later, Page
from focus.site.view import View

PDF, DOCX = ".pdf", ".docx"
PDF_TYPE = "application/pdf"
DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PATIENCE_SECONDS = 2.0
HERE = "/"
"""Links of the page stay on the site; a file's lead to it only where its operator told its address."""

_one_at_a_time = BoundedSemaphore(1)


class Paper(NamedTuple):
    """A briefing as its page shows it. ``readers``: for whom else, each with the address without language."""

    subtitle: str
    lead: str
    risks: Markup
    body: Markup
    readers: tuple[tuple[str, str, bool], ...]


def paper(told: Briefing, view: View) -> Paper:
    """The words of a briefing for its page."""
    sheet = for_file(_sheet(told, view), HERE, view.language)
    said, risks = _said(view), 1 if told.risks else 0
    return Paper(
        subtitle=sheet.subtitle,
        lead=sheet.lead,
        # What can harm somebody is read before anything else on the page, above its links too.
        risks=blocks_html(apart(sheet.blocks[:risks], view.at(address(told.place, told.audience))), view.language),
        body=blocks_html((sheet.facts, *sheet.blocks[risks:]), view.language),
        readers=tuple((audience(said, one), address(told.place, one), one == told.audience) for one in AUDIENCES),
    )


def address(place: str, reader: str) -> str:
    """Where a briefing is read, without language; the first reader is the one without a parameter."""
    query = "" if reader == AUDIENCES[0] else f"?for={reader}"
    return f"/places/{place.lower()}/briefing{query}"


def is_paper(page: Page) -> bool:
    """Whether a page is a briefing."""
    return isinstance(page.body, Briefing)


def file_name(form: str, page: Page, view: View) -> str:
    """The name under which a form is saved."""
    told: Briefing = page.body
    return named(told.place, told.audience, view.language, form.removeprefix("."))


def _made(write: Callable[[Sheet], bytes], page: Page, view: View, _digest: str) -> bytes:
    """The file. Raises ``Gone`` for another page, ``Later`` while others are being made."""
    if not isinstance(page.body, Briefing):
        raise Gone
    if not _one_at_a_time.acquire(timeout=PATIENCE_SECONDS):
        raise Later
    try:
        return write(for_file(_sheet(page.body, view), base_address(), view.language))
    finally:
        _one_at_a_time.release()


pdf = partial(_made, write_pdf)
docx = partial(_made, write_docx)


def _sheet(told: Briefing, view: View) -> Sheet:
    return compose(told, _said(view))


def _said(view: View) -> Said:
    return view.edition.once(f"words of papers in {view.language}", lambda edition: Said(edition, view.language))
