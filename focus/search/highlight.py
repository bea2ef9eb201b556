# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Mark in plain text what was looked for, whatever its case and accents. Gives segments, never markup."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial

from focus.lib.remembering import Remembering
from focus.search.asked import Asked
from focus.search.fold import fold
from focus.search.lexicon import Term
from focus.search.passages import Passage
from focus.search.results import Segment
from focus.search.stemming import STEMMERS, stem, stems

WORD = re.compile(r"\w+")
SNIPPET_LENGTH = 220
BEFORE_HIT = 60
REMEMBERED = 5_000
"""Words as they are written, kept folded and stemmed: the same ones stand on every page of hits."""
Range = tuple[int, int]


def _stem_of(language: str, written: str) -> str:
    return stem(fold(written), language)


_folded = Remembering(fold, REMEMBERED)
_stemmed = {one: Remembering(partial(_stem_of, one), REMEMBERED) for one in STEMMERS}


@dataclass(slots=True)
class Marker:
    """What to mark: words and their stems by language, terms of several words, beginnings, runs of other letters."""

    stems: dict[str, set[str]] = field(default_factory=lambda: {language: set() for language in STEMMERS})
    terms: dict[str, set[tuple[str, ...]]] = field(default_factory=lambda: {language: set() for language in STEMMERS})
    words: set[str] = field(default_factory=set)
    beginnings: tuple[str, ...] = ()
    runs: tuple[str, ...] = ()
    read: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    asked: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    """By the language of their text: the words looked at so far, and those among them that were asked for."""

    def ranges(self, text: str, language: str) -> list[Range]:
        """Where the hits stand in ``text``, in order and apart."""
        written = WORD.findall(text)
        asked = self._asked(written, language)
        terms = [term for one in _known(language) for term in self._terms(written, one)]
        runs = self._runs(text)
        found = [place for word in asked for place in _places_of_word(word, text)] + runs
        if terms:
            at = [match.span() for match in WORD.finditer(text)]
            found += [(at[first][0], at[last][1]) for first, last in terms]
        return _joined(sorted(found))

    def _asked(self, written: list[str], language: str) -> set[str]:
        """The words of a text that were asked for. A page holds some thousand words, of which few were, many of them
        again and again: each is looked at once."""
        read, asked = self.read[language], self.asked[language]
        different = set(written)
        new = list(different - read)
        read.update(new)
        asked.update(new[at] for at in self._looked_at(new, language))
        return asked & different

    def _looked_at(self, written: list[str], language: str) -> list[int]:
        folded = list(map(_folded.__getitem__, written))
        found = _places_among(self.words, folded)
        if self.beginnings:
            found += [at for at, word in enumerate(folded) if word.startswith(self.beginnings)]
        for one in _known(language):
            found += _places_among(self.stems[one], list(map(_stemmed[one].__getitem__, written)))
        return found

    def _terms(self, written: list[str], language: str) -> list[Range]:
        """First and last words of terms of the same meaning, only where all their words stand together."""
        terms = self.terms[language]
        if not terms:
            return []
        stems = list(map(_stemmed[language].__getitem__, written))
        return [
            (at, at + len(term) - 1)
            for at in _places_among({term[0] for term in terms}, stems)
            for term in terms
            if tuple(stems[at : at + len(term)]) == term
        ]

    def _runs(self, text: str) -> list[Range]:
        if not self.runs or text.isascii():
            return []
        folded, origin = _folded_with_origin(text)
        return [(origin[at], origin[at + len(run) - 1] + 1) for run in self.runs for at in _places_of(run, folded)]


def _places_among(wanted: set[str], words: list[str]) -> list[int]:
    if wanted.isdisjoint(words):
        return []
    return [at for at, word in enumerate(words) if word in wanted]


def _known(language: str) -> tuple[str, ...]:
    """The languages in whose stems a text is read: its own, all of them where it is not known, or none."""
    return (language,) if language in STEMMERS else () if language else tuple(STEMMERS)


def marker(asked: Asked, alternatives: Iterable[Term]) -> Marker:
    """What to mark for a query and the words that were searched besides."""
    made = Marker()
    for one in asked.wanted:
        made.words |= set(one.words)
        if not one.phrase:
            for language, stems_of in made.stems.items():
                stems_of |= {stem(word, language) for word in one.words}
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


def _places_of_word(word: str, text: str) -> Iterator[Range]:
    """Where a word stands alone. Few words of a text were asked for, so that the others need no places."""
    for at in _places_of(word, text):
        end = at + len(word)
        if not (_is_of_word(text[at - 1 : at]) or _is_of_word(text[end : end + 1])):
            yield at, end


def _is_of_word(character: str) -> bool:
    """Whether ``WORD`` takes a character."""
    return character.isalnum() or character == "_"


def _joined(ranges: Sequence[Range]) -> list[Range]:
    joined: list[Range] = []
    for start, end in ranges:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
