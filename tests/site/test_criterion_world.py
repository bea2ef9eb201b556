# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What the world answers to a criterion: maps with tables, decades, precedents by a rule, and what is open."""

from html import unescape
from pathlib import Path
from typing import Any

import pytest

from focus.edition.reader import Edition
from focus.findings.agreement import agreement, coded_twice
from focus.lib.names import LANGUAGES
from focus.record.shapes import Closure, Finding
from focus.site.queries.criterion_lists import MOST_CITED, MOST_OPEN
from tests.accuracy.agreement import groups
from tests.accuracy.codings import LAWS
from tests.builders import (
    a_finding,
    a_mechanism,
    a_place,
    a_source,
    an_edition,
    an_event,
    an_instrument,
    as_told,
    the_html,
    the_page,
    the_twin,
    the_whole_page,
)

DAY: dict[str, Any] = {"as_of": "2020-01-01", "locator": "art. 3"}
COUNTRIES = ("AR", "BO", "BR", "CL", "CO", "CR", "EC", "GT")


def a_law(code: str, answer: str = "yes", since: str = "2012-06-25", **finding: Any) -> list[Any]:
    """A law in force of a country, with its answer to R1."""
    law, place = f"{code}-law", code.upper()
    return [
        an_instrument(law, place=place),
        an_event(f"{code}-event-{since[:4]}-1", place=place, kind="in_force", date=since, about=(law,)),
        a_finding(f"{law}-r1-law", place=place, subject=law, answer=answer, **{**DAY, **finding}),
    ]


def the_lists(edition: Edition, criterion: str = "R1") -> Any:
    """The lists of a criterion's page."""
    return the_page(edition, f"/standard/{criterion}").body.lists


def test_countries_are_drawn_and_listed_by_their_answer_law_and_practice_apart(tmp_path: Path) -> None:
    places = [a_place("MX"), a_place("KE", region="africa"), a_place("GT")]
    edition = an_edition(tmp_path, *places, *a_law("mx"), *a_law("ke", "partly"))
    (law,) = the_page(edition, "/standard/R1").body.world
    assert [(one.answer, one.places) for one in law.groups] == [("yes", ("MX",)), ("partly", ("KE",))]
    assert (law.machine, law.silent) == (2, 1)
    assert [(one.name, one.answers) for one in law.regions] == [("africa", {"partly": 1}), ("americas", {"yes": 1})]
    told = unescape(the_html(edition, "/standard/R1"))
    assert 'class="map"' in told
    assert "This is not an endorsement." in told


def test_a_criterion_of_both_tracks_has_two_maps_and_their_patterns_once(tmp_path: Path) -> None:
    body = a_mechanism("mx-body", created_by=("mx-law",), covers=("human_rights_defenders",))
    practice = a_finding("mx-body-i5", subject="mx-body", criterion="I5", track="practice", as_of="2026-05-01")
    other = a_mechanism("gt-body", place="GT", created_by=("gt-law",), covers=("human_rights_defenders",))
    there = a_finding("gt-body-i5", place="GT", subject="gt-body", criterion="I5", track="practice", as_of="2026-05-01")
    laws = (*a_law("mx", criterion="I5"), *a_law("gt", criterion="I5"))
    both = an_edition(tmp_path, a_place("MX"), a_place("GT"), *laws, body, practice, other, there)
    told = the_html(both, "/standard/I5")
    assert told.count('class="map"') == 2
    assert told.count('id="map-flagged"') == 1


def test_a_world_of_one_country_is_not_drawn(tmp_path: Path) -> None:
    assert 'class="map"' not in the_html(an_edition(tmp_path, a_place("MX"), *a_law("mx")), "/standard/R1")


def test_texts_are_counted_by_the_decade_of_their_adoption(tmp_path: Path) -> None:
    undated = [an_instrument("mx-old"), a_finding("mx-old-r1-law", subject="mx-old", answer="no", **DAY)]
    laws = [*a_law("mx"), *a_law("gt", "partly", "1998-03"), *undated]
    decades = the_page(an_edition(tmp_path, a_place("MX"), a_place("GT"), *laws), "/standard/R1").body.decades
    assert [(one.name, one.answers) for one in decades] == [
        ("1990", {"partly": 1}),
        ("2010", {"yes": 1}),
        ("", {"no": 1}),
    ]


def test_decades_and_the_list_of_texts_know_the_same_years(tmp_path: Path) -> None:
    told = an_event("mx-event-2012-1", about=("mx-law",), date_basis="reported")
    answer = a_finding("mx-law-r1-law", subject="mx-law", **DAY)
    edition = an_edition(tmp_path, a_place("MX"), a_place("GT"), *a_law("gt"), an_instrument(), told, answer)
    assert [one.name for one in the_page(edition, "/standard/R1").body.decades] == ["2010", ""]
    listed = the_page(edition, "/instruments", year="unknown").body
    assert [(one.link.id, one.year) for one in listed.rows] == [("mx-law", None)]
    (years,) = [one for one in listed.listing.filters if one.name == "year"]
    assert years.options == (("2012", 1), ("unknown", 1))
    assert "not known (1)" in the_html(edition, "/instruments")


def test_precedents_follow_a_rule_and_stand_by_name(tmp_path: Path) -> None:
    laws = [one for code in COUNTRIES for one in a_law(code.lower())]
    confirmed = a_law("us", coder_kind="person")
    excerpt = a_law("ve", read="excerpt", grade="B")
    places = [a_place(code) for code in (*COUNTRIES, "US", "VE")]
    cited = the_lists(an_edition(tmp_path, *places, *laws, *confirmed, *excerpt)).cited
    assert [one.subject.place for one in cited] == ["AR", "BO", "BR", "CL", "CO", "US"]
    assert len(cited) == MOST_CITED


