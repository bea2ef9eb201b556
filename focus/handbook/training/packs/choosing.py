# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Which record a case is about: the rule that the plan's file writes down, with a fixed record where it finds none.

A record fits that is of the case's kind. First come those that touch most of its criteria, then what tells most (a
time limit of which it is known whether it is kept, a commitment with observations, an answer by its grade), then those
best known, then ids.
"""

from collections.abc import Collection
from typing import Any

from msgspec import Struct

from focus.handbook.facts import GRADES, Facts
from focus.handbook.training.packs.board import recorded, seats
from focus.handbook.training.packs.plan import case_lines
from focus.handbook.writing import Fault
from focus.record.shapes import Commitment, Deadline, Finding, Lesson, Mechanism
from focus.standard.training import PLAN, Case

SHAPES: dict[str, type[Any]] = {
    "lesson": Lesson,
    "deadline": Deadline,
    "commitment": Commitment,
    "finding": Finding,
    "board": Mechanism,
}
Record = Lesson | Deadline | Commitment | Finding | Mechanism


class Picked(Struct, frozen=True):
    """A case with its record."""

    case: Case
    record: Record


def picked(facts: Facts, cases: list[Case], faults: list[Fault]) -> list[Picked]:
    """One record for each case, none twice. What is missing is added to ``faults`` at its line."""
    lines = case_lines(facts.edition)
    found: list[Picked] = []
    for case in cases:
        fixed = facts.get(SHAPES[case.kind], case.otherwise)
        if fixed is None:
            what = f"the edition holds no {case.kind} {case.otherwise}; name another for the case {case.name}"
            faults.append(Fault(PLAN, lines[case.name], what))
        record = _by_rule(facts, case, {one.record.id for one in found}) or fixed
        if record is not None:
            found.append(Picked(case, record))
    return found


def _by_rule(facts: Facts, case: Case, taken: Collection[str]) -> Any | None:
    fitting = [one for one in facts.all(SHAPES[case.kind]) if one.id not in taken and _fits(facts, case, one)]
    return min(fitting, key=lambda one: _order(facts, case, one), default=None)


def _fits(facts: Facts, case: Case, one: Any) -> bool:
    if case.kind == "deadline":
        return bool(one.step == case.of and one.about in facts.links)
    if case.kind == "board":
        return any(seat.right == case.of for seat in seats(facts, one.id))
    if case.kind == "finding":
        coded = one.standing and one.track == "law" and one.locator and one.note and not one.rests_on
        return bool(coded and facts.binds(one.subject) and one.answer == case.of and one.criterion in case.criteria)
    return bool(one.kind == case.of and (not case.criteria or set(one.criteria) & set(case.criteria)))


def _order(facts: Facts, case: Case, one: Any) -> tuple[int, int, int, str]:
    criteria = len(set(getattr(one, "criteria", ())) & set(case.criteria))
    return -criteria, -_tells(facts, one), facts.well_known(one.sources), one.id


def _tells(facts: Facts, one: Any) -> int:
    """How much there is to learn: what is known of a limit's keeping, what was observed, how good the evidence is."""
    if isinstance(one, Deadline):
        return int(one.kept != "unknown") + bool(one.starts)
    if isinstance(one, Mechanism):
        return recorded(facts, one.id)
    if isinstance(one, Finding):
        return -GRADES.index(one.grade)
    return len(one.compliance) if isinstance(one, Commitment) else 0
