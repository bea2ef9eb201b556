# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The order in which a page is read: the file's own where it flows, else columns found from where the lines stand.

Files mostly write their lines in reading order, and then geometry can only do harm (tables, forms, notes in a margin).
It decides where the file's order jumps: between two columns written row by row, or in a page written in disorder.
"""

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from focus.texts.formats.pdf_pieces import Piece

NARROWEST = 0.18
"""Of the text's width; a narrower column is a list's labels or a margin."""
PROSE = 0.55
"""Part of its column that the middle line of prose fills at least; cells of a table fill less."""
FEWEST = 4
"""Lines on either side of a gutter that make columns."""
FEWEST_WITHIN = 12
"""The same within a column: narrow columns are set with wide gaps, and only a page of three columns has so many."""
ALIGNED = 0.6
"""Of a column's lines, those that begin at its two commonest places (its edge and one indent)."""
MOST_PIECES = 6000
"""On one page; beyond it the file's order stands, because looking for columns takes the square of it."""


@dataclass(slots=True)
class Flow:
    """Lines that follow each other in one column, from top to bottom."""

    lines: list[Piece]


def flows(pieces: list[Piece]) -> list[Flow]:
    """The page's columns and full-width stretches in reading order."""
    if not pieces:
        return []
    if len(pieces) > MOST_PIECES or _runs_down(pieces):
        return [Flow(joined(pieces))]
    width = max(piece.right for piece in pieces) - min(piece.left for piece in pieces)
    found = _cut(pieces, width, depth=0)
    if len(found) == 1:
        return [Flow(joined(pieces if _in_order(pieces) else _top_down(pieces)))]
    return [Flow(joined(_top_down(part) if not _in_order(part) else part)) for part in found]


def joined(pieces: list[Piece]) -> list[Piece]:
    """Pieces of one printed line that follow each other, made one."""
    lines: list[Piece] = []
    for piece in pieces:
        last = lines[-1] if lines else None
        if last and _beside(last, piece) and piece.left >= last.right - 0.5 * last.size:
            lines[-1] = Piece(
                text=f"{last.text} {piece.text}",
                left=last.left,
                right=max(last.right, piece.right),
                base=last.base,
                size=max(last.size, piece.size),
                first=last.first,
                bold=last.bold and piece.bold,
            )
        else:
            lines.append(piece)
    return lines


def _beside(one: Piece, other: Piece) -> bool:
    return abs(one.base - other.base) < 0.5 * max(one.size, other.size)


def _runs_down(pieces: list[Piece]) -> bool:
    """Whether every line stands below the one before and no row has two parts: one column, nothing to decide."""
    return all(below.base < above.base - 0.3 * above.size for above, below in pairwise(pieces))


def _in_order(pieces: list[Piece]) -> bool:
    """Whether, of any two lines above each other, the file writes the upper one first (but for one in twenty)."""
    left = min(piece.left for piece in pieces)
    width = max(1.0, max(piece.right for piece in pieces) - left)
    reached = [float("inf")] * 24
    against = 0
    for piece in pieces:
        first = int((piece.left + 1 - left) / width * 23.99)
        last = max(first, int((piece.right - 1 - left) / width * 23.99))
        against += piece.base > min(reached[first : last + 1]) + 0.5 * piece.size
        for at in range(first, last + 1):
            reached[at] = min(reached[at], piece.base)
    return against <= len(pieces) / 20


def _top_down(pieces: list[Piece]) -> list[Piece]:
    """Rows from top to bottom, each from left to right."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda piece: (-piece.base, piece.left)):
        if rows and _beside(rows[-1][0], piece):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [piece for row in rows for piece in sorted(row, key=lambda piece: piece.left)]


def _cut(pieces: list[Piece], width: float, depth: int) -> list[list[Piece]]:
    """The pieces cut into stretches and columns in reading order; one part where there is nothing to cut."""
    best: tuple[int, float, list[tuple[bool, list[Piece]]]] | None = None
    for x in _candidates(pieces, width):
        bands = _bands(pieces, x)
        found = [_support(part, x, width) for across, part in bands if not across]
        support = sum(found)
        if max(found, default=0) >= (FEWEST_WITHIN if depth else FEWEST) and (best is None or support > best[0]):
            best = (support, x, bands)
    if best is None or depth > 3:
        return [pieces]
    parts: list[list[Piece]] = []
    for across, part in best[2]:
        if across or not _support(part, best[1], width):
            parts.append(part)
            continue
        for side in _sides(part, best[1]):
            parts += _cut(side, width, depth + 1)
    return parts


def _candidates(pieces: list[Piece], width: float) -> list[float]:
    """Where a gutter may be: just before left edges, or just after right edges, that several lines share."""
    start, end = min(piece.left for piece in pieces), max(piece.right for piece in pieces)
    margin = NARROWEST * width
    edges: dict[int, list[float]] = {}
    for piece in pieces:
        if piece.left - start > margin:
            edges.setdefault(round(piece.left / 4), []).append(piece.left - 1)
        if end - piece.right > margin:
            edges.setdefault(-round(piece.right / 4), []).append(piece.right + 2)
    shared = sorted((found for found in edges.values() if len(found) >= 3), key=len, reverse=True)[:8]
    return sorted({min(found) if found[0] > 0 else max(found) for found in shared})


def _bands(pieces: list[Piece], x: float) -> list[tuple[bool, list[Piece]]]:
    """Stretches from top to bottom: lines that run across ``x`` (true), and what stands between such lines (false)."""
    bands: list[tuple[bool, list[Piece]]] = []
    for piece in sorted(pieces, key=lambda piece: -piece.base):
        across = piece.left < x - 1 and piece.right > x + 2
        if bands and bands[-1][0] == across:
            bands[-1][1].append(piece)
        else:
            bands.append((across, [piece]))
    return bands


def _sides(band: list[Piece], x: float) -> tuple[list[Piece], list[Piece]]:
    return [piece for piece in band if piece.left < x - 1], [piece for piece in band if piece.left >= x - 1]


def _support(band: list[Piece], x: float, width: float) -> int:
    """How many lines face each other over a gutter at ``x``; 0 where they are no two columns of prose."""
    sides = _sides(band, x)
    lines = [joined(_top_down(side)) for side in sides]
    fewest = min(len(side) for side in lines)
    return fewest if fewest and all(_is_prose(side, width) for side in lines) else 0


def _is_prose(lines: list[Piece], width: float) -> bool:
    """Whether lines fill their column and begin where others do.

    White gaps that happen to stand under each other in widely set lines (rivers) part words whose lines begin anywhere.
    """
    left = min(line.left for line in lines)
    column = max(line.right for line in lines) - left
    if column < NARROWEST * width or median(line.right - line.left for line in lines) < PROSE * column:
        return False
    starts = Counter(round((line.left - left) / (0.6 * line.size)) for line in lines)
    return sum(count for _, count in starts.most_common(2)) >= ALIGNED * len(lines)
