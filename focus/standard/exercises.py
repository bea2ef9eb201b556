# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Coding exercises: a provision, the criterion to be answered for it, the answer by the rule, and why.

They lie in ``data/exercises/``, one file a criterion (``Exercises``). A provision is taken unchanged from the reference
bill, or written by us as a deliberately weaker variant of it; no exercise holds official wording. They are written in
English and Spanish.
"""

from typing import Literal

from focus.record.shapes import Criterion, Id, Shape
from focus.standard.reference_bill import Bill, Clauses, Paragraph, Wording

EXERCISE_LANGUAGES = ("en", "es")
"""The languages in which every exercise is written."""
Answer = Literal["yes", "partly", "no"]
ANSWERS: tuple[Answer, ...] = ("yes", "partly", "no")


class Taken(Shape, frozen=True, kw_only=True):
    """Paragraphs taken word for word from an article of the reference bill; the whole article if none is named."""

    article: int
    paragraphs: tuple[int, ...] = ()


class Mistake(Shape, frozen=True, kw_only=True):
    """A wrong answer that is often given, and why it is wrong."""

    answer: Answer
    why: Wording


class Exercise(Shape, frozen=True, kw_only=True):
    """A provision to be coded. Its wording is what is ``taken``, then ``text``.

    ``articles`` are those of the reference bill from which it comes; ``changed`` says what was weakened or left out and
    is missing where nothing was; ``given`` says what else the reader may take for granted.
    """

    id: Id
    answer: Answer
    articles: tuple[int, ...]
    taken: tuple[Taken, ...] = ()
    text: Clauses | None = None
    given: Wording | None = None
    changed: Wording | None = None
    reason: Wording
    mistakes: tuple[Mistake, ...]


class Exercises(Shape, frozen=True, kw_only=True):
    """The exercises for one criterion."""

    criterion: Criterion
    exercises: tuple[Exercise, ...]


def language_for(language: str) -> str:
    """The language in which a reader of this one gets exercises: the own one where they are written in it."""
    return language if language in EXERCISE_LANGUAGES else EXERCISE_LANGUAGES[0]


def wording(exercise: Exercise, bill: Bill | None, language: str) -> tuple[tuple[int, Paragraph], ...]:
    """The provision in a language with the number of each paragraph: what is taken from the bill, then its own.

    What is taken keeps its number, because other paragraphs name it.
    """
    articles = {article.number: article for article in bill.articles()} if bill else {}
    found: list[tuple[int, Paragraph]] = []
    for one in exercise.taken:
        whole: tuple[Paragraph, ...] = getattr(articles[one.article].text, language) if one.article in articles else ()
        wanted = one.paragraphs or range(1, len(whole) + 1)
        found += [(number, paragraph) for number, paragraph in enumerate(whole, 1) if number in wanted]
    return (*found, *enumerate(getattr(exercise.text, language) if exercise.text else (), 1))
