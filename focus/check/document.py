# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A reading as the check sees it: articles with their words, weighed by what kind of unit they are."""

from collections.abc import Iterator

import msgspec

from focus.search.phrases import Words
from focus.search.stems import SMALL, Token, tokens
from focus.texts.shapes import Reading, Unit

WEIGHTS = {"article": 1.0, "annex_article": 1.0, "quoted": 0.9, "transitional": 0.5, "decree": 0.4, "preamble": 0.0}
"""Transitory articles and the decree that promulgates say little of what a law does. Recitals quote other instruments
and never support an answer: they weigh nothing. Former versions, notes and signatures are no part of the law."""
LOOSE = frozenset({"paragraph", "point", "annex", "part", "title", "chapter", "section", "subsection", "book"})
LOOSE_WEIGHT = 0.9
"""Text outside any article: a policy without articles, an annex in prose."""
IN_HEADING = -1
SHORTEST = 12
"""Characters under which loose text is a heading or a number and says nothing."""


class Part(msgspec.Struct, frozen=True):
    """An article, or a paragraph outside any article, with the units inside it and its words."""

    unit: Unit
    inside: tuple[Unit, ...]
    weight: float
    first: int
    last: int
    """Its words in ``Document.words``: from ``first`` up to, not including, ``last``."""


class Document(msgspec.Struct, frozen=True):
    """All parts of a text with their words. Words of headings have ``IN_HEADING`` as their place."""

    language: str
    parts: tuple[Part, ...]
    words: Words


def document(reading: Reading) -> Document:
    """The parts of a reading in order. A language that Focus does not know gives no words and so no findings."""
    parts: list[Part] = []
    words: list[Token] = []
    part_of: list[int] = []
    for unit, inside, weight in _chosen(reading.units):
        found = list(_words(unit, reading.language)) if reading.language in SMALL else []
        parts.append(Part(unit, inside, weight, len(words), len(words) + len(found)))
        words += found
        part_of += [len(parts) - 1] * len(found)
    return Document(reading.language, tuple(parts), Words(words, part_of))


def _words(unit: Unit, language: str) -> Iterator[Token]:
    for token in tokens(unit.heading, language):
        yield Token(token.folded, token.stem, IN_HEADING, IN_HEADING)
    yield from tokens(unit.text, language)


def _chosen(units: tuple[Unit, ...]) -> Iterator[tuple[Unit, tuple[Unit, ...], float]]:
    """Each article with the units inside it, and loose text with nothing inside, in reading order."""
    place = 0
    while place < len(units):
        unit = units[place]
        place += 1
        if unit.kind in WEIGHTS:
            first = place
            while place < len(units) and units[place].eid.startswith(f"{unit.eid}__"):
                place += 1
            if unit.text and not unit.repealed:
                yield unit, units[first:place], WEIGHTS[unit.kind]
        elif unit.kind in LOOSE and len(unit.text) >= SHORTEST:
            yield unit, (), LOOSE_WEIGHT
