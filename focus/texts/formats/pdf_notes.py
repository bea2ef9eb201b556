# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Footnotes and lines of a table of contents: what stands on a page beside the law's own words."""

import re
from collections import Counter
from collections.abc import Iterable

from focus.texts.formats.pdf_pieces import Piece

SMALLER = 0.9
"""Of the body's letter size: what is at most so big at the foot of a page, after a mark, is a note."""
MARK = re.compile(r"(?:\(?\d{1,3}\)?|[*†‡]{1,4})[.\s]*\S")
LEADERS = re.compile(r"(?:\.\s?){5,}\s*(?:\d{1,4}|[ivxlc]{1,7})\W*$|…{2,}\s*\d{1,4}$")


def body_size(pieces: Iterable[Piece]) -> float:
    """The size most letters have, rounded to half points; 0 without any."""
    letters: Counter[float] = Counter()
    for piece in pieces:
        letters[round(piece.size * 2) / 2] += len(piece.text)
    return letters.most_common(1)[0][0] if letters else 0.0


def first_note(lines: list[Piece], body: float) -> int:
    """Where the footnotes at the end of a column begin; its length where there are none."""
    start = len(lines)
    while start and lines[start - 1].size <= SMALLER * body:
        start -= 1
    if not start and len(lines) > 12:
        # A whole page in small letters is an annex or a table.
        return len(lines)
    while start < len(lines) and not MARK.match(lines[start].text):
        start += 1
    return start


def is_of_contents(text: str) -> bool:
    """Whether a line leads by dots to a page number."""
    return (
        text[-1:].isalnum() and ("..." in text or ". . ." in text or "……" in text) and LEADERS.search(text) is not None
    )
