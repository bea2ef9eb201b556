# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Precedents: conditions that all have to be met, each with its article, and never a silent zero."""

import csv
import io
import zipfile
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from focus.edition.reader import Edition
from focus.lib.names import LANGUAGES
from focus.site import pages
from focus.site.listed.package import list_package
from focus.site.page import Ask, Gone, Moved, Wrong
from focus.site.pages.precedents import precedents
from focus.site.table import table_csv
from focus.site.view import View
from tests.builders import (
    a_body,
    a_deadline,
    a_finding,
    a_mechanism,
    a_place,
    a_seat,
    a_source,
    an_edition,
    an_event,
    an_instrument,
    as_told,
    counted_queries,
    the_html,
    the_page,
    the_twin,
    the_whole_page,
)

ASKED = {"step": "emergency", "within": "24", "holder": "civil", "state": "stands"}
DAY: dict[str, Any] = {"as_of": "2020-01-01"}


def some(place: str, code: str, **deadline: Any) -> list[Any]:
    """A law in force of a place that creates a body with an emergency limit and a seat of civil society."""
    law, body = f"{code}-law", f"{code}-body"
    own: dict[str, Any] = {"place": place}
    step = {"step": "emergency_measures", "starts": "request"}
    told = {"about": body, "instrument": law, "locator": "art. 26", **step, **deadline}
    return [
        an_instrument(law, title=f"Law of {place}", **own),
        a_mechanism(body, created_by=(law,), **own),
        an_event(f"{code}-event-2012-1", kind="in_force", date="2012-06-25", about=(law,), **own),
        a_deadline(f"{code}-body-deadline-1", **own, **told),
        a_seat(f"{code}-body-seat-1", about=body, holder="civil_society", right="vote", locator="art. 5", **own),
    ]


def edition_of(tmp_path: Path, *more: Any) -> Edition:
    """Mexico meets what is asked, Guatemala takes 48 hours, of Kenya's law nothing is recorded."""
    places = [a_place(), a_place("GT"), a_place("KE", region="africa")]
    kenya = [
        an_instrument("ke-law", place="KE"),
        an_event("ke-event-2014-1", place="KE", kind="in_force", date="2014-01-01", about=("ke-law",)),
    ]
    return an_edition(tmp_path, *places, a_source(), *some("MX", "mx"), *some("GT", "gt", value=48), *kenya, *more)


def found(edition: Edition, **asked: str) -> list[str]:
    """The ids of what meets the conditions."""
    return [row.link.id for row in the_page(edition, "/precedents", **asked).body.rows]


def test_who_meets_every_condition_is_shown_with_its_articles(tmp_path: Path) -> None:
    (row,) = the_page(edition_of(tmp_path), "/precedents", **ASKED).body.rows
    assert (row.link.id, row.body.id, row.year) == ("mx-law", "mx-body", "2012")
    assert [one.locator for one in row.limits] == ["art. 26"]
    assert [one.locator for one in row.seats] == ["art. 5"]


def test_seats_on_another_body_of_the_same_law_count_and_are_named(tmp_path: Path) -> None:
    own = a_seat("ke-office-seat-1", about="ke-office", holder="government", place="KE")
    office = a_mechanism("ke-office", place="KE", created_by=("ke-law",))
    council = a_mechanism("ke-council", place="KE", name="The council", created_by=("ke-law",))
    seat = a_seat("ke-council-seat-1", about="ke-council", holder="defenders", place="KE")
    limit = a_deadline(
        "ke-office-deadline-1",
        about="ke-office",
        instrument="ke-law",
        value=8,
        unit="hours",
        place="KE",
        step="emergency_measures",
        starts="request",
    )
    edition = edition_of(tmp_path, own, office, council, seat, limit)
    kenya, _ = the_page(edition, "/precedents", **ASKED).body.rows
    assert (kenya.link.id, kenya.body.id, kenya.boards[seat.id].id) == ("ke-law", "ke-office", "ke-council")
    assert 'href="/en/mechanisms/ke-council#ke-council-seat-1"' in the_html(edition, "/precedents", **ASKED)


