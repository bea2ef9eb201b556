# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What a text says once of all its days: "time limits are counted in working days"."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from focus.check.deadlines.expressions import expressions, plain
from focus.check.deadlines.languages import LANGUAGES, any_of, time_words
from focus.check.deadlines.shapes import Clock
from focus.texts.shapes import Unit

OWN = frozenset({"article", "annex_article"})
"""What another law, or a transitory article, says of its days is not said of this one's."""
LONGEST_READ = 20_000
"""Characters of one unit: what speaks of all days stands in an article of its own."""


def general_clock(units: Iterable[Unit], language: str) -> Clock | None:
    """Which days count where a deadline does not say it; none where the text says nothing of all, or two things."""
    said = {clock for unit in units for clock in _said(unit, unit.language or language)}
    return said.pop() if len(said) == 1 else None


def _said(unit: Unit, language: str) -> Iterator[Clock]:
    if unit.repealed or unit.kind not in OWN or language not in LANGUAGES:
        return
    text = unit.text[:LONGEST_READ]
    folded = plain(text)
    for clock, pattern in _patterns(language).items():
        for found in pattern.finditer(folded):
            sentence = folded[folded.rfind(".", 0, found.start()) + 1 : found.end()]
            if not _of_a_part(language).search(sentence) and not _a_length(found, text, language):
                yield clock


def _a_length(found: re.Match[str], text: str, language: str) -> bool:
    """Whether it gives a length of time: "the time limit is counted as five working days" speaks of one alone."""
    return any(one.start < found.end() and found.start() < one.end for one in expressions(text, language))


@cache
def _patterns(language: str) -> dict[Clock, re.Pattern[str]]:
    words = time_words(language)
    return {
        clock: re.compile(any_of(tuple(one.replace("CLOCK", rf"{any_of(said)}\b") for one in words.general)))
        for clock, said in words.clocks.items()
    }


@cache
def _of_a_part(language: str) -> re.Pattern[str]:
    """What limits it to a part of the text: "the time limits of this chapter"."""
    return re.compile(rf"\b{any_of(time_words(language).parts)}\b")
