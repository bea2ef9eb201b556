# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Reading TopoJSON: arcs shared by neighbours, so that simplifying an arc simplifies it for both sides.

The format is described in the TopoJSON specification (Bostock and Metcalf, 2013). A negative arc number ``~i`` means
arc ``i`` walked backwards.
"""

from collections import Counter
from itertools import accumulate
from typing import Any

Point = tuple[float, float]
Line = list[Point]
Ring = list[int]
"""The numbers of the arcs that make one closed line."""


def decoded_arcs(topology: dict[str, Any]) -> list[Line]:
    """The arcs in degrees: longitude and latitude."""
    (scale_x, scale_y), (move_x, move_y) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for steps in topology["arcs"]:
        xs, ys = accumulate(step[0] for step in steps), accumulate(step[1] for step in steps)
        arcs.append([(x * scale_x + move_x, y * scale_y + move_y) for x, y in zip(xs, ys, strict=True)])
    return arcs


def rings_of(geometry: dict[str, Any]) -> list[Ring]:
    """All rings of a country; a hole is told from an island by the even-odd rule when it is filled."""
    if geometry["type"] == "Polygon":
        return list(geometry["arcs"])
    return [ring for polygon in geometry["arcs"] for ring in polygon]


def merged(rings: list[Ring]) -> list[Ring]:
    """Join the rings of two neighbours into the outline of both: arcs walked both ways lie inside and fall away."""
    numbers = Counter(arc for ring in rings for arc in ring)
    inner = {arc for arc in numbers if ~arc in numbers}
    if not inner:
        return rings
    untouched = [ring for ring in rings if not inner & set(ring)]
    loose = [arc for ring in rings if inner & set(ring) for arc in ring if arc not in inner]
    return untouched + [[arc] for arc in loose]


def stitched(pieces: list[Ring], arcs: list[Line]) -> list[Line]:
    """The rings as lines of points; pieces that are not closed are joined end to end."""
    closed: list[Line] = []
    open_lines: list[Line] = []
    for piece in pieces:
        line = points_of(piece, arcs)
        (closed if line[0] == line[-1] else open_lines).append(line)
    while open_lines:
        line = open_lines.pop()
        while line[0] != line[-1]:
            following = next(other for other in open_lines if other[0] == line[-1])
            open_lines.remove(following)
            line = line + following[1:]
        closed.append(line)
    return closed


def points_of(ring: Ring, arcs: list[Line]) -> Line:
    """The points of a ring; the shared end of two arcs stands once."""
    line: Line = []
    for number in ring:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        line += arc[1:] if line else arc
    return line
