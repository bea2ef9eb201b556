# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A territory's answers: what counts, who gave them, and when they hold."""

import datetime
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from focus.edition.reader import Edition
from focus.findings.frameworks import FrameworkCell, counting, framework_cells
from focus.record.shapes import Finding, Instrument, Mechanism, Relation
from focus.record.state import State
from tests.builders import a_finding, a_mechanism, an_edition, an_event, an_instrument, the_standard

FORCE: dict[str, Any] = {"kind": "in_force", "about": ("mx-law",), "date": "2012-06-25"}


def state(subject: str, name: str = "in_force", **fields: Any) -> State:
    return State(subject=subject, on="2026-11-22", state=name, **fields)


def cells(
    instruments: list[Instrument], states: dict[str, State], *findings: Finding, bodies: tuple[Mechanism, ...] = ()
) -> dict[tuple[str, str], FrameworkCell]:
    counted = counting(instruments, bodies, states)
    found = framework_cells(the_standard().criteria, counted, findings)
    return {(one.track, one.criterion): one for one in found}


def test_bills_foreign_policy_and_texts_that_are_not_applied_never_count() -> None:
    texts = [an_instrument("bill", kind="bill"), an_instrument("guide", kind="guideline", relevance="abroad")]
    texts += [an_instrument("lost"), an_instrument("draft")]
    states = {one.id: state(one.id) for one in texts}
    states |= {
        "lost": state("lost", application="not_applied"),
        "draft": state("draft", "bill"),
        "bill": state("bill", "bill"),
    }
    assert cells(texts, states, *(a_finding(f"{one.id}-r1-law", subject=one.id) for one in texts)) == {}


def test_a_text_for_many_gives_its_answers_and_nobody_waits_for_the_rest() -> None:
    texts = [an_instrument("mx-law"), an_instrument("wide", relevance="includes")]
    states = {one.id: state(one.id) for one in texts}
    found = cells(texts, states, a_finding(answer="no"), a_finding("wide-r2-law", subject="wide", criterion="R2"))
    assert (found["law", "R1"].answer, found["law", "R1"].unread) == ("no", 0)
    assert (found["law", "R2"].answer, found["law", "R2"].by) == ("yes", ("wide",))


def test_an_amending_act_is_read_in_the_text_that_it_amends() -> None:
    relation = Relation(kind="amends", target="mx-law")
    texts = [an_instrument("mx-law"), an_instrument("reform", relations=(relation,))]
    states = {one.id: state(one.id) for one in texts}
    assert cells(texts, states, a_finding(answer="no"))["law", "R1"].answer == "no"
    alone = cells(texts[1:], states, a_finding("reform-r2-law", subject="reform", criterion="R2"))
    assert (alone["law", "R2"].answer, alone["law", "R1"].unread) == ("yes", 1)


def test_a_restrictive_text_counts_for_the_red_flag_alone() -> None:
    texts = [an_instrument("mx-law"), an_instrument("agents", relevance="restrictive")]
    states = {one.id: state(one.id) for one in texts}
    flag = a_finding("agents-r7-law", subject="agents", criterion="R7", answer="no")
    found = cells(texts, states, flag, a_finding("agents-r1-law", subject="agents"), a_finding("x", criterion="R7"))
    assert (found["law", "R7"].answer, found["law", "R7"].by) == ("no", ("agents",))
    assert found["law", "R1"].answer == "unknown"


def test_one_reviewed_yes_is_enough_and_a_no_is_as_weak_as_the_weakest() -> None:
    texts = [an_instrument("mx-law"), an_instrument("other")]
    states = {one.id: state(one.id) for one in texts}
    machine, person = (
        {"coder_kind": "machine", "grade": "C"},
        {"coder_kind": "person", "grade": "B", "subject": "other"},
    )
    yes = cells(texts, states, a_finding(**machine), a_finding("b", **person))["law", "R1"]
    no = cells(texts, states, a_finding(answer="no", **machine), a_finding("b", answer="no", **person))["law", "R1"]
    assert (yes.coder_kind, yes.grade) == ("person", "B")
    assert (no.coder_kind, no.grade) == ("machine", "C")


def test_without_any_body_at_work_practice_follows_from_that() -> None:
    body = a_mechanism(covers=("human_rights_defenders",))
    found = cells([], {body.id: state(body.id, "closed")}, bodies=(body,))
    assert found["practice", "E2"].answer == "no"
    assert {found["practice", code].answer for code in ("E3", "E5", "E6", "E7")} == {"not_applicable"}
    assert cells([], {}, bodies=(body,))["practice", "E2"].answer == "unknown"


def test_an_edition_holds_when_answers_hold_and_what_a_place_answers(tmp_path: Path) -> None:
    amended = an_event("mx-event-2022-1", date="2022-04-28", kind="amended", about=("mx-law",))
    edition = an_edition(
        tmp_path,
        an_instrument(),
        an_event(**FORCE),
        amended,
        a_finding(as_of="2013"),
        a_finding("mx-law-r2-law", criterion="R2", as_of="2023"),
        a_finding("mx-law-r3-law", criterion="R3"),
    )
    first, *_ = edition.rows("SELECT first, last, ended_by FROM holdings WHERE finding = 'mx-law-r1-law'")
    assert tuple(first) == ("2012-06-25", "2022-04-27", "mx-event-2022-1")
    rows = edition.rows("SELECT criterion, answer, by FROM framework_cells WHERE place = 'MX' AND answer <> 'unknown'")
    assert [tuple(row) for row in rows] == [("R2", "yes", '["mx-law"]'), ("R3", "yes", '["mx-law"]')]
    tally = edition.rows("SELECT people, machine FROM tallies WHERE criterion = 'R1'")
    assert [tuple(row) for row in tally] == [(0, 1)]


def _cells_of(edition: Edition, place: str) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in edition.rows("SELECT * FROM framework_cells WHERE place = ?", [place])]


@given(st.sampled_from(["yes", "partly", "no"]), st.sampled_from(["R1", "R7", "I1"]))
def test_one_more_answer_never_moves_another_territory(answer: str, criterion: str) -> None:
    own, other = an_instrument(), an_instrument("other-law", place="CO")
    states = {one.id: state(one.id) for one in (own, other)}
    before = cells([own], states, a_finding())
    added = a_finding("x", subject="other-law", place="CO", criterion=criterion, answer=answer)
    assert cells([own], states, a_finding(), added) == before


def test_practice_is_old_after_two_years_and_counts_no_more(tmp_path: Path) -> None:
    body = a_mechanism(covers=("human_rights_defenders",))
    works = an_event("w", kind="body_operating", about=(body.id,))
    told = {"subject": body.id, "criterion": "E2", "track": "practice"}
    old = an_edition(tmp_path / "a", body, works, a_finding("f", as_of="2023-01", **told))
    new = an_edition(tmp_path / "b", body, works, a_finding("f", as_of="2025-01", **told))
    asked = "SELECT answer FROM framework_cells WHERE criterion = 'E2'"
    assert [row["answer"] for row in (*old.rows(asked), *new.rows(asked))] == ["unknown", "yes"]
    (row,) = new.rows("SELECT old_from FROM holdings")
    assert datetime.date.fromisoformat(row["old_from"]) == datetime.date(2027, 1, 31)
