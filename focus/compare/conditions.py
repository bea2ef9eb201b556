# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What a case says to a condition: yes, no, or nothing that is known. Pure functions."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from focus.compare.cases import Case
from focus.compare.clocks import EMERGENCY, Clock, Limit, emergency_clock, hours_of, longest_hours

SILENT = frozenset({"unknown", "contested"})
"""Answers that say nothing that could be met or missed."""


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
    """Whether one of some limits is short enough; ``None`` where none of that step and clock is recorded.

    Where both steps of an emergency are asked for they are added up, as P2 does; what is not known is then ``None``.
    """
    if _adds_up(within):
        clock = emergency_clock(limits)
        return _clock_short_enough(clock, within) if clock else None
    told = [_short_enough(one, within) for one in limits if one.step in within.steps]
    if True in told:
        return True
    return None if not told or None in told else False


def clock_asked(limits: Iterable[Limit], within: Within) -> Clock | None:
    """The added clock of an emergency, where that is what is asked for and any of it is recorded."""
    return emergency_clock(limits) if _adds_up(within) else None


def _adds_up(within: Within) -> bool:
    return set(within.steps) == set(EMERGENCY)


def _clock_short_enough(clock: Clock, within: Within) -> bool | None:
    told = [_of_kind(one, within) for one in clock.parts]
    if False in told:
        return False
    if within.value and clock.hours > longest_hours(within.value, within.unit, within.clock):
        return False
    if None in told:
        return None
    return True if clock.whole or not within.value else None


def _of_kind(one: Limit, within: Within) -> bool | None:
    """Whether a limit counts the kind of days that is asked for; hours and weeks count any."""
    if not within.clock or one.unit != "days" or one.clock == within.clock:
        return True
    return None if one.clock == "unstated" else False


def _short_enough(one: Limit, within: Within) -> bool | None:
    kind = _of_kind(one, within)
    if not kind or not within.value:
        return kind
    return hours_of(one) <= longest_hours(within.value, within.unit, within.clock)


def meeting_limits(limits: Iterable[Limit], within: Within) -> tuple[str, ...]:
    """The ids of the limits that meet what is asked for; of an added clock all its parts."""
    if _adds_up(within):
        clock = emergency_clock(limits)
        kept = clock is not None and _clock_short_enough(clock, within) is not False
        return tuple(one.id for one in clock.parts) if clock and kept else ()
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
