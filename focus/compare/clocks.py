# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The longest that recorded time limits can take, and the clock of an emergency as P2 counts it. Pure functions.

P2 asks for the time "from request to first measure in place (deciding and carrying out added together)".
"""

from collections.abc import Iterable
from typing import NamedTuple

from msgspec import Struct

LONGEST = {"hours": 1, "days": 24, "weeks": 7 * 24, "months": 31 * 24, "years": 366 * 24}
"""The most hours that a unit can take."""
WORKING_WEEK = 5
WEEKEND = 48
DECIDING, CARRYING_OUT = EMERGENCY = ("emergency_decision", "emergency_measures")


class Limit(NamedTuple):
    """A recorded time limit. ``clock`` is ``calendar``, ``working`` or ``unstated``; ``starts`` empty if not known."""

    id: str
    about: str
    instrument: str
    step: str
    value: int
    unit: str
    clock: str
    starts: str = ""


class Clock(Struct, frozen=True, kw_only=True):
    """The time that an emergency may take, in hours, and the limits that it is made of.

    Where ``whole`` is false a step is not recorded, and it takes at least this long.
    """

    parts: tuple[Limit, ...]
    hours: int
    whole: bool


def longest_hours(value: int, unit: str, clock: str) -> int:
    """The most hours a time limit can take: a month has 31 days, and every five working days may hold a weekend.

    Public holidays are not counted. Days of which the text does not say whether they are working days count as
    calendar days; who reads the result sees which they are.
    """
    hours = value * LONGEST[unit]
    return hours + WEEKEND * -(-value // WORKING_WEEK) if clock == "working" and unit == "days" else hours


def hours_of(limit: Limit) -> int:
    """The most hours that a limit can take."""
    return longest_hours(limit.value, limit.unit, limit.clock)


def emergency_clock(limits: Iterable[Limit]) -> Clock | None:
    """Deciding and carrying out, added together; ``None`` where neither is recorded.

    Of several limits for one step the shortest counts. A limit for carrying out alone is the whole clock where it says
    from what it is counted, because the text then sets no other; a limit for the decision alone never is.
    """
    by_step: dict[str, Limit] = {}
    for one in limits:
        if one.step in EMERGENCY and (one.step not in by_step or hours_of(one) < hours_of(by_step[one.step])):
            by_step[one.step] = one
    if not by_step:
        return None
    parts = tuple(by_step[step] for step in EMERGENCY if step in by_step)
    done = by_step.get(CARRYING_OUT)
    whole = done is not None and (DECIDING in by_step or bool(done.starts))
    return Clock(parts=parts, hours=sum(map(hours_of, parts)), whole=whole)
