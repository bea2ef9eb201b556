# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Two texts laid side by side: every article of the one with what answers to it, and what each has alone."""

from collections.abc import Sequence

from msgspec import Struct

from focus.compare.counterparts import Link, Matrix, counterparts
from focus.compare.traits import Traits, compared_units, traits_of
from focus.texts.alignment import SAME_SUBJECT, alike
from focus.texts.differences import Change, word_differences
from focus.texts.nesting import words
from focus.texts.shapes import Unit

MOST_ARTICLES = 300
"""Of one text that are compared: the work grows with the product of both."""


class Side(Struct, frozen=True, kw_only=True):
    """A text ready to be compared; ``left_out`` are its articles beyond the most that are compared."""

    language: str
    articles: tuple[Traits, ...]
    left_out: int

    @property
    def units(self) -> tuple[Unit, ...]:
        """Its articles in order."""
        return tuple(one.unit for one in self.articles)


class Compared(Struct, frozen=True, kw_only=True):
    """Two texts and the links between them; what has no link stands alone on its side."""

    left: Side
    right: Side
    links: tuple[Link, ...]

    def alone_left(self) -> tuple[int, ...]:
        """Places of articles on the left to which nothing answers."""
        return _alone(self.left, {one.left for one in self.links})

    def alone_right(self) -> tuple[int, ...]:
        """Places of articles on the right to which nothing answers."""
        return _alone(self.right, {one.right for one in self.links})


def side(units: Sequence[Unit], language: str) -> Side:
    """Take the articles of a text and their traits: the slower half of the work, worth keeping for the next pair."""
    every = compared_units(units)
    kept = every[:MOST_ARTICLES]
    return Side(language=language, articles=traits_of(kept, language), left_out=len(every) - len(kept))


def compared(left: Side, right: Side, meaning: Matrix | None = None) -> Compared:
    """Link the articles of two texts. ``meaning`` is likeness by a sentence model, a row an article on the left."""
    return Compared(left=left, right=right, links=counterparts(left.articles, right.articles, meaning))


def word_changes(left: Unit, right: Unit, left_language: str, right_language: str) -> tuple[Change, ...]:
    """The words that differ, where both are in one language and alike enough to be wordings of one rule."""
    if left_language != right_language or alike(left, right) < SAME_SUBJECT:
        return ()
    return word_differences(words(left), words(right))


def _alone(whole: Side, linked: set[int]) -> tuple[int, ...]:
    return tuple(place for place in range(len(whole.articles)) if place not in linked)
