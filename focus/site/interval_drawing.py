# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A dot with its interval between 0 and 1, drawn as SVG beside the numbers that it repeats.

Assistive technology is not told of it and it holds no words. Shapes tell everything, so that it reads in grey: a full
dot has an interval, an empty one has none, an arrow says that it goes on below 0.
"""

from markupsafe import Markup

from focus.findings.agreement import Measure

WIDTH, HEIGHT, EDGE = 120.0, 14.0, 6.0
MIDDLE = HEIGHT / 2


def interval_drawing(measure: Measure, bound: float) -> Markup:
    """The drawing of one measure, with an upright line at ``bound``; only the frame where it is not defined."""
    drawn = f'<path class="interval-base" d="M{_x(0):.1f} {MIDDLE}H{_x(1):.1f}"/>'
    drawn += f'<path class="interval-bound" d="M{_x(bound):.1f} 0V{HEIGHT}"/>'
    if measure.low is not None and measure.high is not None:
        drawn += f'<path class="interval-range" d="M{_x(measure.low):.1f} {MIDDLE}H{_x(measure.high):.1f}"/>'
        drawn += _below(measure.low)
    if measure.value is not None:
        name = "interval-dot" if measure.low is not None else "interval-dot-open"
        drawn += f'<circle class="{name}" cx="{_x(measure.value):.1f}" cy="{MIDDLE}" r="4"/>'
    box = f'class="interval" viewBox="0 0 {WIDTH:.0f} {HEIGHT:.0f}" aria-hidden="true" focusable="false"'
    # Every part is a number formatted here.
    return Markup(f"<svg {box}>{drawn}</svg>")  # noqa: S704


def _x(value: float) -> float:
    return EDGE + (WIDTH - 2 * EDGE) * min(1.0, max(0.0, value))


def _below(low: float) -> str:
    return f'<path class="interval-range" d="M{EDGE} {MIDDLE - 4}l-5 4l5 4"/>' if low < 0 else ""
