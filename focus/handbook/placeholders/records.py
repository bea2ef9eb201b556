# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Names, dates, figures and time limits of records, each with the note that gives its sources."""

from collections.abc import Iterable
from typing import Any, TypeVar

from focus.handbook.facts import sources_of
from focus.handbook.naming import name_of, with_place
from focus.handbook.placeholders.asked import asked
from focus.handbook.writing import Unfilled, Writing
from focus.record.shapes import Deadline, Event, Figure, Place
from focus.sheet.blocks import Run, Runs

S = TypeVar("S")
NAMED = {"instruments", "mechanisms", "bodies", "documents"}
UNSAID = {"count"}
"""Units that say nothing beside what is counted."""


def place(writing: Writing, told: str) -> Iterable[Run]:
    """``{{place: MX}}``: its name, with a link to its page."""
    code = asked(told, 1).words[0]
    _held(writing, Place, code)
    return [Run(writing.said.place(code), href=f"/places/{code.lower()}")]


def title(writing: Writing, told: str) -> Iterable[Run]:
    """``{{title: mx-ley-2012}}``: name, place and risk label, with its note."""
    record_id = asked(told, 1).words[0]
    if writing.facts.kind(record_id) not in NAMED:
        raise Unfilled(f"there is no instrument, mechanism, body or document {record_id}")
    record = writing.facts.record(record_id)
    return [*with_place(writing, record_id, name_of(writing, record_id)), *_noted(writing, record)]


def date(writing: Writing, told: str) -> Iterable[Run]:
    """``{{date: mx-event-2012-1}}``."""
    event = _held(writing, Event, asked(told, 1).words[0])
    return [Run(writing.said.date(event.date)), *_noted(writing, event)]


def year(writing: Writing, told: str) -> Iterable[Run]:
    """``{{year: mx-event-2012-1}}``."""
    event = _held(writing, Event, asked(told, 1).words[0])
    return [Run(event.date[:4]), *_noted(writing, event)]


def figure(writing: Writing, told: str) -> Iterable[Run]:
    """``{{figure: mx-figure-1}}``: its value with unit and period."""
    one = _held(writing, Figure, asked(told, 1).words[0])
    return [Run(worded_figure(writing, one)), *_noted(writing, one)]


def worded_figure(writing: Writing, one: Figure) -> str:
    """ "at least 600 people (2025)"."""
    said = writing.said
    qualifier = "" if one.qualifier == "exact" else f"{said.label('qualifier', one.qualifier)} "
    unit = "" if one.unit in UNSAID else f" {said.unit(one.unit, one.value)}"
    return f"{qualifier}{said.number(one.value)}{unit} ({said.date(one.period)})"


def deadline(writing: Writing, told: str) -> Iterable[Run]:
    """``{{deadline: co-unp-deadline-1}}``: the limit in words."""
    one = _held(writing, Deadline, asked(told, 1).words[0])
    return [Run(worded_limit(writing, one)), *_noted(writing, one)]


def worded_limit(writing: Writing, one: Deadline) -> str:
    """ "30 working days", "1 day (working days)"; nothing is said of days where the text says nothing."""
    length = writing.said.duration(one.value, one.unit)
    if one.day_count == "unstated" or one.unit != "days":
        return length
    days = writing.said.label("day_count", one.day_count)
    return f"{length} ({days})" if one.value == 1 else f"{writing.said.number(one.value)} {days}"


def note(writing: Writing, told: str) -> Iterable[Run]:
    """``{{note: mx-lesson-1 co-lesson-2}}``: the numbers of the notes with their sources."""
    found: list[str] = []
    for record_id in asked(told).words:
        found += sources_of(_any(writing, record_id))
    return _numbers(writing, found)


def _noted(writing: Writing, record: Any) -> Runs:
    return writing.notes.of(sources_of(record))


def _numbers(writing: Writing, sources: list[str]) -> Runs:
    numbers = writing.notes.of(sources)
    if not numbers:
        raise Unfilled("the record names no source; name one that has some, or take the claim out")
    return numbers


def _held(writing: Writing, shape: type[S], record_id: str) -> S:
    found = writing.facts.get(shape, record_id)
    if found is None:
        raise Unfilled(f"the edition holds no {shape.__name__.lower()} {record_id}; look for its id in data/places/")
    return found


def _any(writing: Writing, record_id: str) -> Any:
    found = writing.facts.record(record_id)
    if found is None:
        raise Unfilled(f"the edition holds no record {record_id}; look for its id in data/places/")
    return found
