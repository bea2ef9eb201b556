# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Which articles of two texts answer to each other. Laws order things differently, so order plays no part.

Every article is some way like every other; a general one is like all of them. So a pair counts by how far it stands out
from what else its two articles are like ("cross-domain similarity local scaling" of A. Conneau and others, "Word
translation without parallel data", 2018).
"""

import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Literal

from msgspec import Struct

from focus.compare.traits import Trait, Traits, spread

SHARE = {"root": 0.5, "concept": 0.5}
"""How much each family counts, each brought to 0..1 first."""
NEIGHBOURS = 5
"""Of the articles that one is most like: what it has in common with these is taken off."""
CLEAR = 0.2
POSSIBLE = 0.02
"""How far a pair stands out. ``CLEAR`` was set on our reference bill in English and Spanish with every second article
taken away from one side, ``POSSIBLE`` on the Mexican law of the coded ones, low, because calling something a gap that
is none does more harm than a weak answer; the others tested them (docs/accuracy.md)."""
MOST = 3
"""Counterparts of one article that are told."""
MOST_SHARED = 3

Matrix = list[list[float]]
Sure = Literal["clear", "possible"]


class Shared(Struct, frozen=True, kw_only=True):
    """What both articles speak of, in the words of each."""

    left: str
    right: str


class Link(Struct, frozen=True, kw_only=True):
    """Two articles, by their places in the two texts. ``score`` compares links of one pair of texts only."""

    left: int
    right: int
    sure: Sure
    score: float
    shared: tuple[Shared, ...]


def counterparts(left: Sequence[Traits], right: Sequence[Traits], meaning: Matrix | None = None) -> tuple[Link, ...]:
    """The links of two texts, those of one article on the left together, the best first.

    An article may have none, or several. ``meaning`` is likeness by a sentence model, a row an article on the left.
    """
    weights = _weights(left, right)
    vectors = [_vector(one, weights) for one in left], [_vector(one, weights) for one in right]
    scores = standing_out(_likeness(*vectors) if meaning is None else _sum(_likeness(*vectors), meaning))
    found = []
    for row, column in sorted(_chosen(scores), key=lambda one: (one[0], -scores[one[0]][one[1]], one[1])):
        score = scores[row][column]
        found.append(
            Link(
                left=row,
                right=column,
                sure="clear" if score >= CLEAR else "possible",
                score=round(score, 3),
                shared=_shared(left[row], right[column], vectors[0][row], vectors[1][column]),
            )
        )
    return tuple(found)


def _weights(left: Sequence[Traits], right: Sequence[Traits]) -> dict[Trait, float]:
    """What a trait of both texts weighs: the more the rarer it is in them."""
    here, there = spread(left), spread(right)
    return {
        trait: math.sqrt(math.log(1 + len(left) / here[trait]) * math.log(1 + len(right) / there[trait]))
        for trait in here.keys() & there.keys()
    }


def _vector(one: Traits, weights: Mapping[Trait, float]) -> dict[Trait, float]:
    """The traits of an article with their weights, each family of a length of its own."""
    weighed = {trait: (1 + math.log(times)) * weights[trait] for trait, times in one.times.items() if trait in weights}
    squares: Counter[str] = Counter()
    for (family, _), value in weighed.items():
        squares[family] += value * value  # type: ignore[assignment]
    lengths = {family: math.sqrt(SHARE[family] / square) for family, square in squares.items()}
    return {trait: value * lengths[trait[0]] for trait, value in weighed.items()}


def _likeness(left: Sequence[Mapping[Trait, float]], right: Sequence[Mapping[Trait, float]]) -> Matrix:
    holders: dict[Trait, list[tuple[int, float]]] = defaultdict(list)
    for place, one in enumerate(right):
        for trait, value in one.items():
            holders[trait].append((place, value))
    rows = []
    for one in left:
        row = [0.0] * len(right)
        for trait, value in one.items():
            for place, other in holders[trait]:
                row[place] += value * other
        rows.append(row)
    return rows


def _sum(one: Matrix, other: Matrix) -> Matrix:
    return [[a + b for a, b in zip(row, also, strict=True)] for row, also in zip(one, other, strict=True)]


def standing_out(likeness: Matrix) -> Matrix:
    """How much liker each pair is than the other pairs of its two articles, on the mean."""
    columns = list(zip(*likeness, strict=True))
    across, down = [_nearest(row) for row in likeness], [_nearest(column) for column in columns]
    return [
        [one - (_without(across[x], one) + _without(down[y], one)) / 2 for y, one in enumerate(row)]
        for x, row in enumerate(likeness)
    ]


def _nearest(values: Sequence[float]) -> list[float]:
    return heapq.nlargest(NEIGHBOURS + 1, values)


def _without(nearest: list[float], one: float) -> float:
    """The mean of the highest values but this one."""
    others = nearest[:NEIGHBOURS] if one < nearest[-1] else nearest[: len(nearest)]
    total, count = sum(others), len(others)
    if one >= nearest[-1]:
        total, count = total - one, count - 1
    return total / count if count else 0.0


def _chosen(scores: Matrix) -> set[tuple[int, int]]:
    """Pairs that stand out and are among the best of one of their articles."""
    found = {(x, y) for x, row in enumerate(scores) for y in _best(row)}
    return found | {(x, y) for y, column in enumerate(zip(*scores, strict=True)) for x in _best(column)}


def _best(values: Sequence[float]) -> list[int]:
    places = heapq.nlargest(MOST, range(len(values)), key=values.__getitem__)
    return [one for one in places if values[one] >= POSSIBLE]


def _shared(
    left: Traits, right: Traits, here: Mapping[Trait, float], there: Mapping[Trait, float]
) -> tuple[Shared, ...]:
    """What weighs most of what both have, concepts before roots; one wording once."""
    both = sorted(here.keys() & there.keys(), key=lambda one: (one[0] == "root", -here[one] * there[one], one))
    found: dict[str, Shared] = {}
    for trait in both:
        found.setdefault(left.said[trait].lower(), Shared(left=left.said[trait], right=right.said[trait]))
        if len(found) == MOST_SHARED:
            break
    return tuple(found.values())
