# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Stems in the four languages, from folded text. Other languages are searched unstemmed and by substring."""

import re
from functools import lru_cache, partial

from tantivy import Filter, TextAnalyzer, TextAnalyzerBuilder, Tokenizer

from focus.lib.remembering import Remembering

STEMMERS = {"en": "english", "es": "spanish", "fr": "french", "pt": "portuguese"}
LONGEST_WORD = 60
REMEMBERED = 20_000
"""Words of a language whose endings are kept rewritten."""

ENDINGS: dict[str, tuple[tuple[re.Pattern[str], str], ...]] = {
    "en": (),
    "es": (),
    # The stemmers know these endings with their accents only, or leave the plural of short words alone (lois, leis).
    "fr": (
        (re.compile(r"(?<=\w\w\w)s\b"), ""),
        (re.compile(r"(?<=\w\w)ee\b"), "e"),
        (re.compile(r"(?<=\w\w)euse\b"), "eur"),
        (re.compile(r"(?<=\w\w)trice\b"), "teur"),
    ),
    "pt": (
        (re.compile(r"(?<=\w)(?:oes|aes)\b"), "ao"),
        (re.compile(r"(?<=\w)ais\b"), "al"),
        (re.compile(r"(?<=\w)ns\b"), "m"),
        (re.compile(r"\bleis\b"), "lei"),
    ),
}


def analyzer(language: str | None) -> TextAnalyzer:
    """Words of folded text, stemmed in ``language``; unstemmed for ``None``."""
    builder = TextAnalyzerBuilder(Tokenizer.simple()).filter(Filter.remove_long(LONGEST_WORD))
    if language:
        builder = builder.filter(Filter.stemmer(STEMMERS[language]))
    return builder.build()


ANALYZERS = {language: analyzer(language) for language in STEMMERS}
PLAIN = analyzer(None)


def regular(folded: str, language: str) -> str:
    """Folded text with the endings rewritten that the language's stemmer would miss, word by word."""
    if not ENDINGS[language]:
        return folded
    return " ".join(map(_regular[language], folded.split(" ")))


def _rewritten(language: str, word: str) -> str:
    if "-" in word:
        # An id is one of its own, but its parts come again; no ending reaches over a hyphen.
        return "-".join(map(_regular[language], word.split("-")))
    for pattern, ending in ENDINGS[language]:
        word = pattern.sub(ending, word)
    return word


_regular = {one: Remembering(partial(_rewritten, one), REMEMBERED).__getitem__ for one in ENDINGS}


def words(folded: str) -> list[str]:
    """The words of folded text, as the index splits them."""
    return PLAIN.analyze(folded)


def stems(folded: str, language: str) -> list[str]:
    """The stems of folded text, as the index keeps them."""
    return ANALYZERS[language].analyze(regular(folded, language))


@lru_cache(maxsize=20_000)
def stem(word: str, language: str) -> str:
    """The stem of one folded word; the word itself where it has none."""
    found = stems(word, language)
    return found[0] if found else word
