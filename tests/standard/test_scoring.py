# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Scores: what is known, what is not, and what never moves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from focus.standard.scoring.choice import Choice, Coded, chosen
from focus.standard.scoring.framework import Given, framework
from focus.standard.scoring.gaps import Pair, gaps
from focus.standard.scoring.interlocks import in_practice, on_paper
from focus.standard.scoring.score import Answered, overlap, score

CODES = [f"R{n}" for n in range(1, 8)] + ["I1", "I2", "E2", "E7"]
WITH_VALUE = ("yes", "partly", "no")
ANSWERS = st.sampled_from([*WITH_VALUE, "unknown", "contested", "not_applicable"])
SETS = st.dictionaries(st.sampled_from(CODES), ANSWERS)
STATES = st.sampled_from(["in_force", "adopted", "bill", "repealed", "lapsed", "suspended", "draft"])


def answered(given_: dict[str, str], weight: int = 1) -> list[Answered]:
    return [Answered(criterion=code, answer=answer, weight=weight) for code, answer in given_.items()]


@given(SETS)
def test_the_bounds_contain_the_mean(answers: dict[str, str]) -> None:
    found = score(answered(answers))
    if found.mean is not None and found.lower is not None and found.upper is not None:
        assert 0 <= found.lower <= found.mean + 1e-12
        assert found.mean <= found.upper + 1e-12 <= 1 + 2e-12


@given(SETS, st.sampled_from(WITH_VALUE))
def test_one_more_answer_never_lowers_coverage_nor_widens_the_bounds(answers: dict[str, str], answer: str) -> None:
    unknown = next((code for code in answers if answers[code] == "unknown"), None)
    if unknown is None:
        return
    before, after = score(answered(answers)), score(answered({**answers, unknown: answer}))
    assert (after.coverage or 0) > (before.coverage or 0)
    assert (after.lower or 0) >= (before.lower or 0)
    assert (after.upper or 0) <= (before.upper or 0)


@given(SETS, st.integers(1, 5))
def test_equal_weights_give_the_standards_own_score(answers: dict[str, str], weight: int) -> None:
    plain, weighted = score(answered(answers)), score(answered(answers, weight=weight))
    assert (plain.coverage, plain.band, plain.held_by) == (weighted.coverage, weighted.band, weighted.held_by)
    assert plain.mean == pytest.approx(weighted.mean)
    assert plain.upper == pytest.approx(weighted.upper)


def test_a_number_is_printed_only_from_seven_tenths_of_coverage() -> None:
    enough = {f"R{n}": "yes" for n in range(1, 8)} | {"I1": "unknown", "I2": "unknown", "E2": "contested"}
    assert score(answered(enough)).number == 1.0
    less = score(answered(enough | {"R1": "unknown"}))
    assert less.number is None
    assert less.band == ""
    assert (less.lower, less.upper) == (0.6, 1.0)


def test_a_core_criterion_answered_no_holds_its_dimension_at_partial() -> None:
    found = score([*answered({f"R{n}": "yes" for n in range(2, 8)}), Answered(criterion="R1", answer="no", core=True)])
    assert found.number == pytest.approx(6 / 7)
    assert (found.band, found.held_by) == ("partial", ("R1",))


def test_what_does_not_apply_is_in_no_count() -> None:
    found = score(answered({"R1": "yes", "R2": "not_applicable"}))
    assert (found.asked, found.answered, found.coverage, found.upper) == (1, 1, 1.0, 1.0)


@pytest.mark.parametrize(
    "wrong",
    [
        [Answered(criterion="R1", answer="perhaps")],
        [Answered(criterion="R1", answer="yes", weight=6)],
        [Answered(criterion="R1", answer="yes"), Answered(criterion="R1", answer="no")],
    ],
)
def test_what_cannot_be_scored_is_refused(wrong: list[Answered]) -> None:
    with pytest.raises(ValueError, match="R1"):
        score(wrong)


def test_overlapping_bounds_tell_no_difference() -> None:
    known = score(answered({"R1": "yes", "R2": "yes"}))
    half_known = score(answered({"R1": "no", "R2": "unknown"}))
    assert not overlap(known, half_known)
    assert overlap(known, score(answered({"R1": "yes", "R2": "unknown"})))
    assert overlap(known, score([]))


