# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The files of workshops: each value checked at its line, then the plan and the key against what they name."""

from collections.abc import Collection
from typing import Any

from focus.intake.conform import WRONG, Conform
from focus.intake.nodes import parse
from focus.intake.problems import Problems
from focus.standard.reference_bill import Bill
from focus.standard.training import KEY, PLAN, Key, Plan
from focus.standard.training_rules import key_faults, plan_faults


def judge_training(
    files: dict[str, str], directory: str, criteria: Collection[str], bill: Bill | None, problems: Problems
) -> None:
    """Note every problem in the plan and the key among all files kept of a tree (path to text)."""
    plan, key = _read(files, directory, PLAN, Plan, problems), _read(files, directory, KEY, Key, problems)
    for path, faults in (
        (PLAN, plan_faults(plan, criteria) if plan else ()),
        (KEY, key_faults(key, criteria, bill, files) if key else ()),
    ):
        for fault in faults:
            problems.add(f"{directory}/{path}", 0, fault)


def _read(files: dict[str, str], directory: str, path: str, shape: Any, problems: Problems) -> Any:
    """What a file holds; nothing where it is missing or has a problem, which is noted."""
    if path not in files:
        return None
    root = parse(files[path], f"{directory}/{path}", problems)
    found = Conform(f"{directory}/{path}", problems).shape(root, shape) if root is not None else WRONG
    return None if found is WRONG else found
