# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""One workbook (XLSX): read-me, codebook, a sheet a table. The same contents give the same bytes."""

import datetime
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from focus.edition.codebook.lines import Line, as_rows
from focus.edition.codebook.meanings import meanings
from focus.edition.codebook.tables import tables
from focus.edition.codebook.variables import Sort, Table
from focus.edition.downloads.left_out import Offered
from focus.edition.downloads.notices import TITLE, caveat_lines, citation, licence
from focus.edition.downloads.rows import Contents, rows_of

AS_TEXT = {"strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False}
"""Text stays text: nothing from a record becomes a formula, a number or a link."""
MOST_ROWS = 1_048_575
"""Rows of a sheet below its header; a longer table goes on in the CSV file alone."""
LONGEST_CELL = 32_767
TOO_LONG = {"provisions"}
"""Tables of hundreds of thousands of rows with articles longer than a cell can hold: in the other forms alone."""
PRECISE_DIGITS = 15
"""A spreadsheet keeps so many digits of a number; a longer one is written as text."""
WIDE, NARROW, KEY, README_WIDTH = 48, 16, 30, 100
LINE_HEIGHT = 15
PROSE = ("text", "gist", "summary", "note", "title", "meaning", "values", "question", "rule", "route", "beware")


def write_workbook(path: Path, name: str, offered: Offered, contents: Contents, codebook: list[Line]) -> None:
    """Write the workbook."""
    with Workbook(str(path), {**AS_TEXT, "constant_memory": True}) as book:
        day = datetime.datetime.fromisoformat(name.rpartition(".")[0])
        book.set_properties({"title": f"{TITLE}, edition {name}", "author": "The Focus authors", "created": day})
        bold = book.add_format({"bold": True, "bottom": 1})
        _readme(book, name, offered)
        _sheet(book, bold, "codebook", Line.__struct_fields__, ["string"] * 13, as_rows(codebook))
        for table in _sheets():
            sorts = [one.sort for one in table.variables]
            _sheet(book, bold, table.name, table.header, sorts, rows_of(table.name, contents))


def _sheets() -> list[Table]:
    return [one for one in tables() if one.name not in TOO_LONG]


def _readme(book: Workbook, name: str, offered: Offered) -> None:
    sheet = book.add_worksheet("read-me")
    large, bold = book.add_format({"bold": True, "font_size": 14}), book.add_format({"bold": True, "valign": "top"})
    link = book.add_format({"valign": "top", "underline": 1, "font_color": "blue"})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    sheet.set_column(0, 0, 26)
    sheet.set_column(1, 1, README_WIDTH, wrapped)
    told = [("Edition", name), ("How to cite", citation(name).strip()), ("Licence", licence().strip())]
    told += [("What to know", "") if not n else ("", line) for n, line in enumerate(["", *caveat_lines(offered)])]
    sheet.write_string(0, 0, TITLE, large)
    row = 2
    for head, text in told:
        sheet.set_row(row, _height(text))
        sheet.write_string(row, 0, head, bold)
        sheet.write_string(row, 1, text, wrapped)
        row += 1
    sheet.write_string(row + 1, 0, "Sheets", bold)
    for row, table in enumerate(_sheets(), row + 2):  # noqa: B020 (goes on below what was written)
        sheet.set_row(row, _height(meanings().tables[table.name].about))
        sheet.write_url(row, 0, f"internal:'{table.name}'!A1", link, table.name)
        sheet.write_string(row, 1, meanings().tables[table.name].about, wrapped)


def _height(text: str) -> int:
    """The height of a row that shows all of a wrapped text, in points; some programs do not find it themselves."""
    wrapped = sum(-(-len(one) // README_WIDTH) or 1 for one in text.split("\n"))
    return LINE_HEIGHT * wrapped


def _sheet(
    book: Workbook, bold: Format, name: str, header: Sequence[str], sorts: Sequence[Sort], rows: Iterable[Any]
) -> None:
    sheet = book.add_worksheet(name)
    sheet.freeze_panes(1, 1)
    for column, title in enumerate(header):
        wide = title.removesuffix("_en").endswith(PROSE)
        sheet.set_column(column, column, KEY if column == 0 else WIDE if wide else NARROW)
        sheet.write_string(0, column, title, bold)
    last = 0
    for last, row in enumerate(rows, 1):
        if last > MOST_ROWS:
            break
        for column, (value, sort) in enumerate(zip(row, sorts, strict=True)):
            write_cell(sheet, last, column, value, sort)
    sheet.autofilter(0, 0, min(last, MOST_ROWS), len(header) - 1)


def write_cell(sheet: Worksheet, row: int, column: int, value: Any, sort: Sort) -> None:
    """Write a value as what it is; nothing at all for nothing."""
    if value is None or value == "":
        return
    if isinstance(value, bool):
        sheet.write_boolean(row, column, value)
    elif isinstance(value, int | float) or (sort == "number" and _is_exact(value)):
        sheet.write_number(row, column, float(value))
    else:
        sheet.write_string(row, column, str(value)[:LONGEST_CELL])


def _is_exact(value: str) -> bool:
    digits = sum(one.isdigit() for one in value)
    return 0 < digits <= PRECISE_DIGITS