def test_the_best_text_in_force_answers_for_the_framework_and_is_named() -> None:
    answers = [Given(subject="law", criterion="P2", answer="yes"), Given(subject="decree", criterion="P2", answer="no")]
    cell = framework(["P2"], {"law": "in_force", "decree": "in_force"}, answers)["P2"]
    assert (cell.answer, cell.by, cell.unread) == ("yes", ("law",), 0)


@given(STATES, st.sampled_from(WITH_VALUE))
def test_a_text_that_is_not_in_force_never_enters(state: str, answer: str) -> None:
    answers = [Given(subject="bill", criterion="P2", answer=answer)]
    counted = framework(["P2"], {"bill": state}, answers)["P2"].by == ("bill",)
    assert counted is (state in {"in_force", "adopted"})


def test_the_no_of_one_text_says_nothing_about_texts_nobody_read() -> None:
    instruments = {"law": "in_force", "unread": "in_force"}
    no = framework(["P2"], instruments, [Given(subject="law", criterion="P2", answer="no")])["P2"]
    partly = framework(["P2"], instruments, [Given(subject="law", criterion="P2", answer="partly")])["P2"]
    assert (no.answer, no.unread) == ("unknown", 1)
    assert (partly.answer, partly.open) == ("partly", True)


def test_the_worst_answer_counts_for_clauses_against_defenders() -> None:
    answers = [Given(subject="law", criterion="R7", answer="yes"), Given(subject="act", criterion="R7", answer="no")]
    cell = framework(["R7"], {"law": "in_force", "act": "in_force"}, answers)["R7"]
    assert (cell.answer, cell.by) == ("no", ("act",))
    assert framework(["R7"], {"law": "in_force", "new": "in_force"}, answers[:1])["R7"].answer == "unknown"


def test_without_a_body_its_powers_are_no_and_practice_cannot_be_asked() -> None:
    law = framework(["I1", "I2"], {"law": "in_force"}, [Given(subject="law", criterion="I1", answer="no")])
    assert on_paper(law)["I2"].answer == "no"
    assert on_paper(law)["I2"].settled_by
    practice = in_practice(framework(["E2", "E7"], {}, []), mechanism_exists=False)
    assert (practice["E2"].answer, practice["E7"].answer) == ("no", "not_applicable")
    assert in_practice(framework(["E2"], {}, []), mechanism_exists=None)["E2"].answer == "unknown"


def test_the_gap_is_a_distance_and_never_a_mean() -> None:
    pairs = [Pair(law="I4", practice="E3", indicators=("budget",)), Pair(law="A1", practice="A1")]
    known, half = gaps(pairs, {"I4": "yes", "A1": "yes"}, {"E3": "no"})
    assert (known.distance, known.known) == (1.0, "both")
    assert (half.distance, half.known) == (None, "law_only")


def test_what_a_reader_leaves_out_becomes_unknown_and_never_no() -> None:
    coded = [Coded(criterion="R1", answer="yes", grade="C"), Coded(criterion="R2", answer="no", coder_kind="machine")]
    left = chosen(coded, Choice(without_grade_c=True, without_machine=True))
    assert [one.answer for one in left] == ["unknown", "unknown"]


def test_a_readers_shorter_clock_makes_a_yes_partly_and_nothing_else() -> None:
    coded = [Coded(criterion="P2", answer="yes", clock_hours=12), Coded(criterion="P3", answer="yes", clock_hours=99)]
    assert [one.answer for one in chosen(coded, Choice(emergency_hours=3))] == ["partly", "yes"]
    assert [one.answer for one in chosen(coded, Choice(emergency_hours=12))] == ["yes", "yes"]


@given(SETS)
def test_a_choice_that_changes_nothing_gives_the_standards_score(answers: dict[str, str]) -> None:
    coded = [Coded(criterion=code, answer=answer, grade="C", coder_kind="machine") for code, answer in answers.items()]
    assert score(chosen(coded, Choice())) == score(answered(answers))


def test_texts_that_need_no_implementing_act_settle_that_rules_were_adopted() -> None:
    cells = framework(["E1", "E2"], {}, [])
    settled = in_practice(cells, mechanism_exists=None, need_no_act=("mx-law",))
    assert (settled["E1"].answer, settled["E1"].by, settled["E2"].answer) == ("yes", ("mx-law",), "unknown")
    assert in_practice(cells, mechanism_exists=None)["E1"].answer == "unknown"
