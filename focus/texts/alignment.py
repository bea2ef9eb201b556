# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Which unit of one text answers to which of another: two versions of a law, or one law in two languages."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct

from focus.texts.nesting import words
from focus.texts.numbering import number_key
from focus.texts.shapes import Unit

SAME_SUBJECT = 0.35
"""Share of words from which two articles of one number are versions of each other and not two different ones."""
MOVED = 0.6
"""Share of words from which an article with another number is the same one, renumbered."""
WORD = re.compile(r"\w+")
MOST_COMPARED = 400
"""Leftover units on a side beyond which renumbered ones are not looked for."""


class Pair(Struct, frozen=True, kw_only=True):
    """A unit and the one that answers to it; ``None`` where the other text has none."""

    old: Unit | None
    new: Unit | None


def aligned(old_units: Sequence[Unit], new_units: Sequence[Unit]) -> tuple[Pair, ...]:
    """Two versions in one language, in the order of the new one; what was dropped stands where it stood.

    First units with the same words, then those of one number that share words, then renumbered ones by their words,
    last those that share nothing but their number.
    """
    found: dict[int, int] = {}
    _match(found, [_same_words(one) for one in old_units], [_same_words(one) for one in new_units])
    bags = ([_bag(one) for one in old_units], [_bag(one) for one in new_units])
    keys = ([_key(one) for one in old_units], [_key(one) for one in new_units])
    _match(found, *keys, lambda o, n: _likeness(bags[0][o], bags[1][n]) >= SAME_SUBJECT)
    _match_moved(found, old_units, new_units, bags)
    _match(found, *keys)
    return tuple(_in_order(found, old_units, new_units))


def beside(left: Sequence[Unit], right: Sequence[Unit]) -> tuple[Pair, ...]:
    """One text in two languages: by kind and number alone."""
    found: dict[int, int] = {}
    _match(found, [_key(one) for one in left], [_key(one) for one in right])
    return tuple(_in_order(found, left, right))


def alike(one: Unit, other: Unit) -> float:
    """The share of words that two units of one language have in common, heading and all, from 0 to 1."""
    return _likeness(_bag(one), _bag(other))


def _key(unit: Unit) -> tuple[str, str]:
    """Kind and number; of a group or a bare paragraph the address, which is made of them."""
    return (unit.kind, number_key(unit.number) if unit.number and unit.kind != "annex_article" else unit.eid)


def _same_words(unit: Unit) -> tuple[str, ...]:
    """The words of a unit that has more than a few; short ones ("Repealed.") are alike by chance."""
    said = tuple(WORD.findall(f"{unit.heading} {words(unit)}".lower()))
    return said if len(said) > 8 else (unit.eid, *said)


def _bag(unit: Unit) -> Counter[str]:
    return Counter(WORD.findall(f"{unit.heading} {words(unit)}".lower()))


def _likeness(one: Counter[str], other: Counter[str]) -> float:
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 1.0


def _match(
    found: dict[int, int], old: Sequence[object], new: Sequence[object], fits: Callable[[int, int], bool] | None = None
) -> None:
    """Pair units whose keys are equal, the first with the first; ``found`` is new position to old position."""
    taken = set(found.values())
    waiting: dict[object, list[int]] = {}
    for at, key in enumerate(old):
        if at not in taken:
            waiting.setdefault(key, []).append(at)
    for at, key in enumerate(new):
        if at in found or not waiting.get(key):
            continue
        if fits is None or fits(waiting[key][0], at):
            found[at] = waiting[key].pop(0)


def _match_moved(
    found: dict[int, int], old: Sequence[Unit], new: Sequence[Unit], bags: tuple[list[Counter[str]], list[Counter[str]]]
) -> None:
    taken = set(found.values())
    left = [n for n in range(len(old)) if n not in taken]
    right = [n for n in range(len(new)) if n not in found]
    if max(len(left), len(right), 0) > MOST_COMPARED:
        return
    likely = ((_likeness(bags[0][o], bags[1][n]), o, n) for o in left for n in right if old[o].kind == new[n].kind)
    for likeness, o, n in sorted(likely, key=lambda one: (-one[0], one[1], one[2])):
        if likeness < MOVED:
            return
        if n not in found and o not in taken:
            found[n] = o
            taken.add(o)


def _in_order(found: dict[int, int], old: Sequence[Unit], new: Sequence[Unit]) -> Iterator[Pair]:
    """The new order; a unit without an answer follows the one before it in the old order."""
    matched = set(found.values())
    after: dict[int, list[int]] = {}
    last = -1
    for at in range(len(old)):
        if at in matched:
            last = at
        else:
            after.setdefault(last, []).append(at)
    yield from (Pair(old=old[at], new=None) for at in after.get(-1, ()))
    for at, unit in enumerate(new):
        here = found.get(at)
        yield Pair(old=old[here] if here is not None else None, new=unit)
        if here is not None:
            yield from (Pair(old=old[gone], new=None) for gone in after.get(here, ()))
