# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""One exercise in coding as a page shows it: the provision in a language, and what each answer is worth."""

from collections.abc import Sequence

from msgspec import Struct

from focus.handbook.training.exercise_blocks import labels
from focus.handbook.training.exercises import Chosen
from focus.record.shapes import Words
from focus.standard.exercises import EXERCISE_LANGUAGES, wording
from focus.standard.reference_bill import Bill, Wording


class ShownParagraph(Struct, frozen=True, kw_only=True):
    """A paragraph of the provision with the number that it has in its article."""

    number: int
    text: str
    points: tuple[str, ...]


class ShownRule(Struct, frozen=True, kw_only=True):
    """The rule of an answer; ``mistake`` says why this answer is wrong, where it is often given."""

    answer: str
    rule: Words
    right: bool
    mistake: str


class SourceArticle(Struct, frozen=True, kw_only=True):
    """The article of the reference bill from which a provision comes."""

    number: int
    label: str


class ShownExercise(Struct, frozen=True, kw_only=True):
    """One exercise in the language ``wording``. ``answer`` is the reader's; it, ``given`` and ``changed`` may be empty.

    ``place`` of ``total`` in the walk through all exercises, and ``next`` in it; ``siblings`` are all for the same
    criterion, this one among them.
    """

    id: str
    code: str
    name: Words
    question: Words
    wording: str
    languages: tuple[str, ...]
    provision: tuple[ShownParagraph, ...]
    given: str
    answer: str
    right: str
    reason: str
    changed: str
    rules: tuple[ShownRule, ...]
    articles: tuple[SourceArticle, ...]
    place: int
    total: int
    next: str
    siblings: tuple[str, ...]


def shown_exercise(there: Sequence[Chosen], at: int, bill: Bill | None, language: str, answer: str) -> ShownExercise:
    """The exercise at a place (from 0) of the walk."""
    criterion, held = there[at].criterion, there[at].exercise
    siblings = (one.exercise.id for one in there if one.criterion.code == criterion.code)
    return ShownExercise(
        id=held.id,
        code=criterion.code,
        name=criterion.name,
        question=criterion.question,
        wording=language,
        languages=EXERCISE_LANGUAGES,
        provision=tuple(
            ShownParagraph(number=number, text=paragraph.text, points=paragraph.points)
            for number, paragraph in wording(held, bill, language)
        ),
        given=_said(held.given, language),
        answer=answer,
        right=held.answer,
        reason=_said(held.reason, language),
        changed=_said(held.changed, language),
        rules=_rules(there[at], language),
        articles=tuple(
            SourceArticle(number=number, label=label)
            for number in held.articles
            for label in labels([number], bill, language)
        ),
        place=at + 1,
        total=len(there),
        next=there[(at + 1) % len(there)].exercise.id,
        siblings=tuple(sorted(siblings)),
    )


def _rules(one: Chosen, language: str) -> tuple[ShownRule, ...]:
    mistakes: dict[str, str] = {held.answer: _said(held.why, language) for held in one.exercise.mistakes}
    return tuple(
        ShownRule(
            answer=rule.answer,
            rule=rule.rule,
            right=rule.answer == one.exercise.answer,
            mistake=mistakes.get(rule.answer, ""),
        )
        for rule in one.criterion.answers
    )


def _said(words: Wording | None, language: str) -> str:
    return getattr(words, language) or "" if words else ""
