# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What counted for a place or a mechanism on any day, kept so that many days are asked of few readings.

A state changes only on the day of an event or of an observation: between two such days it is the same.
"""

import datetime
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec
from msgspec import Struct

from focus.edition.reader import Edition
from focus.findings.frameworks import Counting, counting, need_no_act
from focus.lib import edtf
from focus.record.shapes import Event, Instrument, Mechanism
from focus.record.state import State, instrument_state_on, mechanism_state_on
from focus.standard.scoring.framework import IN_FRAMEWORK

UNKNOWN = "unknown"
ABOUT = (
    "id IN (SELECT origin FROM links WHERE role = 'about' AND origin_kind = 'events' "
    "AND target IN (SELECT value FROM json_each(?)))"
)


class Turns(Struct, frozen=True, kw_only=True):
    """The states of one subject: ``states[n]`` holds from ``days[n]`` on. Before the first day nothing is known."""

    subject: str
    days: tuple[datetime.date, ...]
    states: tuple[State, ...]

    def on(self, day: datetime.date) -> State:
        """The state on a day."""
        at = bisect_right(self.days, day)
        return self.states[at - 1] if at else State(subject=self.subject, on=day.isoformat(), state=UNKNOWN)


class History(Struct, frozen=True, kw_only=True):
    """The instruments and mechanisms that are read together, with their states."""

    instruments: tuple[Instrument, ...] = ()
    mechanisms: tuple[Mechanism, ...] = ()
    turns: Mapping[str, Turns] = {}

    def state_on(self, subject: str, day: datetime.date) -> str:
        """The code of a subject's state on a day."""
        return self.turns[subject].on(day).state if subject in self.turns else UNKNOWN

    def of_place(self, day: datetime.date) -> Counting:
        """What counts for the whole."""
        return counting(self.instruments, self.mechanisms, {one: turns.on(day) for one, turns in self.turns.items()})

    def of_mechanism(self, day: datetime.date) -> Counting:
        """A body with the texts that create it, those in force then."""
        states = {one.id: self.state_on(one.id, day) for one in self.instruments}
        return Counting(
            texts={one: state for one, state in states.items() if state in IN_FRAMEWORK},
            bodies=frozenset(one.id for one in self.mechanisms),
            without_act=need_no_act(self.instruments),
        )


class Histories:
    """Histories by place or mechanism, each read once an edition. Four queries for those not read yet, however many."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._places: dict[str, History] = {}
        self._mechanisms: dict[str, History] = {}

    def of_places(self, ids: Sequence[str]) -> dict[str, History]:
        """The history of some places."""
        missing = [one for one in ids if one not in self._places]
        if missing:
            named = _json(missing)
            instruments = self._edition.where(Instrument, "place IN (SELECT value FROM json_each(?))", [named])
            mechanisms = self._edition.where(Mechanism, "place IN (SELECT value FROM json_each(?))", [named])
            turns = _turns(self._edition, instruments, mechanisms)
            for place in missing:
                own = [one for one in instruments if one.place == place]
                self._places[place] = _history(own, [one for one in mechanisms if one.place == place], turns)
        return {one: self._places[one] for one in ids}

    def of_mechanisms(self, ids: Sequence[str]) -> dict[str, History]:
        """The history of some mechanisms, each with the texts that create it."""
        missing = [one for one in ids if one not in self._mechanisms]
        if missing:
            mechanisms = self._edition.some(Mechanism, missing)
            creating = _creating(self._edition, mechanisms)
            instruments = self._edition.some(Instrument, [text for one in creating.values() for text in one])
            turns = _turns(self._edition, instruments, mechanisms)
            held = {one.id: one for one in instruments}
            for one in mechanisms:
                texts = [held[text] for text in creating[one.id] if text in held]
                self._mechanisms[one.id] = _history(texts, [one], turns)
        return {one: self._mechanisms[one] for one in ids if one in self._mechanisms}


def histories(edition: Edition) -> Histories:
    """Those of an edition, shared by all that ask."""
    return edition.once("histories", Histories)


def turns_of(edition: Edition, instruments: Sequence[Instrument]) -> dict[str, Turns]:
    """The states of some instruments on any day. One query."""
    return _turns(edition, instruments, ())


def events_about(edition: Edition, ids: Iterable[str]) -> dict[str, list[Event]]:
    """The events about any of some records, by what they are about. One query."""
    found: dict[str, list[Event]] = {}
    for one in edition.where(Event, ABOUT, [_json(ids)]):
        for subject in one.about:
            found.setdefault(subject, []).append(one)
    return found


def _history(instruments: Iterable[Instrument], mechanisms: Iterable[Mechanism], turns: Mapping[str, Turns]) -> History:
    texts, bodies = tuple(instruments), tuple(mechanisms)
    return History(instruments=texts, mechanisms=bodies, turns={one.id: turns[one.id] for one in (*texts, *bodies)})


def _creating(edition: Edition, mechanisms: Sequence[Mechanism]) -> dict[str, list[str]]:
    """The texts that create each, whether it names them or they name it."""
    found = {one.id: list(one.created_by) for one in mechanisms}
    rows = edition.rows(
        "SELECT origin, target FROM links WHERE role = 'creates' AND target IN (SELECT value FROM json_each(?))",
        [_json(found)],
    )
    for row in rows:
        if row["origin"] not in found[row["target"]]:
            found[row["target"]].append(row["origin"])
    return found


def _turns(edition: Edition, instruments: Sequence[Instrument], mechanisms: Sequence[Mechanism]) -> dict[str, Turns]:
    events = events_about(edition, [one.id for one in (*instruments, *mechanisms)])
    subjects: list[Instrument | Mechanism] = [*instruments, *mechanisms]
    return {one.id: _of(one, events.get(one.id, [])) for one in subjects}


def _of(subject: Instrument | Mechanism, events: Sequence[Event]) -> Turns:
    days = tuple(sorted(set(_days(subject, events))))
    if isinstance(subject, Instrument):
        states = tuple(instrument_state_on(subject, events, day) for day in days)
    else:
        states = tuple(mechanism_state_on(subject, events, day) for day in days)
    return Turns(subject=subject.id, days=days, states=states)


def _days(subject: Instrument | Mechanism, events: Iterable[Event]) -> Iterator[datetime.date]:
    yield from (edtf.parse(one.date).first for one in events)
    yield from (edtf.parse(one.seen_on).first for one in subject.observations)


def _json(ids: Iterable[str]) -> str:
    return msgspec.json.encode(list(dict.fromkeys(ids))).decode()
