# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Prose of any length in four languages, the same for the same seed: frequent words, and a long tail of rare ones."""

from functools import cache
from random import Random

from tests.speed.wording import Wording, wordings

SENTENCES = 4000
"""Made once a language and drawn from: enough that no two provisions are alike."""
RARE_WORDS = 12_000
"""A language's rare words, drawn by Zipf's law as in real laws, so that an index has a vocabulary to hold."""


class Prose:
    """Draws words. One draws from it in a fixed order, or the same seed would not give the same texts."""

    def __init__(self, seed: int | str) -> None:
        self.random = Random(seed)  # noqa: S311 (nothing is kept secret with it)

    def text(self, language: str, length: int) -> str:
        """So many words in sentences."""
        words = self._words(language, length)
        return " ".join(words).rstrip(".,") + "."

    def title(self, language: str, length: int) -> str:
        """So many words without a full stop."""
        return " ".join(self._words(language, length)).rstrip(".,")

    def name(self, language: str) -> str:
        """A name of a place that there is not."""
        return "".join(self.random.choices(wordings()[language].syllables, k=3)).capitalize()

    def _words(self, language: str, length: int) -> list[str]:
        drawn: list[str] = []
        while len(drawn) < length:
            drawn += self.random.choice(_sentences(language))
        return drawn[:length]


@cache
def _sentences(language: str) -> list[list[str]]:
    """The sentences of a language, each as its words; the same whatever is drawn from them."""
    wording, random = wordings()[language], Random(language)  # noqa: S311
    rare = list(dict.fromkeys(_rare(wording, random) for _ in range(RARE_WORDS)))
    weights = [1 / place for place in range(1, len(rare) + 1)]
    tails = random.choices(rare, weights, k=2 * SENTENCES)
    parts = (wording.who, wording.does, wording.what, wording.when, wording.also)
    made = []
    for number in range(SENTENCES):
        drawn = [random.choice(part) for part in parts]
        made.append(f"{' '.join(drawn)} {' '.join(tails[2 * number : 2 * number + 2])}.".split())
    return made


def _rare(wording: Wording, random: Random) -> str:
    return "".join(random.choices(wording.syllables, k=random.choice((2, 3, 3, 4))))
