# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Units as a reader meets them: an article with its paragraphs and points inside it, in parts that load quickly."""

import re
from collections.abc import Iterable, Sequence

from msgspec import Struct

from focus.texts.shapes import Unit
from focus.texts.wordings import GROUPS, NESTED

LONGEST_PART = 110_000
"""Characters of a law on one page: with outline and findings 24 KB over the wire, of the 40 that are allowed."""
AFTER_LABEL = re.compile(r"^[\s.:;\u00b0\u00ba\u2010-\u2015-]+")
"""What printers set between a label and its words."""


class Whole(Struct, frozen=True, kw_only=True):
    """A unit and those whose words stand in its own."""

    unit: Unit
    below: tuple[Unit, ...] = ()


class Piece(Struct, frozen=True, kw_only=True):
    """A paragraph of a unit's words; ``eid`` is empty where it has no address of its own."""

    eid: str
    text: str


def wholes(units: Iterable[Unit]) -> tuple[Whole, ...]:
    """Every unit that stands for itself, in order. A group of articles holds no words and so nothing stands in it."""
    found: list[tuple[Unit, list[Unit]]] = []
    for one in units:
        if found and one.kind in NESTED and one.eid.startswith(f"{found[-1][0].eid}__"):
            found[-1][1].append(one)
        else:
            found.append((one, []))
    return tuple(
        Whole(unit=unit, below=tuple(below) if unit.kind not in GROUPS else ()) for unit, below in _ungrouped(found)
    )


def _ungrouped(found: list[tuple[Unit, list[Unit]]]) -> Iterable[tuple[Unit, list[Unit]]]:
    """A paragraph right under a chapter has its words nowhere else."""
    for unit, below in found:
        if unit.kind in GROUPS and below:
            yield unit, []
            yield from ((one, []) for one in below)
        else:
            yield unit, below


def pieces(whole: Whole) -> tuple[Piece, ...]:
    """The words of a unit, paragraph by paragraph, with the address of those that have one.

    A paragraph of the words gets the address of the first unit below, not given yet, whose words it is or begins.
    """
    waiting = [one for one in whole.below if one.text.strip()]
    found: list[Piece] = []
    for line in _paragraphs(words(whole.unit)):
        at = next((n for n, one in enumerate(waiting) if _is(line, one)), None)
        found.append(Piece(eid=waiting[at].eid if at is not None else "", text=line))
        if at is not None:
            waiting = waiting[at + 1 :]
    return tuple(found)


def words(unit: Unit) -> str:
    """A unit's words without the label and heading that stand above them on a page."""
    text = unit.text.strip()
    for head in (unit.label, unit.heading):
        if head and text.startswith(head) and (rest := text[len(head) :]) and not rest[0].isalnum():
            text = AFTER_LABEL.sub("", rest)
    return text


def part_of(eid: str, bounds: Sequence[tuple[int, int]], found: Sequence[Whole]) -> int:
    """The number of the part, from 1, in which a unit stands; 1 where there is none of that address."""
    for number, (start, stop) in enumerate(bounds, 1):
        for one in found[start:stop]:
            if one.unit.eid == eid or any(below.eid == eid for below in one.below):
                return number
    return 1


def parts(found: Sequence[Whole], longest: int) -> tuple[tuple[int, int], ...]:
    """Where a long text is cut: bounds of parts of about ``longest`` characters, before a chapter where one is near.

    A part is at least half that long before a chapter ends it; one unit longer than all that stays whole.
    """
    bounds: list[tuple[int, int]] = []
    start, size = 0, 0
    for at, one in enumerate(found):
        own = len(one.unit.text) + len(one.unit.heading) + 120
        full = size + own > longest or (size > longest // 2 and one.unit.kind in GROUPS)
        if full and at > start:
            # Headings that lead to this unit go with it.
            cut = at
            while cut - 1 > start and found[cut - 1].unit.kind in GROUPS:
                cut -= 1
            bounds.append((start, cut))
            size = sum(len(two.unit.text) + len(two.unit.heading) + 120 for two in found[cut:at])
            start = cut
        size += own
    bounds.append((start, len(found)))
    return tuple(bounds)


def _paragraphs(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]


def _is(line: str, unit: Unit) -> bool:
    first = next(iter(_paragraphs(unit.text)), "")
    bare = next(iter(_paragraphs(words(unit))), "")
    return bool(first) and (line in (first, bare) or line.startswith(first) or line.endswith(bare))
