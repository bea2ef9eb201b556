# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Drawing the states of places on the world, as inline SVG without inline style.

The drawing is an enhancement of the table beside it: it holds no words but the tips of its links, is hidden from
screen readers, and its links are left out of the tab order because the table holds the same ones. The tips are
attributes and not elements with text, because a browser with SVG switched off (Tor Browser at its safest level) prints
the text of every element of a drawing.
"""

import json
from collections.abc import Collection, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from markupsafe import Markup, escape

STATES = ("adopted_nationally", "adopted_subnationally", "under_discussion", "abandoned", "none_known")
FLAGGED = "flagged"
"""Drawn instead of the state: adopted, with clauses that can be used against defenders."""

NO_RECORD = "land"
"""Drawn where the edition has no record at all, which is less than knowing that nothing was found."""

WORLD = Path(__file__).with_name("world.json")
DOT_RADIUS = 5
PATTERNED = {"adopted_subnationally", "under_discussion", "abandoned", FLAGGED}
"""States told apart by a pattern; the other two are full and empty."""

# Patterns hold shapes with class names only: colours come from the style sheet, in light, dark and print.
PATTERNS = """<defs>\
<pattern id="map-adopted_subnationally" width="8" height="8" patternUnits="userSpaceOnUse" \
patternTransform="rotate(45)"><path class="map-paper" d="M0 0h8v8H0z"/>\
<path class="map-adopted" d="M0 0h4v8H0z"/></pattern>\
<pattern id="map-under_discussion" width="7" height="7" patternUnits="userSpaceOnUse">\
<path class="map-paper" d="M0 0h7v7H0z"/><circle class="map-discussed" cx="3.5" cy="3.5" r="2.1"/></pattern>\
<pattern id="map-abandoned" width="9" height="9" patternUnits="userSpaceOnUse">\
<path class="map-paper" d="M0 0h9v9H0z"/><path class="map-cross" d="M0 0l9 9M9 0L0 9"/></pattern>\
<pattern id="map-flagged" width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">\
<path class="map-paper" d="M0 0h9v9H0z"/><path class="map-risk" d="M0 0h6.5v9H0z"/></pattern></defs>"""


@cache
def _world() -> dict[str, Any]:
    world: dict[str, Any] = json.loads(WORLD.read_text(encoding="utf-8"))
    return world


def on_map() -> frozenset[str]:
    """The places that have a shape or a dot of their own."""
    world = _world()
    return frozenset([*world["paths"], *world["dots"], *world["territories"]])


def world_map(
    states: Mapping[str, str],
    titles: Mapping[str, str],
    links: Mapping[str, str],
    flagged: Collection[str] = (),
    named: Collection[str] = (),
    first: bool = True,
) -> Markup:
    """The world with the state of each place.

    ``states`` is place id to a code of ``STATES``, ``titles`` place id to the tip of its link ("Mexico: adopted
    nationally"), ``links`` place id to the address of its page, ``flagged`` the places whose text has clauses that
    can be used against defenders. Places without a shape (subdivisions, bodies) are passed over. Where a page has
    several maps, each is told in ``named`` the places of all of them: the ``first`` then names its shapes and the
    others, which use its patterns, point to them, because a world weighs 11 KB compressed. Raises ``ValueError`` for a
    code that is none of ``STATES``.
    """
    if unknown := sorted(set(states.values()) - set(STATES)):
        raise ValueError(f"no state of the map: {', '.join(unknown)}")
    shown = [place for place in sorted(states) if place in on_map()]
    held = on_map().intersection(named)
    shapes = {place: _shape(place, named=place in held, first=first) for place in {*shown, *held}}
    codes = {place: FLAGGED if place in flagged else states[place] for place in shown}
    groups = [
        f"<g {_paint(code)}>"
        + "".join(
            _linked(shapes[place], titles.get(place, ""), links.get(place, ""))
            for place in shown
            if codes[place] == code
        )
        + "</g>"
        for code in sorted(set(codes.values()))
    ]
    # Titles and links are escaped in _linked; everything else is a constant of this module or of its data file.
    return Markup(  # noqa: S704
        f'<svg class="map" viewBox="{_world()["viewBox"]}" aria-hidden="true" focusable="false">'
        f"{PATTERNS if first else ''}{_land(shapes, shown, first)}{''.join(groups)}</svg>"
    )


def swatch(code: str) -> Markup:
    """A sample of one state for the legend; ``code`` is one of ``STATES``, ``FLAGGED`` or ``NO_RECORD``.

    It uses the patterns of a map on the same page.
    """
    if code not in (*STATES, FLAGGED, NO_RECORD):
        raise ValueError(f"no state of the map: {code}")
    return Markup(  # noqa: S704 - built from constants only
        '<svg class="swatch" viewBox="0 0 36 22" aria-hidden="true" focusable="false">'
        f'<path {_paint(code)} d="M1 1h34v20H1z"/></svg>'
    )


def _land(shapes: Mapping[str, str], shown: Collection[str], first: bool) -> str:
    """What has no record here: two shapes for all that no map of the page shows, and what only another one shows."""
    others = "".join(shape for place, shape in sorted(shapes.items()) if place not in shown)
    return (_rest(shapes) if first else '<use href="#land"/>') + (
        f'<g class="{NO_RECORD}">{others}</g>' if others else ""
    )


def _rest(drawn: Collection[str]) -> str:
    world = _world()
    land = "".join(path for place, path in world["paths"].items() if place not in drawn)
    dots = "".join(_circle(at) for place, at in world["dots"].items() if place not in drawn)
    return f'<g class="{NO_RECORD}" id="land"><path d="{land}"/><path d="{dots}"/></g>'


def _shape(place: str, named: bool, first: bool) -> str:
    """The shape of a place; its name is no class, so that each map paints it by the group around it."""
    if named and not first:
        return f'<use href="#land-{place}"/>'
    world = _world()
    path = world["paths"].get(place) or _circle(world["dots"].get(place) or world["territories"][place])
    name = f'id="land-{place}" ' if named else ""
    return f'<path {name}d="{path}"/>'


def _linked(drawn: str, title: str, link: str) -> str:
    tip = f' xlink:title="{escape(title)}"' if title else ""
    return f'<a href="{escape(link)}"{tip} tabindex="-1">{drawn}</a>' if link else drawn


def _paint(code: str) -> str:
    """A reference in an attribute, because one in a style sheet would be resolved against the style sheet."""
    return f'class="{code}" fill="url(#map-{code})"' if code in PATTERNED else f'class="{code}"'


def _circle(at: list[int]) -> str:
    x, y, radius = at[0], at[1], DOT_RADIUS
    return f"M{x - radius} {y}a{radius} {radius} 0 1 1 {2 * radius} 0a{radius} {radius} 0 1 1-{2 * radius} 0z"
