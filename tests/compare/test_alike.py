# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Thousands of profiles at once are those that each subject has alone, to the last digit, and so are their orders."""

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from focus.compare.alike import alike, weigh
from focus.compare.coded import CodedCell
from focus.compare.orders import Order, orders
from focus.compare.profile import Answers, Line, changed, concludes_alike, lines
from focus.standard.scoring.choice import Choice
from focus.standard.scoring.score import HEAVIEST

GROUPS = [("P", ("P1", "P2", "P3")), ("R", ("R1", "R2", "R7"))]
CODES = tuple(code for _, codes in GROUPS for code in codes)
EVERY = 10_000

ANSWER = st.builds(
    CodedCell,
    criterion=st.sampled_from(CODES),
    answer=st.sampled_from(["yes", "partly", "no", "unknown", "contested", "not_applicable"]),
    grade=st.sampled_from(["A", "C"]),
    coder_kind=st.sampled_from(["", "machine", "person"]),
    core=st.booleans(),
    open=st.booleans(),
    clock_hours=st.none() | st.sampled_from([3.0, 12.0, 30.0]),
    by=st.sampled_from([(), ("mx-law",), ("hn-law",)]),
    settled_by=st.sampled_from(["", "I1 = no"]),
    why=st.sampled_from(["", "old", "not_coded_then", "observed_later"]),
)
TRACK = st.lists(ANSWER, unique_by=lambda one: one.criterion).map(lambda some: {one.criterion: one for one in some})
SUBJECTS = st.dictionaries(
    st.sampled_from(["AR", "BR", "CO", "MX", "PE"]), st.fixed_dictionaries({"law": TRACK, "practice": TRACK})
)
CHOICE = st.builds(
    Choice,
    weights=st.dictionaries(st.sampled_from(CODES), st.integers(0, HEAVIEST)),
    emergency_hours=st.sampled_from([None, 3, 12, 24]),
    without_grade_c=st.booleans(),
    without_machine=st.booleans(),
)


def plainly(subjects: dict[str, dict[str, Answers]], choice: Choice) -> dict[str, tuple[Line, ...]]:
    return {id_: lines(GROUPS, own["law"], own["practice"], choice) for id_, own in subjects.items()}


def apart(subjects: dict[str, tuple[Line, ...]]) -> set[Order]:
    """Every pair whose bounds do not overlap, one after the other."""
    return {
        Order(id=one.id, track=track, higher=high, lower=low)
        for high, low in permutations(subjects, 2)
        for one, other in zip(subjects[high], subjects[low], strict=True)
        for track in ("law", "practice")
        if (up := getattr(one, track)) and (down := getattr(other, track))
        if up.lower is not None and down.upper is not None and up.lower > down.upper
    }


@given(SUBJECTS, CHOICE, CHOICE)
def test_a_subject_among_many_has_the_lines_that_it_has_alone(
    subjects: dict[str, dict[str, Answers]], first: Choice, second: Choice
) -> None:
    held = alike(GROUPS, subjects)
    before = weigh(held, first)
    for choice, found in ((first, before), (second, weigh(held, second, before))):
        told = {id_: tuple(one.line(number) for one in found) for number, id_ in enumerate(held.subjects)}
        assert told == plainly(subjects, choice)


@given(SUBJECTS, SUBJECTS, CHOICE, CHOICE)
def test_the_orders_that_change_are_those_of_every_pair(
    subjects: dict[str, dict[str, Answers]], others: dict[str, dict[str, Answers]], first: Choice, second: Choice
) -> None:
    left = {id_: others.get(id_, {"law": {}, "practice": {}}) for id_ in subjects}
    one, other = alike(GROUPS, subjects), alike(GROUPS, left)
    found = orders(weigh(one, first), weigh(other, second), one.subjects, EVERY)
    was, now = apart(plainly(subjects, first)), apart(plainly(left, second))
    by = lambda order: (order.id, order.track, order.higher, order.lower)  # noqa: E731 (an order of four fields)
    assert found.now_apart == tuple(sorted(now - was, key=by))
    assert found.no_longer_apart == tuple(sorted(was - now, key=by))
    assert found.number == len(now ^ was)


@given(TRACK, CHOICE)
def test_what_concludes_alike_has_nothing_to_tell(answers: dict[str, CodedCell], choice: Choice) -> None:
    for old, new in zip(lines(GROUPS, answers, answers, Choice()), lines(GROUPS, answers, {}, choice), strict=True):
        assert changed([old], [new]) == () or not concludes_alike(old, new)


def test_who_gives_an_answer_makes_no_difference_and_only_some_orders_are_named() -> None:
    def cell(answer: str, by: str) -> dict[str, Answers]:
        return {"law": {"R1": CodedCell(criterion="R1", answer=answer, by=(by,))}, "practice": {}}

    held = alike(GROUPS, {"MX": cell("yes", "a"), "CO": cell("yes", "b"), "PE": cell("no", "c")})
    assert len(held.cells) == 2
    found = orders(weigh(held, Choice(weights={"R1": 0})), weigh(held, Choice()), held.subjects, 1)
    assert (len(found.now_apart), found.number) == (1, 2)
