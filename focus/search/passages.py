# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Which words of each kind of record are searched, and in which language they are written."""

import json
import sqlite3
from collections.abc import Iterator, Mapping

from msgspec import Struct

from focus.lib.names import LANGUAGES

Row = sqlite3.Row
UNKNOWN = ""
"""The language of a text that nobody recorded: it is stemmed in all four languages."""


class Passage(Struct, frozen=True, array_like=True):
    """A piece of a record's text.

    ``version`` marks one of four language versions of the same words; ``shown`` is false for labels, which are
    found but never quoted in a hit.
    """

    text: str
    language: str = UNKNOWN
    title: bool = False
    version: bool = False
    shown: bool = True


TITLES: dict[str, tuple[tuple[str, str], ...]] = {
    "instruments": (("title", "title_language"), ("title_en", "=en")),
    "mechanisms": (("name", "name_language"), ("name_en", "=en"), ("acronym", "=")),
    "bodies": (("name", "language"), ("name_en", "=en"), ("acronym", "=")),
    "documents": (("title", "language"),),
    "lessons": (("title", "language"),),
    "sources": (("title", "="),),
    "events": (("text", "language"),),
    "seats": (("who", "language"),),
    "regional_help": (("name", "language"),),
    "coders": (("name", "language"),),
}
"""Title columns with the column that holds their language, or ``=`` and the language itself."""

PROSE: dict[str, tuple[tuple[str, str], ...]] = {
    "places": (("summary", "language"),),
    "sources": (("publisher", "="),),
    "instruments": (("number", "="), ("issued_by", "="), ("gist", "language")),
    "mechanisms": (("composition", "language"), ("how_to_request", "language")),
    "events": (("provisions", "language"),),
    "figures": (("counts", "language"), ("counter", "language"), ("note", "language")),
    "deadlines": (
        ("starts", "language"),
        ("ends", "language"),
        ("duty_bearer", "language"),
        ("locator", "="),
        ("kept_note", "language"),
    ),
    "seats": (("board", "="), ("chosen_by", "language"), ("term", "language"), ("locator", "=")),
    "measures": (("as_found", "language"), ("note", "language"), ("locator", "=")),
    "documents": (("author", "="), ("gist", "language"), ("note", "language"), ("form", "language")),
    "lessons": (("text", "language"),),
    "findings": (("note", "language"), ("locator", "="), ("rests_on", "=")),
    "commitments": (
        ("gist", "language"),
        ("issuer", "="),
        ("date", "="),
        ("occasion", "="),
        ("answer_note", "language"),
    ),
    "coders": (("note", "language"),),
    "consultations": (
        ("who", "language"),
        ("comment", "comment_language"),
        ("reply", "language"),
        ("withheld_because", "language"),
    ),
    "corrections": (("text", "language"),),
}
NUMBERS = ("date", "period", "value")
"""Columns whose numbers are found in every kind that has them, and not quoted."""

VERSIONS: dict[str, tuple[str, ...]] = {
    "access": ("for_whom", "route", "seen_by_note", "alternatives_to_police", "beware", "if_no_answer"),
    "deadlines": ("kept_words",),
    "regional_help": ("what",),
}
"""Columns with a text in four languages. A guide's channels are never indexed: an address may be shown for six
months only, and a search must not bring it back."""

LABELS: dict[str, tuple[tuple[str, str], ...]] = {
    "instruments": (("kind", "instrument_kind"), ("relevance", "relevance")),
    "mechanisms": (("form", "mechanism_form"), ("covers", "covers")),
    "bodies": (("kind", "body_kind"),),
    "events": (("kind", "event_kind"),),
    "figures": (("indicator", "indicator"), ("unit", "unit"), ("stage", "budget_stage")),
    "deadlines": (("step", "deadline_step"),),
    "seats": (("holder", "seat_holder"),),
    "measures": (("measure", "measure_kind"),),
    "documents": (("kind", "document_kind"),),
    "lessons": (("kind", "lesson_kind"),),
    "commitments": (("kind", "commitment_kind"),),
    "access": (("offer", "offer"),),
    "places": (("region", "region"),),
    "regional_help": (("region", "region"),),
    "consultations": (("asked", "consulted_party"), ("outcome", "comment_outcome")),
}
"""Coded columns whose labels are searched too, with the vocabulary that words them."""


def passages(kind: str, row: Row) -> Iterator[Passage]:
    """The texts of one record, titles first."""
    for column, language in TITLES.get(kind, ()):
        yield Passage(row[column] or "", _language(row, language), title=True)
    for column, language in PROSE.get(kind, ()):
        yield Passage(row[column] or "", _language(row, language))
    for column in VERSIONS.get(kind, ()):
        yield from versions(json.loads(row[column] or "null"))
    for column in NUMBERS:
        if column in row.keys():  # noqa: SIM118 (a row of a table is no mapping)
            yield Passage(str(row[column] or ""), shown=False)
    yield from _lists(kind, row)


def versions(words: Mapping[str, str] | None, title: bool = False, shown: bool = True) -> Iterator[Passage]:
    """A text in four languages as four passages."""
    for language in LANGUAGES if words else ():
        yield Passage(words[language], language, title, version=True, shown=shown)  # type: ignore[index]


def _language(row: Row, column: str) -> str:
    return column[1:] if column.startswith("=") else str(row[column])


def _lists(kind: str, row: Row) -> Iterator[Passage]:
    if kind == "places":
        yield from (Passage(line, row["language"]) for line in json.loads(row["not_known"]))
    if kind == "commitments":
        yield from (Passage(one["text"], row["language"]) for one in json.loads(row["compliance"]))


def codes(kind: str, row: Row) -> Iterator[tuple[str, str]]:
    """Vocabulary and code of each coded column whose label is searched."""
    for column, vocabulary in LABELS.get(kind, ()):
        value = row[column] or ""
        for code in json.loads(value) if value.startswith("[") else [value]:
            yield vocabulary, code
