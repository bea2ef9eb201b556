# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Plain text: one line a paragraph, or lines that a margin broke."""

import re
from statistics import median

from focus.texts.formats.decoding import decoded_page
from focus.texts.shapes import Line, Lines

MARKED = (b"\xff\xfe", b"\xfe\xff")
ZEROS_TELL = 2000
CONTROLS = re.compile("[\x00-\x08\x0e-\x1f]")
BROKEN_BY_A_MARGIN = 110
"""Lines whose typical length stays below this many characters were probably broken by a margin."""


def lines(data: bytes) -> Lines:
    """Every line of the file that holds anything; a form feed begins a page."""
    text = decoded(data)
    pages = text.split("\f")
    paged = len(pages) > 1
    found = [line for number, page in enumerate(pages, 1) for line in _of_a_page(page, number if paged else None)]
    return Lines(lines=tuple(found), pages=len(pages) if paged else 0)


def decoded(data: bytes) -> str:
    """The text of bytes: UTF-8, UTF-16 with or without its mark, else old Western; no control characters."""
    zeros = [data[:ZEROS_TELL][at::2].count(0) for at in (0, 1)]
    if data[:2] not in MARKED and max(zeros) > 0.7 * len(data[:ZEROS_TELL]) / 2:
        # Western text in UTF-16 without its mark: every second byte is zero.
        return data.decode("utf-16-be" if zeros[0] > zeros[1] else "utf-16-le", errors="replace")
    return CONTROLS.sub("", decoded_page(data))


def _of_a_page(page: str, number: int | None) -> list[Line]:
    rows = page.splitlines() or [""]
    broken = _broken_by_a_margin(rows)
    before = ["", *(row.strip() for row in rows[:-1])]
    following = [*(row.strip() for row in rows[1:]), ""]
    return [
        Line(
            text=row.strip(),
            page=number,
            level=_indent(row) if not broken else 0,
            ends_paragraph=not (broken and after),
            apart=not above,
        )
        for row, above, after in zip(rows, before, following, strict=True)
        if row.strip()
    ]


def _indent(row: str) -> int:
    """How deep a row is moved to the right, two spaces or a tab a step."""
    blank = row[: len(row) - len(row.lstrip())]
    return (len(blank.expandtabs(2)) + 1) // 2 if len(blank) < 12 else 0


def _broken_by_a_margin(rows: list[str]) -> bool:
    """Whether the long lines are all about as long as each other, as a printed page's are."""
    lengths = sorted(len(row.rstrip()) for row in rows if row.strip())
    if len(lengths) < 8:
        return False
    longest = lengths[int(len(lengths) * 0.95)]
    return longest < BROKEN_BY_A_MARGIN and median(lengths) > 0.6 * longest