@pytest.mark.parametrize(
    "fault",
    [
        {"answer": "partly"}, {"locator": ""}, {"rests_on": "Another index", "grade": "C", "locator": ""},
        {"standing": False, "why_not_standing": "Earlier."}, {"as_of": "2011"},
    ],
)  # fmt: skip
def test_an_answer_that_falls_short_of_the_rule_is_no_precedent(tmp_path: Path, fault: dict[str, Any]) -> None:
    amended = an_event("mx-event-2013-1", kind="amended", date="2013-01-01", about=("mx-law",))
    assert the_lists(an_edition(tmp_path / "a", *a_law("mx"))).cited
    assert the_lists(an_edition(tmp_path / "b", *a_law("mx", **fault), amended)).cited == ()


def test_a_text_with_harmful_clauses_is_no_precedent_and_neither_is_a_bill(tmp_path: Path) -> None:
    harmful = a_finding("mx-law-r7-law", criterion="R7", answer="no", **DAY)
    bill = [
        an_instrument("gt-bill", place="GT", kind="bill"),
        a_finding("gt-bill-r1-law", place="GT", subject="gt-bill"),
    ]
    edition = an_edition(tmp_path, a_place("MX"), a_place("GT"), *a_law("mx"), harmful, *bill)
    assert the_lists(edition).cited == ()


def test_of_many_open_answers_the_page_shows_some_and_counts_all(tmp_path: Path) -> None:
    laws = [an_instrument(f"mx-law-{n}") for n in range(MOST_OPEN + 1)]
    answers = [a_finding(f"{one.id}-r1-law", subject=one.id, answer="contested") for one in laws]
    edition = an_edition(tmp_path, a_place(), *laws, *answers)
    lists = the_lists(edition)
    assert (len(lists.contested), lists.contested_in_all, lists.unknown_in_all) == (MOST_OPEN, MOST_OPEN + 1, 0)
    assert f"{MOST_OPEN} of {MOST_OPEN + 1} are shown here." in the_html(edition, "/standard/R1")


def test_contested_answers_show_what_each_coder_said(tmp_path: Path) -> None:
    twice = {"first_answer": "no", "second_coder": "B", "second_answer": "partly"}
    lists = the_lists(
        an_edition(tmp_path, *a_law("mx", "contested", **twice), *a_law("gt", "unknown"), a_place("GT"), a_place())
    )
    assert [(one.first_answer, one.second_answer) for one in lists.contested] == [("no", "partly")]
    assert [one.subject.id for one in lists.unknown] == ["gt-law"]
    assert (lists.twice.cells, lists.twice.exact.value, lists.people) == (1, 0.0, False)


def test_where_the_state_closes_access_the_page_says_so(tmp_path: Path) -> None:
    closed = (Closure(what="practice", note="No figures are given.", sources=("mx-s1",)),)
    body = a_mechanism("mx-body", created_by=("mx-law",), closed=closed)
    edition = an_edition(tmp_path, a_source(), *a_law("mx"), body)
    assert {one.link.id for one in the_lists(edition, "E3").closed} == {"mx-body"}
    assert the_lists(edition).closed == ()
    assert "That is no “no”, and no silence of ours." in unescape(the_html(edition, "/standard/E3"))


def test_only_the_first_page_has_the_picture_and_the_twin_tells_it(tmp_path: Path) -> None:
    laws = [an_instrument(f"mx-law-{n}") for n in range(101)]
    edition = an_edition(tmp_path, *laws, *(a_finding(f"mx-law-{n}-r1-law", subject=f"mx-law-{n}") for n in range(101)))
    first, second = the_page(edition, "/standard/R1"), the_page(edition, "/standard/R1", page="2")
    assert first.body.world
    assert (second.body.world, second.body.lists) == ((), None)
    assert the_twin(edition, first)["data"] == as_told(first)
    whole = the_whole_page(edition, "/standard/R1").table
    assert whole is not None
    assert len(whole.rows) == 101


def test_an_edition_of_the_schema_before_has_the_answers_without_the_picture(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edition = an_edition(tmp_path, *a_law("mx"))
    monkeypatch.setattr(Edition, "meta", lambda _: {"schema": "1", "edition": "2026-11-22.1", "date": "2026-11-22"})
    body = the_page(edition, "/standard/R1").body
    assert (len(body.answers), body.world, body.lists) == (1, (), None)


def test_every_language_has_the_picture(tmp_path: Path) -> None:
    edition = an_edition(tmp_path, a_place("MX"), a_place("GT"), *a_law("mx"), *a_law("gt"))
    assert all('class="map"' in the_html(edition, "/standard/R1", one) for one in LANGUAGES)


@pytest.mark.skipif(not LAWS.exists(), reason="the codings of the development corpus are not here")
@pytest.mark.parametrize("criterion", ["I7", "I8", "M8", "R1", "P2"])
def test_agreement_from_the_edition_is_that_of_the_codings_themselves(shipped: Edition, criterion: str) -> None:
    held = shipped.where(Finding, "criterion = ? AND standing = 1 AND second_answer IS NOT NULL", [criterion])
    measured = agreement(groups([criterion]), intervals=False)
    assert agreement(coded_twice(held), intervals=False) == measured
    assert the_page(shipped, f"/standard/{criterion}").body.lists.twice == measured
