# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The ``.xlsx`` form of a page with a table: its rows, text as text, and a sheet on how to cite and read them."""

import datetime
import io

from xlsxwriter import Workbook

from focus.edition.downloads.notices import licence
from focus.edition.downloads.workbook import AS_TEXT, write_cell
from focus.site.citing.reference import plain, reference
from focus.site.listed.warnings import caveats
from focus.site.page import Page
from focus.site.table import cells, file_name, header
from focus.site.view import View

SUFFIX = ".xlsx"
MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
README_WIDTH = 100


def has_workbook(page: Page) -> bool:
    """Whether the page offers its table as a workbook, not only inside its archive."""
    return page.table is not None and page.table.workbook


def list_workbook(page: Page, view: View, digest: str) -> bytes:
    """The workbook. The same rows give the same bytes: its time stamp is the edition's day."""
    made = io.BytesIO()
    with Workbook(made, {**AS_TEXT, "in_memory": True}) as book:
        day = datetime.datetime.combine(view.day, datetime.time())
        book.set_properties({"title": page.title, "author": "The Focus authors", "created": day})
        sheet = book.add_worksheet("list")
        sheet.freeze_panes(1, 1)
        for at, row in enumerate([header(page), *cells(page, view)]):
            for column, value in enumerate(row):
                write_cell(sheet, at, column, value, "string")
        about = book.add_worksheet("read-me")
        about.set_column(0, 0, README_WIDTH)
        told = (page.title, plain(reference(page, view, digest), view), *caveats(page, view).splitlines())
        for at, line in enumerate([*told, *licence().splitlines()]):
            write_cell(about, at, 0, line, "string")
    return made.getvalue()


def saved_as(page: Page, view: View) -> str:
    """The name under which it is saved."""
    return file_name(page, view).removesuffix(".csv") + SUFFIX
