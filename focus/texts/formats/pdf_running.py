# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Running heads, feet and page numbers: what stands at one place in the margins of many pages.

A number in it may change only as the page's own number does: so ``1 de 24`` is found, and an ``Artículo 12.`` that
happens to open several pages is not.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from focus.texts.formats.pdf_pieces import Piece

MARGIN = 0.16
"""Part of the printed height, above and below, where heads and feet stand."""
SHARE = 0.2
"""Of the pages: a head stands on at least so many (and on two in a short file)."""
IN_A_ROW = 4
"""So many pages one after the other, or every second one, are enough in a file bound from several."""
NUMBER = re.compile(r"\d+")
ROMAN = re.compile(r"[-\u2013\u2014 ]*([ivxlc]{1,7}|[IVXLC]{1,7})[-\u2013\u2014 ]*")
ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
ONLY_A_NUMBER = re.compile(r"\W*(?:p[áa]g(?:ina|e)?\.?|p\.)?\W*#\W*(?:(?:de|of|sur|/|\|)\W*#)?\W*", re.IGNORECASE)


class Seen(NamedTuple):
    """A piece in a margin: its page (from 0), its index on it, and the numbers in its text."""

    page: int
    at: int
    numbers: tuple[int, ...]


def without_running(pages: list[list[Piece]]) -> list[list[Piece]]:
    """The pages without what runs from page to page."""
    if len(pages) < 2:
        return pages
    running: dict[int, set[int]] = defaultdict(set)
    for seen in _groups(pages).values():
        for one in _regular(seen, len(pages)):
            running[one.page].add(one.at)
    return [_stripped(pieces, running[page]) for page, pieces in enumerate(pages)]


def _groups(pages: list[list[Piece]]) -> dict[tuple[str, int, int], list[Seen]]:
    """Pieces in the margins by text without its numbers, margin and height; bare page numbers at any height in it."""
    bases = [piece.base for pieces in pages for piece in pieces]
    if not bases:
        return {}
    top, bottom = max(bases), min(bases)
    margin = MARGIN * (top - bottom)
    groups: dict[tuple[str, int, int], list[Seen]] = defaultdict(list)
    for page, pieces in enumerate(pages):
        for at, piece in enumerate(pieces):
            where = 1 if piece.base > top - margin else -1 if piece.base < bottom + margin else 0
            if not where:
                continue
            text, numbers = _read(piece.text)
            if ONLY_A_NUMBER.fullmatch(text):
                groups[text.strip(), where, 0].append(Seen(page, at, numbers))
                continue
            # A line may fall on the edge of two steps of height: it is counted in both.
            for step in {round(piece.base / 6), round((piece.base + 3) / 6)}:
                groups[text, where, step].append(Seen(page, at, numbers))
    return groups


def _read(text: str) -> tuple[str, tuple[int, ...]]:
    """The text with ``#`` for its numbers, and these; a roman number standing alone counts."""
    roman = ROMAN.fullmatch(text)
    if roman:
        return "#", (_value(roman[1].lower()),)
    return NUMBER.sub("#", text), tuple(int(found[:9]) for found in NUMBER.findall(text))


def _value(roman: str) -> int:
    values = [ROMAN_VALUES[letter] for letter in roman]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))


def _regular(seen: list[Seen], pages: int) -> Iterator[Seen]:
    """Those whose every number stays the same, or moves with the page, on enough pages."""
    enough = 2 if pages < 5 else max(3, round(SHARE * pages))
    if len({one.page for one in seen}) < min(enough, IN_A_ROW):
        return
    kept = seen
    for position in range(len(seen[0].numbers)):
        same = Counter(one.numbers[position] for one in seen)
        moving = Counter(one.numbers[position] - one.page for one in seen)
        kept = [
            one
            for one in kept
            if max(same[one.numbers[position]], moving[one.numbers[position] - one.page]) >= min(enough, IN_A_ROW)
        ]
    found = sorted({one.page for one in kept})
    if len(found) >= enough or _in_a_row(found) >= IN_A_ROW:
        yield from kept


def _in_a_row(pages: list[int]) -> int:
    longest = run = 1
    for before, page in pairwise(pages):
        run = run + 1 if page - before <= 2 else 1
        longest = max(longest, run)
    return longest


def _stripped(pieces: list[Piece], running: set[int]) -> list[Piece]:
    """The page without its running pieces, and without what stands on one line with an outermost of them.

    A piece counts only if nothing else of the page stands further out: a line of the body that repeats stays.
    """
    outermost: set[int] = set()
    for order in (1, -1):
        rows = sorted(range(len(pieces)), key=lambda at: -order * pieces[at].base)
        while rows:
            base, size = pieces[rows[0]].base, pieces[rows[0]].size
            row = [at for at in rows if abs(pieces[at].base - base) < 0.6 * size]
            if not running & set(row):
                break
            outermost |= set(row)
            rows = [at for at in rows if at not in set(row)]
    return [piece for at, piece in enumerate(pieces) if at not in outermost]
