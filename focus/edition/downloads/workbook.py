# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""One workbook (XLSX): read-me, codebook, a sheet a table. The same contents give the same bytes."""

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from focus.edition.codebook.lines import Line
from focus.edition.codebook.meanings import meanings
from focus.edition.codebook.tables import tables
from focus.edition.codebook.variables import Table
from focus.edition.downloads.left_out import Offered
from focus.edition.downloads.notices import TITLE, caveat_lines, citation, licence
from focus.edition.downloads.rows import Contents, rows_of
from focus.edition.downloads.sheets import (
    AS_TEXT,
    codebook_sheet,
    header_format,
    height,
    readme_sheet,
    table_sheet,
    under_one_head,
)

if TYPE_CHECKING:
    from xlsxwriter import Workbook

TOO_LONG = {"provisions"}
"""Tables of hundreds of thousands of rows with articles longer than a cell can hold: in the other forms alone."""


def write_workbook(path: Path, name: str, offered: Offered, contents: Contents, codebook: list[Line]) -> None:
    """Write the workbook."""
    # Here, because a process that serves knows this module and never writes the workbook of an edition.
    from xlsxwriter import Workbook

    with Workbook(str(path), {**AS_TEXT, "constant_memory": True}) as book:
        day = datetime.datetime.fromisoformat(name.rpartition(".")[0])
        book.set_properties({"title": f"{TITLE}, edition {name}", "author": "The Focus authors", "created": day})
        bold = header_format(book)
        _readme(book, name, offered)
        codebook_sheet(book, bold, codebook)
        for table in _sheets():
            sorts = [one.sort for one in table.variables]
            table_sheet(book, bold, table.name, table.header, sorts, rows_of(table.name, contents))


def _sheets() -> list[Table]:
    return [one for one in tables() if one.name not in TOO_LONG]


def _readme(book: "Workbook", name: str, offered: Offered) -> None:
    told = [("Edition", name), ("How to cite", citation(name).strip()), ("Licence", licence().strip())]
    sheet, row = readme_sheet(book, TITLE, [*told, *under_one_head("What to know", ["", *caveat_lines(offered)])])
    link = book.add_format({"valign": "top", "underline": 1, "font_color": "blue"})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    sheet.write_string(row + 1, 0, "Sheets", book.add_format({"bold": True, "valign": "top"}))
    for at, table in enumerate(_sheets(), row + 2):
        about = meanings().tables[table.name].about
        sheet.set_row(at, height(about))
        sheet.write_url(at, 0, f"internal:'{table.name}'!A1", link, table.name)
        sheet.write_string(at, 1, about, wrapped)
