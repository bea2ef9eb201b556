# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The pieces of printed lines on a page of a PDF, in the order the file writes them, with their places in points.

Two questions a word are enough; asking for every character would take three times as long.
"""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass

from focus.texts.formats.pdf_glyphs import Glyphs

WORD = re.compile(r"[^\s\x02\ufffe]+[\x02\ufffe]?")
"""pdfium writes U+FFFE (older ones 0x02) for a hyphen at the end of a line, and no break after it."""
MAY_BE_A_NOTE = re.compile(r"([^\W\d_])[.,;:»”\"\u2019)\]]*\s?(\d{1,3})(?!\w)")
MAY_BE_AN_ORDINAL = re.compile(r"(\d)\.?([oa])s?(?!\w)")
ORDINAL = {"o": "º", "a": "ª"}
POWERS = {"m", "km", "cm"}
GAP = 0.75
"""Emptiness within a line, in letter sizes, that may be a gutter between columns; smaller ones are spaces."""


@dataclass(slots=True)
class Piece:
    """Words of one printed line without a wide gap; ``base`` is the line they stand on, upwards from the bottom."""

    text: str
    left: float
    right: float
    base: float
    size: float
    first: float
    """How wide its first word is: whether it would have fitted the line before tells where paragraphs end."""
    bold: bool = False


@dataclass(slots=True)
class Word:
    """One word as printed; ``at`` is its first character's index on the page."""

    text: str
    left: float
    right: float
    base: float
    at: int


def pieces(glyphs: Glyphs) -> list[Piece]:
    """All pieces of a page in the order of the file."""
    text = _without_raised(glyphs)
    return [_piece(glyphs, words, size) for words, size in _runs(glyphs, text) if any(word.text for word in words)]


def _runs(glyphs: Glyphs, text: str) -> Iterator[tuple[list[Word], float]]:
    """Words that follow each other on one line without a wide gap, with the size of their letters."""
    run: list[Word] = []
    size = 1.0
    for word in _words(glyphs, text):
        last = run[-1] if run else None
        if (
            last
            and abs(word.base - run[0].base) < 0.5 * size
            and -0.5 * size < word.left - last.right < GAP * size
            and last.text[-1:] not in ("\x02", "\ufffe")
        ):
            run.append(word)
            continue
        if run:
            yield run, size
        run, size = [word], glyphs.size(word.at)
    if run:
        yield run, size


def _words(glyphs: Glyphs, text: str) -> Iterator[Word]:
    for found in WORD.finditer(text):
        start, end = found.span()
        left, base = glyphs.origin(start)
        right, top = glyphs.right(end - 1)
        word = found[0].replace("\0", "")
        if (end - start > 1 and top < base - 1) or not math.isfinite(left + right + base):
            yield from _letters(glyphs, text, start, end)
        else:
            yield Word(word, left, max(left, right), base, start)


def _letters(glyphs: Glyphs, text: str, start: int, end: int) -> Iterator[Word]:
    """A word that does not stay on its line, cut where it leaves it; text that runs another way is dropped."""
    word: Word | None = None
    for at in range(start, end):
        left, base = glyphs.origin(at)
        if not math.isfinite(left + base) or glyphs.quarter(at) != glyphs.turn:
            continue
        if word and abs(base - word.base) < 1:
            word.text += text[at].replace("\0", "")
            word.right = max(word.right, glyphs.right(at)[0])
        else:
            if word:
                yield word
            word = Word(text[at].replace("\0", ""), left, max(left, glyphs.right(at)[0]), base, at)
    if word:
        yield word


def _piece(glyphs: Glyphs, words: list[Word], size: float) -> Piece:
    first, last, middle = words[0], words[-1], words[len(words) // 2]
    size = max(size, glyphs.size(middle.at)) if len(words) > 2 else size
    return Piece(
        text=" ".join(word.text for word in words if word.text),
        left=first.left,
        right=max(word.right for word in (last, middle)),
        base=middle.base,
        size=size,
        first=first.right - first.left,
        bold=glyphs.is_bold(first.at) and glyphs.is_bold(middle.at) and glyphs.is_bold(last.at),
    )


def _without_raised(glyphs: Glyphs) -> str:
    """The page's text with note numbers blanked and raised ordinals written as such; its indexes stay."""
    letters = list(glyphs.text)
    for found in MAY_BE_A_NOTE.finditer(glyphs.text):
        if found[1] not in POWERS and _is_raised(glyphs, found.start(1), found.start(2)):
            letters[found.start(2) : found.end(2)] = "\0" * len(found[2])
    for found in MAY_BE_AN_ORDINAL.finditer(glyphs.text):
        if _is_raised(glyphs, found.start(1), found.start(2)):
            letters[found.start(2)] = ORDINAL[found[2]]
    return "".join(letters)


def _is_raised(glyphs: Glyphs, before: int, at: int) -> bool:
    x, base = glyphs.origin(before)
    left, other = glyphs.origin(at)
    if abs(other - base) < 0.5:
        return False
    size = glyphs.size(before)
    return 0.12 * size < other - base < 0.8 * size and 0 <= left - x < 6 * size
