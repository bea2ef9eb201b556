# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Figures of the world, of a body of States and of a country: a total never stands beside its part."""

from pathlib import Path

import pytest

from focus.edition.reader import Edition
from focus.record.shapes import Figure, Place
from focus.site.page import Wrong
from tests.builders import a_place, a_subdivision, an_edition, the_html, the_page, the_whole_page, words
from tests.site.yearly import ALIKE, COMPARED, yearly


def worldwide(directory: Path, *more: Figure | Place) -> Edition:
    """Requests of the world, of a body of States, of two countries and of a part of one, counted alike."""
    places = ("INT", "INT-EU", "KE", "MX", "MX-SIN")
    held = [one for place in places for one in yearly(place, "1", "2", "4", **ALIKE)]
    return an_edition(
        directory,
        a_place("INT", kind="international", name=words("World")),
        a_place("INT-EU", kind="international", name=words("Union"), parent="INT"),
        a_place("KE"),
        a_place(),
        a_subdivision(),
        *held,
        *more,
    )


def test_a_total_and_its_part_never_share_a_table_or_a_scale(tmp_path: Path) -> None:
    blocks = the_page(worldwide(tmp_path), COMPARED).body.blocks
    assert [([one.place for one in block.series], block.places, block.wider) for block in blocks] == [
        (["KE", "MX"], 2, False),
        (["MX-SIN"], 1, False),
        (["INT-EU"], 1, True),
        (["INT"], 1, True),
    ]


@pytest.mark.parametrize("address", ["/figures", COMPARED])
@pytest.mark.parametrize(
    ("places", "said"),
    [
        (("int", "ke"), "Numbers for “World” may hold those for “Kenya”: a total is never compared with its part."),
        (("int", "int-eu"), "Numbers for “World” may hold those for “Union”"),
        (("int-eu", "mx"), "Numbers for “Union” may hold those for “Mexico”"),
        (("mx", "mx-sin"), "Numbers for “Mexico” may hold those for “Sinaloa”"),
    ],
)
def test_a_total_beside_its_part_is_refused_with_what_to_do(
    tmp_path: Path, address: str, places: tuple[str, str], said: str
) -> None:
    with pytest.raises(Wrong) as wrong:
        the_page(worldwide(tmp_path), address, place=places[0], place2=places[1])
    assert said in str(wrong.value)
    assert "Choose only one of the two, and look at the other by itself." in str(wrong.value)


def test_two_bodies_of_states_may_count_the_same_countries(tmp_path: Path) -> None:
    other = a_place("INT-OAS", kind="international", name=words("Organisation"), parent="INT")
    edition = worldwide(tmp_path, other, *yearly("INT-OAS", "1", **ALIKE))
    with pytest.raises(Wrong, match="“Union” and “Organisation” may both count the same countries"):
        the_page(edition, "/figures", place="int-eu", place2="int-oas")


@pytest.mark.parametrize("address", ["/figures", COMPARED])
@pytest.mark.parametrize(
    ("chosen", "offered"),
    [
        ((), ["int", "int-eu", "ke", "mx", "mx-sin"]),
        (("int",), []),
        (("mx",), ["ke"]),
        (("mx-sin",), ["ke"]),
        (("ke",), ["mx", "mx-sin"]),
    ],
)
def test_the_lists_offer_no_total_beside_its_part(
    tmp_path: Path, address: str, chosen: tuple[str, ...], offered: list[str]
) -> None:
    page = the_page(worldwide(tmp_path), address, **dict(zip(["place"], chosen, strict=False)))
    first, *others = [sorted(code for code, _ in field) for field in page.body.choice.offered]
    assert first == ["int", "int-eu", "ke", "mx", "mx-sin"]
    assert others == [offered] * 3


def test_places_and_years_are_chosen_within_one_definition(tmp_path: Path) -> None:
    edition = worldwide(tmp_path)
    body = the_page(edition, COMPARED, **{"place": "ke", "place2": "mx-sin", "from": "2019"}).body
    told = [(row.row.id, one.place) for block in body.blocks for one in block.series for row in one.rows]
    assert [place for _, place in told] == ["KE", "KE", "MX-SIN", "MX-SIN"]
    assert body.places == ("KE", "MX", "MX-SIN", "INT-EU", "INT")


def test_the_table_of_a_choice_within_one_definition_holds_that_choice(tmp_path: Path) -> None:
    table = the_whole_page(worldwide(tmp_path), COMPARED, place="ke", place2="mx-sin").table
    assert table is not None
    assert {(row.place, row.row.counter, row.row.counts) for row in table.rows} == {
        ("KE", "Ministry", "killed"),
        ("MX-SIN", "Ministry", "killed"),
    }


def test_a_country_and_a_total_leave_nothing_to_compare(tmp_path: Path) -> None:
    world = a_place("INT", kind="international", name=words("World"))
    edition = an_edition(tmp_path, a_place(), world, *yearly("MX", "1", **ALIKE), *yearly("INT", "9", **ALIKE))
    assert "A total is never compared with its part" in the_html(edition, COMPARED)
    assert the_page(edition, "/figures").body.shared == ()
    assert "no other place to compare with" in the_html(edition, "/figures", indicator="requests")
