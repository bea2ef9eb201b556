# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The whole handbook as one file to keep offline: the form of its table of contents that a browser saves."""

from focus.handbook.addresses import for_file
from focus.handbook.book import book
from focus.sheet.html import html
from focus.site.base_address import base_address
from focus.site.page import Page
from focus.site.pages.handbook import HandbookIndex
from focus.site.view import View

SUFFIX = ".whole.html"
MEDIA_TYPE = "text/html; charset=utf-8"


def has_whole_book(page: Page) -> bool:
    """Whether this is the handbook's table of contents, and there is a handbook."""
    return isinstance(page.body, HandbookIndex) and bool(page.body.chapters)


def whole_book(_page: Page, view: View, _digest: str) -> bytes:
    """Cover, chapters and index. Links lead to the site where its address is known, and otherwise nowhere."""
    made = book(view.edition, view.language)
    return html(for_file(made.sheet, base_address(), view.language))


def file_name(_page: Page, view: View) -> str:
    """The name under which a browser saves it."""
    return f"focus-handbook-{view.meta['edition']}-{view.language}.html"
