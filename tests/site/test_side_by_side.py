# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Two to six subjects beside each other, and what may not stand beside each other."""

import re
from pathlib import Path
from typing import Any

import pytest

from focus.edition.reader import Edition
from focus.lib.names import LANGUAGES
from focus.site.page import Moved, Wrong
from tests.builders import (
    a_deadline,
    a_figure,
    a_finding,
    a_measure,
    a_mechanism,
    a_place,
    a_seat,
    a_subdivision,
    a_text,
    an_edition,
    an_event,
    an_instrument,
    as_told,
    counted_queries,
    the_html,
    the_page,
    the_twin,
)
from tests.texts.units import an_article

FORCE: dict[str, Any] = {"kind": "in_force", "about": ("mx-law",), "date": "2012-06-25"}
KENYA: dict[str, Any] = {"place": "KE", "about": "ke-mechanism"}


@pytest.fixture
def edition(tmp_path: Path) -> Edition:
    """Mexico and Kenya with a law and a body each, of which more is known in Mexico."""
    return an_edition(
        tmp_path,
        a_place(),
        a_place("KE", region="africa"),
        a_place("PE"),
        an_instrument(),
        an_instrument("ke-law", place="KE"),
        a_mechanism(created_by=("mx-law",), covers=("human_rights_defenders",)),
        a_mechanism("ke-mechanism", place="KE", created_by=("ke-law",)),
        an_event(**FORCE),
        an_event("mx-event-2021-1", kind="attack_context", about=("mx-law",), date="2021", text="Recorded."),
        an_event("ke-event-2020-1", place="KE", about=("ke-law",), kind="in_force", date="2020"),
        a_finding(as_of="2015"),
        a_finding("ke-law-r1-law", place="KE", subject="ke-law", answer="no", as_of="2021"),
        a_figure(about="mx-mechanism"),
        a_figure("ke-figure-1", **KENYA),
        a_figure("ke-figure-2", definition="requests-heard", **KENYA),
        a_figure("mx-figure-2", indicator="killed_defenders", definition="one-counter", about="mx-mechanism"),
        a_figure("ke-figure-3", indicator="killed_defenders", definition="one-counter", **KENYA),
        a_deadline(),
        a_seat(),
        a_measure(),
        texts=[a_text([an_article("1", "Words.")]), a_text([an_article("1", "Words.")], instrument="ke-law")],
    )


def test_deadlines_seats_and_measures_stand_beside_what_is_not_known(edition: Edition) -> None:
    held = the_page(edition, "/side-by-side", a="ke-mechanism", b="mx-mechanism").body.held
    for (line,) in (held.deadlines, held.seats, held.measures):
        assert [len(cell) for cell in line.cells] == [0, 1]
    assert "not known" in the_html(edition, "/side-by-side", a="ke-mechanism", b="mx-mechanism")


def test_texts_stand_beside_each_other_with_the_seats_on_the_bodies_that_they_create(edition: Edition) -> None:
    (line,) = the_page(edition, "/side-by-side", a="ke-law", b="mx-law").body.held.seats
    assert [len(cell) for cell in line.cells] == [0, 1]


def test_only_figures_of_one_definition_stand_side_by_side_and_killings_never(edition: Edition) -> None:
    held = the_page(edition, "/side-by-side", a="ke-mechanism", b="mx-mechanism").body.held
    assert [(one.indicator, one.definition) for one in held.figures] == [("requests", "requests-made")]
    assert held.other_figures == 1


def test_figures_of_a_total_and_of_its_part_are_not_compared_and_the_page_says_so(tmp_path: Path) -> None:
    part = a_figure("mx-sin-figure-1", place="MX-SIN", about="MX-SIN")
    edition = an_edition(tmp_path, a_place(), a_place("KE"), a_subdivision(), a_figure(), part)
    held = the_page(edition, "/side-by-side", a="mx", b="mx-sin").body.held
    assert (held.figures, held.other_figures, held.totals) == ((), 0, 1)
    said = "1 definition is left out, because the numbers of one may hold those of another."
    assert said in the_html(edition, "/side-by-side", a="mx", b="mx-sin")
    assert said not in the_html(edition, "/side-by-side", a="ke", b="mx")


def test_figures_side_by_side_each_say_what_and_who_counts(tmp_path: Path) -> None:
    counted = {"counter": "Ministry", "counts": "requests made"}
    kenya = a_figure("ke-figure-1", place="KE", about="KE")
    told = the_html(
        an_edition(tmp_path, a_place(), a_place("KE"), kenya, a_figure(**counted)), "/side-by-side", a="ke", b="mx"
    )
    plain = re.sub(r"<[^>]+>", "", told)
    assert "requests made · Ministry" in plain
    assert "Who counts: not known" in plain


def test_events_of_all_are_told_in_one_order_and_attacks_are_not_among_them(edition: Edition) -> None:
    body = the_page(edition, "/side-by-side", a="ke", b="mx").body
    assert [(one.date, body.held.of[one.id]) for one in body.held.events] == [("2012-06-25", (1,)), ("2020", (0,))]
    assert body.years == (2012, 2021)


