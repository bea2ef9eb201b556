# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Subjects by criteria on a day: what holds, why there is no answer, and that nothing is carried backward."""

import datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from focus.compare.matrix import Asked, Cell, Column, Given, cells, changed, columns, coverage
from focus.compare.reading import Kind, rows_on
from focus.edition.reader import Edition
from focus.edition.words import standard
from focus.findings.frameworks import Counting, framework_cells
from focus.findings.holding import Holding, holding_on
from focus.record.shapes import Finding
from tests.builders import (
    a_finding,
    a_mechanism,
    a_place,
    an_edition,
    an_event,
    an_instrument,
    counted_queries,
    the_standard,
)

TODAY = datetime.date(2026, 11, 22)
R1 = Column(criterion="R1", track="law")
E2 = Column(criterion="E2", track="practice")
FORCE: dict[str, Any] = {"kind": "in_force", "about": ("mx-law",), "date": "2012-06-25"}


def on(day: str, people: bool = False) -> Asked:
    return Asked(day=datetime.date.fromisoformat(day), edition_day=TODAY, people=people)


def cell(edition: Edition, kind: Kind, subject: str, asked: Asked, column: Column = R1) -> Cell:
    return rows_on(edition, kind, [subject], [column], asked)[0].cells[0]


@pytest.fixture
def law(tmp_path: Path) -> Edition:
    """A law in force since 2012 and amended in 2020, read in its first wording; a body seen in 2021."""
    return an_edition(
        tmp_path,
        an_instrument(),
        a_mechanism(created_by=("mx-law",), covers=("human_rights_defenders",)),
        an_event(**FORCE),
        an_event("mx-event-2020-1", kind="amended", about=("mx-law",), date="2020-03-01"),
        an_event("mx-event-2013-1", kind="body_operating", about=("mx-mechanism",), date="2013"),
        a_finding(as_of="2015"),
        a_finding("mx-mechanism-e2", subject="mx-mechanism", criterion="E2", track="practice", as_of="2021-05-03"),
    )


@pytest.mark.parametrize(
    ("day", "why"), [("2012-06-24", "not_coded_then"), ("2012-06-25", "answered"), ("2020-03-01", "not_coded_then")]
)
def test_an_answer_about_the_law_holds_for_its_wording_and_is_not_carried_backward(
    law: Edition, day: str, why: str
) -> None:
    found = cell(law, "instruments", "mx-law", on(day))
    assert (found.why, found.findings) == (why, ("mx-law-r1-law",))
    assert found.answer == ("yes" if why == "answered" else "unknown")


@pytest.mark.parametrize(
    ("day", "why"), [("2021-05-02", "observed_later"), ("2021-05-03", "answered"), ("2023-05-03", "old")]
)
def test_practice_is_shown_as_old_once_its_evidence_is(law: Edition, day: str, why: str) -> None:
    assert cell(law, "mechanisms", "mx-mechanism", on(day), E2).why == why


def test_a_mechanism_answers_with_the_texts_that_create_it(law: Edition) -> None:
    found = cell(law, "mechanisms", "mx-mechanism", on("2015-01-01"))
    assert (found.answer, found.by) == ("yes", ("mx-law",))


def test_a_place_without_a_text_then_says_that_nothing_counts(law: Edition) -> None:
    assert cell(law, "places", "MX", on("2011-01-01")).why == "nothing_counts"
    assert cell(law, "places", "MX", on("2015-01-01")).by == ("mx-law",)


def test_a_machine_coding_that_is_left_out_is_unknown_and_says_so(law: Edition) -> None:
    assert cell(law, "instruments", "mx-law", on("2015-01-01", people=True)).why == "left_out"
    assert cell(law, "places", "MX", on("2015-01-01", people=True)).answer == "unknown"


def test_what_nobody_coded_is_unknown_and_never_no(law: Edition) -> None:
    found = cell(law, "instruments", "mx-law", on("2015-01-01"), Column(criterion="R2", track="law"))
    assert (found.answer, found.why, found.findings) == ("unknown", "not_coded", ())


def test_a_no_beside_a_text_that_nobody_read_is_unread(tmp_path: Path) -> None:
    other = an_event("mx-event-2013-2", kind="in_force", about=("mx-other",), date="2013")
    no = a_finding(answer="no", as_of="2015")
    edition = an_edition(tmp_path, an_instrument(), an_instrument("mx-other"), an_event(**FORCE), other, no)
    found = cell(edition, "places", "MX", on("2016-01-01"))
    assert (found.why, found.unread, found.findings) == ("unread", 1, ("mx-law-r1-law",))


def test_on_the_editions_date_each_place_answers_as_the_edition_tells(shipped: Edition) -> None:
    told = {
        (one["place"], one["track"], one["criterion"]): one for one in shipped.rows("SELECT * FROM framework_cells")
    }
    places = sorted({place for place, _, _ in told})
    wanted = columns(standard(shipped).criteria, "places")
    day = datetime.date.fromisoformat(shipped.meta()["date"])
    rows = rows_on(shipped, "places", places, wanted, Asked(day=day, edition_day=day))
    found = {(row.subject, one.track, one.criterion): one for row in rows for one in row.cells}
    assert {key: (one["answer"], one["unread"], one["settled_by"], one["grade"]) for key, one in told.items()} == {
        key: (one.answer, one.unread, one.settled_by, one.grade) for key, one in found.items() if key in told
    }
    assert {one.why for key, one in found.items() if key not in told} <= {"nothing_counts"}


