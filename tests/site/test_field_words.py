# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Every field that a change or a correction may show has a word in each language, and so has every language."""

import re
from pathlib import Path

import pytest
from msgspec import Struct

from focus.edition.public import PUBLIC
from focus.edition.text_changes import TOLD
from focus.lib.catalogue import catalogue
from focus.lib.names import LANGUAGES, language_name
from focus.site.feeds.field_words import ENGLISH
from focus.standard.exercises import Exercises
from focus.standard.handbook_texts import HandbookText
from focus.standard.reference_bill import Article, Head
from focus.standard.shapes import CriterionText, Dimension, Principle, Rule, Weakness
from focus.standard.training import TrainingFile

DATA = Path(__file__).parents[2] / "data"
LANGUAGE_FIELD = re.compile(r"\b(?:\w+_)?languages?:((?: +[a-z]{2,3}| \[[a-z, ]+\]|(?:\n +- [a-z]{2,3})+))$", re.M)


def test_no_public_field_is_without_a_word() -> None:
    assert {field for fields in PUBLIC.values() for field in fields} - ENGLISH.keys() == set()
    assert set(TOLD) - ENGLISH.keys() == set()


@pytest.mark.parametrize(
    "part",
    [CriterionText, Rule, Dimension, Weakness, Principle, Head, Article, Exercises, HandbookText, TrainingFile],
)
def test_no_field_of_the_standard_is_without_a_word(part: type[Struct]) -> None:
    assert set(part.__struct_fields__) - ENGLISH.keys() == set()


@pytest.mark.parametrize("language", [one for one in LANGUAGES if one != "en"])
def test_each_word_of_a_field_is_translated(language: str) -> None:
    known = catalogue(language)._catalog
    assert {word for word in ENGLISH.values() if word not in known} == set()


def test_every_language_of_our_records_has_a_name() -> None:
    said = "\n".join(path.read_text(encoding="utf-8") for path in sorted((DATA / "places").glob("*.yaml")))
    held = {code for told in LANGUAGE_FIELD.findall(said) for code in re.findall(r"[a-z]+", told)}
    assert {"en", "es", "mrw"} <= held
    assert {code for code in held for one in LANGUAGES if language_name(code, one) == code} == set()