def test_where_the_ranges_overlap_words_say_so(edition: Edition) -> None:
    body = the_page(edition, "/side-by-side", a="ke-law", b="mx-law").body
    first = body.ranges[0]
    assert (first.dimension, first.track, first.overlapping) == ("R", "law", ((0, 1),))
    assert "All ranges overlap: nothing tells which does more." in the_html(
        edition, "/side-by-side", a="ke-law", b="mx-law"
    )


def test_a_past_day_shows_only_what_held_then(edition: Edition) -> None:
    body = the_page(edition, "/side-by-side", a="ke-law", b="mx-law", on="2016-01-01").body
    found = next(one for one in body.answers if one.head.criterion == "R1")
    assert [one.why for one in found.cells] == ["not_coded_then", "answered"]


def test_wordings_that_the_edition_holds_can_be_laid_side_by_side(edition: Edition) -> None:
    ((a, b),) = the_page(edition, "/side-by-side", a="ke-law", b="mx-law").body.texts
    assert (a.startswith("ke-law"), b.startswith("mx-law")) == (True, True)


@pytest.mark.parametrize(
    ("given", "canonical"),
    [
        ({"a": "mx", "b": "ke"}, "/en/side-by-side?a=ke&b=mx"),
        ({"a": "KE", "c": "mx"}, "/en/side-by-side?a=ke&b=mx"),
        ({"a": "ke", "b": "mx", "on": "2026-11-22"}, "/en/side-by-side?a=ke&b=mx"),
    ],
)
def test_the_same_subjects_have_one_address(edition: Edition, given: dict[str, str], canonical: str) -> None:
    with pytest.raises(Moved) as moved:
        the_page(edition, "/side-by-side", **given)
    assert moved.value.address == canonical


@pytest.mark.parametrize(
    "given",
    [{"a": "mx", "b": "mx"}, {"a": "mx", "b": "zz"}, {"a": "ke", "b": "mx-law"}, {"a": "ke", "on": "x"}],
)
def test_a_wrong_choice_is_told(edition: Edition, given: dict[str, str]) -> None:
    with pytest.raises(Wrong):
        the_page(edition, "/side-by-side", **given)


def test_the_articles_on_which_answers_rest_stand_beside_each_other(tmp_path: Path) -> None:
    told = an_edition(
        tmp_path,
        an_instrument(),
        an_instrument("mx-other"),
        an_instrument("mx-third"),
        a_finding(locator="art. 2"),
        a_finding("b", subject="mx-other", locator="art. 1"),
        a_finding("c", criterion="R2", locator="art. 1"),
        texts=[
            a_text([an_article("1", "Not here."), an_article("2", "Defenders are those who act.")]),
            a_text([an_article("1", "x" * 2000)], instrument="mx-other"),
        ],
    )
    address = {"a": "mx-law", "b": "mx-other", "c": "mx-third"}
    (line,) = the_page(told, "/side-by-side", **address).body.provisions
    assert line.criterion == "R1"
    assert [[(one.wording[:9], one.cut) for one in cell] for cell in line.cells] == [
        [("Defenders", False)], [("xxxxxxxxx", True)], [],
    ]  # fmt: skip
    assert "Defenders are those who act." in the_html(told, "/side-by-side", **address)
    assert the_page(told, "/side-by-side", **address, on="2019-01-01").body.provisions == ()


@pytest.mark.parametrize("given", [{"a": "México", "b": "KENIA"}, {"a": "mexico", "b": "ke"}])
def test_subjects_are_chosen_by_name(edition: Edition, given: dict[str, str]) -> None:
    with pytest.raises(Moved) as moved:
        the_page(edition, "/side-by-side", "es", **given)
    assert moved.value.address == "/es/side-by-side?a=ke&b=mx"


def test_words_that_fit_several_names_are_asked_back(edition: Edition) -> None:
    body = the_page(edition, "/side-by-side", a="ke-law", b="protection law").body
    (unsure,) = body.choice.unsure
    assert set(unsure.queries) == {"a=ke-law&b=mx-law", "a=ke-law&b=ke-law"}
    assert body.rows == ()
    assert "Which one do you mean" in the_html(edition, "/side-by-side", a="ke-law", b="protection law")


def test_one_subject_waits_for_another(edition: Edition) -> None:
    body = the_page(edition, "/side-by-side", a="mx").body
    assert (body.choice.filled, body.rows) == (("Mexico",), ())
    assert 'value="Mexico"' in the_html(edition, "/side-by-side", a="mx")


def test_a_form_offers_the_names_of_places_with_something_to_compare(edition: Edition) -> None:
    assert the_page(edition, "/side-by-side").body.offered == ("Kenya", "Mexico")


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_told_in_every_language_and_its_twin_is_the_same(edition: Edition, language: str) -> None:
    assert f'<html lang="{language}"' in the_html(edition, "/side-by-side", language, a="ke", b="mx")
    page = the_page(edition, "/side-by-side", language, a="ke", b="mx")
    assert the_twin(edition, page, language)["data"] == as_told(page)


def test_the_number_of_queries_does_not_grow_with_the_subjects(edition: Edition) -> None:
    counts = []
    for chosen in ({"a": "ke", "b": "mx"}, {"a": "ke", "b": "mx", "c": "pe"}):
        the_page(edition, "/side-by-side", **chosen)
        with counted_queries(edition) as seen:
            the_page(edition, "/side-by-side", **chosen)
        counts.append(len(seen))
    assert counts[0] == counts[1]
