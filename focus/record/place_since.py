# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Since when a place stands where it does: a beginning that is known, or only a day on which it was so already.

The day on which a source showed or reported something is no beginning: it was so then, and may have been for years.
"""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from msgspec import Struct

from focus.lib import edtf
from focus.record.shapes import Event

BEGINNINGS = frozenset({"adopted", "promulgated", "published", "in_force", "body_created", "body_operating"})
DISCUSSION = frozenset({"introduced", "adopted", "published"})
ENDS = frozenset({"repealed", "annulled", "lapsed", "rejected", "withdrawn", "suspended", "not_applied_since"})
ABANDONED = "abandoned"


class Since(Struct, frozen=True, kw_only=True):
    """The date of the event that began it (of the last one, for what ended); ``basis`` is that of the date."""

    date: str
    basis: Literal["happened", "assumed"]


class Seen(Struct, frozen=True, kw_only=True):
    """Not later than ``date``, that of a source: it ``reported`` the event, or only showed (``observed``) the state."""

    date: str
    basis: Literal["reported", "observed"]


def telling(state: str) -> frozenset[str]:
    """The kinds of events that tell since when a place stands at a state."""
    return {"under_discussion": DISCUSSION, ABANDONED: ENDS}.get(state, BEGINNINGS)


def place_since(
    state: str,
    because: Iterable[str],
    events: Mapping[str, Sequence[Event]],
    observed: Iterable[str],
    day: datetime.date,
) -> Since | Seen | None:
    """What is known until ``day`` of when ``state`` began, by the records that decide it (``because``).

    ``events`` are by subject; ``observed`` are the dates of sources by which alone such a record has its own state.
    """
    told = [event for one in because for event in events.get(one, ()) if event.kind in telling(state)]
    past = [event for event in told if edtf.parse(event.date).first <= day]
    if state == ABANDONED and past:
        return _told(max(past, key=lambda one: edtf.sort_key(one.date)))
    dated = [*map(_told, past), *(Seen(date=one, basis="observed") for one in observed)]
    return min(dated, key=_order, default=None)


def _told(event: Event) -> Since | Seen:
    if event.date_basis == "reported":
        return Seen(date=event.date, basis="reported")
    return Since(date=event.date, basis=event.date_basis)


def _order(one: Since | Seen) -> tuple[datetime.date, bool]:
    """A beginning may be the first day of its date; a source of a year says only what was so at the end of it."""
    span, seen = edtf.parse(one.date), isinstance(one, Seen)
    return span.last if seen else span.first, seen
