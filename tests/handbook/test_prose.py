# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Nothing is typed by hand in the handbook's texts that an edition knows: no number, no country, no body."""

import re
from functools import cache
from pathlib import Path

import pytest

from focus.handbook.chapters import CHAPTERS
from focus.handbook.markdown import ANCHOR, PLACEHOLDER
from focus.lib.names import LANGUAGES, _locale, alphabetical
from focus.record.shapes import Body, Mechanism
from focus.standard.handbook_texts import faults, front_of
from tests.builders import DATA, the_shipped, the_standard

TEXTS = sorted((DATA / "handbook").glob("*/**/*.md"))
SHORTEST_NAME = 6
"""Names of so many letters are looked for as the beginning of other words too ("Mexican")."""
HOMONYMS = {"RE"}
"""Territories whose name is an ordinary word of a language (a meeting)."""
ORDINARY = ("reuni", "franc", "souda", "servi")
"""Beginnings of ordinary words that are beginnings of a country's name too."""


def typed(path: Path) -> str:
    """What people typed: without front matter's keys, placeholders and anchors."""
    front, first = front_of(path.read_text(encoding="utf-8"))
    body = "\n".join(path.read_text(encoding="utf-8").splitlines()[first:])
    own = "\n".join((front.title, front.opening, body))
    own = PLACEHOLDER.sub("", own)
    own = re.sub(r"(?m)^\d+\. ", "", own)
    return "\n".join(ANCHOR.sub("", line) for line in own.splitlines())


@cache
def countries(language: str) -> re.Pattern[str]:
    """The names of countries in a language, and words that begin like a long one (the people of that country)."""
    names = [
        alphabetical(str(name))
        for code, name in _locale(language).territories.items()
        if len(code) == 2 and code not in HOMONYMS
    ]
    stems = {name[:-1] for name in names if len(name) >= SHORTEST_NAME and name.isalpha()}
    whole = "|".join(sorted(map(re.escape, names), key=len, reverse=True))
    begun = "|".join(sorted(one for one in map(re.escape, stems) if not one.startswith(ORDINARY)))
    return re.compile(rf"\b(?:{whole})\b|\b(?:{begun})\w*")


@cache
def acronyms() -> re.Pattern[str]:
    """The acronyms of the bodies and mechanisms of the record."""
    records = the_shipped()[0]
    held = [one.acronym for kind in ("bodies", "mechanisms") for one in records.of(kind)]
    assert {Body, Mechanism}
    return re.compile(rf"\b(?:{'|'.join(sorted({re.escape(one) for one in held if len(one) > 2}))})\b")


def test_there_are_texts_and_each_is_sound() -> None:
    assert TEXTS
    for path in TEXTS:
        assert not faults(path.relative_to(DATA).as_posix(), path.read_text(encoding="utf-8")), path


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.relative_to(DATA / "handbook").as_posix())
def test_no_number_country_or_body_is_typed(path: Path) -> None:
    text = typed(path)
    language = path.relative_to(DATA / "handbook").parts[0]
    assert not re.findall(r".{0,30}\d.{0,10}", text)
    assert not [found[0] for found in countries(language).finditer(alphabetical(text))]
    assert not acronyms().findall(text)


def test_a_typed_number_or_country_would_be_found() -> None:
    assert countries("en").search(alphabetical("a Mexican law"))
    assert countries("es").search(alphabetical("una ley mexicana"))
    assert countries("fr").search(alphabetical("au Pérou"))
    assert not countries("en").search("a law for everybody")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_file_is_a_chapter_or_a_criterion(language: str) -> None:
    names = {
        path.relative_to(DATA / "handbook" / language).with_suffix("").as_posix()
        for path in TEXTS
        if path.is_relative_to(DATA / "handbook" / language)
    }
    known = {*CHAPTERS, *(f"criteria/{one.code}" for one in the_standard().criteria)}
    assert not names - known
    if language in ("en", "es"):
        assert not known - names
