# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Cut text into the pieces of the model's vocabulary: the likeliest cut of each word (SentencePiece, unigram)."""

import re
from functools import lru_cache

import msgspec

SPACE = "\u2581"
"""Stands for the space before a word, in the vocabulary too."""
PENALTY = 10.0
"""What a character outside the vocabulary costs more than the least likely piece."""
LONGEST_WORD = 200
"""Characters after which a run without spaces is cut: a hostile one must not take long."""


class Vocabulary(msgspec.Struct, frozen=True, kw_only=True):
    """The pieces with their logarithm of likelihood, and how single characters are normalised."""

    pieces: tuple[str, ...]
    scores: tuple[float, ...]
    normal: dict[str, str]
    specials: dict[str, int]
    """Ids of ``bos``, ``eos``, ``pad`` and ``unk``."""


class Cutter:
    """Text to ids of pieces. Words are cut once and remembered, as a law repeats its words."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.begin, self.end = vocabulary.specials["bos"], vocabulary.specials["eos"]
        self.pad, self._unknown = vocabulary.specials["pad"], vocabulary.specials["unk"]
        special = set(vocabulary.specials.values())
        self._known = {
            piece: (score, number)
            for number, (piece, score) in enumerate(zip(vocabulary.pieces, vocabulary.scores, strict=True))
            if number not in special
        }
        self._longest = max(map(len, self._known))
        self._unlikely = min(vocabulary.scores) - PENALTY
        self._normal = {ord(one): instead for one, instead in vocabulary.normal.items()}
        self._word = lru_cache(maxsize=50_000)(self._cut)

    def ids(self, text: str) -> list[int]:
        """The ids of a text's pieces, without those of its beginning and end."""
        plain = text.translate(self._normal).replace(SPACE, " ")
        return [one for word in re.findall(rf"[^ ]{{1,{LONGEST_WORD}}}", plain) for one in self._word(SPACE + word)]

    def _cut(self, word: str) -> tuple[int, ...]:
        """The likeliest cut of one word: the best way to each place, then back from the end."""
        best: list[tuple[float, int, int]] = [(0.0, 0, 0)] + [(float("-inf"), 0, 0)] * len(word)
        for start in range(len(word)):
            so_far = best[start][0]
            for end in range(start + 1, min(start + self._longest, len(word)) + 1):
                score, number = self._known.get(word[start:end], (None, 0))
                if score is not None and so_far + score > best[end][0]:
                    best[end] = (so_far + score, start, number)
            if so_far + self._unlikely > best[start + 1][0]:
                best[start + 1] = (so_far + self._unlikely, start, self._unknown)
        found = []
        place = len(word)
        while place:
            _, place, number = best[place]
            found.append(number)
        return tuple(reversed(found))
