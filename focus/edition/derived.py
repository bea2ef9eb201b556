# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What is computed from the records when an edition is compiled: states, risk flags, years."""

import dataclasses
import datetime
from dataclasses import dataclass, field
from typing import Any

from focus.edition.source import Material
from focus.findings.frameworks import FrameworkCell, counting, framework_cells
from focus.findings.holding import Holding, holding_on, holdings
from focus.lib import edtf
from focus.record.place_state import PlaceState, place_state
from focus.record.shapes import Event, Finding
from focus.record.state import State, instrument_state_on, mechanism_state_on
from focus.record.year import beginning

WITH_A_STATE = ("country", "subdivision")
"""Regions and international bodies adopt texts too, but the four states speak of States."""
YEAR_FIELDS = ("date", "period", "as_of", "compiled_on", "noticed_on")


@dataclass(frozen=True, slots=True)
class Derived:
    """States by subject and by place, the instruments with clauses that can be used against defenders, when each
    answer holds, and what each territory answers together."""

    states: dict[str, State]
    places: dict[str, PlaceState]
    harmful: set[str]
    holdings: dict[str, Holding] = field(default_factory=dict)
    frameworks: dict[str, list[FrameworkCell]] = field(default_factory=dict)
    years: dict[str, int] = field(default_factory=dict)

    def state_of(self, record_id: str) -> str | None:
        """The state of a place, instrument or mechanism, ``None`` for anything else."""
        if record_id in self.places:
            return self.places[record_id].state
        return self.states[record_id].state if record_id in self.states else None

    def year_of(self, shape: Any) -> int | None:
        """The year by which lists are filtered: the record's own date, or of its adoption, force or creation."""
        for name in YEAR_FIELDS:
            if value := getattr(shape, name, None):
                return edtf.parse(value).first.year
        return self.years.get(shape.id)


def harmful_instruments(findings: list[Finding]) -> set[str]:
    """Instruments with a standing answer "no" to R7 (no clauses that can be turned against defenders)."""
    return {one.subject for one in findings if one.criterion == "R7" and one.answer == "no" and one.standing}


def derive(material: Material, day: datetime.date) -> Derived:
    """Compute everything for one day, the edition's date."""
    records = material.records
    events = _by_subject(records.of("events"))
    states = {one.id: instrument_state_on(one, events.get(one.id, []), day) for one in records.of("instruments")}
    states |= {one.id: mechanism_state_on(one, events.get(one.id, []), day) for one in records.of("mechanisms")}
    harmful = harmful_instruments(records.of("findings"))
    protecting = {one.mechanism for one in records.of("access") if one.offer == "protection" and one.mechanism}
    children = _children(material)
    instruments = _by_place(records.of("instruments"))
    mechanisms = _by_place(records.of("mechanisms"))
    places = {}
    for place in records.of("places"):
        if place.kind not in WITH_A_STATE:
            continue
        family = {place.id} | children.get(place.id, set())
        places[place.id] = place_state(
            place,
            [one for member in sorted(family) for one in instruments.get(member, [])],
            [one for member in sorted(family) for one in mechanisms.get(member, [])],
            states,
            children.get(place.id, set()),
            harmful,
            protecting,
            events,
            day,
        )
    flagged = harmful | {place for place, state in places.items() if state.harmful}
    years = {one: year for one in states if (year := beginning(events.get(one, []), day))}
    return with_answers(Derived(states, places, flagged, years=years), material, day)


def with_answers(derived: Derived, material: Material, day: datetime.date) -> Derived:
    """The same with what follows from the findings of ``material``: when they hold, and what territories answer."""
    records = material.records
    findings, events = records.of("findings"), _by_subject(records.of("events"))
    held = holdings(findings, {one.id: one for one in records.of("instruments")}, events, day)
    when = {one.finding: one for one in held}
    valid = _by_place(list(holding_on(findings, when, day, day)))
    instruments, mechanisms = _by_place(records.of("instruments")), _by_place(records.of("mechanisms"))
    frameworks = {}
    for place in derived.places:
        counted = counting(instruments.get(place, []), mechanisms.get(place, []), derived.states)
        frameworks[place] = list(framework_cells(material.standard.criteria, counted, valid.get(place, [])))
    return dataclasses.replace(derived, holdings=when, frameworks={one: x for one, x in frameworks.items() if x})


def _by_subject(events: list[Event]) -> dict[str, list[Event]]:
    grouped: dict[str, list[Event]] = {}
    for event in events:
        for subject in event.about:
            grouped.setdefault(subject, []).append(event)
    return grouped


def _by_place(shapes: list[Any]) -> dict[str, list[Any]]:
    grouped: dict[str, list[Any]] = {}
    for shape in shapes:
        grouped.setdefault(shape.place, []).append(shape)
    return grouped


def _children(material: Material) -> dict[str, set[str]]:
    below: dict[str, set[str]] = {}
    for place in material.records.of("places"):
        if place.parent:
            below.setdefault(place.parent, set()).add(place.id)
    return below
