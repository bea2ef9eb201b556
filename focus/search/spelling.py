# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Spellings near a word that no record holds, from the words of the index."""

from collections.abc import Iterable

from focus.search.stemming import LONGEST_WORD

SHORTEST = 4
LONGEST = 30
MOST = 5


def distance(one: str, other: str, limit: int) -> int:
    """Insertions, deletions, changes and swaps of neighbours between two words; ``limit + 1`` for any more."""
    if abs(len(one) - len(other)) > limit:
        return limit + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        before, last, row = row, before, [i]
        for j, b in enumerate(other, 1):
            best = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and b == one[i - 2]:
                best = min(best, last[j - 2] + 1)
            row.append(best)
        if min(row) > limit:
            return limit + 1
    return row[-1]


def near(word: str, known: Iterable[tuple[str, int]]) -> list[str]:
    """Known words (with the number of records that hold them) within two changes, the nearest and commonest first."""
    if not SHORTEST <= len(word) <= min(LONGEST, LONGEST_WORD):
        return []
    limit = 1 if len(word) < 6 else 2
    letters = set(word)
    found = [
        (gap, -count, other)
        for other, count in known
        if abs(len(other) - len(word)) <= limit
        and len(letters.symmetric_difference(other)) <= 2 * limit
        and 0 < (gap := distance(word, other, limit)) <= limit
    ]
    return [other for _, _, other in sorted(found)[:MOST]]
