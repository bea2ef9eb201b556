# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Make ``world.json`` from Natural Earth. Run by hand, once for each new release of the shapes:

    npm install world-atlas@2.0.2          # in a directory outside the repository
    python -m focus.site.map.build <that directory>/node_modules/world-atlas

Natural Earth is in the public domain; world-atlas is its conversion to TopoJSON. The file that is kept holds
``viewBox``, ``paths`` by country, ``dots`` for States too small to be seen and ``territories``: dots of small
dependent territories, drawn only when an edition has a record about them.
"""

import json
import sys
from collections.abc import Collection
from functools import partial
from pathlib import Path
from typing import Any

from babel.core import get_global

from focus.site.map.shapes import area, centre, drawn, equal_earth, simplified
from focus.site.map.topology import Line, Point, Ring, decoded_arcs, merged, rings_of, stitched

WORLD = Path(__file__).with_name("world.json")
SMALLEST_TRIANGLE = 3.0
"""Square units; below it a bend is invisible at the width of a page. Chosen so that all paths stay under 30 KB."""
SMALLEST_ISLAND = 5.0
DOT_BELOW = 24.0
"""Square units, about 12 000 square kilometres: smaller States are dots."""
MARGIN = 6
DROPPED = {"AQ", "TF", "HM", "IO", "GS", "BV"}
WITHOUT_CODE = {"Kosovo": "XK", "Somaliland": "SO", "N. Cyprus": "CY"}
"""Natural Earth draws these apart and without an ISO code. The map follows ISO 3166-1 and the codes that the record
uses; it takes no position, which the note beside the map says."""
TERRITORY_CODES = """
AI AS AW AX BL BM BQ CC CK CW CX FK FO GF GG GI GP GU HK IM JE KY MF MO MP MQ MS NC NF NU PF PM PN PR RE SH SJ SX
TC TK UM VG VI WF YT
"""
TERRITORIES = frozenset(TERRITORY_CODES.split())


def code_of(geometry: dict[str, Any]) -> str | None:
    """ISO 3166-1 alpha-2 of a country, or ``None`` for a shape that is no country of the record."""
    name, number = geometry["properties"]["name"], geometry.get("id")
    if number is None:
        return WITHOUT_CODE.get(name)
    aliases: list[str] = get_global("territory_aliases").get(number, [])
    return aliases[0] if aliases and aliases[0] not in DROPPED else None


def outlines(atlas: Path, smallest: float, without: Collection[str] = ()) -> dict[str, list[Line]]:
    """Country to its projected and simplified rings, the largest first; ``without`` names countries left out."""
    topology = json.loads(atlas.read_text(encoding="utf-8"))
    arcs = [simplified([equal_earth(unbroken(point)) for point in arc], smallest) for arc in decoded_arcs(topology)]
    rings: dict[str, list[Ring]] = {}
    for geometry in topology["objects"]["countries"]["geometries"]:
        if (code := code_of(geometry)) and code not in without:
            rings.setdefault(code, []).extend(rings_of(geometry))
    return {code: sorted(stitched(merged(held), arcs), key=area, reverse=True) for code, held in rings.items()}


def unbroken(point: Point) -> Point:
    """Longitudes count on past 180 degrees for the east of Siberia and of Fiji.

    Their outlines cross that meridian; without this they would be drawn as streaks across the whole map.
    """
    longitude, latitude = point
    siberia, fiji = longitude < -168.5 and latitude > 60, longitude < -177.5 and -25 < latitude < -12
    return (longitude + 360, latitude) if siberia or fiji else point


def world(atlas: Path) -> dict[str, Any]:
    """Everything that the drawing needs."""
    countries = outlines(atlas / "countries-50m.json", SMALLEST_TRIANGLE)
    precise = outlines(atlas / "countries-50m.json", 0.0)
    # The finest shapes hold the States that the middle ones leave out (Tuvalu, for one).
    missing = outlines(atlas / "countries-10m.json", 0.0, without=countries)
    small = {code: lines for code, lines in precise.items() if sum(map(area, lines)) < DOT_BELOW} | missing
    large = {code: lines for code, lines in countries.items() if code not in small}
    top = min(y for lines in large.values() for line in lines for _, y in line) - MARGIN
    moved = {code: [[(x, y - top) for x, y in line] for line in lines] for code, lines in large.items()}
    dots = {code: [round(x), round(y - top)] for code, (x, y) in sorted(middles(small).items())}
    return {
        "viewBox": view_box(moved),
        "paths": {code: drawn(visible(lines)) for code, lines in sorted(moved.items())},
        "dots": {code: at for code, at in dots.items() if code not in TERRITORIES},
        "territories": {code: at for code, at in dots.items() if code in TERRITORIES},
    }


def middles(countries: dict[str, list[Line]]) -> dict[str, tuple[float, float]]:
    """Where the dot of each country goes: on its largest island."""
    return {code: centre(lines[0]) for code, lines in countries.items()}


def visible(lines: list[Line]) -> list[Line]:
    """The rings that can be seen; a country always keeps its largest."""
    return lines[:1] + [line for line in lines[1:] if area(line) >= SMALLEST_ISLAND]


def view_box(countries: dict[str, list[Line]]) -> str:
    """The box around all land, in whole units."""
    xs = [x for lines in countries.values() for line in lines for x, _ in line]
    ys = [y for lines in countries.values() for line in lines for _, y in line]
    left = round(min(xs)) - MARGIN
    return f"{left} 0 {round(max(xs)) + MARGIN - left} {round(max(ys)) + MARGIN}"


def main(arguments: list[str]) -> int:
    """Write the file and say how large it is."""
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    compact = partial(json.dumps, separators=(",", ":"), sort_keys=True)
    made = world(Path(arguments[0]))
    WORLD.write_text(compact(made) + "\n", encoding="utf-8")
    print(f"{WORLD.name}: {WORLD.stat().st_size} bytes, {len(made['paths'])} paths, {len(made['dots'])} dots")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
