# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A lesson that stands as a box is not told again as a line of a list; lists say of which kind they are."""

from pathlib import Path
from typing import Any

from focus.handbook.chapter import chapter
from focus.handbook.placeholders.lessons import told_once
from focus.sheet.blocks import Block, Box, Items, Paragraph, Quote, Run, plain
from tests.builders import a_lesson, a_source, an_edition_with_texts
from tests.handbook.asked import WHOLE, made, said

CITED: dict[str, Any] = {"sources": ("mx-s1",)}
BOX = Box("warn", "Weakness", (Paragraph((Run("Late", href="/lessons/mx-lesson-1"), Run(". It came late."))),))
LABEL = Paragraph(plain("Weaknesses recorded"), "label")


def line(number: int) -> tuple[Run, ...]:
    return (Run("Mexico", href="/places/mx"), Run("A lesson", href=f"/lessons/mx-lesson-{number}"))


def test_a_boxed_lesson_leaves_the_list() -> None:
    assert told_once([BOX, LABEL, Items((line(1), line(10)))]) == [BOX, LABEL, Items((line(10),))]


def test_a_list_of_nothing_else_goes_with_its_label() -> None:
    assert told_once([LABEL, Items((line(1),)), BOX]) == [BOX]


def test_without_a_box_everything_stays() -> None:
    blocks: list[Block] = [LABEL, Items((line(1), line(2))), Items((plain("Who decides?"),))]
    assert told_once(blocks) == blocks


def test_a_list_of_one_kind_names_it_and_drops_what_stands_as_a_box(tmp_path: Path) -> None:
    held = [a_lesson(f"mx-lesson-{n}", title=f"Title {n}", criteria=("P2",), kind="weakness", **CITED) for n in (1, 2)]
    text = "## One {#one}\n\n{{lessons: criteria=P2 kind=weakness}}\n\n{{case: mx-lesson-1}}\n"
    found = said(made(tmp_path, text, *held))
    assert "WeaknessMexico: Title 2" in found
    assert found.count("Title 1") == 1


def test_a_criterion_whose_text_brings_cases_says_nothing_of_missing_failures(tmp_path: Path) -> None:
    own = "## How it goes wrong {#wrong}\n\nIt comes late {{note: mx-lesson-1}}.\n"
    silent = own.replace(" {{note: mx-lesson-1}}", "")
    counted = []
    for n, text in enumerate((own, silent)):
        edition = an_edition_with_texts(
            tmp_path / str(n), {"en/procedure": "## One {#one}\n\nInside.", "en/criteria/P2": text}, a_source(),
            a_lesson(**CITED),
        )  # fmt: skip
        found = chapter(edition, "en", "procedure", WHOLE)
        assert found
        counted.append(said(found).count("No failure is recorded"))
    assert counted[1] == counted[0] + 1


def test_the_remark_on_our_clauses_stands_once_in_the_last_of_them(tmp_path: Path) -> None:
    found = made(tmp_path, "## One {#one}\n\nInside.", name="measures")
    noted = [one for one in found.chapter.blocks if isinstance(one, Quote) and one.note]
    assert noted
    assert all("read by a lawyer" in one.note[0].text for one in noted)
    assert len(noted) < sum(isinstance(one, Quote) for one in found.chapter.blocks)