@pytest.mark.parametrize("kind", ["places", "instruments", "mechanisms"])
def test_the_number_of_queries_does_not_grow_with_the_subjects(tmp_path: Path, kind: Kind) -> None:
    counts = []
    for number in (1, 50):
        places = [a_place("MX"), *(a_place(f"{a}{b}") for a in "ABCDEFG" for b in "ABCDEFG")][:number]
        laws = [an_instrument(f"{one.id.lower()}-law", place=one.id) for one in places]
        bodies = [a_mechanism(f"{one.id.lower()}-body", place=one.id) for one in places]
        found = [a_finding(f"{one.id}-r1", subject=one.id, place=one.place) for one in laws]
        edition = an_edition(tmp_path / str(number), *places, *laws, *bodies, *found)
        subjects: list[Any] = {"places": places, "instruments": laws, "mechanisms": bodies}[kind]  # type: ignore[assignment]
        ids = [one.id for one in subjects]
        standard(edition)
        with counted_queries(edition) as seen:
            rows_on(edition, kind, ids, columns(the_standard().criteria, kind), on("2026-01-01"))
        counts.append(len(seen))
    assert counts[0] == counts[1] <= 5


def test_a_text_is_not_asked_what_only_a_mechanism_can_answer() -> None:
    asked = {one.criterion for one in columns(the_standard().criteria, "instruments")}
    assert "E2" not in asked
    assert "R1" in asked


def test_what_does_not_apply_is_not_counted_as_asked() -> None:
    found = [
        Cell(criterion="R1", track="law", answer="yes", why="answered"),
        Cell(criterion="R2", track="law", answer="not_applicable", why="not_applicable"),
        Cell(criterion="R3", track="law", answer="unknown", why="old"),
        Cell(criterion="E2", track="practice", answer="no", why="answered"),
    ]
    assert (coverage(found, "law").answered, coverage(found, "law").asked) == (1, 2)


DAYS = st.dates(datetime.date(2000, 1, 1), datetime.date(2026, 11, 22))


@st.composite
def answers(draw: st.DrawFn) -> Given:
    first, last = sorted(draw(st.tuples(DAYS, DAYS)))
    id_ = draw(st.sampled_from(["a", "b"]))
    return Given(
        id=f"{id_}-r1", subject=id_, criterion="R1", track="law", answer=draw(st.sampled_from(["yes", "partly", "no"])),
        coder_kind=draw(st.sampled_from(["person", "machine"])), grade="A",
        holding=Holding(finding=f"{id_}-r1", first=first, last=draw(st.sampled_from([None, last]))),
    )  # fmt: skip


@given(answers(), DAYS)
def test_before_its_first_day_and_after_its_last_no_answer_is_given(one: Given, day: datetime.date) -> None:
    (found,) = cells(Asked(day=day, edition_day=TODAY), [R1], [one], the_standard().criteria)
    first, last = one.holding.first, one.holding.last
    inside = first is not None and first <= day and (last is None or day <= last)
    assert (found.answer, found.why) == ((one.answer, "answered") if inside else ("unknown", "not_coded_then"))


@given(answers(), DAYS, DAYS)
def test_two_days_differ_only_where_the_answer_holds_on_one_of_them(
    one: Given, day: datetime.date, other: datetime.date
) -> None:
    told = [cells(Asked(day=when, edition_day=TODAY), [R1], [one], the_standard().criteria) for when in (day, other)]
    assert bool(list(changed(*told))) == (told[0][0].why != told[1][0].why)


@settings(max_examples=4, deadline=None)
@given(st.lists(st.sampled_from(["R1", "R2", "R3", "I1"]), unique=True), st.booleans())
def test_an_answer_about_one_subject_never_moves_another(
    tmp_path_factory: pytest.TempPathFactory, codes: list[str], people: bool
) -> None:
    more: list[Finding] = [a_finding(f"mx-law-{one.lower()}", criterion=one, as_of="2015") for one in codes]
    other = a_finding("mx-other-r1", subject="mx-other", as_of="2015", coder_kind="person")
    laws = (an_instrument(), an_instrument("mx-other"), an_event(**FORCE))
    both = an_edition(tmp_path_factory.mktemp("both"), *laws, other, *more)
    alone = an_edition(tmp_path_factory.mktemp("alone"), *laws, other)
    asked = on("2016-01-01", people)
    assert cell(both, "instruments", "mx-other", asked) == cell(alone, "instruments", "mx-other", asked)


@settings(deadline=None)
@given(st.lists(answers(), max_size=4), st.booleans())
def test_as_of_the_edition_s_date_equals_the_plain_cells(some: list[Given], unread: bool) -> None:
    told = {one.subject: one for one in some}
    counted = Counting(texts=dict.fromkeys(["a", "b", *(["c"] if unread else [])], "in_force"))
    (found,) = cells(Asked(day=TODAY, edition_day=TODAY), [R1], told.values(), the_standard().criteria, counted)
    held = {one.id: one.holding for one in told.values()}
    findings = [a_finding(one.id, subject=one.subject, answer=one.answer) for one in told.values()]
    plain = framework_cells(the_standard().criteria, counted, holding_on(findings, held, TODAY, TODAY))
    assert found.answer == next(one.answer for one in plain if (one.criterion, one.track) == ("R1", "law"))