def test_two_steps_of_one_emergency_are_added_up_with_their_articles(tmp_path: Path) -> None:
    own: dict[str, Any] = {"place": "KE", "about": "ke-body", "instrument": "ke-law"}
    steps = [
        a_deadline("ke-body-deadline-1", value=3, locator="art. 26 I", **own),
        a_deadline("ke-body-deadline-2", value=9, locator="art. 26 II", step="emergency_measures", **own),
    ]
    edition = edition_of(tmp_path, a_mechanism("ke-body", place="KE", created_by=("ke-law",)), *steps)
    assert [found(edition, step="emergency", within=most) for most in ("2", "9", "11")] == [[], ["mx-law"], ["mx-law"]]
    kenya, _ = the_page(edition, "/precedents", step="emergency", within="12").body.rows
    assert ([one.locator for one in kenya.limits], kenya.hours) == (["art. 26 I", "art. 26 II"], 12)
    assert "Together 12 hours" in the_html(edition, "/precedents", step="emergency", within="12")
    assert found(edition, step="emergency_decision", within="3") == ["ke-law"]


def test_a_clock_of_which_a_step_is_not_recorded_is_listed_apart(tmp_path: Path) -> None:
    own: dict[str, Any] = {"place": "KE", "about": "ke-body", "instrument": "ke-law"}
    body, alone = a_mechanism("ke-body", place="KE", created_by=("ke-law",)), a_deadline("ke-body-deadline-1", **own)
    edition = edition_of(tmp_path, body, alone)
    told = the_page(edition, "/precedents", step="emergency", within="12").body
    assert [row.link.id for row in told.rows] == ["mx-law"]
    assert [(row.link.id, row.hours, row.at_least) for row in told.unsure] == [("ke-law", 3, True)]
    assert "Together at least 3 hours" in the_html(edition, "/precedents", step="emergency", within="12")
    page = the_whole_page(edition, "/precedents", step="emergency", within="12")
    lines = csv.DictReader(table_csv(page, View(edition, "en"), "0" * 64).decode().splitlines())
    assert {(row["id"], row["clock_at_least"]) for row in lines} >= {("mx-law", "false"), ("ke-law", "true")}
    assert the_page(edition, "/precedents", step="emergency", within="2").body.unsure == ()
    assert sorted(found(edition, step="emergency")) == ["gt-law", "ke-law", "mx-law"]


def test_the_clocks_on_record_are_told_as_their_laws_set_them(shipped: Edition) -> None:
    def told(most: str) -> tuple[set[str], set[str]]:
        body = the_page(shipped, "/precedents", step="emergency", within=most).body
        return {row.link.id for row in body.rows}, {row.link.id for row in body.unsure}

    # Mexico: 3 hours to decide, 9 to put in place; Honduras: 8 in all; Sinaloa's source names no step; Peru: 15 days.
    assert told("12") == ({"mx-ley-2012", "hn-ley-2015"}, {"mx-sin-2022"})
    assert told("11") == ({"hn-ley-2015"}, set())
    assert told("7") == (set(), set())


def test_each_condition_tells_what_it_costs_and_what_is_not_known(tmp_path: Path) -> None:
    lines = {one.name: one for one in the_page(edition_of(tmp_path), "/precedents", **ASKED).body.conditions}
    assert (lines["step"].met, lines["step"].unmet, lines["step"].unknown) == (1, 1, 1)
    assert (lines["holder"].met, lines["holder"].unknown, lines["step"].without) == (2, 1, 2)


def test_an_empty_list_says_which_condition_empties_it(tmp_path: Path) -> None:
    page = the_page(edition_of(tmp_path), "/precedents", **{**ASKED, "within": "2"})
    assert page.body.rows == ()
    told = unescape(the_html(edition_of(tmp_path / "again"), "/precedents", **{**ASKED, "within": "2"}))
    assert "Giving up one of these would leave:" in told
    assert "That nothing was found does not mean that there is nothing." in told


def test_an_answer_is_asked_on_paper_or_in_practice_and_people_alone_may_be_heard(tmp_path: Path) -> None:
    answers = [
        a_finding("mx-law-r1-law", subject="mx-law", answer="yes", **DAY),
        a_finding("gt-law-r1-law", place="GT", subject="gt-law", answer="partly", coder_kind="person", **DAY),
        a_finding("ke-law-r1-law", place="KE", subject="ke-law", answer="contested", **DAY),
    ]
    edition = edition_of(tmp_path, *answers)
    assert found(edition, criterion="R1") == ["mx-law"]
    assert found(edition, criterion="R1", answer="some") == ["gt-law", "mx-law"]
    assert found(edition, criterion="R1", answer="some", people="1") == ["gt-law"]
    (line,) = the_page(edition, "/precedents", criterion="R1").body.conditions
    assert (line.met, line.unmet, line.unknown) == (1, 1, 1)


