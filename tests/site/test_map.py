# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The world map: its shapes and its drawing."""

import json
import re
from xml.etree import ElementTree

import pytest

from focus.site.map.build import unbroken
from focus.site.map.draw import FLAGGED, NO_RECORD, STATES, WORLD, on_map, swatch, world_map
from focus.site.map.shapes import WIDTH, area, drawn, equal_earth, simplified
from focus.site.map.topology import merged, stitched

SHAPES = json.loads(WORLD.read_text(encoding="utf-8"))
BIGGEST_MAP = 60_000
UN_MEMBER_CODES = """
AF AL DZ AD AO AG AR AM AU AT AZ BS BH BD BB BY BE BZ BJ BT BO BA BW BR BN BG BF BI CV KH CM CA CF TD CL CN CO KM
CG CR CI HR CU CY CZ KP CD DK DJ DM DO EC EG SV GQ ER EE SZ ET FJ FI FR GA GM GE DE GH GR GD GT GN GW GY HT HN HU
IS IN ID IR IQ IE IL IT JM JP JO KZ KE KI KW KG LA LV LB LS LR LY LI LT LU MG MW MY MV ML MT MH MR MU MX FM MC MN
ME MA MZ MM NA NR NP NL NZ NI NE NG MK NO OM PK PW PA PG PY PE PH PL PT QA KR MD RO RU RW KN LC VC WS SM ST SA SN
RS SC SL SG SK SI SB SO ZA SS ES LK SD SR SE CH SY TJ TH TL TG TO TT TN TR TM TV UG UA AE GB TZ US UY UZ VU VE VN
YE ZM ZW
"""
UN_MEMBERS = frozenset(UN_MEMBER_CODES.split())


def parsed(drawing: str) -> ElementTree.Element:
    """The drawing as a tree; a page's own parser knows the prefix of a link's tip, this one has to be told."""
    told = str(drawing).replace("<svg ", '<svg xmlns:xlink="http://www.w3.org/1999/xlink" ')
    return ElementTree.fromstring(told)  # noqa: S314 - our own drawing, nobody else's file


def test_every_member_state_and_palestine_kosovo_and_the_holy_see_can_be_shown() -> None:
    assert len(UN_MEMBERS) == 193
    assert UN_MEMBERS | {"PS", "XK", "VA"} <= on_map()


def test_a_small_state_is_a_dot_and_no_shape_as_well() -> None:
    assert "MV" in SHAPES["dots"]
    assert not set(SHAPES["dots"]) & set(SHAPES["paths"])


def test_antarctica_is_not_drawn() -> None:
    assert "AQ" not in on_map()


def test_a_map_with_a_record_for_every_place_stays_under_its_budget() -> None:
    places = sorted(on_map())
    titles = {place: f"{place} with a name: adopted nationally" for place in places}
    drawing = world_map(
        dict.fromkeys(places, "adopted_nationally"),
        titles,
        {place: f"/en/places/{place.lower()}" for place in places},
    )
    assert len(drawing.encode()) < BIGGEST_MAP


def test_no_step_crosses_the_map_as_a_streak() -> None:
    for place, path in SHAPES["paths"].items():
        steps = re.findall(r"-?\d+", " ".join(re.findall(r"l([^z]*)z", path)))
        assert all(abs(int(step)) < WIDTH / 5 for step in steps), place


def test_every_shape_lies_inside_the_view_box() -> None:
    left, top, width, height = map(int, SHAPES["viewBox"].split())
    for x, y in [*SHAPES["dots"].values(), *SHAPES["territories"].values()]:
        assert left - width * 0.02 <= x <= left + width * 1.02
        assert top <= y <= top + height


def test_titles_and_addresses_are_escaped() -> None:
    drawing = world_map({"CI": "under_discussion"}, {"CI": "<b>Côte d'Ivoire</b> & more"}, {"CI": '/en"><script>'})
    assert "<b>" not in drawing
    assert "<script>" not in drawing
    assert "&lt;b&gt;Côte" in drawing


def test_the_drawing_is_well_formed_and_holds_no_inline_style_or_script() -> None:
    drawing = world_map({"MX": "adopted_nationally"}, {"MX": "Mexico"}, {"MX": "/en/places/mx"}, flagged={"MX"})
    tree = parsed(drawing)
    assert tree.attrib["aria-hidden"] == "true"
    assert not any(name == "style" or name.startswith("on") for node in tree.iter() for name in node.attrib)


def test_links_stay_out_of_the_tab_order_because_the_table_holds_them() -> None:
    tree = parsed(world_map({"MX": "abandoned"}, {"MX": "Mexico"}, {"MX": "/en/places/mx"}))
    assert [(link.get("href"), link.get("tabindex")) for link in tree.iter("a")] == [("/en/places/mx", "-1")]


