# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Numbers as laws write them: in digits, in words, or both ("diez (10)")."""

import re

MULTIPLIERS = frozenset({100, 1000})


def spoken(words: str, numbers: dict[str, int]) -> int | None:
    """The value of a number in words ("setenta y dos", "quatre-vingt-dix"); ``None`` where no word of it is one.

    Words add up; hundred and thousand multiply what stands before them, and so does "vingt" after "quatre".
    """
    value = 0
    known = [numbers[word] for word in re.findall(r"[^\W\d_]+", words) if word in numbers]
    for one in known:
        if one in MULTIPLIERS or (one == 20 and value % 100 == 4):
            rest = value % 100 if one == 20 else value
            value += max(rest, 1) * one - rest
        else:
            value += one
    return value if known else None


def value_of(printed: str, numbers: dict[str, int]) -> int | None:
    """The value of "10", "diez" or "diez (10)", folded. Where the two disagree the words count, as courts read them."""
    in_words = spoken(printed, numbers)
    if in_words is not None:
        return in_words
    digits = re.search(r"\d+", printed)
    return int(digits.group()) if digits else None