def test_an_answer_about_an_older_wording_is_no_precedent_of_today(tmp_path: Path) -> None:
    amended = an_event("mx-event-2021-1", kind="amended", date="2021-01-01", about=("mx-law",))
    edition = edition_of(tmp_path, a_finding("mx-law-r1-law", subject="mx-law", **DAY), amended)
    assert found(edition, criterion="R1") == []
    assert the_page(edition, "/precedents", criterion="R1").body.conditions[0].unknown == 3


def test_texts_with_harmful_clauses_are_left_out_unless_asked_for_clause_by_clause(tmp_path: Path) -> None:
    edition = edition_of(tmp_path, a_finding("mx-law-r7-law", subject="mx-law", criterion="R7", answer="no", **DAY))
    body = the_page(edition, "/precedents", **ASKED).body
    assert (body.rows, body.flagged, body.clauses) == ((), 1, ())
    body = the_page(edition, "/precedents", **ASKED, harmful="1").body
    assert [row.link.id for row in body.clauses] == ["mx-law"]
    assert body.rows == ()
    told = the_html(edition, "/precedents", **ASKED, harmful="1")
    assert "adopted, with clauses that can be used against defenders" in told
    assert "The text as a whole is no model." in told


def test_what_is_told_apart_says_how_many_there_are_and_a_download_holds_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages.precedents, "MOST_APART", 0)
    edition = edition_of(tmp_path, a_finding("mx-law-r7-law", subject="mx-law", criterion="R7", answer="no", **DAY))
    body = the_page(edition, "/precedents", **ASKED, harmful="1").body
    assert (body.clauses, body.flagged_here, body.flagged) == ((), 0, 1)
    whole = the_whole_page(edition, "/precedents", **ASKED, harmful="1").body
    assert ([row.link.id for row in whole.clauses], whole.flagged_here) == (["mx-law"], 1)


def test_a_harmful_text_is_not_shown_where_no_clause_of_it_was_asked_for(tmp_path: Path) -> None:
    edition = edition_of(tmp_path, a_finding("mx-law-r7-law", subject="mx-law", criterion="R7", answer="no", **DAY))
    body = the_page(edition, "/precedents", type="law", region="americas", harmful="1").body
    assert ([row.link.id for row in body.rows], body.flagged, body.clauses) == (["gt-law"], 1, ())


@pytest.mark.parametrize(
    ("asked", "ids"),
    [
        ({"form": "new_body"}, ["gt-law", "mx-law"]), ({"host": "nhri"}, []),
        ({"nature": "state"}, ["gt-law", "mx-law"]),
        ({"type": "law"}, ["gt-law", "ke-law", "mx-law"]), ({"state": "coming"}, []),
        ({"since": "2013"}, ["ke-law"]), ({"until": "2012"}, ["gt-law", "mx-law"]),
        ({"region": "africa"}, ["ke-law"]),
        ({"legal": "civil_law"}, []), ({"step": "emergency"}, ["gt-law", "mx-law"]),
        ({"holder": "civil", "right": "vote"}, ["gt-law", "mx-law"]), ({"holder": "security_forces"}, []),
    ],
)  # fmt: skip
def test_texts_and_bodies_are_asked_for_by_what_they_are(tmp_path: Path, asked: dict[str, str], ids: list[str]) -> None:
    assert found(edition_of(tmp_path), **asked) == ids


def test_a_place_is_asked_for_by_name_and_a_body_by_whom_it_covers(tmp_path: Path) -> None:
    covering = a_mechanism("ke-body", place="KE", created_by=("ke-law",), covers=("journalists",))
    edition = edition_of(tmp_path, covering)
    assert found(edition, covers="journalists") == ["ke-law"]
    assert found(edition, place="ke", type="law") == ["ke-law"]
    with pytest.raises(Moved) as moved:
        the_page(edition, "/precedents", place="kenya")
    assert moved.value.address == "/en/precedents?place=ke"
    with pytest.raises(Wrong, match="Atlantis"):
        the_page(edition, "/precedents", place="Atlantis")
    assert "Kenya" in the_html(edition, "/precedents", place="ke")


