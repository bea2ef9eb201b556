# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What a text may hold, and that everything else is told with its line."""

from pathlib import Path

import pytest

from focus.edition.reader import Edition
from focus.sheet.blocks import Box, Heading, Items, Paragraph, Run, Steps
from tests.builders import a_lesson, an_edition
from tests.handbook.asked import faults, filled, made, runs, said


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """An edition of a place and nothing else."""
    return an_edition(tmp_path_factory.mktemp("bare"))


def test_headings_lists_callouts_and_strong_words_become_blocks(bare: Edition) -> None:
    text = "## One {#one}\n\nA **strong** word.\n\n- a\n- b\n\n### Deeper {#deep}\n\n1. x\n2. y\n\n> Beware.\n"
    blocks = filled(bare, text).chapter.blocks
    assert Heading(2, "One", "lessons.one") in blocks
    assert Heading(3, "Deeper", "lessons.deep") in blocks
    assert Items(((Run("a"),), (Run("b"),))) in blocks
    assert Steps(((Run("x"),), (Run("y"),))) in blocks
    assert Box("calm", "", (Paragraph((Run("Beware."),)),)) in blocks
    assert Paragraph((Run("A "), Run("strong", strong=True), Run(" word."))) in blocks


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("# Too high", "a heading of level 1"),
        ("a [link](https://example.org)", "link is not used here"),
        ("a `code`", "code_inline is not used here"),
        ("<b>x</b>", "html"),
        ("- a\n  - b", "a list inside a list"),
        ("x {{count: places", "a placeholder that is not closed"),
        ("x {{nothing: y}}", "there is no such placeholder"),
        ("x {{case: mx-lesson-1}}", "it belongs alone in a paragraph"),
        ("> {{seats}}", "stands in no callout"),
        ("x {{place: KE}}", "the edition holds no place KE"),
    ],
)
def test_what_is_not_used_here_is_told_with_its_line(bare: Edition, text: str, what: str) -> None:
    found = faults(filled(bare, f"Fine.\n\n{text}\n"))
    assert len(found) == 1 or "html" in what
    assert found[0].startswith("handbook/en/lessons.md:7: ")
    assert what in found[0]


def test_a_note_loses_its_brackets_and_the_space_before_it(tmp_path: Path) -> None:
    text = "A claim ({{note: mx-lesson-1}}), and one {{note: mx-lesson-1}}."
    assert "A claim1, and one1." in said(made(tmp_path, text, a_lesson(sources=("mx-s1",))))


def test_a_text_that_is_missing_stands_in_english_and_is_marked(tmp_path: Path) -> None:
    found = made(tmp_path, "## Title {#x}\n\nWords.", language="fr")
    assert found.chapter.written == "en"
    assert Heading(2, "Title", "lessons.x", "en") in found.chapter.blocks
    assert Run("Words.", language="en") in runs(found.chapter.blocks)
