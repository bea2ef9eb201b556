# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The reference bill: a whole bill drafted by Focus that earns "yes" for every criterion a text can answer.

It lies in ``data/reference-bill/``: ``bill.yaml`` (the ``Head``) and one file a part (``Part``). Every wording
has the four languages as keys; a language that is not written yet is left out and ``Head.translated`` says so.
"""

from collections.abc import Iterator
from typing import Literal

from focus.record.shapes import Criterion, Day, Id, Line, Prose, Shape

LANGUAGES = ("en", "es", "fr", "pt")
Language = Literal["en", "es", "fr", "pt"]
Written = Literal["done", "missing"]


class Wording(Shape, frozen=True, kw_only=True):
    """One text in each language that is written."""

    en: Prose | None = None
    es: Prose | None = None
    fr: Prose | None = None
    pt: Prose | None = None


class Paragraph(Shape, frozen=True, kw_only=True):
    """A numbered paragraph. Its number is its place; its points are lettered a, b, c by their place."""

    text: Prose
    points: tuple[Prose, ...] = ()


class Clauses(Shape, frozen=True, kw_only=True):
    """The paragraphs of an article or option in each language that is written."""

    en: tuple[Paragraph, ...] = ()
    es: tuple[Paragraph, ...] = ()
    fr: tuple[Paragraph, ...] = ()
    pt: tuple[Paragraph, ...] = ()


class Quotes(Shape, frozen=True, kw_only=True):
    """Words of an article, copied from it, in each language that is written."""

    en: tuple[Prose, ...] = ()
    es: tuple[Prose, ...] = ()
    fr: tuple[Prose, ...] = ()
    pt: tuple[Prose, ...] = ()


class Earned(Shape, frozen=True, kw_only=True):
    """Which words of the article meet the criterion's rule for "yes", alone or with other articles."""

    criterion: Criterion
    words: Quotes


class Option(Shape, frozen=True, kw_only=True):
    """Another wording and the condition under which it is taken.

    ``use`` says whether it stands instead of ``paragraphs`` (of the whole article if none is named) or is added.
    """

    name: Wording
    condition: Wording
    use: Literal["instead", "added"]
    paragraphs: tuple[int, ...] = ()
    text: Clauses


class Article(Shape, frozen=True, kw_only=True):
    """An article with its reasons; ``precedents`` are ids of lessons and findings in ``data/places/``."""

    number: int
    heading: Wording
    text: Clauses
    reasons: Wording
    precedents: tuple[Id, ...] = ()
    earns: tuple[Earned, ...] = ()
    options: tuple[Option, ...] = ()

    @property
    def criteria(self) -> tuple[str, ...]:
        """The criteria for which this article has words, in its own order."""
        return tuple(one.criterion for one in self.earns)


class Part(Shape, frozen=True, kw_only=True):
    """A part of the bill; ``number`` is a Roman numeral."""

    number: Line
    heading: Wording
    articles: tuple[Article, ...]


class Review(Shape, frozen=True, kw_only=True):
    """A lawyer's review of one language: the reviewer's role (never a name), the day and the language."""

    role: Line
    date: Day
    language: Language


class Translated(Shape, frozen=True, kw_only=True):
    """Which languages are written. Only a language that is "missing" here may lack a wording."""

    en: Written
    es: Written
    fr: Written
    pt: Written


class Head(Shape, frozen=True, kw_only=True):
    """What is said of the whole bill. ``review`` is "none" until a review is recorded in ``reviews``."""

    id: Id
    version: Line
    date: Day
    licence: Literal["CC0-1.0"]
    review: Literal["none", "recorded"]
    reviews: tuple[Review, ...] = ()
    translated: Translated
    title: Wording
    enacting: Wording
    enacting_options: tuple[Option, ...] = ()


class Bill(Shape, frozen=True, kw_only=True):
    """The whole bill."""

    head: Head
    parts: tuple[Part, ...]

    def articles(self) -> Iterator[Article]:
        """Every article in order."""
        return (article for part in self.parts for article in part.articles)

    def written(self) -> tuple[str, ...]:
        """The languages in which the whole bill is written."""
        return tuple(language for language in LANGUAGES if getattr(self.head.translated, language) == "done")
