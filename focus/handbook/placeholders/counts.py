# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""How many of something the edition holds."""

from collections.abc import Callable, Iterable

from focus.handbook.facts import Facts
from focus.handbook.placeholders.asked import asked
from focus.handbook.writing import Unfilled, Writing
from focus.record.shapes import (
    Access,
    Commitment,
    Document,
    Event,
    Figure,
    Finding,
    Instrument,
    Lesson,
    Mechanism,
    Source,
)
from focus.record.vocab import codes
from focus.sheet.blocks import Run

AT_WORK = {"operating", "partly_operating"}


def count(writing: Writing, told: str) -> Iterable[Run]:
    """``{{count: lessons.weakness}}``: the number, written as the language writes it."""
    what, _, part = asked(told, 1).words[0].partition(".")
    found: int | None
    if part:
        known = PARTS.get(what)
        found = known(writing.facts, part) if known else None
    else:
        found = WHOLE[what](writing.facts) if what in WHOLE else None
    if found is None:
        raise Unfilled(f"nothing is counted as {told}; allowed: {', '.join([*WHOLE, *(f'{one}.…' for one in PARTS)])}")
    return [Run(writing.said.number(found))]


WHOLE: dict[str, Callable[[Facts], int]] = {
    "places": lambda facts: len(facts.places()),
    "instruments": lambda facts: len(facts.all(Instrument)),
    "mechanisms": lambda facts: len(facts.all(Mechanism)),
    "findings": lambda facts: len(_standing(facts)),
    "lessons": lambda facts: len(facts.all(Lesson)),
    "sources": lambda facts: len(facts.all(Source)),
    "commitments": lambda facts: len(facts.all(Commitment)),
    "figures": lambda facts: len(facts.all(Figure)),
    "documents": lambda facts: len(facts.all(Document)),
    "events": lambda facts: len(facts.all(Event)),
    "access": lambda facts: len(facts.all(Access)),
    "criteria": lambda facts: len(facts.criteria),
    "dimensions": lambda facts: len(facts.standard.dimensions),
    "reference_articles": lambda facts: len(list(facts.standard.bill.articles())) if facts.standard.bill else 0,
}


def _standing(facts: Facts) -> list[Finding]:
    return [one for one in facts.all(Finding) if one.standing]


def _places(facts: Facts, part: str) -> int | None:
    if part == "in_operation":
        return len({place for one in facts.all(Mechanism) if _works(facts, one) for place in one.reach or (one.place,)})
    if part not in codes("observatory_state"):
        return None
    return sum(facts.standings[one.id].state == part for one in facts.places() if one.id in facts.standings)


def _works(facts: Facts, one: Mechanism) -> bool:
    return one.nature == "state" and one.id in facts.links and facts.links[one.id].state in AT_WORK


def _instruments(facts: Facts, part: str) -> int | None:
    if part == "harmful":
        return sum(facts.links[one.id].harmful for one in facts.all(Instrument) if one.id in facts.links)
    return _of_kind(facts, Instrument, "kind", "instrument_kind", part)


def _findings(facts: Facts, part: str) -> int | None:
    held = _standing(facts)
    if part == "people":
        return sum(one.coder_kind != "machine" for one in held)
    return sum(one.track == part for one in held) if part in codes("track") else None


def _criteria(facts: Facts, part: str) -> int | None:
    held = facts.criteria.values()
    if part == "text":
        return sum(one.track in {"law", "both"} for one in held)
    return sum(one.core for one in held) if part == "core" else None


def _of_kind(facts: Facts, shape: type[object], field: str, vocabulary: str, part: str) -> int | None:
    if part not in codes(vocabulary):
        return None
    return sum(bool(getattr(one, field) == part) for one in facts.all(shape))


PARTS: dict[str, Callable[[Facts, str], int | None]] = {
    "places": _places,
    "instruments": _instruments,
    "mechanisms": lambda facts, part: _of_kind(facts, Mechanism, "form", "mechanism_form", part),
    "findings": _findings,
    "lessons": lambda facts, part: _of_kind(facts, Lesson, "kind", "lesson_kind", part),
    "criteria": _criteria,
}
