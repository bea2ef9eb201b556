# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What the index keeps of a record to show it as a hit, and the wording of records that have no title."""

from collections.abc import Mapping
from functools import lru_cache

import msgspec
from babel.numbers import format_decimal
from msgspec import Struct

from focus.edition.source import Vocabularies
from focus.lib.worded import goes_with_one
from focus.record.shapes import Words
from focus.search.passages import Passage


class Kept(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """One indexed record. ``details`` holds the codes and values from which a title is worded."""

    id: str
    kind: str
    place: str
    region: str
    address: str
    language: str
    title: str = ""
    titles: Words | None = None
    subject_title: str = ""
    year: int | None = None
    state: str | None = None
    record_kind: str | None = None
    harmful: bool = False
    details: dict[str, str] = {}
    passages: tuple[Passage, ...] = ()


decode = msgspec.json.Decoder(Kept).decode
encode = msgspec.json.Encoder().encode

WORDED = {
    "events": ("kind", "date"),
    "figures": ("indicator", "period", "value", "unit", "qualifier"),
    "findings": ("criterion", "answer"),
    "deadlines": ("step", "value", "unit"),
    "measures": ("measure", "track"),
    "consultations": ("asked", "outcome"),
}
"""Kinds whose hits are worded from fields, with these fields."""
NUMBERS = 5_000
"""Kept as a language writes them: CLDR's patterns are read anew for each, and years and counts come again."""

GUIDE = {"en": "Guide: {place}", "es": "Guía: {place}", "fr": "Guide\u00a0: {place}", "pt": "Guia: {place}"}
"""A guide's title is neutral: it may stand in somebody's history of pages."""


def title_of(kept: Kept, language: str, vocabularies: Vocabularies) -> str:
    """The title of a hit in a language: the record's own words, or worded from its fields."""
    if kept.titles is not None:
        name = str(getattr(kept.titles, language))
        return GUIDE[language].format(place=name) if kept.kind == "access" else name
    if kept.kind == "seats":
        return _after(kept.title, kept.subject_title)
    if kept.kind == "provisions":
        kind = label(vocabularies, "provision_kind", kept.record_kind or "article", language)
        return _after(kept.title or _capital(kind), kept.subject_title)
    if kept.kind not in WORDED or (kept.kind == "events" and kept.title):
        return kept.title or kept.id
    return _WORDING[kept.kind](kept.details, kept.subject_title, language, vocabularies)


def title_language(kept: Kept, language: str) -> str:
    """The language in which ``title_of`` answers."""
    worded = kept.titles is not None or (kept.kind in WORDED and not (kept.kind == "events" and kept.title))
    return language if worded else kept.language


def label(vocabularies: Vocabularies, name: str, code: str, language: str) -> str:
    """The label of a code, or the code in plain letters where the edition has no label for it."""
    words = vocabularies.get(name, {}).get(code)
    return str(getattr(words, language)) if words else code.replace("_", " ")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _after(head: str, subject: str) -> str:
    return f"{head}: {subject}" if subject else head


def _event(details: Mapping[str, str], subject: str, language: str, words: Vocabularies) -> str:
    return _after(_capital(label(words, "event_kind", details["kind"], language)), subject or details["date"])


def _figure(details: Mapping[str, str], subject: str, language: str, words: Vocabularies) -> str:
    name = _capital(label(words, "indicator", details["indicator"], language))
    unit = _unit(details["unit"], details["value"], language, words)
    amount = f"{_number(details['value'], language)} {unit}".strip()
    if details["qualifier"] != "exact":
        amount = f"{label(words, 'qualifier', details['qualifier'], language)} {amount}"
    head = f"{name} {details['period'].replace('/', '–')}: {amount}"  # noqa: RUF001 (a range takes an en dash)
    return f"{head} ({subject})" if subject else head


def _unit(unit: str, value: str, language: str, words: Vocabularies) -> str:
    """Currency codes stay as they are; other units are said in words, one person by the word for one."""
    one = unit in words.get("unit_one", {}) and goes_with_one(value, language)
    return unit if unit.isupper() else label(words, "unit_one" if one else "unit", unit, language)


@lru_cache(maxsize=NUMBERS)
def _number(value: str, language: str) -> str:
    return str(format_decimal(value, locale=language))


def _finding(details: Mapping[str, str], subject: str, language: str, words: Vocabularies) -> str:
    return _after(f"{details['criterion']}, {label(words, 'answer', details['answer'], language)}", subject)


def _deadline(details: Mapping[str, str], subject: str, language: str, words: Vocabularies) -> str:
    step = _capital(label(words, "deadline_step", details["step"], language))
    return _after(f"{step}: {details['value']} {label(words, 'time_unit', details['unit'], language)}", subject)


def _measure(details: Mapping[str, str], subject: str, language: str, words: Vocabularies) -> str:
    name = _capital(label(words, "measure_kind", details["measure"], language))
    return _after(f"{name} ({label(words, 'measure_track', details['track'], language)})", subject)


def _consultation(details: Mapping[str, str], subject: str, language: str, words: Vocabularies) -> str:
    name = _capital(label(words, "consulted_party", details["asked"], language))
    return _after(f"{name} ({label(words, 'comment_outcome', details['outcome'], language)})", subject)


_WORDING = {
    "events": _event,
    "figures": _figure,
    "findings": _finding,
    "deadlines": _deadline,
    "measures": _measure,
    "consultations": _consultation,
}
