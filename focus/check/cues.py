# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The cues of the standard in a text: phrases that point to passages, some of them only near a word for defender."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator

import msgspec

from focus.check.concepts import ENOUGH, Found, Hit
from focus.check.rules import Cues
from focus.search.phrases import Span

NEAR_CHARACTERS = 300
"""How far a word for defender may stand from a weak cue; the standard's own figure."""
NEAR_WORDS = 60


class Cue(msgspec.Struct, frozen=True):
    """A cue and where it was found."""

    phrase: str
    hit: Hit


def cues_found(found: Found, phrases: tuple[str, ...], weak: tuple[str, ...]) -> Iterator[Cue]:
    """Every place of every cue, up to enough in one part; weak ones only near a word for defender or beneficiary."""
    words = found.document.words
    for phrase in phrases:
        seen: Counter[int] = Counter()
        for span in words.find(phrase, found.document.language):
            part = words.part_of[span[0]]
            if seen[part] < ENOUGH and (phrase not in weak or _near_defender(found, span)):
                seen[part] += 1
                yield Cue(phrase, Hit(part, (span,), ()))


def _near_defender(found: Found, span: Span) -> bool:
    words, spans = found.document.words, found.spans("defender")
    first = bisect_left(spans, (span[0] - NEAR_WORDS, 0))
    last = bisect_left(spans, (span[0] + NEAR_WORDS, 0))
    here, start = words.part_of[span[0]], words.tokens[span[0]].start
    return any(
        words.part_of[one[0]] == here and abs(words.tokens[one[0]].start - start) <= NEAR_CHARACTERS
        for one in spans[first:last]
    )


def for_and_against(found: Found, cues: Cues) -> tuple[list[Cue], list[Cue]]:
    """What points to passages, and what speaks for a lower answer."""
    language = found.document.language
    weak = cues.weak.get(language, ())
    return (
        list(cues_found(found, cues.cues.get(language, ()), weak)),
        list(cues_found(found, cues.against.get(language, ()), weak)),
    )
