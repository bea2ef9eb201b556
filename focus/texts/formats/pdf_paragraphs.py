# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Where paragraphs end, told from where printed lines begin and stop."""

import re
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from focus.texts.formats.pdf_pieces import Piece

MARKER = re.compile(
    r"(?:[-\u2013\u2014•·*▪]|\(?(?:[ivxlcdm]{1,6}|[IVXLCDM]{1,7}|\d{1,3}|[A-Za-z])(?:[.)°º]|[.°º][-)])|§|Art[.íi]|ART[.ÍI])"
)
"""How a point or an article begins."""
FULL = 6
"""Lines that show where a column's edges are."""
WIDER = 1.25
"""Times the usual pitch: what stands so far below the line before is apart from it."""
ALIKE = 24.0
"""Points within which two columns begin alike."""
CLOSED = re.compile(r"[.;:?!…][\"”»\u2019)]*$")


@dataclass(slots=True)
class Printed:
    """A printed line in its column."""

    piece: Piece
    page: int
    left: float
    right: float
    """The column's edges, not the line's."""
    flow: int
    """Lines of one flow stand under each other."""
    centred: bool = False


def place(lines: list[Printed]) -> None:
    """Tell each line its column's edges, from the lines of its flow and of flows like it on other pages."""
    flows: dict[int, list[Printed]] = {}
    for line in lines:
        flows.setdefault(line.flow, []).append(line)
    edges = {flow: _edges([line.piece for line in part]) for flow, part in flows.items()}
    alike: dict[int, list[float]] = {}
    for flow, (left, right) in edges.items():
        if len(flows[flow]) >= FULL:
            alike.setdefault(round(left / ALIKE), []).append(right)
    for flow, part in flows.items():
        left, right = edges[flow]
        others = [edge for step in (-1, 0, 1) for edge in alike.get(round(left / ALIKE) + step, ())]
        right = max(right, median(others)) if others else right
        for line in part:
            line.left, line.right = left, right
            line.centred = _is_centred(line)


def _edges(pieces: list[Piece]) -> tuple[float, float]:
    """Left and right edge of a column, without the few lines that stand out of it."""
    lefts, rights = sorted(piece.left for piece in pieces), sorted(piece.right for piece in pieces)
    return lefts[len(lefts) // 20], rights[-1 - len(rights) // 20]


def _is_centred(line: Printed) -> bool:
    """Whether a line stands in the middle of its column, clear of both edges."""
    piece, width = line.piece, line.right - line.left
    before, after = piece.left - line.left, line.right - piece.right
    return before > 0.06 * width and abs(before - after) < 0.04 * width + 0.3 * piece.size


def ends(lines: list[Printed]) -> list[bool]:
    """For each line whether its paragraph ends with it."""
    pitch = usual_pitch(lines)
    between = [ends_paragraph(line, after, pitch) for line, after in pairwise(lines)]
    return [*between, True] if lines else []


def usual_pitch(lines: list[Printed]) -> float:
    """From one line to the next within a paragraph, in letter sizes."""
    found = [
        (above.piece.base - below.piece.base) / above.piece.size
        for above, below in pairwise(lines)
        if above.flow == below.flow and above.piece.base > below.piece.base
    ]
    tight = sorted(found)[: max(1, len(found) * 3 // 4)]
    return median(tight) if tight else 1.2


def stand_apart(lines: list[Printed]) -> list[bool]:
    """For each line whether more space than between lines stands before it in its column."""
    pitch = usual_pitch(lines)
    return [False, *(_drop(line, after) > WIDER * pitch for line, after in pairwise(lines))] if lines else []


def _drop(line: Printed, after: Printed) -> float:
    """From a line down to the next of its column, in letter sizes; 0 where a column or page begins."""
    here, below = line.piece, after.piece
    return (here.base - below.base) / max(here.size, below.size) if line.flow == after.flow else 0.0


def ends_paragraph(line: Printed, after: Printed, pitch: float) -> bool:
    """Whether a paragraph ends between two lines that follow each other; ``pitch`` as ``usual_pitch`` gives it."""
    here, below = line.piece, after.piece
    goes_on = below.text[:1].islower() and not CLOSED.search(here.text)
    marked = MARKER.match(below.text) is not None
    if line.flow == after.flow:
        drop = _drop(line, after)
        if drop > 1.7 * pitch or drop < 0:
            return True
        if goes_on and not marked:
            return False
        if drop > WIDER * pitch:
            return True
    elif goes_on and not marked:
        return False
    if abs(here.size - below.size) > 0.12 * here.size:
        return True
    if line.centred != after.centred and not (after.centred and _begins_a_title(line, after)):
        return True
    if _is_set_right(line) or _is_set_right(after):
        return not (_is_set_right(after) and _stands_off(line) and not _has_room(line, after))
    return _ends_by_its_shape(line, after, marked=marked)


def _ends_by_its_shape(line: Printed, after: Printed, *, marked: bool) -> bool:
    """By bold, by room left for the next word, by indents."""
    here, below = line.piece, after.piece
    if here.bold != below.bold and (here.bold or below.bold) and _has_room(line, after):
        return True
    if _has_room(line, after):
        return True
    if line.centred:
        return False
    indent, hanging = below.left - after.left, here.left - line.left
    deeper = indent - hanging > 0.7 * here.size
    if marked and (CLOSED.search(here.text) or deeper):
        return True
    return deeper and not MARKER.match(here.text)


def _begins_a_title(line: Printed, after: Printed) -> bool:
    """Whether a line before a centred one is the first of its title, which may fill the column."""
    piece = line.piece
    free = min(piece.left - line.left, line.right - piece.right)
    return (piece.bold and after.piece.bold) or (free > 0.2 * piece.size and not _has_room(line, after))


def _is_set_right(line: Printed) -> bool:
    """Whether a short line is pushed to the right edge, as the notes of reforms in consolidated laws are."""
    piece, width = line.piece, line.right - line.left
    return piece.left - line.left > 0.3 * width and abs(line.right - piece.right) < 0.3 * piece.size


def _stands_off(line: Printed) -> bool:
    return line.piece.left - line.left > 0.5 * line.piece.size


def _has_room(line: Printed, after: Printed) -> bool:
    """Whether the next line's first word would have fitted this one: then the break was wanted."""
    here = line.piece
    right = line.right + (here.left - line.left if line.centred else 0)
    return here.right + 0.25 * here.size + after.piece.first < right - 0.4 * here.size
