# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Each placeholder: what it says of a small world, and how it refuses what the edition does not hold."""

from pathlib import Path
from typing import Any

import pytest

from focus.edition.reader import Edition
from focus.handbook.placeholders import BLOCKS, INLINE
from focus.sheet.blocks import Picture, Run, Table
from tests.builders import (
    a_deadline,
    a_figure,
    a_finding,
    a_lesson,
    a_measure,
    a_mechanism,
    a_seat,
    a_source,
    an_access,
    an_edition_with_texts,
    an_event,
    an_instrument,
)
from tests.handbook.asked import faults, filled, runs, said

CITED: dict[str, Any] = {"sources": ("mx-s1",)}
WORLD: tuple[Any, ...] = (
    an_instrument(**CITED),
    a_mechanism(**CITED),
    an_event(about=("mx-law",), kind="in_force", **CITED),
    a_figure(value="1200", unit="people", period="2025", **CITED),
    a_deadline(value=3, unit="hours", step="emergency_decision", **CITED),
    a_seat(holder="civil_society", right="vote", count=4, **CITED),
    a_measure(track="promised", measure="relocation", **CITED),
    an_access(),
    a_lesson(kind="weakness", criteria=("P2",), title="Late", text="It came late.", **CITED),
    a_finding("mx-law-p2-law", criterion="P2", subject="mx-law", answer="yes", locator="art. 5", **CITED),
)


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """An edition of one of each, with one text of a handbook."""
    texts = {"en/lessons": "## Own {#own}\n\nInside."}
    return an_edition_with_texts(tmp_path_factory.mktemp("world"), texts, a_source(), *WORLD)


INLINE_SAYS = {
    "count: places": "1",
    "count: instruments.law": "1",
    "count: findings.people": "0",
    "count: lessons.weakness": "1",
    "answers: P2 law yes": "1",
    "answered: P2 law": "1",
    "unknown: P2 law": "0",
    "place: MX": "Mexico",
    "title: mx-law": "Protection law (Mexico)1",
    "date: mx-event-2012-1": "1",
    "year: mx-event-2012-1": "20121",
    "figure: mx-figure-1": "1,200 people (2025)1",
    "deadline: mx-mechanism-deadline-1": "3 hours1",
    "note: mx-lesson-1": "1",
    "criterion: P2": "P2 · Emergency procedure with a deadline",
    "dimension: P": "Procedure",
    "chapter: lessons": "A chapter",
    "label: answer yes": "yes",
    "edition: name": "2026-11-22.1",
    "edition: date": "22 November 2026",
    "standard: version": "0.",
    "withdrawn": "…",
}
BLOCK_SAYS = {
    "case: mx-lesson-1": "It came late.",
    "lessons: criteria=P2 kind=weakness limit=3": "Mexico: Late",
    "precedents: P2 limit=2": "Protection law, art. 5",
    "failures: P2": "Weaknesses recorded",
    "rule: P2": "In the text",
    "clause: P2": "1. ",
    "measures": "Mexico",
    "deadlines: emergency_decision": "3 hours",
    "seats": "4",
    "channels": "",
    "states": "Mexico",
    "timeline": "Texts",
    "map": "Mexico",
    "gaps": "P2 · ",
    "lens: limited_power": "no answer yet",
    "text: lessons#own": "Inside.",
    "withdrawn": "",
}


@pytest.mark.parametrize("placeholder", INLINE_SAYS)
def test_a_placeholder_in_a_sentence_says_what_the_edition_knows(world: Edition, placeholder: str) -> None:
    found = filled(world, f"Begin {{{{{placeholder}}}}} end")
    assert not faults(found)
    assert INLINE_SAYS[placeholder] in said(found).partition("Begin")[2].partition(" end")[0]


@pytest.mark.parametrize("placeholder", BLOCK_SAYS)
def test_a_placeholder_of_its_own_makes_blocks(world: Edition, placeholder: str) -> None:
    found = filled(world, f"## First {{#first}}\n\n{{{{{placeholder}}}}}\n")
    assert not faults(found)
    assert BLOCK_SAYS[placeholder] in said(found)


def test_rules_of_a_criterion_asked_of_practice_alone_are_not_told_of_the_text(world: Edition) -> None:
    told = said(filled(world, "## First {#first}\n\n{{rule: E2}}\n"))
    assert "In practice" in told
    assert "In the text" not in told


def test_every_placeholder_is_tried() -> None:
    tried = {one.partition(":")[0] for one in (*INLINE_SAYS, *BLOCK_SAYS)}
    assert tried == INLINE.keys() | BLOCKS.keys()


@pytest.mark.parametrize(
    ("placeholder", "what"),
    [
        ("count: dragons", "nothing is counted as dragons"),
        ("count: lessons.dragon", "nothing is counted as lessons.dragon"),
        ("answers: P2 law maybe", "there is no answer maybe"),
        ("answered: Z9 law", "the standard has no criterion Z9"),
        ("title: mx-nothing", "no instrument, mechanism, body or document mx-nothing"),
        ("date: mx-event-1999-9", "the edition holds no event"),
        ("note: mx-access-1", "the record names no source"),
        ("criterion: Z9", "no criterion Z9"),
        ("dimension: Z", "no dimension Z"),
        ("chapter: dragons", "there is no chapter dragons"),
        ("label: answer maybe", "the list answer has no code maybe"),
        ("edition: colour", "allowed: name, date"),
        ("place: MX KE", "it takes 1 after the colon"),
    ],
)
def test_what_the_edition_does_not_hold_is_refused_with_its_reason(world: Edition, placeholder: str, what: str) -> None:
    found = filled(world, f"Say {{{{{placeholder}}}}}.")
    assert what in faults(found)[0]
    assert said(found).endswith("….")


def test_every_name_brings_its_note_with_how_well_the_source_is_known(world: Edition) -> None:
    found = filled(world, "See {{title: mx-law}}.")
    assert Run("1", ref="lessons.note-1", raised=True) in runs(found.chapter.blocks)
    assert "[exact address]" in said(found)


def test_a_table_of_places_and_a_picture_stand_together(world: Edition) -> None:
    blocks = filled(world, "{{map}}").chapter.blocks
    assert [type(one) for one in blocks if isinstance(one, (Picture, Table))] == [Picture, Table]


def test_one_of_something_counted_is_worded_as_one(tmp_path: Path) -> None:
    figure = a_figure(value="1", unit="people", period="2025", **CITED)
    edition = an_edition_with_texts(tmp_path, {}, a_source(), figure)
    assert "Say 1 person (2025)" in said(filled(edition, "Say {{figure: mx-figure-1}}."))


@pytest.mark.parametrize(("language", "told"), [("en", False), ("es", True)])
def test_a_lesson_in_another_language_says_in_which(world: Edition, language: str, told: bool) -> None:
    for text in ("{{case: mx-lesson-1}}", "{{lessons: limit=5}}"):
        assert (" (en inglés)" in said(filled(world, text, language))) is told
