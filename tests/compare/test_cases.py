# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Conditions are met, missed or not known, and each says what it does to the answer."""

import random

import pytest

from focus.compare.cases import Case, Judged, all_of, cases_of, judged, weigh
from focus.compare.clocks import EMERGENCY, Limit, emergency_clock, longest_hours
from focus.compare.conditions import (
    BoardSeat,
    Seated,
    Within,
    answers,
    has_value,
    keeps_within,
    meeting_limits,
    meeting_seats,
    own_limits,
    sits,
)
from focus.lib.bits import bits, numbers

DAY = Within(("emergency_decision",), 24, "hours", "")


def a_limit(value: int = 3, unit: str = "hours", clock: str = "unstated", step: str = "emergency_decision") -> Limit:
    """A limit that a law sets for a body."""
    return Limit(f"limit-{value}-{unit}", "body", "law", step, value, unit, clock)


def test_a_text_without_a_body_and_a_body_without_a_text_are_cases_of_their_own() -> None:
    found = cases_of(["law", "decree"], ["body", "office"], [("law", "body"), ("ghost", "office")])
    assert found == [Case("", "office"), Case("decree", ""), Case("law", "body")]


@pytest.mark.parametrize(
    ("value", "unit", "clock", "hours"),
    [
        (24, "hours", "unstated", 24), (1, "days", "unstated", 24), (1, "days", "working", 72),
        (5, "days", "working", 168), (6, "days", "working", 240), (1, "months", "calendar", 744),
    ],
)  # fmt: skip
def test_a_limit_counts_with_the_longest_it_can_take(value: int, unit: str, clock: str, hours: int) -> None:
    assert longest_hours(value, unit, clock) == hours


def test_a_limit_is_met_missed_or_not_known() -> None:
    assert keeps_within([a_limit()], DAY) is True
    assert keeps_within([a_limit(2, "days")], DAY) is False
    assert keeps_within([a_limit(step="appeal")], DAY) is None
    assert meeting_limits([a_limit(), a_limit(2, "days")], DAY) == ("limit-3-hours",)


def test_days_that_may_be_working_days_neither_meet_nor_miss_a_question_about_them() -> None:
    working = Within(("emergency_decision",), 5, "days", "working")
    assert keeps_within([a_limit(2, "days", "unstated")], working) is None
    assert keeps_within([a_limit(2, "days", "calendar")], working) is False
    assert keeps_within([a_limit(5, "days", "working")], working) is True


def test_a_limit_belongs_to_the_text_that_sets_it() -> None:
    held = {"body": [a_limit()]}
    assert [list(own_limits(one, held)) for one in (Case("decree", "body"), Case("law", "body"))] == [[], [a_limit()]]
    assert list(own_limits(Case("", "body"), held)) == [a_limit()]


def test_a_seat_whose_right_nobody_knows_is_neither_a_vote_nor_none() -> None:
    vote = Seated(("civil_society",), "vote")
    seats = [BoardSeat("seat-1", "body", "civil_society", "unknown"), BoardSeat("seat-2", "body", "government", "vote")]
    assert sits(seats, vote) is None
    assert sits(seats[1:], vote) is False
    assert sits([], vote) is None
    assert sits([BoardSeat("seat-3", "body", "civil_society", "vote")], Seated(("civil_society",), "voice")) is False
    assert sits([BoardSeat("seat-3", "body", "civil_society", "vote")], vote) is True
    assert meeting_seats(seats, Seated(("civil_society",), "")) == ("seat-1",)


def test_a_contested_answer_says_nothing() -> None:
    assert answers(["law"], {"law": "contested"}, ["yes"]) is None
    assert answers(["law", "body"], {"law": "contested", "body": "no"}, ["yes"]) is False
    assert has_value(["law"], {"law": ("es", "en")}, ["en"]) is True


def test_a_condition_tells_what_it_costs_and_what_is_only_not_known() -> None:
    cases = [Case(str(n), "") for n in range(4)]
    conditions = {
        "first": judged(cases, lambda one: [True, True, False, None][int(one.text)]),
        "second": judged(cases, lambda one: [False, None, True, True][int(one.text)]),
    }
    found, (first, second) = weigh(conditions, all_of(cases))
    assert found == 0
    assert (first.met, first.unmet, first.unknown, first.left, first.without, first.open) == (2, 1, 1, 2, 2, 1)
    assert (second.left, second.without, second.open) == (0, 2, 1)


def test_whatever_is_asked_giving_a_condition_up_never_leaves_fewer() -> None:
    draw = random.Random(3)  # noqa: S311 (a test's own draws)
    for _ in range(50):
        told = {}
        for name in "abc":
            met = draw.getrandbits(40)
            told[name] = Judged(met, draw.getrandbits(40) & ~met)
        found, lines = weigh(told, draw.getrandbits(40))
        for one in lines:
            assert one.without >= found.bit_count()
            assert one.left >= found.bit_count()
            assert one.open <= min(one.unknown, one.without - found.bit_count())


def test_a_set_of_numbers_tells_them_in_order() -> None:
    assert list(numbers(bits([9, 0, 64], 70))) == [0, 9, 64]


TO_MEASURES = Within(EMERGENCY, 24, "hours", "")


def test_deciding_and_carrying_out_are_added_up() -> None:
    steps = [a_limit(3), a_limit(9, step="emergency_measures")]
    assert [keeps_within(steps, Within(EMERGENCY, most, "hours", "")) for most in (3, 9, 11, 12)] == [False] * 3 + [
        True
    ]
    assert meeting_limits(steps, TO_MEASURES) == ("limit-3-hours", "limit-9-hours")
    assert meeting_limits(steps, Within(EMERGENCY, 11, "hours", "")) == ()


def test_a_decision_alone_takes_at_least_its_time() -> None:
    assert keeps_within([a_limit(12)], TO_MEASURES) is None
    assert keeps_within([a_limit(25)], TO_MEASURES) is False
    assert keeps_within([a_limit(12)], Within(EMERGENCY, 0, "hours", "")) is True


def test_carrying_out_alone_is_whole_where_it_says_from_what_it_is_counted() -> None:
    alone = a_limit(8, step="emergency_measures")
    assert keeps_within([alone], TO_MEASURES) is None
    assert keeps_within([alone._replace(starts="request")], TO_MEASURES) is True


def test_of_several_limits_for_one_step_the_shortest_counts() -> None:
    clock = emergency_clock([a_limit(9), a_limit(3), a_limit(2, "days", step="emergency_measures")])
    assert clock
    assert (clock.hours, clock.whole, [one.value for one in clock.parts]) == (51, True, [3, 2])
    assert emergency_clock([a_limit(step="risk_study")]) is None
