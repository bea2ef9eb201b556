# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Events of several subjects on one axis of years, drawn as SVG: a line for each subject, a dot for each event.

It repeats the table beside it, so assistive technology is not told of it and it holds no words.
"""

from collections.abc import Iterable, Sequence

from markupsafe import Markup

from focus.lib import edtf

WIDTH, LINE = 640.0, 22.0
MARGIN = 8.0
RADIUS = 4.0
DAYS = 365.25


def axis(dates: Sequence[Iterable[str]]) -> Markup:
    """The drawing of each subject's dates (EDTF), in the order of the subjects; nothing where there is no date."""
    at = [[_year(one) for one in own] for own in dates]
    every = [one for own in at for one in own]
    if not every:
        return Markup()
    first, last = int(min(every)), int(max(every)) + 1
    lines = "".join(_line(number, own, first, last) for number, own in enumerate(at))
    height = LINE * len(at)
    # Every part is a number formatted here.
    return Markup(  # noqa: S704
        f'<svg class="axis" viewBox="0 0 {WIDTH:.0f} {height:.0f}" aria-hidden="true" focusable="false">{lines}</svg>'
    )


def years(dates: Sequence[Iterable[str]]) -> tuple[int, int] | None:
    """First and last year of the axis."""
    every = [_year(one) for own in dates for one in own]
    return (int(min(every)), int(max(every)) + 1) if every else None


def _line(number: int, own: Iterable[float], first: int, last: int) -> str:
    y = LINE * number + LINE / 2
    x = [MARGIN + (WIDTH - 2 * MARGIN) * (one - first) / (last - first) for one in own]
    dots = "".join(f'<circle class="chart-dot" cx="{one:.1f}" cy="{y:.1f}" r="{RADIUS:.0f}"/>' for one in x)
    return f'<path class="chart-base" d="M0 {y:.1f}h{WIDTH:.0f}"/>{dots}'


def _year(date: str) -> float:
    first = edtf.parse(date).first
    return first.year + (first.timetuple().tm_yday - 1) / DAYS
