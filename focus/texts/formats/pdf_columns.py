# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The order in which a page is read: the file's own where it flows, else columns found from where the lines stand.

Files mostly write their lines in reading order, and then geometry can only do harm (tables, forms, notes in a margin).
It decides where the file's order jumps: between two columns written row by row, or in a page written in disorder.
"""

from collections import Counter
from dataclasses import dataclass, field
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
DEEPEST = 3
"""Times that columns are cut within columns."""
MOST_PIECES = 6000
"""On one page; beyond it the file's order stands, because looking for columns takes the square of it."""


@dataclass(slots=True)
class Flow:
    """Lines that follow each other in one column, from top to bottom."""

    lines: list[Piece]


@dataclass(slots=True)
class Band:
    """A stretch of a page: lines across a gutter, or lines on its two sides."""

    across: bool
    pieces: list[Piece] = field(default_factory=list)
    left: list[Piece] = field(default_factory=list)
    right: list[Piece] = field(default_factory=list)


class Cut:
    """A page's bands at a gutter: ``most`` lines can face each other over it, ``support`` do, ``across`` cross it."""

    def __init__(self, x: float, bands: list[Band]) -> None:
        self.x = x
        self.bands = bands
        self.across = sum(len(band.pieces) for band in bands if band.across)
        self.most = sum(min(len(band.left), len(band.right)) for band in bands)
        self.support = 0


def flows(pages: list[list[Piece]]) -> list[list[Flow]]:
    """Each page's columns and full-width stretches in reading order."""
    gutters: list[float] = []
    found = [_flows(pieces, gutters, learn=True) for pieces in pages]
    # The last page of a text in columns may hold too few lines to show them: the other pages tell where they are.
    return [
        _flows(pieces, gutters, learn=False) if gutters and len(parts) == 1 else parts
        for pieces, parts in zip(pages, found, strict=True)
    ]


def _flows(pieces: list[Piece], gutters: list[float], *, learn: bool) -> list[Flow]:
    """One page; ``gutters`` are those seen, to which its own are added where it is to ``learn`` them."""
    if not pieces:
        return []
    if len(pieces) > MOST_PIECES or _runs_down(pieces):
        return [Flow(joined(pieces))]
    width = max(piece.right for piece in pieces) - min(piece.left for piece in pieces)
    best = _best_cut(pieces, width, FEWEST) if learn else _known_cut(pieces, gutters)
    if best is None:
        return [Flow(joined(pieces if _in_order(pieces) else _top_down(pieces)))]
    if learn:
        gutters.append(best.x)
    parts = _parts(best, width, depth=0, known=not learn)
    return [Flow(joined(_top_down(part) if not _in_order(part) else part)) for part in parts]


def _known_cut(pieces: list[Piece], gutters: list[float]) -> Cut | None:
    """A gutter of other pages that hardly a line of this one runs across, though it has lines on both sides."""
    for x, _ in Counter(round(x) for x in gutters).most_common(3):
        cut = Cut(x, _bands(pieces, x))
        if cut.most and cut.across <= len(pieces) / 5:
            return cut
    return None


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


def _parts(cut: Cut, width: float, depth: int, *, known: bool = False) -> list[list[Piece]]:
    """The pieces cut into stretches and columns in reading order. A ``known`` gutter needs no proof in every band."""
    parts: list[list[Piece]] = []
    for band in cut.bands:
        if band.across or not (known or _support(band, width)):
            parts.append(band.pieces)
            continue
        for side in (band.left, band.right):
            within = _best_cut(side, width, FEWEST_WITHIN) if side and depth < DEEPEST else None
            parts += _parts(within, width, depth + 1) if within else [side] if side else []
    return parts


def _best_cut(pieces: list[Piece], width: float, fewest: int) -> Cut | None:
    """The gutter over which most lines face each other, at least ``fewest`` without a line across it."""
    cuts = [Cut(x, _bands(pieces, x)) for x in _candidates(pieces, width)]
    best: Cut | None = None
    for cut in sorted(cuts, key=lambda cut: cut.most, reverse=True):
        if best and best.support >= cut.most:
            break
        found = [_support(band, width) for band in cut.bands]
        cut.support = sum(found)
        if max(found) >= fewest and (best is None or cut.support > best.support):
            best = cut
    return best


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


def _bands(pieces: list[Piece], x: float) -> list[Band]:
    """Stretches from top to bottom: lines that run across ``x``, and what stands on its sides between such lines."""
    bands: list[Band] = []
    for piece in sorted(pieces, key=lambda piece: -piece.base):
        across = piece.left < x - 1 and piece.right > x + 2
        if not bands or bands[-1].across != across:
            bands.append(Band(across))
        band = bands[-1]
        band.pieces.append(piece)
        if not across:
            (band.left if piece.left < x - 1 else band.right).append(piece)
    return bands


def _support(band: Band, width: float) -> int:
    """How many lines of a band face each other over its gutter; 0 where they are no two columns of prose."""
    if not band.left or not band.right:
        return 0
    sides = [joined(_top_down(side)) for side in (band.left, band.right)]
    return min(len(side) for side in sides) if all(_is_prose(side, width) for side in sides) else 0


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