def test_the_drawing_has_no_text_that_a_browser_without_svg_would_print() -> None:
    tree = parsed(world_map({"MX": "adopted_nationally"}, {"MX": "Mexico: adopted"}, {"MX": "/en/places/mx"}))
    assert "".join(tree.itertext()).strip() == ""
    assert "Mexico: adopted" in ElementTree.tostring(tree, encoding="unicode")


def test_a_flagged_text_is_drawn_with_its_own_pattern_and_not_as_simply_adopted() -> None:
    drawing = world_map({"ML": "adopted_nationally"}, {}, {}, flagged={"ML"})
    assert f'class="{FLAGGED}" fill="url(#map-{FLAGGED})"' in drawing
    assert 'class="adopted_nationally"' not in drawing


def test_every_referenced_pattern_is_defined() -> None:
    places = dict(zip(sorted(on_map()), STATES, strict=False))
    drawing = world_map(places, {}, {}, flagged=[next(iter(places))])
    assert set(re.findall(r"url\(#([\w-]+)\)", drawing)) <= set(re.findall(r'id="([\w-]+)"', drawing))


def test_a_place_without_a_shape_is_passed_over() -> None:
    assert "<a " not in world_map({"MX-COA": "adopted_nationally"}, {}, {"MX-COA": "/en/places/mx-coa"})


def test_an_unknown_state_is_refused() -> None:
    with pytest.raises(ValueError, match="adoptd"):
        world_map({"MX": "adoptd"}, {}, {})
    with pytest.raises(ValueError, match="adoptd"):
        swatch("adoptd")


@pytest.mark.parametrize("code", [*STATES, FLAGGED, NO_RECORD])
def test_each_state_has_a_swatch(code: str) -> None:
    assert f'class="{code}"' in swatch(code)


def test_equal_earth_keeps_areas_in_proportion() -> None:
    def cell(latitude: float) -> float:
        corners = [(0, latitude), (1, latitude), (1, latitude + 1), (0, latitude + 1), (0, latitude)]
        return area([equal_earth(corner) for corner in corners])

    # A cell at 60 degrees north has (sin 61 - sin 60) / (sin 1 - sin 0) of the area of one at the equator.
    assert cell(60) / cell(0) == pytest.approx(0.4924, abs=0.001)


def test_the_east_of_siberia_stays_attached_to_it() -> None:
    assert unbroken((-175.0, 66.0)) == (185.0, 66.0)
    assert unbroken((-165.0, 66.0)) == (-165.0, 66.0)


def test_simplifying_keeps_the_ends_and_the_large_bends() -> None:
    line = [(0.0, 0.0), (5.0, 0.1), (10.0, 0.0), (10.0, 10.0)]
    assert simplified(line, 2.0) == [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0)]


def test_neighbours_are_merged_without_their_common_border() -> None:
    arcs = [[(0.0, 0.0), (0.0, 4.0)], [(0.0, 4.0), (-4.0, 2.0), (0.0, 0.0)], [(0.0, 4.0), (4.0, 2.0), (0.0, 0.0)]]
    (outline,) = stitched(merged([[0, 1], [~0, ~2]]), arcs)
    assert area(outline) == pytest.approx(16.0)


def test_a_path_is_written_in_whole_units_and_without_repeated_points() -> None:
    assert drawn([[(0.2, 0.1), (10.0, 0.0), (10.1, 0.2), (10.0, 10.0), (0.2, 0.1)]]) == "M0 0l10 0 0 10z"


def test_a_second_map_of_a_page_points_to_the_shapes_of_the_first() -> None:
    first, second = {"MX": "abandoned", "KE": "none_known"}, {"MX": "adopted_nationally", "MV": "abandoned"}
    places = {*first, *second}
    above = str(world_map(first, {}, {"MX": "/en/places/mx"}, named=places))
    below = str(world_map(second, {"MX": "Mexico: yes"}, {"MX": "/en/places/mx"}, named=places, first=False))
    assert sorted(re.findall(r'id="land-(\w\w)"', above)) == sorted(places)
    assert sorted(re.findall(r'href="#land-(\w\w)"', below)) == sorted(places)
    assert 'xlink:title="Mexico: yes" tabindex="-1"><use href="#land-MX"/>' in below
    assert f'<g class="{NO_RECORD}"><use href="#land-KE"/></g>' in below
    assert "<pattern" not in below
    assert len(below) < 2000 < len(above)
    assert parsed(above).tag == parsed(below).tag


def test_a_map_alone_names_no_shape() -> None:
    assert 'id="land-' not in world_map({"MX": "abandoned"}, {}, {})
