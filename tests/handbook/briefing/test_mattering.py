# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Which gaps matter most: the written rule, and never a score."""

from focus.compare.coded import CodedCell
from focus.handbook.briefing.mattering import Answers, mattering
from focus.handbook.briefing.shapes import Audience
from tests.builders import the_standard


def told(law: dict[str, str] | None = None, practice: dict[str, str] | None = None) -> Answers:
    """Answers of a territory by track."""
    return {
        track: {code: CodedCell(criterion=code, answer=answer) for code, answer in (given or {}).items()}
        for track, given in (("law", law), ("practice", practice))
    }


def chosen(answers: Answers, audience: Audience = "organisations") -> list[str]:
    return [one.criterion for one in mattering(the_standard(), answers, audience)]


def test_a_core_question_answered_no_comes_before_a_promise_not_kept_and_that_before_other_noes() -> None:
    answers = told({"A6": "no", "E4": "yes", "M1": "no"}, {"E4": "no"})
    assert chosen(answers) == ["M1", "E4", "A6"]


def test_a_weakness_of_the_lens_comes_before_a_core_question_answered_partly() -> None:
    assert chosen(told({"P1": "no", "I4": "partly", "I8": "no"})) == ["I8", "I4", "P1"]


def test_at_most_three_are_chosen_in_the_order_of_the_standard_where_the_reason_is_one() -> None:
    assert chosen(told(dict.fromkeys(["A6", "P6", "R2", "M2"], "no"))) == ["R2", "P6", "M2"]


def test_a_gap_tells_every_reason_that_it_meets() -> None:
    (one,) = mattering(the_standard(), told({"A1": "yes"}, {"A1": "no"}), "organisations")
    assert one.reasons == ("core_no", "promised_not_done", "weakness_no", "answered_no")
    assert (one.tracks, one.weaknesses) == (("practice",), ("cannot_investigate",))


def test_lawmakers_are_told_of_the_law_first_and_a_mechanism_of_practice() -> None:
    answers = told({"P6": "no"}, {"E2": "no"})
    assert (chosen(answers, "lawmakers"), chosen(answers, "mechanism")) == (["P6", "E2"], ["E2", "P6"])


def test_what_is_unknown_contested_or_met_is_no_gap_and_r7_stands_elsewhere() -> None:
    assert not chosen(told({"I1": "unknown", "R1": "contested", "P1": "partly", "P2": "yes", "R7": "no"}))


def test_a_no_that_follows_from_another_is_not_told_twice() -> None:
    answers = {"law": {"I2": CodedCell(criterion="I2", answer="no", settled_by="I1")}}
    assert not mattering(the_standard(), answers, "organisations")


def test_a_promise_of_whose_keeping_nothing_is_known_is_not_called_broken() -> None:
    assert not chosen(told({"E4": "yes"}, {"E4": "unknown"}))
