# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Small charts of one series over years, drawn as SVG: pure functions from numbers to markup.

A chart repeats the table beside it, so assistive technology is not told of it and it holds no words but the titles
of its marks. Colours come from classes in ``figures.css`` and follow light and dark.
"""

from collections.abc import Iterable
from typing import NamedTuple

from markupsafe import Markup, escape

WIDTH, HEIGHT = 240.0, 64.0
BASE = HEIGHT - 4
ROOM = BASE - 6
"""How high the largest value stands; above it there is room for a dot."""
WIDEST_BAR = 18.0
LOWEST_BAR = 1.0
"""A value of zero keeps a line, so that it is told apart from a year of which nothing is known."""
RADIUS = 3.2


class Mark(NamedTuple):
    """One number. ``at`` is a year with its fraction; ``low`` and ``high`` differ where sources disagree.

    ``shape`` is ``bar`` (a whole year), ``dot`` (a state on a date) or ``range`` (sources disagree); ``open`` marks a
    number that is not exact.
    """

    shape: str
    open: bool
    at: float
    low: float
    high: float
    title: str


class Axes(NamedTuple):
    """First and last year, and the value that reaches the top."""

    first: int
    last: int
    largest: float


def chart(marks: Iterable[Mark], axes: Axes) -> Markup:
    """The drawing of one series."""
    drawn = "".join(_mark(one, axes) for one in marks)
    base = f'<path class="chart-base" d="M0 {BASE:.1f}h{WIDTH:.0f}"/>'
    # Every part is a number formatted here or a title that is escaped below.
    return Markup(_svg("chart", (0, 0, WIDTH, HEIGHT), base + drawn))  # noqa: S704


def sample(shape: str, is_open: bool = False) -> Markup:
    """One mark alone, for the key to the marks."""
    mark = Mark(shape, is_open, 0.5, 0.05, 0.2 if shape == "dot" else 0.3, "")
    return Markup(_svg("chart-key", (WIDTH / 2 - 12, BASE - 24, 24, 26), _mark(mark, Axes(0, 0, 1.0))))  # noqa: S704


def _svg(name: str, box: tuple[float, float, float, float], inside: str) -> str:
    view = " ".join(f"{one:.0f}" for one in box)
    return f'<svg class="{name}" viewBox="{view}" aria-hidden="true" focusable="false">{inside}</svg>'


def _mark(mark: Mark, axes: Axes) -> str:
    title = f"<title>{escape(mark.title)}</title>" if mark.title else ""
    return f"<g>{title}{_SHAPES[mark.shape](mark, axes)}</g>"


def _bar(mark: Mark, axes: Axes) -> str:
    wide = min(WIDEST_BAR, 0.7 * WIDTH / (axes.last - axes.first + 1))
    top = _y(mark.high, axes)
    left = _x(mark.at, axes) - wide / 2
    name = "chart-bar-open" if mark.open else "chart-bar"
    return f'<rect class="{name}" x="{left:.1f}" y="{top:.1f}" width="{wide:.1f}" height="{BASE - top:.1f}"/>'


def _dot(mark: Mark, axes: Axes) -> str:
    name = "chart-dot-open" if mark.open else "chart-dot"
    return f'<circle class="{name}" cx="{_x(mark.at, axes):.1f}" cy="{_y(mark.high, axes):.1f}" r="{RADIUS}"/>'


def _range(mark: Mark, axes: Axes) -> str:
    x, low, high = _x(mark.at, axes), _y(mark.low, axes), _y(mark.high, axes)
    ends = f"M{x - 5:.1f} {low:.1f}h10M{x - 5:.1f} {high:.1f}h10"
    return f'<path class="chart-range" d="{ends}M{x:.1f} {low:.1f}V{high:.1f}"/>'


_SHAPES = {"bar": _bar, "dot": _dot, "range": _range}


def _x(at: float, axes: Axes) -> float:
    return WIDTH * (at - axes.first) / (axes.last - axes.first + 1)


def _y(value: float, axes: Axes) -> float:
    share = value / axes.largest if axes.largest else 0.0
    return min(BASE - LOWEST_BAR, BASE - ROOM * share)
