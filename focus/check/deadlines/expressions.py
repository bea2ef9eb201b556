# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Find expressions of time in a text, and leave out those that set nobody a time: ages, sentences, dates."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

import msgspec

from focus.check.deadlines.languages import any_of, time_words
from focus.check.deadlines.shapes import Clock, TimeUnit, TimeWords
from focus.check.deadlines.spoken import value_of

LOOK_BACK = 130
"""Characters before an expression in which "imprisonment" still speaks of it."""
LOOK_ON = 60


class Expression(msgspec.Struct, frozen=True, kw_only=True):
    """A length of time at its place in the text."""

    start: int
    end: int
    value: int | None
    unit: TimeUnit
    clock: Clock | None = None
    recurring: bool = False


class Patterns(msgspec.Struct, frozen=True, kw_only=True):
    """The compiled expressions of one language."""

    counted: re.Pattern[str]
    fixed: tuple[tuple[re.Pattern[str], int, TimeUnit, bool], ...]
    immediate: re.Pattern[str]
    units: dict[TimeUnit, re.Pattern[str]]
    clocks: dict[Clock, re.Pattern[str]]
    every: re.Pattern[str]
    not_before: re.Pattern[str]
    not_after: re.Pattern[str]


class Letters(dict[int, str]):
    """One letter for one: lower case, without its accent, so that places in the text stay the same."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        bare = unicodedata.normalize("NFD", letter)[0].lower()
        self[code] = bare if len(bare) == 1 else letter
        return self[code]


LETTERS = Letters({0xA0: " ", 0x202F: " ", 0x2019: "'", 0x2011: "-", 0x2013: "-"})


def plain(text: str) -> str:
    """The text folded letter by letter: as long as before."""
    return text.translate(LETTERS)


def expressions(text: str, language: str) -> list[Expression]:
    """The expressions of time in ``text``, in order and apart from each other."""
    folded = plain(text)
    found: list[Expression] = []
    for one in sorted(_candidates(folded, language), key=lambda one: (one.start, -one.end)):
        if not found or one.start >= found[-1].end:
            found.append(one)
    return found


def _candidates(folded: str, language: str) -> Iterator[Expression]:
    patterns, words = compiled(language), time_words(language)
    for match in patterns.counted.finditer(folded):
        if not _sets_no_time(folded, match, patterns):
            yield _counted(folded, match, patterns, words)
    for pattern, value, unit, recurring in patterns.fixed:
        for match in pattern.finditer(folded):
            if recurring or not _sets_no_time(folded, match, patterns):
                yield Expression(start=match.start(), end=match.end(), value=value, unit=unit, recurring=recurring)
    for match in patterns.immediate.finditer(folded):
        yield Expression(start=match.start(), end=match.end(), value=None, unit="immediate")


def _counted(folded: str, match: re.Match[str], patterns: Patterns, words: TimeWords) -> Expression:
    before = folded[max(match.start() - 20, 0) : match.start()]
    return Expression(
        start=match.start(),
        end=match.end(),
        value=value_of(match["number"], words.numbers),
        unit=next(unit for unit, pattern in patterns.units.items() if pattern.fullmatch(match["unit"])),
        clock=next((clock for clock, pattern in patterns.clocks.items() if pattern.search(match.group())), None),
        recurring=patterns.every.search(before) is not None,
    )


def _sets_no_time(folded: str, match: re.Match[str], patterns: Patterns) -> bool:
    before = folded[max(match.start() - LOOK_BACK, 0) : match.start()]
    after = folded[match.end() : match.end() + LOOK_ON]
    return patterns.not_before.search(before) is not None or patterns.not_after.match(after) is not None


@cache
def compiled(language: str) -> Patterns:
    """The patterns of a language, made once."""
    words = time_words(language)
    fixed = [(one, False) for one in words.fixed] + [(one, True) for one in words.recurring]
    return Patterns(
        counted=re.compile(_counted_pattern(words)),
        fixed=tuple((whole(one.said), *one.length, recurring) for one, recurring in fixed),
        immediate=whole(words.immediate),
        units={unit: re.compile(any_of(said)) for unit, said in words.units.items()},
        clocks={clock: whole(said) for clock, said in words.clocks.items()},
        every=re.compile(rf"\b{any_of(words.every)}\s*$"),
        not_before=re.compile(rf"(?<!\w){any_of(words.not_before)}\s*$"),
        not_after=re.compile(rf"{any_of(words.not_after)}\b"),
    )


def _counted_pattern(words: TimeWords) -> str:
    """Of "ciento veinte (120) días hábiles": a number, once more in brackets, the unit, which days count.

    Every repetition is bounded, so that a hostile text of number words takes no longer than another.
    """
    word = any_of(tuple(sorted(words.numbers, key=len, reverse=True)))
    number = rf"(?:\d{{1,3}}(?![\d.,]\d)|{word}(?:(?:\s{{1,3}}{words.joiner}\s{{1,3}}|[\s-]{{1,3}}){word}){{0,5}})"
    unit = any_of(tuple(any_of(said) for said in words.units.values()))
    clock = any_of(tuple(any_of(said) for said in words.clocks.values()))
    again = rf"(?:\s{{0,3}}[(/-]\s{{0,3}}{number}\s{{0,3}}\)?)?"
    return (
        rf"(?<![\w.,/-])(?P<number>{number}{again})[\s-]{{0,3}}(?:{any_of(words.between)}\s{{1,3}})?"
        rf"(?P<unit>{unit})\b(?:\s{{1,3}}{clock}\b)?"
    )


def whole(said: tuple[str, ...]) -> re.Pattern[str]:
    """Any of these as whole words."""
    return re.compile(rf"(?<!\w){any_of(said)}(?!\w)")
