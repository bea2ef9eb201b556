# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Plain text: one line a paragraph, or lines that a margin broke."""

from statistics import median

from focus.texts.shapes import Line, Lines

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
    """The text of bytes in UTF-8 or UTF-16 with a mark, else in the old Western encoding that every byte fits."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _of_a_page(page: str, number: int | None) -> list[Line]:
    rows = page.splitlines()
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
