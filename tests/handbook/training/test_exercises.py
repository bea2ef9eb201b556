# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Sheets of exercises: drawn by a seed, the same each time, without answers, with a key that meets them."""

from pathlib import Path

import pytest

from focus.cli import main
from focus.edition.reader import Edition
from focus.handbook.said import Said
from focus.handbook.training.exercise_blocks import exercise_blocks, key_blocks
from focus.handbook.training.exercise_sheet import exercise_sheet
from focus.handbook.training.exercises import all_exercises, drawn, walk
from focus.lib.errors import WRONG_USAGE, FocusError
from focus.sheet.blocks import Box, Heading, Quote, Table
from focus.sheet.write import WRITERS
from tests import builders


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """An edition that holds the bill and the exercises."""
    return builders.an_edition_with_the_bill(tmp_path_factory.mktemp("shelf"))


def ids(edition: Edition, seed: int, count: int = 12) -> list[str]:
    """The ids of a sheet, in its order."""
    return [one.exercise.id for one in drawn(edition, seed, count)]


def test_the_edition_holds_every_exercise_that_is_shipped(edition: Edition) -> None:
    shipped = [one.id for held in builders.the_exercises() for one in held.exercises]
    assert [one.exercise.id for one in all_exercises(edition)] == shipped


def test_the_same_seed_gives_the_same_sheet_and_another_seed_another(edition: Edition) -> None:
    assert ids(edition, 7) == ids(edition, 7)
    assert len({tuple(ids(edition, seed)) for seed in range(30)}) == 30


def test_a_criterion_comes_again_only_when_every_other_was_drawn(edition: Edition) -> None:
    criteria = len(builders.the_exercises())
    chosen = drawn(edition, 3, criteria)
    assert len({one.criterion.code for one in chosen}) == criteria
    more = drawn(edition, 3, criteria + 5)
    assert {one.exercise.id for one in chosen} < {one.exercise.id for one in more}


def test_seeds_take_different_variants_of_one_criterion(edition: Edition) -> None:
    taken = {drawn(edition, seed, 1, ["P2"])[0].exercise.id for seed in range(40)}
    assert taken == {f"p2-{number}" for number in range(1, 6)}


@pytest.mark.parametrize(("count", "codes"), [(0, ()), (10_000, ()), (6, ("P2",)), (1, ("E1",))])
def test_what_cannot_be_drawn_is_refused(edition: Edition, count: int, codes: tuple[str, ...]) -> None:
    with pytest.raises(FocusError) as refused:
        drawn(edition, 1, count, codes)
    assert refused.value.exit_code == WRONG_USAGE


def test_the_walk_meets_every_exercise_once(edition: Edition) -> None:
    mixed = [one.exercise.id for one in walk(all_exercises(edition))]
    assert len(mixed) == len(set(mixed)) == len(all_exercises(edition))


@pytest.mark.parametrize("language", ["en", "es", "fr", "pt"])
def test_a_sheet_asks_and_its_key_answers_in_the_same_order(edition: Edition, language: str) -> None:
    said, chosen = Said(edition, language), drawn(edition, 7, 12)
    bill = builders.the_standard_with_bill().bill
    sheet, key = list(exercise_blocks(said, chosen, bill)), list(key_blocks(said, chosen, bill))
    asked = [one.text for one in sheet if isinstance(one, Heading)]
    assert asked == [one.text for one in key if isinstance(one, Heading)]
    assert {one.language for box in sheet if isinstance(box, Box) for one in box.blocks if isinstance(one, Quote)} == {
        "es" if language == "es" else "en"
    }
    assert all(f"{one.exercise.reason.en}" not in str(sheet) for one in chosen)
    assert [len(one.rows) for one in key if isinstance(one, Table)] == [12]


@pytest.mark.parametrize("key", [False, True])
@pytest.mark.parametrize("form", ["html", "docx", "pdf"])
def test_the_same_edition_and_seed_give_the_same_bytes(edition: Edition, form: str, key: bool) -> None:
    made = [WRITERS[form](exercise_sheet(edition, drawn(edition, 7, 5), 7, "es", key=key)) for _ in range(2)]
    assert made[0] == made[1]


def test_the_command_writes_sheet_and_key(edition: Edition, tmp_path: Path) -> None:
    told = ["training", "exercises", "--edition", str(edition.directory), "--seed", "7", "--count", "3", "--lang", "es"]
    assert main([*told, "--format", "html", "-o", str(tmp_path / "sheet.html")]) == 0
    assert main([*told, "--format", "html", "--key", "-o", str(tmp_path / "key.html")]) == 0
    reasons = [one.exercise.reason.es or "" for one in drawn(edition, 7, 3)]
    sheet, key = ((tmp_path / name).read_text("utf-8") for name in ("sheet.html", "key.html"))
    assert not any(reason in sheet for reason in reasons)
    assert all(reason in key for reason in reasons)
    assert [text.count("Semilla") for text in (sheet, key)] == [1, 1]


def test_an_edition_without_exercises_says_so(tmp_path: Path) -> None:
    with pytest.raises(FocusError, match="holds no exercises"):
        drawn(builders.an_edition(tmp_path), 1, 12)
