# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What must hold in the coding exercises: both languages whole and alike, and what is taken from the bill is there."""

from collections.abc import Iterator

from focus.standard.exercises import EXERCISE_LANGUAGES, Exercise, Exercises, wording
from focus.standard.reference_bill import Bill, Wording

Faults = Iterator[str]


def faults(held: Exercises, bill: Bill | None) -> Faults:
    """Each thing that is wrong in the exercises for one criterion, in words, with the exercise."""
    for number, one in enumerate(held.exercises, 1):
        expected = f"{held.criterion.lower()}-{number}"
        if one.id != expected:
            yield f"{one.id}: the exercises for {held.criterion} are called {expected} and so on, in their order"
        yield from (f"{one.id}: {what}" for what in _of_one(one, bill))


def _of_one(one: Exercise, bill: Bill | None) -> Faults:
    numbers = {article.number for article in bill.articles()} if bill else set()
    for number in {*one.articles, *(taken.article for taken in one.taken)} - numbers:
        yield f"the reference bill has no article {number}"
    if not one.articles:
        yield "articles: at least one article of the reference bill, from which it comes"
    if one.text and not one.changed:
        yield "changed: what was changed must be said where there is a wording of its own"
    if not one.mistakes or one.answer in {mistake.answer for mistake in one.mistakes}:
        yield "mistakes: at least one, each another answer than the right one"
    builds = [[len(held.points) for _, held in wording(one, bill, language)] for language in EXERCISE_LANGUAGES]
    if not builds[0] or any(build != builds[0] for build in builds):
        yield "text: nothing to read, or not built alike in every language"
    yield from _unwritten(one)


def _unwritten(one: Exercise) -> Faults:
    for name, words in _wordings(one):
        missing = [language for language in EXERCISE_LANGUAGES if words and not getattr(words, language)]
        if missing:
            yield f"{name}: no wording in {', '.join(missing)}"


def _wordings(one: Exercise) -> Iterator[tuple[str, Wording | None]]:
    yield from (("given", one.given), ("changed", one.changed), ("reason", one.reason))
    yield from ((f"mistakes/{number}", mistake.why) for number, mistake in enumerate(one.mistakes, 1))
