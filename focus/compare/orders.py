# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Which pairs of subjects come to lie apart, or cease to, from one choice to another. Pure functions.

Two subjects lie apart where everything possible for one is above everything possible for the other. Of thousands of
subjects these are millions of pairs, so they are sets of numbers (``lib/bits.py``) and never listed whole.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from operator import attrgetter

from msgspec import Struct

from focus.compare.alike import Weighed
from focus.compare.profile import Side
from focus.lib.bits import bits, numbers

Bounds = tuple[float, float] | None
Differing = dict[tuple[Bounds, Bounds], list[int]]
"""Bounds before and after, to the subjects that have both."""
Sets = list[tuple[list[int], int]]
"""Subjects with the set of those below them."""


class Order(Struct, frozen=True, kw_only=True):
    """That the bounds of two subjects lie apart: everything possible for ``higher`` is above that of ``lower``."""

    id: str
    track: str
    higher: str
    lower: str


class Orders(Struct, frozen=True, kw_only=True):
    """The first pairs that come to lie apart and cease to, by dimension, track and id; ``number`` is of all."""

    now_apart: tuple[Order, ...]
    no_longer_apart: tuple[Order, ...]
    number: int


def orders(before: Iterable[Weighed], after: Iterable[Weighed], subjects: Sequence[str], told: int) -> Orders:
    """What a choice changes in the orders of all pairs of ``subjects``; at most ``told`` of each are named."""
    now: list[Order] = []
    gone: list[Order] = []
    number = 0
    for old, new in sorted(zip(before, after, strict=True), key=lambda both: both[0].id):
        for track in ("law", "practice") if old is not new else ():
            above, below = _moved(_differing(old, new, track), len(subjects))
            number += sum(len(some) * others.bit_count() for held in (above, below) for some, others in held)
            for found, held in ((now, above), (gone, below)):
                found += islice(_named(old.id, track, held, subjects), told - len(found))
    return Orders(now_apart=tuple(now), no_longer_apart=tuple(gone), number=number)


def _differing(old: Weighed, new: Weighed, track: str) -> Differing:
    side = attrgetter(track)
    (was, before), (now, after) = (_numbered([side(line) for line in one.lines]) for one in (old, new))
    found: dict[int, list[int]] = defaultdict(list)
    for subject, (one, other) in enumerate(zip(old.of, new.of, strict=True)):
        found[was[one] * len(after) + now[other]].append(subject)
    return {(before[both // len(after)], after[both % len(after)]): some for both, some in found.items()}


def _numbered(sides: Sequence[Side | None]) -> tuple[list[int], list[Bounds]]:
    """The number of each side's bounds, and the bounds by number; a side that many lines share is looked at once."""
    known: dict[Bounds, int] = {}
    made = {
        shared: known.setdefault(_bounds(one), len(known)) for shared, one in {id(one): one for one in sides}.items()
    }
    return [made[id(one)] for one in sides], list(known)


def _bounds(side: Side | None) -> Bounds:
    return None if side is None or side.lower is None or side.upper is None else (side.lower, side.upper)


def _moved(differing: Differing, length: int) -> tuple[Sets, Sets]:
    """Who comes to lie above whom, and who ceases to."""
    if all(was == now for was, now in differing):
        return [], []
    held = [(was, now, some, bits(some, length)) for (was, now), some in differing.items()]
    under_before = _under((was, own) for was, _, _, own in held)
    under_after = _under((now, own) for _, now, _, own in held)
    above: Sets = []
    below: Sets = []
    for was, now, some, _ in held:
        then, here = under_before(was), under_after(now)
        if new := here & ~then:
            above.append((some, new))
        if lost := then & ~here:
            below.append((some, lost))
    return above, below


def _under(some: Iterable[tuple[Bounds, int]]) -> Callable[[Bounds], int]:
    """Bounds to the set of all that lie below: with the upper ends in their order, those stand at the beginning."""
    ends: dict[float, int] = {}
    for bounds, own in some:
        if bounds:
            ends[bounds[1]] = ends.get(bounds[1], 0) | own
    uppers = sorted(ends)
    sets = [0]
    for upper in uppers:
        sets.append(sets[-1] | ends[upper])
    return lambda bounds: sets[bisect_left(uppers, bounds[0])] if bounds else 0


def _named(id_: str, track: str, held: Sets, subjects: Sequence[str]) -> Iterator[Order]:
    for higher, others in sorted((one, others) for some, others in held for one in some):
        for lower in numbers(others):
            yield Order(id=id_, track=track, higher=subjects[higher], lower=subjects[lower])
