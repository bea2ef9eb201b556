# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A place's events as a drawing: one lane a kind, marks told apart by their shape, so that it reads in grey."""

from collections.abc import Iterator, Mapping, Sequence

from markupsafe import escape

from focus.handbook.briefing.lanes import ALL
from focus.handbook.briefing.shapes import Dot

WIDTH, LEFT, RIGHT = 640.0, 150.0, 14.0
TOP, LANE, AXIS = 6.0, 24.0, 20.0
SIZE = 4.6
INK = "#1b2124"
FEWEST = 2
"""A single mark is no picture."""
STEPS = (1, 2, 5, 10, 20, 50)
TICKS = 12
"""At most so many years are written below the axis."""
CLOSE = 2 * SIZE
"""Marks nearer than this would cover each other, and stand above or below."""
SHIFTS = (0.0, -6.0, 6.0)


def drawing(dots: Sequence[Dot], names: Mapping[str, str]) -> str:
    """The SVG, dark on nothing, for white paper. ``names`` are the lanes'; empty for fewer than two events."""
    if len(dots) < FEWEST:
        return ""
    lanes = [lane for lane in ALL if any(one.lane == lane for one in dots)]
    first, last = min(one.year for one in dots), max(one.year for one in dots) + 1
    height = TOP + LANE * len(lanes) + AXIS
    parts = [*_axis(first, last, TOP + LANE * len(lanes))]
    for at, lane in enumerate(lanes):
        parts += _lane(lane, names[lane], [one for one in dots if one.lane == lane], at, first, last)
    inside = "".join(parts)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH:.0f} {height:.0f}" '
        f'width="{WIDTH:.0f}" height="{height:.0f}" font-size="11">{inside}</svg>'
    )


def _lane(lane: str, name: str, dots: Sequence[Dot], at: int, first: int, last: int) -> Iterator[str]:
    middle = TOP + LANE * at + LANE / 2
    yield f'<text x="0" y="{middle + 4:.1f}" fill="{INK}">{escape(name)}</text>'
    line = f"M{LEFT:.0f} {middle:.1f}H{WIDTH - RIGHT:.0f}"
    yield f'<path d="{line}" stroke="{INK}" stroke-width="0.4" opacity="0.5"/>'
    before, turn = -CLOSE, 0
    for one in dots:
        x = _x(one.at, first, last)
        turn = (turn + 1) % len(SHIFTS) if x - before < CLOSE else 0
        before = x
        yield _mark(lane, x, middle + SHIFTS[turn], hollow=one.reported)


def _axis(first: int, last: int, y: float) -> Iterator[str]:
    yield f'<path d="M{LEFT:.0f} {y:.1f}H{WIDTH - RIGHT:.0f}" stroke="{INK}" stroke-width="0.8"/>'
    step = next((one for one in STEPS if (last - first) / one <= TICKS), STEPS[-1])
    for year in range(-(-first // step) * step, last + 1, step):
        x = _x(year, first, last)
        yield f'<path d="M{x:.1f} {y:.1f}v4" stroke="{INK}" stroke-width="0.8"/>'
        yield f'<text x="{x:.1f}" y="{y + 15:.1f}" fill="{INK}" text-anchor="middle">{year}</text>'


def _x(year: float, first: int, last: int) -> float:
    return LEFT + (WIDTH - RIGHT - LEFT) * (year - first) / (last - first)


def _mark(lane: str, x: float, y: float, *, hollow: bool) -> str:
    """Square: law. Circle: bodies. Triangle: reviews. Diamond: treaties. Cross: the rest. Hollow where reported."""
    paint = f'fill="none" stroke="{INK}" stroke-width="1.2"' if hollow else f'fill="{INK}"'
    s = SIZE
    if lane == "law":
        side = s - 0.6
        return f'<rect x="{x - side:.1f}" y="{y - side:.1f}" width="{2 * side:.1f}" height="{2 * side:.1f}" {paint}/>'
    if lane == "body":
        return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{s:.1f}" {paint}/>'
    if lane == "review":
        return f'<path d="M{x - s:.1f} {y + s:.1f}h{2 * s:.1f}l{-s:.1f} {-2 * s:.1f}Z" {paint}/>'
    if lane == "treaty":
        return f'<path d="M{x - s:.1f} {y:.1f}l{s:.1f} {-s:.1f}l{s:.1f} {s:.1f}l{-s:.1f} {s:.1f}Z" {paint}/>'
    cross = f"M{x - s:.1f} {y:.1f}h{2 * s:.1f}M{x:.1f} {y - s:.1f}v{2 * s:.1f}"
    return f'<path d="{cross}" fill="none" stroke="{INK}" stroke-width="{1 if hollow else 2}"/>'
