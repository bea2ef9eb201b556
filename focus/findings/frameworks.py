# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What a territory's texts in force, and its bodies at work, answer together on one day: law and practice apart.

The standard says how for the law ("per criterion the best de jure answer counts, with the instrument named; for R7 the
worst answer counts"). Bodies are read together in the same way, each named.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Protocol

from msgspec import Struct

from focus.record.place_state import AT_WORK, COUNTED_KINDS, DEFENDERS
from focus.record.shapes import Instrument, Mechanism
from focus.record.state import State
from focus.standard.scoring.framework import IN_FRAMEWORK, RED_FLAG, Cell, Given, framework
from focus.standard.scoring.interlocks import in_practice, on_paper
from focus.standard.scoring.score import VALUES
from focus.standard.shapes import CriterionText

LEAST_REVIEWED_LAST = ("person", "machine_confirmed", "machine")
BEST_GRADE_FIRST = ("A", "B", "C")


class Answer(Protocol):
    """What of a finding counts here. A comparison of many places reads no more of each than this."""

    @property
    def id(self) -> str: ...
    @property
    def subject(self) -> str: ...
    @property
    def criterion(self) -> str: ...
    @property
    def track(self) -> str: ...
    @property
    def answer(self) -> str: ...
    @property
    def standing(self) -> bool: ...
    @property
    def coder_kind(self) -> str: ...
    @property
    def grade(self) -> str: ...


class Counting(Struct, frozen=True, kw_only=True):
    """What counts for a territory on a day, by id.

    ``texts`` (made for defenders) and ``bodies`` are waited for: where one has no answer, another's "no" settles
    nothing. ``naming`` are texts for many that name defenders and acts that amend another text: they add what they
    answer. ``restrictive`` count for the red flag alone.
    ``body_exists`` is ``None`` where nobody knows. ``without_act`` are the ``texts`` that need no implementing act.
    """

    texts: Mapping[str, str]
    naming: frozenset[str] = frozenset()
    restrictive: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()
    body_exists: bool | None = None
    without_act: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        """Whether there is anything to be asked."""
        return bool(self.texts or self.naming or self.restrictive or self.bodies or self.body_exists is False)


class FrameworkCell(Struct, frozen=True, kw_only=True):
    """The answer of a territory to a criterion on one track; ``by`` names the texts or bodies that give it.

    ``coder_kind`` and ``grade`` are those of the answers that settle it: the least reviewed and the weakest of all
    where all are needed (nobody has better), the best where one is enough. Both are empty where nothing has an answer.
    """

    criterion: str
    track: str
    answer: str
    open: bool = False
    unread: int = 0
    by: tuple[str, ...] = ()
    settled_by: str = ""
    coder_kind: str = ""
    grade: str = ""


def counting(
    instruments: Iterable[Instrument], mechanisms: Iterable[Mechanism], states: Mapping[str, State]
) -> Counting:
    """What counts of one territory's own instruments and mechanisms, in their states on the day.

    As for the state of a place: bills, guidelines for diplomats, agreements and texts that are not applied are out,
    and so is a body that is no body of the State or does not cover defenders.
    """
    force = {one.id: one for one in instruments if one.kind in COUNTED_KINDS and _in_force(states.get(one.id))}
    of_state = [one for one in mechanisms if one.nature == "state" and not DEFENDERS.isdisjoint(one.covers)]
    stand = {one.id: states[one.id].state if one.id in states else "unknown" for one in of_state}
    within = {id_ for id_, one in force.items() if _amends_any(one, force)}
    made_for = {id_ for id_, one in force.items() if one.relevance == "dedicated"} - within
    return Counting(
        texts={id_: states[id_].state for id_ in force if id_ in made_for},
        naming=frozenset(within | {id_ for id_, one in force.items() if one.relevance == "includes"}),
        restrictive=frozenset(id_ for id_, one in force.items() if one.relevance == "restrictive"),
        bodies=frozenset(id_ for id_, state in stand.items() if state != "closed"),
        body_exists=_exists(stand.values()),
        without_act=need_no_act(one for id_, one in force.items() if id_ in made_for),
    )


def need_no_act(instruments: Iterable[Instrument]) -> frozenset[str]:
    """The texts of which it is recorded that they need no implementing act."""
    return frozenset(one.id for one in instruments if one.implementing_act and not one.implementing_act.needed)


def _amends_any(one: Instrument, force: Collection[str]) -> bool:
    """An act that amends another lives in that one's wording: to read that is to read it."""
    return any(to.kind == "amends" and to.target in force for to in one.relations)


def _in_force(state: State | None) -> bool:
    return state is not None and state.state in IN_FRAMEWORK and state.application != "not_applied"


def _exists(states: Collection[str]) -> bool | None:
    """Only what is recorded says that there is none: every body that there was is closed."""
    if any(state in AT_WORK for state in states):
        return True
    return False if states and all(state == "closed" for state in states) else None


def framework_cells(
    criteria: Sequence[CriterionText], counted: Counting, findings: Iterable[Answer]
) -> Iterator[FrameworkCell]:
    """Every criterion's cell, the law's and then practice's; a track on which nothing counts has none.

    ``findings`` are the standing answers that hold on the day, of any subject.
    """
    held = [one for one in findings if one.standing]
    if counted.texts or counted.naming or counted.restrictive:
        law = [one for one in held if one.track == "law" and _counts_as_law(one, counted)]
        asked = [one.code for one in criteria if one.track in {"law", "both"}]
        cells = framework(asked, counted.texts, _given(law), counted.naming | counted.restrictive)
        yield from _told("law", on_paper(cells), law)
    texts = frozenset(counted.texts) | counted.naming
    practice = [one for one in held if one.track == "practice" and one.subject in counted.bodies | texts]
    # One text that waits for its regulation is enough to leave the question open.
    without_act = sorted(counted.texts) if counted.without_act.issuperset(counted.texts) else []
    if counted.bodies or practice or counted.body_exists is False or without_act:
        asked = [one.code for one in criteria if one.track in {"practice", "both"}]
        cells = framework(asked, dict.fromkeys(counted.bodies, "in_force"), _given(practice), texts)
        settled = in_practice(cells, mechanism_exists=counted.body_exists, need_no_act=without_act)
        yield from _told("practice", settled, practice)


def _counts_as_law(one: Answer, counted: Counting) -> bool:
    if one.subject in counted.restrictive:
        return one.criterion == RED_FLAG
    return one.subject in counted.texts or one.subject in counted.naming


def _given(findings: Iterable[Answer]) -> list[Given]:
    return [Given(subject=one.subject, criterion=one.criterion, answer=one.answer) for one in findings]


def _told(track: str, cells: Mapping[str, Cell], counted: Iterable[Answer]) -> Iterator[FrameworkCell]:
    answers: dict[str, list[Answer]] = {}
    for one in counted:
        if one.answer in VALUES:
            answers.setdefault(one.criterion, []).append(one)
    for code, cell in cells.items():
        # What an interlock settles rests on the answer that turned it.
        cause = cells.get(cell.settled_by.partition(" = ")[0], cell)
        kind, grade = _resting(cause, answers.get(cause.criterion, []))
        yield FrameworkCell(
            criterion=code,
            track=track,
            answer=cell.answer,
            open=cell.open,
            unread=cell.unread,
            by=cause.by,
            settled_by=cell.settled_by,
            coder_kind=kind,
            grade=grade,
        )


def _resting(cell: Cell, given: Sequence[Answer]) -> tuple[str, str]:
    """How well reviewed and how well evidenced the cell's answer is."""
    if not cell.by or not given:
        return "", ""
    if cell.answer == ("no" if cell.criterion == RED_FLAG else "yes"):
        best = min((one for one in given if one.subject in cell.by), key=_weakness)
        return best.coder_kind, best.grade
    kind = max((one.coder_kind for one in given), key=LEAST_REVIEWED_LAST.index)
    return kind, max((one.grade for one in given), key=BEST_GRADE_FIRST.index)


def _weakness(one: Answer) -> tuple[int, int]:
    return LEAST_REVIEWED_LAST.index(one.coder_kind), BEST_GRADE_FIRST.index(one.grade)
