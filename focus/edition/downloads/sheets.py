# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""How sheets of a workbook look and are written, of a whole edition and of a list alike."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from focus.edition.codebook.lines import Line, as_rows
from focus.edition.codebook.variables import Sort

if TYPE_CHECKING:
    # The site writes workbooks too, and few processes are ever asked for one.
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

AS_TEXT = {"strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False}
"""Text stays text: nothing from a record becomes a formula, a number or a link."""
MOST_ROWS = 1_048_575
"""Rows of a sheet below its header; a longer table goes on in the CSV file alone."""
LONGEST_CELL = 32_767
PRECISE_DIGITS = 15
"""A spreadsheet keeps so many digits of a number; a longer one is written as text."""
WIDE, NARROW, KEY, README_WIDTH = 48, 16, 30, 100
LINE_HEIGHT = 15
PROSE = (
    "titles",
    "names",
    "caveat",
    "text",
    "gist",
    "summary",
    "note",
    "title",
    "meaning",
    "values",
    "question",
    "rule",
    "route",
    "beware",
)


def header_format(book: "Workbook") -> "Format":
    """How the header of a table looks."""
    return book.add_format({"bold": True, "bottom": 1})


def readme_sheet(book: "Workbook", title: str, told: Iterable[tuple[str, str]]) -> "tuple[Worksheet, int]":
    """A sheet to read: the title, then what is told, each text beside its head and all of it in sight.

    Returns the sheet and the number of the first row that is free.
    """
    sheet = book.add_worksheet("read-me")
    large, bold = book.add_format({"bold": True, "font_size": 14}), book.add_format({"bold": True, "valign": "top"})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    sheet.set_column(0, 0, 26)
    sheet.set_column(1, 1, README_WIDTH, wrapped)
    sheet.write_string(0, 0, title, large)
    row = 2
    for head, text in told:
        sheet.set_row(row, height(text))
        sheet.write_string(row, 0, head, bold)
        sheet.write_string(row, 1, text, wrapped)
        row += 1
    return sheet, row


def under_one_head(head: str, lines: Iterable[str]) -> list[tuple[str, str]]:
    """Lines of which the first alone stands beside its head."""
    return [("" if n else head, line) for n, line in enumerate(lines)]


def codebook_sheet(book: "Workbook", bold: "Format", held: list[Line]) -> None:
    """The codebook as a sheet."""
    table_sheet(book, bold, "codebook", Line.__struct_fields__, ["string"] * len(Line.__struct_fields__), as_rows(held))


def height(text: str) -> int:
    """The height of a row that shows all of a wrapped text, in points; some programs do not find it themselves."""
    wrapped = sum(-(-len(one) // README_WIDTH) or 1 for one in text.split("\n"))
    return LINE_HEIGHT * wrapped


def table_sheet(
    book: "Workbook", bold: "Format", name: str, header: Sequence[str], sorts: Sequence[Sort], rows: Iterable[Any]
) -> None:
    """A sheet with a table: a bold header that stays in sight, columns as wide as what they hold, a filter."""
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


def write_cell(sheet: "Worksheet", row: int, column: int, value: Any, sort: Sort) -> None:
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
