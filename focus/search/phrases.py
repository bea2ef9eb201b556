# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Find phrases among the words of a text: the standard's cues and the thesaurus are written in the same way.

``*`` at the end of a word stands for any ending, ``a|b`` for either word, ``..`` for up to six words in between.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache

import msgspec

from focus.search.fold import fold
from focus.search.stems import SMALL, WORD, Token, stem

LONGEST_GAP = 6
ENDING = 2

Span = tuple[int, int]
"""First word and the one after the last, counted in the words of the text."""


class Slot(msgspec.Struct, frozen=True):
    """One word of a phrase: its stems, its beginnings (``*``), and how many words may stand before it."""

    stems: frozenset[str]
    beginnings: tuple[str, ...]
    gap: int


class Words:
    """The words of one text, to be asked where a stem or a beginning stands. ``part_of`` keeps articles apart."""

    def __init__(self, tokens: list[Token], part_of: list[int]) -> None:
        self.tokens, self.part_of = tokens, part_of
        self._by_stem: dict[str, list[int]] = {}
        self._by_folded: dict[str, list[int]] = {}
        for place, token in enumerate(tokens):
            self._by_stem.setdefault(token.stem, []).append(place)
            self._by_folded.setdefault(token.folded, []).append(place)
        self._vocabulary = sorted(self._by_folded)
        self._begun: dict[str, list[int]] = {}

    def beginning_with(self, beginning: str) -> list[int]:
        """Where words with this beginning stand."""
        if beginning not in self._begun:
            first = bisect_left(self._vocabulary, beginning)
            last = bisect_right(self._vocabulary, beginning + "\uffff")
            self._begun[beginning] = [place for word in self._vocabulary[first:last] for place in self._by_folded[word]]
        return self._begun[beginning]

    def places(self, slot: Slot) -> set[int]:
        """Where a word of a phrase stands."""
        found: set[int] = set()
        for one in slot.stems:
            found.update(self._by_stem.get(one, ()))
        for beginning in slot.beginnings:
            found.update(self.beginning_with(beginning))
        return found

    def find(self, phrase: str, language: str) -> Iterator[Span]:
        """Where a phrase stands; never across two articles."""
        slots = compiled(phrase, language)
        if not slots:
            return
        if len(slots) == 1:
            yield from ((place, place + 1) for place in self._alone(slots[0], phrase))
            return
        later = [self.places(slot) for slot in slots[1:]]
        for first in sorted(self.places(slots[0])):
            last = self._follow(first, slots, later)
            if last is not None and self.part_of[first] == self.part_of[last]:
                yield first, last + 1

    def _alone(self, slot: Slot, phrase: str) -> list[int]:
        """Where a phrase of one word stands: a stem alone is too little, "appropriations" is not "appropriate"."""
        words = [fold(word) for word in phrase.rstrip("*").split("|")]
        near = [place for place in self.places(slot) if any(_near(self.tokens[place].folded, one) for one in words)]
        return sorted(near if slot.stems else self.places(slot))

    def _follow(self, first: int, slots: tuple[Slot, ...], later: list[set[int]]) -> int | None:
        last = first
        for slot, places in zip(slots[1:], later, strict=True):
            found = next((place for place in range(last + 1, last + 2 + slot.gap) if place in places), None)
            if found is None:
                return None
            last = found
        return last


def _near(word: str, other: str) -> bool:
    """Whether two words differ in their last two letters at most: number and gender, not another word of the family."""
    return word.startswith(other[: max(len(other) - ENDING, 1)]) and abs(len(word) - len(other)) <= ENDING


@cache
def compiled(phrase: str, language: str) -> tuple[Slot, ...]:
    """A phrase as slots; small words are left out of it as they are of the text."""
    slots: list[Slot] = []
    gap = 0
    for piece in phrase.split():
        if piece == "..":
            gap = LONGEST_GAP
        elif any(made := _alternatives(piece, language)):
            for one in made:
                slots.append(Slot(one.stems, one.beginnings, gap))
                gap = 0
    return tuple(slots)


def _alternatives(piece: str, language: str) -> list[Slot]:
    """The slots of one piece of a phrase: one where it is ``a|b`` or a word, several for ``l'enfant``."""
    if "|" in piece:
        made = [slot for word in piece.split("|") for slot in _alternatives(word, language)]
        stems = frozenset(one for slot in made for one in slot.stems)
        return [Slot(stems, tuple(one for slot in made for one in slot.beginnings), 0)]
    kept = [match for match in WORD.finditer(piece) if fold(match.group()) not in SMALL[language]]
    return [_slot(match.group(), piece[match.end() :].startswith("*"), language) for match in kept]


def _slot(word: str, any_ending: bool, language: str) -> Slot:
    folded = fold(word)
    if any_ending:
        return Slot(frozenset(), (folded,), 0)
    return Slot(frozenset({stem(folded, language)}), (), 0)
