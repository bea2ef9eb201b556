# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Words that a margin cut in two, put together again."""

import re
from collections import Counter
from collections.abc import Iterable

HYPHENS = "-\u00ad\u2010\x02\ufffe"
LONGEST_WORD = 60
"""Letters. Beyond it nothing is a word, and looking for its start takes long."""
LETTERS_AT_END = re.compile(r"(?<![^\W\d_])[^\W\d_]+$")
REST = re.compile(r"([^\W\d_]+)(\S*)\s*")
HAS_NUMBER = re.compile(r"[\w.]*\d[\w.]*")
WORDS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")

BEGINNINGS = "ex vice pré pós pró recém além aquém sem bem non sous demi mi quasi self"
KEEPS_BEFORE = frozenset(BEGINNINGS.split())
"""Beginnings that keep their hyphen in one of the four languages."""
PRONOUNS = "même mêmes ci là il ils elle elles on se lhe lhes lo los la las me te nos vos á ão"
KEEPS_AFTER = frozenset(PRONOUNS.split())
"""Endings that do, in French and Portuguese. Many are last syllables too: a word already seen decides first."""


class Seen:
    """Which words and compounds a text writes within its lines."""

    def __init__(self, lines: Iterable[str]) -> None:
        self.words = Counter(found.lower() for line in lines for found in WORDS.findall(line))

    def joined(self, left: str, right: str, language: str) -> str:
        """The word of which a line ended with ``left`` and a hyphen and the next began with ``right``."""
        plain, compound = f"{left}{right}", f"{left}-{right}"
        known, kept = self.words[plain.lower()], self.words[compound.lower()]
        if known != kept:
            return plain if known > kept else compound
        capitals = left.isupper() and right.isupper() and len(right) > 1
        if not right[:1].islower() and not capitals:
            return compound
        if left.lower() in KEEPS_BEFORE:
            return compound
        if language in ("fr", "pt") and right.lower() in KEEPS_AFTER and left[-1:].lower() in "aeiouáéíóúâêôrs":
            return compound
        return plain


def mended(here: str, below: str, seen: Seen, language: str = "") -> tuple[str, str] | None:
    """Both lines with the cut word whole on the first; ``None`` where none was cut."""
    if here[-1:] not in HYPHENS or not below:
        return None
    last = here[-LONGEST_WORD:].rpartition(" ")[2][:-1]
    left, rest = LETTERS_AT_END.search(last), REST.match(below)
    if rest and left:
        soft = here[-1] == "\u00ad"
        word = f"{left[0]}{rest[1]}" if soft else seen.joined(left[0], rest[1], language)
        return f"{here[: -1 - len(left[0])]}{word}{rest[2]}", below[rest.end() :]
    if HAS_NUMBER.fullmatch(last) and below[:1].isalnum():
        first, _, others = below.partition(" ")
        return f"{here[:-1]}-{first}", others
    return None


def plain(text: str) -> str:
    """A line as it is printed: hyphens that pdfium marks are hyphens again, soft ones within words go."""
    return text.replace("\ufffe", "-").replace("\x02", "-").replace("\u00ad", "")
