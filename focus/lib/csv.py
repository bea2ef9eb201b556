# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Comma-separated values (RFC 4180) in UTF-8 that no spreadsheet runs as a formula.

Plain UTF-8 without a byte order mark: the mark becomes part of the first column's name in most programs that
count, and spreadsheets ask for the encoding when they import. Lines end as RFC 4180 says.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, TextIO

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")  # noqa: RUF001 (full-width signs are run too)
"""How a cell begins that a spreadsheet would run (OWASP, "CSV injection")."""
NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
GUARD = "'"
PIECE = 64 * 1024


def cell(value: Any) -> str:
    """A value as a cell: nothing as empty, yes and no as ``true`` and ``false``, dangerous text behind an apostrophe.

    Numbers are left alone, as text too, so that a negative one stays a number.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return guarded(value)
    return str(value)


def guarded(text: str) -> str:
    """The text, behind an apostrophe where a spreadsheet would take it for a formula."""
    return GUARD + text if text.startswith(FORMULA) and not NUMBER.fullmatch(text) else text


def csv_bytes(header: Sequence[str], rows: Iterable[Sequence[Any]]) -> bytes:
    """A whole file: the header, then the rows."""
    return b"".join(csv_pieces(header, rows))


def csv_pieces(header: Sequence[str], rows: Iterable[Sequence[Any]]) -> Iterator[bytes]:
    """The same file in pieces of ``PIECE`` characters or a row more, so that a long one needs no memory."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(header)
    for row in rows:
        writer.writerow([cell(value) for value in row])
        if text.tell() >= PIECE:
            yield text.getvalue().encode()
            text.seek(0)
            text.truncate()
    yield text.getvalue().encode()


def write_csv(path: Path, header: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Write a file row by row, so that a long table needs no memory."""
    with path.open("w", encoding="utf-8", newline="") as file:
        _write(file, header, rows)


def _write(file: TextIO, header: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    writer = csv.writer(file)
    writer.writerow(header)
    writer.writerows([cell(value) for value in row] for row in rows)
