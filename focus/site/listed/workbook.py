# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The ``.xlsx`` form of a page with a table: its rows, text as text, its codebook, and how to cite and read them."""

import datetime
import io

from focus.edition.downloads.notices import OF_LIST, licence
from focus.edition.downloads.sheets import (
    AS_TEXT,
    codebook_sheet,
    header_format,
    readme_sheet,
    table_sheet,
    under_one_head,
)
from focus.site.citing.reference import plain, reference
from focus.site.listed.codebook import list_columns, list_lines
from focus.site.listed.warnings import caveat_lines
from focus.site.page import Page
from focus.site.table import cells, file_name, header
from focus.site.view import View

SUFFIX = ".xlsx"
MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def has_workbook(page: Page) -> bool:
    """Whether the page offers its table as a workbook, not only inside its archive."""
    return page.table is not None and page.table.workbook


def list_workbook(page: Page, view: View, digest: str) -> bytes:
    """The workbook. The same rows give the same bytes: its time stamp is the edition's day."""
    # The library takes 5 MB of every process; few are ever asked for a workbook.
    from xlsxwriter import Workbook

    made = io.BytesIO()
    with Workbook(made, {**AS_TEXT, "in_memory": True}) as book:
        day = datetime.datetime.combine(view.day, datetime.time())
        book.set_properties({"title": page.title, "author": "The Focus authors", "created": day})
        bold = header_format(book)
        sorts = [one.variable.sort for one in list_columns(page)]
        table_sheet(book, bold, "list", header(page), sorts, cells(page, view))
        codebook_sheet(book, bold, list_lines(page, view))
        readme_sheet(book, page.title, _told(page, view, digest))
    return made.getvalue()


def _told(page: Page, view: View, digest: str) -> list[tuple[str, str]]:
    return [
        ("Edition", view.meta["edition"]),
        ("How to cite", plain(reference(page, view, digest), view)),
        ("Licence", licence(OF_LIST).strip()),
        *under_one_head("What to know", ["", *caveat_lines(page, view)]),
    ]


def saved_as(page: Page, view: View) -> str:
    """The name under which it is saved."""
    return file_name(page, view).removesuffix(".csv") + SUFFIX
