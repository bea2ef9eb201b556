# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Words of a text as they are compared: folded, without the small words, stemmed.

Accents are lost in capitals and in scanned gazettes, and the Snowball stemmers need them for the commonest endings of
Spanish and Portuguese ("evaluación", "evaluaciones"). So a word is folded first and the accent of those endings put
back before stemming.
"""

import re
from functools import cache
from typing import Any

import msgspec

from focus.search.fold import fold

NAMES = {"en": "english", "es": "spanish", "fr": "french", "pt": "portuguese"}
WORD = re.compile(r"[^\W_]+")
SMALL_WORDS = {
    "en": "the a an of and or s",
    "es": "el la los las lo un una unos unas de del al a en su sus y e o u as os",
    "fr": "le la les l un une de des d du au aux a en et ou c j m t qu sa son ses leur leurs e s es",
    "pt": "o os as um uma uns umas de da do das dos a ao aos em na nos nas e ou sua seu suas seus es",
}
SMALL = {language: frozenset(words.split()) for language, words in SMALL_WORDS.items()}
"""Words left out on both sides: "evaluación del riesgo" and "evaluación de los riesgos" are the same."""

LOST_ACCENTS = {
    "es": ((re.compile(r"([cs])ion$"), r"\1ión"), (re.compile(r"logia$"), "logía")),
    "pt": (
        (re.compile(r"cao$"), "ção"),
        (re.compile(r"coes$"), "ções"),
        (re.compile(r"([ea])ncia(s?)$"), lambda found: f"{'ê' if found[1] == 'e' else 'â'}ncia{found[2]}"),
    ),
}


class Token(msgspec.Struct, frozen=True):
    """One word: folded, its stem, and where it stands in the text."""

    folded: str
    stem: str
    start: int
    end: int


@cache
def stem(folded: str, language: str) -> str:
    """The stem of a folded word, itself folded."""
    for pattern, accented in LOST_ACCENTS.get(language, ()):
        folded = pattern.sub(accented, folded)
    return fold(_stemmer(language).stemWord(folded))


@cache
def _stemmer(language: str) -> Any:
    # Its thirty languages take 4 MB, which no page needs that compares no texts.
    import snowballstemmer

    return snowballstemmer.stemmer(NAMES[language])


def tokens(text: str, language: str) -> list[Token]:
    """The words of a text that are compared, in order, with their places in ``text``."""
    small = SMALL[language]
    found = []
    for match in WORD.finditer(text):
        folded = fold(match.group())
        if folded not in small:
            found.append(Token(folded, stem(folded, language), match.start(), match.end()))
    return found
