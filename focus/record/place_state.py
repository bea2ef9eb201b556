# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Where a place stands on a date: the four states known from the existing observatory, derived.

A national protection policy is an instrument of the State made for defenders at home. Guidelines for diplomats,
agreements between States and texts that only touch defenders do not count, nor does what restricts them.
A State mechanism at work counts even where no text of its own was seen, if an editor has found that it offers
protection: a general complaint body, a register or a programme for people from abroad does not.
"""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from msgspec import Struct

from focus.record.place_since import Seen, Since, place_since
from focus.record.shapes import Event, Instrument, Mechanism, Place
from focus.record.state import State

COUNTED_KINDS = {
    "law", "decree", "regulation", "resolution", "policy", "plan", "protocol", "directive", "edict", "ordinance",
    "bill",
}  # fmt: skip
ADOPTED = {"adopted", "in_force", "amended", "partly_annulled"}
UNDER_DISCUSSION = {"draft", "bill"}
OVER = {"lapsed", "rejected", "withdrawn", "repealed", "annulled", "suspended"}
AT_WORK = {"operating", "partly_operating"}
DEFENDERS = frozenset({"human_rights_defenders", "environmental_defenders", "women_defenders"})
"""Whom a mechanism has to cover to count as one for defenders."""

PlaceStateName = Literal["adopted_nationally", "adopted_subnationally", "under_discussion", "abandoned", "none_known"]


class PlaceState(Struct, frozen=True, kw_only=True):
    """The derived state, the records that decided it and since when it holds.

    ``since`` is the date of the event that began it. Where none is known, it was so not later than ``seen_on``.
    ``label`` is what the existing observatory says, where it was seen; ``differs`` tells that the two part.
    """

    place: str
    state: PlaceStateName
    because: tuple[str, ...] = ()
    since: str | None = None
    seen_on: str | None = None
    harmful: bool = False
    label: str | None = None
    differs: bool = False


def place_state(
    place: Place,
    instruments: Iterable[Instrument],
    mechanisms: Iterable[Mechanism],
    states: dict[str, State],
    children: set[str],
    harmful: set[str],
    protecting: set[str],
    events: Mapping[str, Sequence[Event]],
    day: datetime.date,
) -> PlaceState:
    """Derive a place's state from the states of its instruments and mechanisms.

    ``instruments`` and ``mechanisms`` are those of the place and of its subdivisions (``children``);
    ``harmful`` holds the instruments with a standing answer "no" to R7, ``protecting`` the mechanisms that an access
    record shows to offer protection; ``events`` are by subject, and those until ``day`` tell since when.
    """
    own_step: PlaceStateName = "adopted_subnationally" if place.kind == "subdivision" else "adopted_nationally"
    counted = [one for one in instruments if one.relevance == "dedicated" and one.kind in COUNTED_KINDS]
    own = [one for one in counted if one.place == place.id]
    below = [one for one in counted if one.place in children]
    at_work = [one for one in mechanisms if one.id in protecting and _works_for_defenders(one, states)]
    steps: list[tuple[PlaceStateName, list[str]]] = [
        (own_step, _in(own, states, ADOPTED, applied=True)),
        (own_step, [one.id for one in at_work if one.place == place.id]),
        ("adopted_subnationally", _in(below, states, ADOPTED, applied=True)),
        ("adopted_subnationally", [one.id for one in at_work if one.place in children]),
        ("under_discussion", _in(own + below, states, UNDER_DISCUSSION, applied=False)),
        ("abandoned", _in(own, states, OVER, applied=False) + _not_applied(own, states)),
    ]
    name, because = next(((name, ids) for name, ids in steps if ids), ("none_known", []))
    label = place.observatory_label.state if place.observatory_label else None
    seen = [on for one in because if states[one].basis == "observation" and (on := states[one].seen_on)]
    when = place_since(name, because, events, seen, day)
    return PlaceState(
        place=place.id,
        state=name,
        because=tuple(sorted(because)),
        since=when.date if isinstance(when, Since) else None,
        seen_on=when.date if isinstance(when, Seen) else None,
        harmful=any(one in harmful for one in because),
        label=label,
        differs=label is not None and label != name,
    )


def _state(subject: str, states: dict[str, State]) -> str:
    return states[subject].state if subject in states else "unknown"


def _in(instruments: list[Instrument], states: dict[str, State], wanted: set[str], *, applied: bool) -> list[str]:
    return [
        one.id
        for one in instruments
        if _state(one.id, states) in wanted and not (applied and states[one.id].application == "not_applied")
    ]


def _not_applied(instruments: list[Instrument], states: dict[str, State]) -> list[str]:
    return [one.id for one in instruments if one.id in states and states[one.id].application == "not_applied"]


def _works_for_defenders(mechanism: Mechanism, states: dict[str, State]) -> bool:
    return not DEFENDERS.isdisjoint(mechanism.covers) and _state(mechanism.id, states) in AT_WORK
