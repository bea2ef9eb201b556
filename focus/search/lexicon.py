# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Words of one meaning: the vocabularies' labels, the standard's names, our list of concepts, names of places."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import yaml

from focus.edition.reader import Edition
from focus.edition.words import standard, vocabularies
from focus.lib.names import LANGUAGES
from focus.record.shapes import Words
from focus.search.fold import fold
from focus.search.stemming import stem, words

CONCEPTS = Path(__file__).with_name("concepts.yaml")
LONGEST_TERM = 6
"""Labels and names of more words are sentences, which nobody asks for word by word."""

LABELLED = (
    "instrument_kind", "mechanism_form", "covers", "body_kind", "measure_kind", "deadline_step", "seat_holder",
    "document_kind", "offer", "region", "indicator",
)  # fmt: skip
"""Vocabularies whose labels are words of the field. Labels such as "other" or "yes" would widen every query."""

NOT_WORDS = {"other", "unknown", "world", "preventive"}

Term = tuple[str, str]
"""A language and a word or phrase in it, as written."""


@dataclass(slots=True)
class Lexicon:
    """Looks up a run of folded words: terms of the same meaning, and the place that has this name."""

    rows: list[tuple[Term, ...]] = field(default_factory=list)
    by_stems: dict[str, dict[tuple[str, ...], set[int]]] = field(
        default_factory=lambda: {language: {} for language in LANGUAGES}
    )
    places: dict[tuple[str, ...], str] = field(default_factory=dict)

    def add(self, terms: Iterable[Term]) -> None:
        """Keep one row of terms that mean the same."""
        row = tuple(dict.fromkeys((language, term) for language, term in terms if term))
        self.rows.append(row)
        for language, term in row:
            key = tuple(stem(word, language) for word in words(fold(term)))
            if 0 < len(key) <= LONGEST_TERM:
                self.by_stems[language].setdefault(key, set()).add(len(self.rows) - 1)

    def same_meaning(self, run: Sequence[str]) -> list[Term]:
        """The other terms of every row that holds this run of words, in any of the four languages."""
        found: set[int] = set()
        for language, known in self.by_stems.items():
            found |= known.get(tuple(stem(word, language) for word in run), set())
        terms = dict.fromkeys(term for row in sorted(found) for term in self.rows[row])
        return [term for term in terms if words(fold(term[1])) != list(run)]

    def place(self, run: Sequence[str]) -> str | None:
        """The id of the place with this name in one of the four languages."""
        return self.places.get(tuple(run))


def lexicon(edition: Edition) -> Lexicon:
    """Everything that can widen a query on this edition."""
    made = Lexicon()
    for row in _own()["concepts"]:
        made.add((language, term) for language in LANGUAGES for term in row[language])
    for labels in _labels(edition):
        made.add((language, str(getattr(labels, language))) for language in LANGUAGES)
    names = {
        row["place"]: msgspec.json.decode(row["titles"], type=Words)
        for row in edition.rows("SELECT place, titles FROM entries WHERE kind = 'places' ORDER BY id")
    }
    _add_places(made.places, names)
    return made


def _labels(edition: Edition) -> Iterator[Words]:
    known = vocabularies(edition)
    for name in LABELLED:
        yield from (labels for code, labels in known.get(name, {}).items() if code not in NOT_WORDS)
    yardstick = standard(edition)
    yield from (criterion.name for criterion in yardstick.criteria)
    yield from (weakness.name for weakness in yardstick.weaknesses)


def _add_places(places: dict[tuple[str, ...], str], names: Mapping[str, Words]) -> None:
    """Countries come last, so that a subdivision of the same name does not hide one."""
    for place in sorted(names, key=lambda one: (len(one) == 2, one)):
        for name in (*msgspec.structs.astuple(names[place]), *_own()["places"].get(place, ())):
            places[tuple(words(fold(name)))] = place


@cache
def _own() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.load(CONCEPTS.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return loaded
