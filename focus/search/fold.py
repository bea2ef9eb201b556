# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Fold text so that case, accents and elision do not matter; the same for what is indexed and what is asked."""

import re
import unicodedata

from focus.lib.remembering import Remembering

ACCENTS = re.compile(r"[\u0300-\u036f]")
LIGATURES = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "\u0131": "i", "ð": "d", "þ": "th"}
)
ELISION = re.compile(r"(?<!\w)(?:l|d|n|s|j|m|t|c|qu|jusqu|lorsqu|puisqu|quoiqu)['\u2019\u02bc](?=\w)")
GROUPED_NUMBER = re.compile(r"(?<![\w.,])\d{1,3}(?:[., \u00a0\u202f]\d{3})+(?![\w])")
SEPARATED = re.compile(r"\d[., \u00a0\u202f]\d{3}")
"""What stands in every such number, and is quick to look for."""
OTHER_LETTERS = re.compile(
    "[\u0370-\u1dff\u2c00-\u2dff\u2e80-\u2fff\u3040-\ua4cf\ua4d0-\ud7ff\uf900-\ufdff\ufe70-\ufefc\U00010000-\U0003ffff]+"
)
"""Runs of letters outside the Latin script, with their marks: Thai, Cyrillic, Arabic, Chinese..."""
REMEMBERED = 20_000
"""Words kept folded: of a language's words these are all but the rarest."""


def fold(text: str) -> str:
    """Lower case, without accents, ligatures spelt out, French elision (``l'``, ``d'``) taken off.

    Word by word, since nothing of it reaches over a blank and the same words come again and again.
    """
    if text.isascii() and "'" not in text:
        return text.lower()
    return " ".join(map(_folded, text.split(" ")))


def _fold_word(word: str) -> str:
    plain = word.lower() if word.isascii() else _without_accents(word)
    return ELISION.sub("", plain)


_folded = Remembering(_fold_word, REMEMBERED).__getitem__


def _without_accents(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text).lower()
    return ACCENTS.sub("", decomposed).translate(LIGATURES)


def pairs(text: str) -> list[str]:
    """The overlapping pairs of letters of every run outside the Latin script in folded ``text``.

    Such runs are searched by consecutive pairs, which finds any substring: Thai writes no spaces between
    words, and for Mongolian there is no stemmer. ``|`` keeps neighbouring runs apart.
    """
    found: list[str] = []
    for match in OTHER_LETTERS.finditer(text):
        run = match.group()
        found += [run[n : n + 2] for n in range(len(run) - 1)] or [run]
        found.append("|")
    return found


def numbers(text: str) -> list[str]:
    """Grouped numbers of a text without their separators: ``624,900,000`` gives ``624900000``."""
    if not SEPARATED.search(text):
        return []
    return [re.sub(r"\D", "", match.group()) for match in GROUPED_NUMBER.finditer(text)]
