# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Showing where a hit is without repeating it: logs and terminals are read by more people than the record."""

import re

WORD = re.compile(r"\w+")
DIGITS = re.compile(r"\d")
LONGEST = 90


def mask(text: str, *, whole_sentence: bool) -> str:
    """First letters of the words, digits as ``#``; in a sentence only capitalised words and digits are masked."""

    def covered(match: re.Match[str]) -> str:
        word = match.group()
        if DIGITS.search(word):
            return "#" * len(word)
        if whole_sentence and not word[0].isupper():
            return word
        return word if len(word) == 1 else f"{word[0]}…"

    shown = WORD.sub(covered, text)
    return shown if len(shown) <= LONGEST else f"{shown[:LONGEST]}…"
