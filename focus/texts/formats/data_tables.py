# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Tables of data told from tables that only place things on a page."""

from focus.texts.formats.flow import MARKER

LONG_CELL = 400
"""Characters. A table with longer cells places paragraphs of a law, it does not tabulate."""
MOST_ROWS = 20_000


def holds_data(rows: list[list[str]]) -> bool:
    """Two rows or more of two cells or more with few words each, and not a list with numbers in front."""
    wide = [[" ".join(cell.split()) for cell in row] for row in rows if len(row) > 1]
    if len(wide) < 2 or 2 * len(wide) < len(rows):
        return False
    if any(len(text) > LONG_CELL for row in wide for text in row):
        return False
    return not all(_is_placed(row) for row in wide)


def _is_placed(row: list[str]) -> bool:
    """Whether a row only sets a number, or nothing, before its words."""
    filled = [text for text in row if text]
    return len(filled) < 2 or (len(filled) == 2 and bool(MARKER.fullmatch(filled[0])))
