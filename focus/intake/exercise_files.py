# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The files of coding exercises: each value checked at its line, then each file against the criterion and the bill."""

from collections.abc import Collection

from focus.intake.conform import WRONG, Conform
from focus.intake.nodes import parse
from focus.intake.problems import Problems
from focus.standard.exercise_rules import faults
from focus.standard.exercises import Exercises
from focus.standard.read_exercises import DIRECTORY, exercise_path, read_exercises
from focus.standard.reference_bill import Bill


def judge_exercises(
    files: dict[str, str], directory: str, criteria: Collection[str], bill: Bill | None, problems: Problems
) -> None:
    """Note every problem in the exercises among all files kept of a tree (path to text)."""
    own = {path: text for path, text in files.items() if path.startswith(f"{DIRECTORY}/")}
    for path in sorted(own.keys() - {exercise_path(code) for code in criteria}):
        problems.add(f"{directory}/{path}", 0, "no criterion of the standard has this code")
    sound = {path: text for path, text in own.items() if _conforms(f"{directory}/{path}", text, problems)}
    for held in read_exercises(sound, criteria):
        for fault in faults(held, bill):
            problems.add(f"{directory}/{exercise_path(held.criterion)}", 0, fault)


def _conforms(file: str, text: str, problems: Problems) -> bool:
    root = parse(text, file, problems)
    return root is not None and Conform(file, problems).shape(root, Exercises) is not WRONG
