# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Which cases of an edition meet the conditions of a choice, and of which it is not known."""

from collections.abc import Callable, Collection

from focus.compare.cases import Case, Judged, judged
from focus.compare.conditions import answers, has_value, keeps_within, own_limits, sits
from focus.compare.held import HELD, on
from focus.edition.reader import Edition
from focus.site.page import Ask
from focus.site.queries.precedent_choice import STATES, PrecedentChoice, Question
from focus.site.queries.precedent_world import World

OF_TEXTS = ("type", "state", "language", "year")
OF_BODIES = ("covers", "form", "host", "nature")
ANSWERED = f"SELECT f.id, f.subject, f.answer, f.coder_kind {HELD} AND f.criterion = ? AND f.track = ?"


def conditions(ask: Ask, held: World, choice: PrecedentChoice) -> dict[str, Judged]:
    """What each condition says of each case, in the order in which a page asks them."""
    found = {name: _kept(ask, held, name, one, choice.people) for name, one in choice.questions.items()}
    if within := choice.within:
        found["step"] = judged(held.cases, lambda case: keeps_within(own_limits(case, held.limits), within))
    if seated := choice.seated:
        found["holder"] = judged(held.cases, lambda case: sits(held.seats_of(case), seated))
    for name in (*OF_BODIES, "type", "state"):
        if code := choice.value(name):
            found[name] = _by_value(ask, held, name, STATES[code] if name == "state" else (code,))
    if choice.years:
        first, last = choice.years
        found["year"] = judged(held.cases, _has(held, "year", {str(year) for year in range(first, last + 1)}))
    for name in ("language", "place", "region", "legal"):
        if code := choice.value(name):
            found[name] = _by_value(ask, held, name, (code,))
    return found


def subjects(case: Case, track: str) -> tuple[str, ...]:
    """Who answers for a case: its text on paper, its body and its text in practice."""
    return (case.text,) if track == "law" else (case.body, case.text)


def answers_to(edition: Edition, question: Question, day: str, people: bool) -> dict[str, str]:
    """The answers that hold on the edition's date, by subject. One query."""
    rows = edition.rows(ANSWERED, [*on(day), question.criterion, question.track])
    return {
        row["subject"]: row["answer"]
        for row in rows
        if not (people and row["coder_kind"] == "machine") and not edition.suppressed(row["id"])
    }


def _kept(ask: Ask, held: World, name: str, question: Question, people: bool) -> Judged:
    """Criteria, ways to answer and tracks are few: what they come to is kept, a bit for each case."""
    key = f"precedents in {ask.language}: {question.criterion} {question.track} {question.answers} {people}"
    return ask.edition.once(key, lambda edition: _answered(edition, held, question, ask.view.day.isoformat(), people))


def _answered(edition: Edition, held: World, question: Question, day: str, people: bool) -> Judged:
    given = answers_to(edition, question, day, people)
    return judged(held.cases, lambda case: answers(subjects(case, question.track), given, question.answers))


def _by_value(ask: Ask, held: World, name: str, wanted: Collection[str]) -> Judged:
    key = f"precedents in {ask.language}: {name} {sorted(wanted)}"
    return ask.edition.once(key, lambda _edition: judged(held.cases, _has(held, name, wanted)))


def _has(held: World, name: str, wanted: Collection[str]) -> Callable[[Case], bool | None]:
    values = held.values[name]
    if name in OF_TEXTS:
        return lambda case: has_value((case.text,), values, wanted)
    if name in OF_BODIES:
        return lambda case: has_value((case.body,), values, wanted)
    return lambda case: has_value((case.text or case.body,), values, wanted)
