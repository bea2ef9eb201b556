# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The cues of the standard in a text: phrases that point to passages, some of them only near a word for defender."""

from collections.abc import Iterator

import msgspec

from focus.check.concepts import Found, Hit
from focus.check.phrases import Span
from focus.check.rules import Cues

NEAR_CHARACTERS = 300
"""How far a word for defender may stand from a weak cue; the standard's own figure."""
NEAR_WORDS = 60


class Cue(msgspec.Struct, frozen=True):
    """A cue and where it was found."""

    phrase: str
    hit: Hit


def cues_found(found: Found, phrases: tuple[str, ...], weak: tuple[str, ...]) -> Iterator[Cue]:
    """Every place of every cue; weak ones only near a word for defender or beneficiary."""
    words = found.document.words
    for phrase in phrases:
        for span in words.find(phrase, found.document.language):
            if phrase not in weak or _near_defender(found, span):
                yield Cue(phrase, Hit(words.part_of[span[0]], (span,), ()))


def _near_defender(found: Found, span: Span) -> bool:
    words = found.document.words
    for other in found.spans("defender"):
        same = words.part_of[other[0]] == words.part_of[span[0]] and abs(other[0] - span[0]) <= NEAR_WORDS
        if same and abs(words.tokens[other[0]].start - words.tokens[span[0]].start) <= NEAR_CHARACTERS:
            return True
    return False


def for_and_against(found: Found, cues: Cues) -> tuple[list[Cue], list[Cue]]:
    """What points to passages, and what speaks for a lower answer."""
    language = found.document.language
    weak = cues.weak.get(language, ())
    return (
        list(cues_found(found, cues.cues.get(language, ()), weak)),
        list(cues_found(found, cues.against.get(language, ()), weak)),
    )