def test_a_body_run_by_an_institution_is_found_by_its_host(tmp_path: Path) -> None:
    ombudsman = [a_body("ke-nhri", place="KE", kind="nhri"), a_mechanism("ke-office", place="KE", run_by="ke-nhri")]
    (row,) = the_page(edition_of(tmp_path, *ombudsman), "/precedents", host="nhri").body.rows
    assert (row.link.id, row.body, row.law.asked) == ("ke-office", None, 0)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ({"step": "lunch"}, "emergency, admission"), ({"answer": "no"}, "says nothing without “criterion”"),
        ({"within": "24"}, "says nothing without “step”"), ({"right": "vote"}, "says nothing without “holder”"),
        ({"step": "review", "within": "0"}, "from 1 to 9999"), ({"step": "review", "within": "day"}, "from 1 to 9999"),
        ({"since": "2020", "until": "2010"}, "The first year is after the last one."), ({"since": "20"}, "four digits"),
        ({"criterion": "R1", "track": "practice"}, "R1 is not asked of: practice"), ({"legal": "roman"}, "civil_law"),
        ({"criterion": "Z9"}, "R1, R2"), ({"type": "law", "page": "2"}, "pages 1 to 1"),
    ],
)  # fmt: skip
def test_a_wrong_value_is_told_with_what_is_allowed(tmp_path: Path, asked: dict[str, str], told: str) -> None:
    with pytest.raises(Wrong, match=told):
        the_page(edition_of(tmp_path), "/precedents", **asked)


def test_what_is_meant_anyway_is_not_written_in_the_address(tmp_path: Path) -> None:
    asked = {"criterion": "R1", "answer": "yes", "track": "law", "step": "review", "within": "3", "unit": "hours"}
    with pytest.raises(Moved) as moved:
        the_page(edition_of(tmp_path), "/precedents", **asked)
    assert moved.value.address == "/en/precedents?criterion=R1&step=review&within=3"


def test_without_a_condition_there_are_ready_questions_and_no_list(tmp_path: Path) -> None:
    edition = edition_of(tmp_path)
    assert the_page(edition, "/precedents").body.rows == ()
    assert "Ready questions" in the_html(edition, "/precedents")


def test_a_download_has_a_line_for_each_article_with_its_caveat(tmp_path: Path) -> None:
    edition = edition_of(tmp_path)
    page, view = the_whole_page(edition, "/precedents", **ASKED), View(edition, "en")
    rows = list(csv.DictReader(io.StringIO(table_csv(page, view, "0" * 64).decode())))
    assert [(one["id"], one["evidence"], one["locator"]) for one in rows] == [
        ("mx-law", "time_limit", "art. 26"), ("mx-law", "seat", "art. 5"),
    ]  # fmt: skip
    assert all("not an endorsement" in one["caveat"] for one in rows)
    assert zipfile.is_zipfile(io.BytesIO(list_package(page, view, "0" * 64)))


def test_its_twin_tells_the_body_and_every_language_answers(tmp_path: Path) -> None:
    edition = edition_of(tmp_path)
    page = the_page(edition, "/precedents", **ASKED)
    assert the_twin(edition, page)["data"] == as_told(page)
    assert all("</html>" in the_html(edition, "/precedents", one, **ASKED) for one in LANGUAGES)


def test_texts_are_found_by_the_language_they_are_in(tmp_path: Path) -> None:
    edition = edition_of(tmp_path, an_instrument("gt-decree", place="GT", title_language="fr", languages=("fr", "en")))
    held: dict[str, Any] = {"view": View(edition, "en"), "edition": edition, "language": "en", "parts": {}}
    rows = precedents(Ask(**held, parameters={"language": "fr"})).body.rows
    assert [row.link.id for row in rows] == ["gt-decree"]
    with pytest.raises(Wrong, match="en, es, fr"):
        precedents(Ask(**held, parameters={"language": "tlh"}))


def test_the_number_of_queries_does_not_grow_with_the_answer(tmp_path: Path) -> None:
    asked = {**ASKED, "criterion": "R1", "answer": "some"}
    few = edition_of(tmp_path / "few", a_finding("mx-law-r1-law", subject="mx-law", **DAY))
    more = [one for n in range(50) for one in some("MX", f"mx-{n}")]
    coded = [a_finding(f"mx-{n}-law-r1-law", subject=f"mx-{n}-law", **DAY) for n in range(50)]
    told = []
    for edition in (few, edition_of(tmp_path / "many", *more, *coded)):
        with counted_queries(edition) as seen:
            the_page(edition, "/precedents", **asked)
        told.append(len(seen))
    assert told[0] == told[1]


def test_an_edition_that_does_not_tell_when_answers_hold_has_no_precedents(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edition = edition_of(tmp_path)
    monkeypatch.setattr(Edition, "meta", lambda _: {"schema": "1", "edition": "2026-11-22.1", "date": "2026-11-22"})
    with pytest.raises(Gone):
        the_page(edition, "/precedents")
