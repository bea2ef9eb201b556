# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Projection, simplification and area: plane geometry of the map, in map units."""

from itertools import pairwise
from math import asin, cos, pi, radians, sin, sqrt

from focus.site.map.topology import Line, Point

WIDTH = 1600
"""Map units from the left to the right edge; at 1100 px a whole unit is under a pixel, so integers are enough."""

A1, A2, A3, A4 = 1.340264, -0.081106, 0.000893, 0.003796
M = sqrt(3) / 2
HALF_WIDTH = pi / (M * A1)


def equal_earth(point: Point) -> Point:
    """Longitude and latitude in degrees to map units, y downwards from the equator.

    Equal Earth (Šavrič, Patterson and Jenny, 2018): areas keep their proportion, so that no country looks larger
    than it is.
    """
    longitude, latitude = radians(point[0]), radians(point[1])
    theta = asin(M * sin(latitude))
    square = theta * theta
    sixth = square**3
    x = longitude * cos(theta) / (M * (A1 + 3 * A2 * square + sixth * (7 * A3 + 9 * A4 * square)))
    y = theta * (A1 + A2 * square + sixth * (A3 + A4 * square))
    unit = WIDTH / (2 * HALF_WIDTH)
    return (WIDTH / 2 + x * unit, -y * unit)


def area(line: Line) -> float:
    """Area of a closed line in square units, without sign."""
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(line))) / 2


def centre(line: Line) -> Point:
    """The middle of the box around a line: good enough for a dot of an island."""
    xs, ys = [x for x, _ in line], [y for _, y in line]
    return ((min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2)


def simplified(arc: Line, smallest: float) -> Line:
    """Leave out points whose triangle with their neighbours is smaller than ``smallest`` square units.

    Visvalingam and Whyatt (1993). The ends stay, so that neighbours still meet. Only the two triangles beside a
    point that went are measured again.
    """
    line = list(arc)
    sizes = [_triangle(line, at) for at in range(1, len(line) - 1)] if smallest else []
    while sizes and (least := min(sizes)) < smallest:
        at = sizes.index(least)
        del sizes[at], line[at + 1]
        for beside in (at - 1, at):
            if 0 <= beside < len(sizes):
                sizes[beside] = _triangle(line, beside + 1)
    return line


def _triangle(line: Line, at: int) -> float:
    return area([line[at - 1], line[at], line[at + 1], line[at - 1]])


def drawn(lines: list[Line]) -> str:
    """Closed lines as an SVG path of whole units with relative steps."""
    return "".join(_ring(line) for line in lines)


def _ring(line: Line) -> str:
    points = [(round(x), round(y)) for x, y in line]
    kept = [points[0]] + [b for a, b in pairwise(points) if a != b]
    if len(kept) < 4:
        return ""
    steps = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(kept[:-1])]
    text = "".join(f"{_spaced(dx, index == 0)}{_spaced(dy, False)}" for index, (dx, dy) in enumerate(steps))
    return f"M{kept[0][0]} {kept[0][1]}l{text}z"


def _spaced(number: int, first: bool) -> str:
    """A minus sign separates by itself."""
    return str(number) if number < 0 or first else f" {number}"
