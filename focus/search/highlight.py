# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Mark in plain text what was looked for, whatever its case and accents. Gives segments, never markup."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from focus.search.asked import Asked
from focus.search.fold import fold
from focus.search.lexicon import Term
from focus.search.passages import Passage
from focus.search.results import Segment
from focus.search.stemming import STEMMERS, stem, stems

WORD = re.compile(r"\w+")
SNIPPET_LENGTH = 220
BEFORE_HIT = 60
Range = tuple[int, int]


@dataclass(slots=True)
class Marker:
    """What to mark: words and their stems by language, terms of several words, beginnings, runs of other letters."""

    stems: set[str] = field(default_factory=set)
    terms: dict[str, set[tuple[str, ...]]] = field(default_factory=lambda: {language: set() for language in STEMMERS})
    words: set[str] = field(default_factory=set)
    beginnings: tuple[str, ...] = ()
    runs: tuple[str, ...] = ()
    _folded: dict[str, str] = field(default_factory=dict)
    _asked: dict[tuple[str, str], bool] = field(default_factory=dict)

    def ranges(self, text: str, language: str) -> list[Range]:
        """Where the hits stand in ``text``, in order and apart."""
        matches = list(WORD.finditer(text))
        found = [match.span() for match in matches if self._is_asked(match.group(), language)]
        for one in _known(language):
            if self.terms[one]:
                found += self._terms([stem(self._fold(match.group()), one) for match in matches], matches, one)
        return _joined(sorted(found + self._runs(text)))

    def _fold(self, word: str) -> str:
        """Folded once for all hits of a page, in which the same words stand again and again."""
        if word not in self._folded:
            self._folded[word] = fold(word)
        return self._folded[word]

    def _is_asked(self, written: str, language: str) -> bool:
        key = written, language
        if key not in self._asked:
            self._asked[key] = self._matches(self._fold(written), language)
        return self._asked[key]

    def _matches(self, word: str, language: str) -> bool:
        if word in self.words or (self.beginnings and word.startswith(self.beginnings)):
            return True
        return any(f"{one}:{stem(word, one)}" in self.stems for one in _known(language))

    def _terms(self, found: Sequence[str], matches: Sequence[re.Match[str]], language: str) -> list[Range]:
        """Terms of the same meaning, marked only where all their words stand together."""
        firsts = {term[0]: [one for one in self.terms[language] if one[0] == term[0]] for term in self.terms[language]}
        return [
            (matches[at].start(), matches[at + len(term) - 1].end())
            for at, first in enumerate(found)
            for term in firsts.get(first, ())
            if tuple(found[at : at + len(term)]) == term
        ]

    def _runs(self, text: str) -> list[Range]:
        if not self.runs or text.isascii():
            return []
        folded, origin = _folded_with_origin(text)
        return [(origin[at], origin[at + len(run) - 1] + 1) for run in self.runs for at in _places_of(run, folded)]


def _known(language: str) -> tuple[str, ...]:
    """The languages in whose stems a text is read: its own, all of them where it is not known, or none."""
    return (language,) if language in STEMMERS else () if language else tuple(STEMMERS)


def marker(asked: Asked, alternatives: Iterable[Term]) -> Marker:
    """What to mark for a query and the words that were searched besides."""
    made = Marker()
    for one in asked.wanted:
        made.words |= set(one.words)
        if not one.phrase:
            made.stems |= {f"{language}:{stem(word, language)}" for word in one.words for language in STEMMERS}
    for language, term in alternatives:
        if sequence := stems(fold(term), language):
            made.terms[language].add(tuple(sequence))
    made.beginnings = tuple(one.words[0] for one in asked.wanted if one.prefix)
    made.runs = tuple(fold(one.text) for one in asked.wanted if one.letters)
    return made


def segments(text: str, ranges: Sequence[Range]) -> tuple[Segment, ...]:
    """Cut text into what is marked and what is not; joined again the pieces are the text."""
    return tuple(_segments(text, ranges))


def _segments(text: str, ranges: Sequence[Range]) -> Iterator[Segment]:
    at = 0
    for start, end in ranges:
        if start > at:
            yield text[at:start], False
        yield text[start:end], True
        at = end
    if at < len(text):
        yield text[at:], False


def snippet(passages: Sequence[Passage], mark: Marker, language: str) -> tuple[tuple[Segment, ...], str]:
    """The piece of text that shows most of what was looked for, and its language.

    Of a text in four languages only the one in ``language`` is quoted. Without any hit the first text begins.
    """
    readable = [one for one in passages if one.shown and not one.title and _is_read(one, language)]
    if not readable:
        return (), language
    marked = [(one, mark.ranges(one.text, one.language)) for one in readable]
    best, ranges = max(marked, key=lambda pair: (min(len(pair[1]), 5), min(len(pair[0].text), SNIPPET_LENGTH)))
    return _window(best.text, ranges), best.language or language


def _is_read(passage: Passage, language: str) -> bool:
    return not passage.version or passage.language == language


def _window(text: str, ranges: Sequence[Range]) -> tuple[Segment, ...]:
    start = max(0, ranges[0][0] - BEFORE_HIT) if ranges else 0
    start = _after_space(text, start) if start else 0
    end = _before_space(text, start + SNIPPET_LENGTH)
    inside = [(max(a, start) - start, min(b, end) - start) for a, b in ranges if a < end and b > start]
    cut = list(segments(text[start:end], inside))
    return tuple([("… ", False)] * bool(start) + cut + [(" …", False)] * (end < len(text)))


def _after_space(text: str, at: int) -> int:
    space = text.find(" ", at, at + 30)
    return space + 1 if space >= 0 else at


def _before_space(text: str, at: int) -> int:
    if at >= len(text):
        return len(text)
    space = text.rfind(" ", at - 30, at)
    return space if space >= 0 else at


def _folded_with_origin(text: str) -> tuple[str, list[int]]:
    """The folded text, and for each of its characters where it came from."""
    folded: list[str] = []
    origin: list[int] = []
    for at, character in enumerate(text):
        for one in fold(character):
            folded.append(one)
            origin.append(at)
    return "".join(folded), origin


def _places_of(run: str, text: str) -> Iterator[int]:
    at = text.find(run) if run else -1
    while at >= 0:
        yield at
        at = text.find(run, at + len(run))


def _joined(ranges: Sequence[Range]) -> list[Range]:
    joined: list[Range] = []
    for start, end in ranges:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
