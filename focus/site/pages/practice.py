# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Practise coding: all exercises by criterion, and one exercise with three answers and what each is worth.

The answer stands in the address and nowhere else: nothing is kept, and the page is the same for everybody who gives it.
"""

from collections.abc import Sequence
from urllib.parse import urlencode

from msgspec import Struct

from focus.edition.words import standard as standard_of
from focus.handbook.training.exercises import all_exercises, walk
from focus.record.shapes import Words
from focus.site.page import Ask, Gone, Moved, Page, Wrong
from focus.site.queries.practice import shown_exercise
from focus.standard.exercises import ANSWERS, EXERCISE_LANGUAGES, language_for
from focus.standard.shapes import Standard

ADDRESS = "/practice"
ANSWER, WORDING = "answer", "wording"
PARAMETERS = (ANSWER, WORDING)


class PractisedCriterion(Struct, frozen=True, kw_only=True):
    """A criterion with the ids of its exercises."""

    code: str
    dimension: str
    name: Words
    exercises: tuple[str, ...]


class Practice(Struct, frozen=True, kw_only=True):
    """All exercises; ``first`` is the one to begin with, empty in an edition without exercises."""

    total: int
    first: str
    dimensions: dict[str, Words]
    criteria: tuple[PractisedCriterion, ...]
    languages: tuple[str, ...]


def practice(ask: Ask) -> Page:
    """Every exercise by criterion, and where to begin."""
    whole = standard_of(ask.edition)
    there = walk(all_exercises(ask.edition))
    return Page(
        template="practice.html",
        title=ask.view._("Practise coding"),
        description=ask.view._("Code provisions by the rules of the standard and see at once whether you were right."),
        address=ADDRESS,
        body=Practice(
            total=len(there),
            first=there[0].exercise.id if there else "",
            dimensions={one.id: one.name for one in whole.dimensions},
            criteria=_criteria(whole),
            languages=EXERCISE_LANGUAGES,
        ),
    )


def exercise(ask: Ask) -> Page:
    """One exercise; with an answer in the address, what the rule says of it."""
    there = walk(all_exercises(ask.edition))
    at = next((at for at, one in enumerate(there) if one.exercise.id == ask.parts["id"]), None)
    if at is None:
        raise Gone
    address = f"{ADDRESS}/{ask.parts['id']}"
    answer = _allowed(ask, ANSWER, ANSWERS)
    body = shown_exercise(there, at, standard_of(ask.edition).bill, _wording(ask, address), answer)
    told = ask.view._("Exercise %(number)s: %(criterion)s")
    criterion = f"{body.code} {ask.view.say(body.name)}"
    return Page(
        template="exercise.html",
        title=told % {"number": body.siblings.index(body.id) + 1, "criterion": criterion},
        description=ask.view.say(body.question),
        address=address,
        body=body,
        query=urlencode(ask.parameters),
        indexed=not ask.parameters,
    )


def _criteria(whole: Standard) -> tuple[PractisedCriterion, ...]:
    criteria = {one.code: one for one in whole.criteria}
    return tuple(
        PractisedCriterion(
            code=held.criterion,
            dimension=criteria[held.criterion].dimension,
            name=criteria[held.criterion].name,
            exercises=tuple(one.id for one in held.exercises),
        )
        for held in whole.exercises
    )


def _wording(ask: Ask, address: str) -> str:
    """The language of the provision: the one asked for, else the reader's or English, which no address writes out."""
    usual = language_for(ask.language)
    chosen = _allowed(ask, WORDING, EXERCISE_LANGUAGES)
    if chosen == usual:
        kept = {name: value for name, value in ask.parameters.items() if name != WORDING}
        raise Moved(ask.view.at(address) + (f"?{urlencode(kept)}" if kept else ""))
    return chosen or usual


def _allowed(ask: Ask, name: str, allowed: Sequence[str]) -> str:
    value = ask.parameters.get(name, "")
    if value and value not in allowed:
        said = ask.view._("“%(name)s” has a value that is not known. Allowed: %(allowed)s.")
        raise Wrong(said % {"name": name, "allowed": ", ".join(allowed)})
    return value
