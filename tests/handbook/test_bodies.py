# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A chapter whose title and opening alone are translated keeps its body, in English and marked so."""

from pathlib import Path

from focus.handbook.chapter import chapter
from focus.handbook.facts import facts
from focus.handbook.scope import scope_of
from focus.sheet.blocks import Heading
from tests.builders import an_edition_with_texts

ENGLISH = "## Own {#own}\n\nWords."


def headings(directory: Path, spanish: str) -> dict[str, str]:
    """Anchor to marked language of the headings of a chapter read in Spanish."""
    edition = an_edition_with_texts(directory, {"en/lessons": ENGLISH, "es/lessons": spanish})
    made = chapter(edition, "es", "lessons", scope_of(facts(edition), "world"))
    assert made is not None
    assert made.faults == ()
    return {one.anchor: one.language for one in made.chapter.blocks if isinstance(one, Heading)}


def test_a_translated_opening_stands_above_the_english_body(tmp_path: Path) -> None:
    found = headings(tmp_path, "")
    assert found["lessons"] == ""
    assert found["lessons.own"] == "en"


def test_a_translated_body_takes_the_place_of_the_english_one(tmp_path: Path) -> None:
    assert headings(tmp_path, "## Propio {#own}\n\nPalabras.")["lessons.own"] == ""
