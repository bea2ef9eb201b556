# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Our drawings for paper: bars, and the world in greys. No words in them; tables beside them have the words."""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

WORLD = Path(__file__).resolve().parent.parent / "site" / "map" / "world.json"
"""The outlines that the site draws; only the file is shared."""
SVG = "http://www.w3.org/2000/svg"
GREYS = {
    "adopted_nationally": "#222222",
    "adopted_subnationally": "#6f6f6f",
    "under_discussion": "#a3a3a3",
    "abandoned": "#cfcfcf",
    "none_known": "#f4f4f4",
}
NO_RECORD = "#ffffff"
EDGE = "#8a8a8a"
DOT_RADIUS = 5
HIGH, WIDE, GAP = 60, 44, 8


def bars(values: Sequence[int]) -> str:
    """A bar for each value, the highest as high as the drawing."""
    most = max(values, default=0) or 1
    drawn = []
    for place, value in enumerate(values):
        high = round(HIGH * value / most, 2)
        at = place * (WIDE + GAP)
        drawn.append(f'<rect x="{at}" y="{HIGH - high}" width="{WIDE}" height="{high}" fill="#444444"/>')
    whole = max(len(values) * (WIDE + GAP) - GAP, 1)
    line = f'<line x1="0" y1="{HIGH}" x2="{whole}" y2="{HIGH}" stroke="#222222" stroke-width="1"/>'
    return f'<svg xmlns="{SVG}" viewBox="0 0 {whole} {HIGH + 2}">{"".join(drawn)}{line}</svg>'


def world(states: Mapping[str, str]) -> str:
    """The world with each place in the grey of its state; places without a shape are passed over."""
    shapes = _world()
    drawn = [_path(path, GREYS.get(states.get(place, ""), NO_RECORD)) for place, path in shapes["paths"].items()]
    drawn += [
        f'<circle cx="{at[0]}" cy="{at[1]}" r="{DOT_RADIUS}" fill="{GREYS[states[place]]}" stroke="{EDGE}"/>'
        for place, at in shapes["dots"].items()
        if place in states
    ]
    return f'<svg xmlns="{SVG}" viewBox="{shapes["viewBox"]}">{"".join(drawn)}</svg>'


def _path(path: str, fill: str) -> str:
    return f'<path d="{path}" fill="{fill}" stroke="{EDGE}" stroke-width="0.6"/>'


@cache
def _world() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(WORLD.read_text(encoding="utf-8"))
    return found
