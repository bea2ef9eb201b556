# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What is wrong in the files of exercises is told at its line."""

from pathlib import Path

import pytest

from focus.intake.exercise_files import judge_exercises
from focus.intake.problems import Problems
from tests.builders import the_standard_with_bill

DATA = Path(__file__).resolve().parents[2] / "data"


@pytest.fixture
def files() -> dict[str, str]:
    """The file for one criterion, as it is shipped."""
    return {"exercises/P2.yaml": (DATA / "exercises/P2.yaml").read_text("utf-8")}


def told(files: dict[str, str]) -> str:
    """Everything that was found wrong."""
    problems = Problems()
    judge_exercises(files, "data", ["P1", "P2"], the_standard_with_bill().bill, problems)
    return "\n".join(str(one) for one in problems.found)


def test_the_shipped_file_is_read_without_a_problem(files: dict[str, str]) -> None:
    assert told(files) == ""


def test_an_unknown_key_is_told_at_its_line(files: dict[str, str]) -> None:
    files["exercises/P2.yaml"] = files["exercises/P2.yaml"].replace("    reason:", "    raison:", 1)
    assert 'did you mean "reason"' in told(files)


def test_an_answer_outside_the_scale_is_told(files: dict[str, str]) -> None:
    files["exercises/P2.yaml"] = files["exercises/P2.yaml"].replace("answer: partly", "answer: perhaps", 1)
    assert "perhaps" in told(files)


def test_a_file_for_no_criterion_is_told(files: dict[str, str]) -> None:
    files["exercises/Z9.yaml"] = files["exercises/P2.yaml"]
    assert "data/exercises/Z9.yaml" in told(files)


def test_exercises_out_of_order_are_told(files: dict[str, str]) -> None:
    files["exercises/P2.yaml"] = files["exercises/P2.yaml"].replace("id: p2-2", "id: p2-7", 1)
    assert "p2-7: the exercises for P2 are called p2-2 and so on" in told(files)
