# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Intervals of 95 % by drawing whole laws again (a cluster bootstrap), from counts and not from lists of answers.

A law is nine counts, packed into one whole number: adding up the laws of a draw is then one sum.
"""

import random
from collections import Counter
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import chain, repeat

Counts = tuple[int, ...]
"""How often each pair of answers was given, nine numbers."""
COUNTS = 9
RESAMPLES = 2000
SEED = 20261122
"""Fixed, so that the same answers print the same interval."""
MOST_GROUPS = 100
"""More laws than these are put together at random into so many groups, which are drawn whole (the method of random
groups, Wolter 2007): the interval stays, and its cost no longer grows with the laws."""
BITS = 32
MASK = (1 << BITS) - 1
LOWEST, HIGHEST = 0.025, 0.975


def together(held: Sequence[Counts]) -> Counts:
    """The sum of several counts."""
    return tuple(map(sum, zip(*held, strict=True))) if held else (0,) * COUNTS


def intervals_of(
    held: Sequence[Counts], measures: Sequence[Callable[[Counts], float | None]]
) -> tuple[tuple[float, float] | None, ...]:
    """The interval of each measure; ``None`` where it is defined in no draw."""
    packed = _grouped([_packed(one) for one in held])
    # Few laws give few different sums, and each is measured once.
    sums = Counter(sum([packed[n] for n in draw]) for draw in _draws(len(packed)))
    drawn = [(_unpacked(one), times) for one, times in sums.items()]
    return tuple(_interval([(measure(one), times) for one, times in drawn]) for measure in measures)


@lru_cache(maxsize=8)
def _draws(number: int) -> tuple[tuple[int, ...], ...]:
    """The laws of each draw, by their place. The same for everything that rests on so many laws."""
    draw = random.Random(SEED)  # noqa: S311 (resampling, no secret)
    return tuple(tuple(draw.choices(range(number), k=number)) for _ in range(RESAMPLES))


def _grouped(packed: list[int]) -> list[int]:
    if len(packed) <= MOST_GROUPS:
        return packed
    mixed = packed[:]
    random.Random(SEED).shuffle(mixed)  # noqa: S311 (resampling, no secret)
    return [sum(mixed[n::MOST_GROUPS]) for n in range(MOST_GROUPS)]


def _packed(counts: Counts) -> int:
    return sum(count << (BITS * n) for n, count in enumerate(counts))


def _unpacked(packed: int) -> Counts:
    return tuple((packed >> (BITS * n)) & MASK for n in range(COUNTS))


def _interval(found: Sequence[tuple[float | None, int]]) -> tuple[float, float] | None:
    values = sorted(chain.from_iterable(repeat(value, times) for value, times in found if value is not None))
    if not values:
        return None
    return values[int(LOWEST * len(values))], values[int(HIGHEST * len(values))]
