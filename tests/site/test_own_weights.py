# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The reader's own weights: a canonical address, bounded work, and conclusions told in words."""

from pathlib import Path

import pytest

from focus.edition.reader import Edition
from focus.lib.names import LANGUAGES
from focus.site.page import Moved, Wrong
from focus.site.pages.own_weights import CRITERIA, PLACES_A_PAGE
from tests.builders import (
    a_deadline,
    a_finding,
    a_place,
    an_edition,
    an_event,
    an_instrument,
    counted_queries,
    the_html,
    the_page,
    the_standard,
    the_whole_page,
)

ADDRESS = "/own-weights"


def places(number: int) -> list[object]:
    """So many countries, each with a law in force and one answer."""
    found: list[object] = []
    for n in range(number):
        place, law = f"X{chr(65 + n // 26)}{chr(65 + n % 26)}", f"law-{n}"
        found += [
            a_place(place),
            an_instrument(law, place=place),
            an_event(f"e{n}", place=place, kind="in_force", about=(law,)),
            a_finding(f"f{n}", place=place, subject=law, answer="yes" if n % 2 else "no"),
        ]
    return found


def test_every_criterion_of_the_standard_can_be_weighed() -> None:
    assert tuple(one.code for one in the_standard().criteria) == CRITERIA


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_answers_in_every_language(shipped: Edition, language: str) -> None:
    assert f'<html lang="{language}"' in the_html(shipped, ADDRESS, language, R1="3")


def test_a_weight_of_one_is_left_out_of_the_address(shipped: Edition) -> None:
    with pytest.raises(Moved) as moved:
        the_page(shipped, ADDRESS, R1="1", R2="5")
    assert moved.value.address == "/en/own-weights?R2=5"
    with pytest.raises(Moved) as moved:
        the_page(shipped, ADDRESS, of="MX")
    assert moved.value.address == "/en/own-weights?of=mx"


@pytest.mark.parametrize("wrong", [{"R1": "6"}, {"R1": "0.5"}, {"clock": "5"}, {"people": "yes"}, {"of": "nowhere"}])
def test_a_wrong_value_is_told(shipped: Edition, wrong: dict[str, str]) -> None:
    with pytest.raises(Wrong):
        the_page(shipped, ADDRESS, **wrong)


def test_no_choice_changes_nothing_and_one_with_parameters_is_not_indexed(shipped: Edition) -> None:
    plain, chosen = the_page(shipped, ADDRESS), the_page(shipped, ADDRESS, R1="5")
    assert (plain.body.made, plain.body.world.changes, plain.body.world.orders) == (False, (), 0)
    assert (plain.indexed, chosen.indexed, chosen.query) == (True, False, "R1=5")


def test_a_subject_under_no_choice_has_the_profile_of_its_own_page(shipped: Edition) -> None:
    for of, address in (("mx", "/places/mx"), ("mx-ley-2012",) * 2, ("mx-mecanismo", "/mechanisms/mx-mecanismo")):
        own = the_page(shipped, address if "/" in address else f"/instruments/{address}").body.profile
        assert the_page(shipped, ADDRESS, of=of).body.profile == own


def test_a_shorter_clock_makes_a_yes_partly(tmp_path: Path) -> None:
    edition = an_edition(
        tmp_path,
        an_instrument(),
        a_finding(criterion="P2"),
        a_deadline(value=3, instrument="mx-law"),
        a_deadline("d2", step="emergency_measures", value=9, instrument="mx-law"),
    )
    lower = [
        the_page(edition, ADDRESS, of="mx-law", clock=one).body.profile.weaknesses[5].law.lower for one in ("3", "12")
    ]
    assert lower == [0.25, 0.5]


def test_places_come_by_name_sixty_a_page_in_the_same_few_queries(tmp_path: Path) -> None:
    many, few = an_edition(tmp_path / "a", *places(70)), an_edition(tmp_path / "b", *places(2))
    assert len(the_page(many, ADDRESS).body.world.places) == PLACES_A_PAGE
    assert len(the_page(many, ADDRESS, page="2").body.world.places) == 10
    counts = []
    for edition in (many, few):
        with counted_queries(edition) as queries:
            the_page(edition, ADDRESS, R1="2")
        counts.append(len(queries))
    assert counts[1] - counts[0] >= 0
    assert max(counts) < 15


def test_orders_are_told_only_where_bounds_lie_apart(tmp_path: Path) -> None:
    edition = an_edition(tmp_path, *places(2))
    weights = {code: "0" for code in CRITERIA if code.startswith("R") and code != "R1"}
    (order,) = the_page(edition, ADDRESS, **weights).body.world.now_apart
    assert (order.id, order.track, order.higher, order.lower) == ("R", "law", "XAB", "XAA")
    assert "Now apart" in the_html(edition, ADDRESS, **weights)


def test_what_changes_is_told_of_all_places_and_the_table_holds_them(tmp_path: Path) -> None:
    edition = an_edition(tmp_path, *places(70))
    weights = {code: "0" for code in CRITERIA if code.startswith("R") and code != "R1"}
    found = the_page(edition, ADDRESS, page="2", **weights).body.world
    assert (len(found.places), found.compared, found.changed) == (10, 70, 70)
    assert (found.orders, len(found.now_apart)) == (35 * 35, 30)
    assert "70 of 70" in the_html(edition, ADDRESS, **weights)
    whole = the_whole_page(edition, ADDRESS, **weights).table
    assert whole
    assert len({row.place for row in whole.rows}) == 70


def test_it_works_without_scripts_and_never_calls_itself_an_endorsement(shipped: Edition) -> None:
    told = the_html(shipped, ADDRESS)
    assert "<script" not in told
    assert "not an endorsement" in told


def test_where_an_answer_is_left_out_a_weaker_one_that_remains_counts(tmp_path: Path) -> None:
    laws = [an_instrument("strong"), an_instrument("weak")]
    told = an_edition(
        tmp_path,
        a_place(),
        *laws,
        an_event(kind="in_force", about=("strong", "weak")),
        a_finding("a", subject="strong", answer="yes", grade="C", read="secondary"),
        a_finding("b", subject="weak", answer="partly", grade="B"),
    )

    def of_rights(**choice: str) -> tuple[int, float | None]:
        (place,) = the_page(told, ADDRESS, **choice).body.world.places
        side = next(one.law for one in place.lines if one.id == "R")
        assert side
        return side.answered, side.lower

    assert of_rights()[0] == of_rights(**{"without-c": "1"})[0] == 1
    assert (of_rights()[1] or 0) > (of_rights(**{"without-c": "1"})[1] or 0) > 0
    one = the_page(told, ADDRESS, of="mx", **{"without-c": "1"}).body.profile
    assert next(line.law.lower for line in one.dimensions if line.id == "R") == of_rights(**{"without-c": "1"})[1]
    assert of_rights(people="1")[0] == 0


@pytest.mark.parametrize("choice", [{"without-c": "1"}, {"people": "1"}])
def test_all_places_say_what_each_says_alone(shipped: Edition, choice: dict[str, str]) -> None:
    world = {one.place: one.lines for one in the_page(shipped, ADDRESS, **choice).body.world.places}
    for place in ("BR", "CI", "CO"):
        alone = the_page(shipped, ADDRESS, of=place.lower(), **choice).body.profile
        told = [(line.id, side.answered, side.lower) for line in alone.dimensions for side in (line.law,) if side]
        assert (
            told
            == [(line.id, side.answered, side.lower) for line in world[place] for side in (line.law,) if side][
                : len(told)
            ]
        )
