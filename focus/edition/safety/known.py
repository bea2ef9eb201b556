# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What the check knows from the data itself, so that it does not take an institution for a person."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from babel import Locale

from focus.edition.safety.groups import is_count_of_people, local_records
from focus.edition.safety.reading import fold
from focus.record.records import Records

LANGUAGES = ("en", "es", "fr", "pt")
NAMING_FIELDS = {
    "places": ("name",),
    "bodies": ("name", "name_en"),
    "mechanisms": ("name", "name_en"),
    "instruments": ("title", "title_en"),
    "sources": ("publisher",),
    "commitments": ("issuer",),
}
WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Known:
    """Names of institutions and places, ordinary words, and contacts that an editor has verified.

    ``phrases`` holds whole folded names by each word in them; ``ordinary`` the words that the data's prose writes
    in lower case, which are therefore no surnames; ``place_words`` the words in names of places; ``verified``
    (record id, field) of verified contacts; ``countries`` folded names of countries, in which a thing has no location
    yet; ``local`` the ids of records below national level; ``people_figures`` those of figures that count protected
    or requesting people.
    """

    phrases: dict[str, tuple[str, ...]] = field(default_factory=dict)
    places: frozenset[str] = frozenset()
    countries: frozenset[str] = field(default_factory=lambda: country_names())
    ordinary: frozenset[str] = frozenset()
    place_words: frozenset[str] = frozenset()
    verified: frozenset[tuple[str, str]] = frozenset()
    local: frozenset[str] = frozenset()
    people_figures: frozenset[str] = frozenset()

    def is_part_of_a_longer_name(self, words: tuple[str, ...], text: str) -> bool:
        """Whether folded ``words`` stand in this folded text only as a part of a known, longer name."""
        phrase = " ".join(words)
        return any(
            phrase in longer and phrase != longer and longer in text for longer in self.phrases.get(words[0], ())
        )


def country_names() -> frozenset[str]:
    """The folded names of countries and regions in the four languages, from CLDR."""
    return frozenset(
        fold(name) for code in LANGUAGES for territory, name in Locale(code).territories.items() if len(territory) < 4
    )


def known_from(records: Records, prose: Iterable[str]) -> Known:
    """Collect institutions, places, ordinary words and verified contacts."""
    names = [name for kind, fields in NAMING_FIELDS.items() for name in _names(records, kind, fields)]
    return Known(
        phrases=_by_word(names),
        places=frozenset(fold(name) for name in _names(records, "places", ("name",))),
        ordinary=frozenset(map(fold, lower_case_words(prose))),
        place_words=_place_words(records),
        verified=frozenset(_verified(records)),
        local=local_records(records),
        people_figures=frozenset(one.id for one in records.of("figures") if is_count_of_people(one)),
    )


def _names(records: Records, kind: str, fields: tuple[str, ...]) -> Iterable[str]:
    for shape in records.of(kind):
        for name in fields:
            value = getattr(shape, name)
            if isinstance(value, str):
                yield value
            elif value is not None:
                yield from (getattr(value, code) for code in LANGUAGES)


def _place_words(records: Records) -> frozenset[str]:
    names = country_names() | {fold(name) for name in _names(records, "places", ("name",))}
    return frozenset(word for name in names for word in WORD.findall(name))


def _by_word(names: Iterable[str]) -> dict[str, tuple[str, ...]]:
    index: dict[str, set[str]] = {}
    for name in names:
        words = WORD.findall(fold(name))
        for word in set(words):
            index.setdefault(word, set()).add(" ".join(words))
    return {word: tuple(sorted(held)) for word, held in index.items()}


def lower_case_words(prose: Iterable[str]) -> set[str]:
    """The ordinary words of some prose; of these words themselves they are the same.

    Texts are cut at blanks first, because of what is left then most is the same.
    """
    pieces: set[str] = set()
    for text in prose:
        pieces.update(text.split())
    return {word for piece in pieces for word in WORD.findall(piece) if word.islower() and len(word) > 2}


def _verified(records: Records) -> Iterable[tuple[str, str]]:
    for access in records.of("access"):
        for position, channel in enumerate(access.channels):
            if channel.verified_on is not None:
                yield access.id, f"channels[{position}].contact"
