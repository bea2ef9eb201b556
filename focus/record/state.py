# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The state of an instrument or mechanism on any date, computed from what is dated.

Nothing here is typed by hand: events say what happened, observations what a source showed on a day. An
event that ends a text (repeal, annulment, lapse, rejection, withdrawal) outweighs any observation made of it later
by a source that may be old; in all other cases the latest dated thing decides.
"""

import datetime
from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

from focus.lib import edtf
from focus.record.shapes import Event, Instrument, Mechanism, Observation

Basis = Literal["event", "observation", "assumed", "none"]


class State(Struct, frozen=True, kw_only=True):
    """What something was on ``on``, since when, and what says so.

    ``basis`` is ``assumed`` where entry into force was not seen and publication is taken for it. ``since`` is a
    beginning. Where none is known, ``seen_on`` is the date of the source that showed the state or reported the event:
    it was so then, and may have been long before.
    """

    subject: str
    on: str
    state: str
    since: str | None = None
    seen_on: str | None = None
    basis: Basis = "none"
    event: str | None = None
    application: str = "unknown"
    amended_on: str | None = None
    sources: tuple[str, ...] = ()


INSTRUMENT_STATE_AFTER = {
    "introduced": "bill",
    "adopted": "adopted",
    "promulgated": "adopted",
    "published": "adopted",
    "in_force": "in_force",
    "resumed": "in_force",
    "suspended": "suspended",
    "annulled": "annulled",
    "partly_annulled": "partly_annulled",
    "repealed": "repealed",
    "lapsed": "lapsed",
    "rejected": "rejected",
    "withdrawn": "withdrawn",
}
MECHANISM_STATE_AFTER = {
    "body_created": "announced",
    "body_operating": "operating",
    "body_suspended": "suspended",
    "body_closed": "closed",
}
ENDED = {"repealed", "annulled", "lapsed", "rejected", "withdrawn", "closed"}
NOT_YET_BINDING = {"draft", "bill"}
FORCE_FROM_PUBLICATION = {"published", "promulgated"}


def instrument_state_on(instrument: Instrument, events: Iterable[Event], day: datetime.date) -> State:
    """The state of an instrument on ``day``; ``events`` may be any, only those about it count."""
    own = _until(events, instrument.id, day)
    state = _decide(instrument.id, own, instrument.observations, INSTRUMENT_STATE_AFTER, day)
    state = _assume_force(state, own)
    return _with_amendment_and_application(state, own, instrument, day)


def mechanism_state_on(mechanism: Mechanism, events: Iterable[Event], day: datetime.date) -> State:
    """The state of a mechanism on ``day``; ``events`` may be any, only those about it count."""
    own = _until(events, mechanism.id, day)
    return _decide(mechanism.id, own, mechanism.observations, MECHANISM_STATE_AFTER, day)


def _until(events: Iterable[Event], subject: str, day: datetime.date) -> list[Event]:
    known = [event for event in events if subject in event.about and edtf.parse(event.date).first <= day]
    return sorted(known, key=lambda event: (edtf.sort_key(event.date), event.id))


def _decide(
    subject: str,
    events: list[Event],
    observations: tuple[Observation, ...],
    state_after: dict[str, str],
    day: datetime.date,
) -> State:
    telling = [event for event in events if event.kind in state_after]
    seen = [seen for seen in observations if edtf.parse(seen.seen_on).first <= day]
    last_seen = max(seen, key=lambda one: edtf.sort_key(one.seen_on), default=None)
    ended = [event for event in telling if state_after[event.kind] in ENDED]
    last_event = telling[-1] if telling else None
    if last_event and (last_event in ended or last_seen is None or _later(last_event, last_seen)):
        return _from_event(subject, last_event, state_after, day)
    if last_seen is None:
        return State(subject=subject, on=day.isoformat(), state="unknown")
    return _from_observation(subject, last_seen, last_event, state_after, day)


def _later(event: Event, seen: Observation) -> bool:
    return edtf.parse(event.date).first > edtf.parse(seen.seen_on).last


def _from_event(subject: str, event: Event, state_after: dict[str, str], day: datetime.date) -> State:
    return State(
        subject=subject,
        on=day.isoformat(),
        state=state_after[event.kind],
        since=_began(event),
        seen_on=_reported(event),
        basis="event",
        event=event.id,
        sources=event.sources,
    )


def _began(event: Event) -> str | None:
    return None if event.date_basis == "reported" else event.date


def _reported(event: Event) -> str | None:
    return event.date if event.date_basis == "reported" else None


def _same_as(state: str) -> str:
    """An amended text is in force; when it was amended is told apart."""
    return "in_force" if state == "amended" else state


def _from_observation(
    subject: str, seen: Observation, event: Event | None, state_after: dict[str, str], day: datetime.date
) -> State:
    if event and state_after[event.kind] == _same_as(seen.state):
        return _from_event(subject, event, state_after, day)
    return State(
        subject=subject,
        on=day.isoformat(),
        state=seen.state,
        seen_on=seen.seen_on,
        basis="observation",
        application=seen.application,
        sources=seen.sources,
    )


def _assume_force(state: State, events: list[Event]) -> State:
    """A text seen published but not seen entering into force is taken to be in force from publication.

    The same holds for one that a source shows in force later: publication tells since when, the source that it is.
    """
    published = [event for event in events if event.kind in FORCE_FROM_PUBLICATION]
    seen_in_force = state.basis == "observation" and _same_as(state.state) == "in_force"
    entered = any(event.kind == "in_force" for event in events)
    if not published or entered or not (state.state == "adopted" or seen_in_force):
        return state
    by_kind = sorted(published, key=lambda event: event.kind == "published")
    chosen = by_kind[-1]
    return State(
        subject=state.subject,
        on=state.on,
        state="in_force",
        since=_began(chosen),
        seen_on=_reported(chosen),
        basis="assumed",
        event=chosen.id,
        sources=tuple(dict.fromkeys((*chosen.sources, *(state.sources if seen_in_force else ())))),
    )


def _with_amendment_and_application(
    state: State, events: list[Event], instrument: Instrument, day: datetime.date
) -> State:
    amended = [event.date for event in events if event.kind == "amended"]
    amends_another = any(relation.kind == "amends" for relation in instrument.relations)
    seen = [one for one in instrument.observations if edtf.parse(one.seen_on).first <= day]
    newest = max(seen, key=lambda one: edtf.sort_key(one.seen_on), default=None)
    application = newest.application if newest else "unknown"
    if any(event.kind == "not_applied_since" for event in events) and state.state not in ENDED:
        application = "not_applied"
    return State(
        subject=state.subject,
        on=state.on,
        state=_same_as(state.state),
        since=state.since,
        seen_on=state.seen_on,
        basis=state.basis,
        event=state.event,
        application=application,
        amended_on=amended[-1] if amended and not amends_another else None,
        sources=state.sources,
    )
