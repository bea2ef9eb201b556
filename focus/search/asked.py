# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Read what somebody typed: words, "phrases", -exclusions, beginnings*. Nothing typed is an error."""

import re
from collections.abc import Iterator

from msgspec import Struct

from focus.search.fold import GROUPED_NUMBER, fold, numbers, pairs
from focus.search.stemming import words
from focus.search.stopwords import is_function_word

LONGEST_QUERY = 300
MOST_TERMS = 16
LONGEST_TOLD = 40
SHORTEST_PREFIX = 2

QUOTES = str.maketrans(dict.fromkeys("“”„«»‟〝〞", '"'))
PIECE = re.compile(r'(?P<minus>(?<!\S)[-\u2212])?(?:"(?P<phrase>[^"]*)"|(?P<word>[^\s"]+))')


class Piece(Struct, frozen=True):
    """One thing asked for, folded into words as the index splits them."""

    text: str
    words: tuple[str, ...]
    phrase: bool = False
    prefix: bool = False
    function_word: bool = False

    @property
    def letters(self) -> tuple[str, ...]:
        """Pairs of letters outside the Latin script, without the final mark."""
        return tuple(pairs(fold(self.text))[:-1])

    @property
    def number(self) -> str | None:
        """A grouped number without its separators."""
        found = numbers(fold(self.text))
        return found[0] if len(found) == 1 else None


class Asked(Struct, frozen=True):
    """A query: ``pieces`` in their order with function words, what is excluded, what was left out."""

    pieces: tuple[Piece, ...] = ()
    excluded: tuple[Piece, ...] = ()
    ignored: tuple[str, ...] = ()

    @property
    def wanted(self) -> tuple[Piece, ...]:
        """The pieces a hit must hold: all but function words, unless there is nothing else."""
        telling = tuple(one for one in self.pieces if not one.function_word)
        return telling or self.pieces

    @property
    def left_out(self) -> tuple[str, ...]:
        """What was typed and not searched, once each."""
        wanted = self.wanted
        passed_over = [one.text for one in self.pieces if one not in wanted]
        return tuple(dict.fromkeys((*passed_over, *self.ignored)))


def read_query(query: str, language: str = "en") -> Asked:
    """Read a query written by somebody who reads in ``language``. Too long ones are cut, and what was cut is told."""
    text = " ".join(_printable(query).translate(QUOTES).split())
    text, cut = _cut(GROUPED_NUMBER.sub(lambda match: match.group().replace(" ", ""), text))
    pieces: list[Piece] = []
    excluded: list[Piece] = []
    ignored: list[str] = []
    for minus, piece in _pieces(text, language):
        if not piece.words and not piece.letters:
            ignored += [_short(piece.text)] if any(one.isalnum() for one in piece.text) else []
        elif len(pieces) + len(excluded) >= MOST_TERMS:
            ignored.append(piece.text)
        else:
            (excluded if minus else pieces).append(piece)
    return Asked(tuple(pieces), tuple(excluded), tuple(dict.fromkeys((*ignored, *cut))))


def _printable(text: str) -> str:
    """Without control characters and lone halves of a pair, which no encoder accepts."""
    return "".join(one if one.isprintable() else " " for one in text[: 10 * LONGEST_QUERY])


def _is_acronym(written: str) -> bool:
    return len(written) > 1 and written.isupper()


def _short(text: str) -> str:
    return text if len(text) <= LONGEST_TOLD else f"{text[:LONGEST_TOLD]}…"


def _cut(text: str) -> tuple[str, list[str]]:
    if len(text) <= LONGEST_QUERY:
        return text, []
    head = text[:LONGEST_QUERY]
    kept = head.rpartition(" ")[0] or head
    return kept, ["…"]


def _pieces(text: str, language: str) -> Iterator[tuple[bool, Piece]]:
    if text.count('"') % 2:
        before, _, after = text.rpartition('"')
        text = f"{before} {after}"
    for match in PIECE.finditer(text):
        phrase = match["phrase"] is not None
        written = match["phrase"] if phrase else match["word"]
        yield bool(match["minus"]), piece(written, phrase, language)


def piece(written: str, phrase: bool = False, language: str = "en") -> Piece:
    """One word or phrase as typed; a word of several parts (``l'édit``, ``mx-ley-2012``) keeps them together."""
    parts = tuple(words(fold(written)))[:MOST_TERMS]
    prefix = not phrase and written.endswith("*") and len(parts) == 1 and len(parts[0]) >= SHORTEST_PREFIX
    empty = not phrase and not prefix and not _is_acronym(written) and all(is_function_word(p, language) for p in parts)
    return Piece(written, parts, phrase, prefix, empty)
