# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What a case says to a condition: yes, no, or nothing that is known. Pure functions."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from focus.compare.cases import Case

LONGEST = {"hours": 1, "days": 24, "weeks": 7 * 24, "months": 31 * 24, "years": 366 * 24}
"""The most hours that a unit can take."""
WORKING_WEEK = 5
WEEKEND = 48
EMERGENCY = ("emergency_decision", "emergency_measures")
SILENT = frozenset({"unknown", "contested"})
"""Answers that say nothing that could be met or missed."""


class Limit(NamedTuple):
    """A recorded time limit. ``clock`` is ``calendar``, ``working`` or ``unstated``."""

    id: str
    about: str
    instrument: str
    step: str
    value: int
    unit: str
    clock: str


class Within(NamedTuple):
    """A limit that is asked for: at most ``value`` of ``unit``; 0 for any. ``clock`` empty for any."""

    steps: Collection[str]
    value: int
    unit: str
    clock: str


class BoardSeat(NamedTuple):
    """A recorded seat."""

    id: str
    about: str
    holder: str
    right: str


class Seated(NamedTuple):
    """A seat that is asked for. ``right`` is ``vote``, ``voice`` (without a vote), or empty for any."""

    holders: Collection[str]
    right: str


def longest_hours(value: int, unit: str, clock: str) -> int:
    """The most hours a time limit can take: a month has 31 days, and every five working days may hold a weekend.

    Public holidays are not counted. Days of which the text does not say whether they are working days count as
    calendar days; who reads the result sees which they are.
    """
    hours = value * LONGEST[unit]
    return hours + WEEKEND * -(-value // WORKING_WEEK) if clock == "working" and unit == "days" else hours


def has_value(ids: Iterable[str], values: Mapping[str, Collection[str]], wanted: Collection[str]) -> bool | None:
    """Whether one of some records has a value that is wanted; ``None`` where none of them has any."""
    held = {value for one in ids for value in values.get(one, ())}
    if not held:
        return None
    return not held.isdisjoint(wanted)


def answers(ids: Iterable[str], given: Mapping[str, str], wanted: Collection[str]) -> bool | None:
    """The same of answers to a criterion; one that is contested or unknown says nothing."""
    return has_value(ids, {one: (given[one],) for one in ids if given.get(one, "unknown") not in SILENT}, wanted)


def own_limits(case: Case, limits: Mapping[str, Sequence[Limit]]) -> Iterator[Limit]:
    """The limits of a case's body that its text sets, or of which no text is named. ``limits`` are by their subject."""
    for one in (*limits.get(case.body, ()), *limits.get(case.text, ())):
        if one.instrument in {"", case.text} or not case.text:
            yield one


def keeps_within(limits: Iterable[Limit], within: Within) -> bool | None:
    """Whether one of some limits is short enough; ``None`` where none of that step and clock is recorded."""
    told = [_short_enough(one, within) for one in limits if one.step in within.steps]
    if True in told:
        return True
    return None if not told or None in told else False


def _short_enough(one: Limit, within: Within) -> bool | None:
    in_days = one.unit == "days"
    if within.clock and in_days and one.clock == "unstated":
        return None
    if within.clock and in_days and one.clock != within.clock:
        return False
    if not within.value:
        return True
    return longest_hours(one.value, one.unit, one.clock) <= longest_hours(within.value, within.unit, within.clock)


def meeting_limits(limits: Iterable[Limit], within: Within) -> tuple[str, ...]:
    """The ids of the limits that meet what is asked for."""
    return tuple(one.id for one in limits if one.step in within.steps and _short_enough(one, within))


def sits(seats: Sequence[BoardSeat], seated: Seated) -> bool | None:
    """Whether a recorded seat is as asked for; ``None`` where none is recorded, or its right is not known."""
    told = [_has_right(one, seated.right) for one in seats if one.holder in seated.holders]
    if True in told:
        return True
    return None if not seats or None in told else False


def _has_right(one: BoardSeat, wanted: str) -> bool | None:
    if not wanted:
        return True
    if one.right == "unknown":
        return None
    return one.right == wanted


def meeting_seats(seats: Iterable[BoardSeat], seated: Seated) -> tuple[str, ...]:
    """The ids of the seats that meet what is asked for."""
    return tuple(one.id for one in seats if one.holder in seated.holders and _has_right(one, seated.right))
