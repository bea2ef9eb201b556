# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The answers of one subject, or of a territory's texts and bodies together, as scores need them on one day."""

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence

from focus.compare.clocks import Limit, emergency_clock
from focus.findings.frameworks import Answer, Counting, FrameworkCell, framework_cells
from focus.findings.holding import Holding, holding_on
from focus.record.shapes import Deadline, Finding
from focus.standard.scoring.choice import EMERGENCY, Choice, Coded
from focus.standard.shapes import CriterionText

NOT_THEN = frozenset({"old", "not_coded_then", "observed_later"})
"""Why a standing answer does not count on a day."""


class CodedCell(Coded, frozen=True, kw_only=True):
    """An answer with where it comes from.

    ``why`` says why a given answer does not count on the day: ``old`` or ``observed_later`` (practice) or
    ``not_coded_then`` (an earlier or later wording). ``by`` and ``settled_by`` are those of a framework's cell;
    ``by`` is empty for a single subject.
    """

    by: tuple[str, ...] = ()
    settled_by: str = ""
    why: str = ""


def clocks(deadlines: Iterable[Deadline]) -> dict[str, float]:
    """The hours that each instrument gives an emergency, from the stored deadlines; others have none.

    Where a step is not recorded it takes at least as long, so that only a clock that is too long anyhow says something.
    """
    limits: dict[str, list[Limit]] = {}
    for one in deadlines:
        if one.instrument:
            told = one.id, one.about, one.instrument, one.step, one.value, one.unit, one.day_count, one.starts
            limits.setdefault(one.instrument, []).append(Limit(*told))
    found = {instrument: emergency_clock(some) for instrument, some in limits.items()}
    return {instrument: float(clock.hours) for instrument, clock in found.items() if clock}


def of_subject(
    asked: Sequence[CriterionText],
    findings: Iterable[Finding],
    held: Mapping[str, Holding],
    day: datetime.date,
    edition_day: datetime.date,
    clock_hours: float | None = None,
) -> dict[str, CodedCell]:
    """The answers to ``asked`` from the findings of one subject on one track, on ``day``."""
    standing = {one.criterion: one for one in findings if one.standing}
    found = {}
    for criterion in asked:
        one = standing.get(criterion.code)
        state = held[one.id].on(day, edition_day=edition_day) if one else ""
        lost = state if state in NOT_THEN else ""
        found[criterion.code] = CodedCell(
            criterion=criterion.code,
            answer=one.answer if one and not lost else "unknown",
            grade=one.grade if one else "",
            coder_kind=one.coder_kind if one else "",
            core=criterion.core,
            clock_hours=clock_hours if criterion.code == EMERGENCY else None,
            why=lost,
        )
    return found


def of_territory(
    criteria: Sequence[CriterionText],
    counted: Counting,
    findings: Sequence[Answer],
    held: Mapping[str, Holding],
    day: datetime.date,
    edition_day: datetime.date,
    choice: Choice,
    hours: Mapping[str, float],
) -> dict[str, dict[str, CodedCell]]:
    """Track to criterion to answer. A text whose answer the choice leaves out is a text without that answer."""
    taken = [one for one in findings if not left_out(one, choice)]
    cells = list(framework_cells(criteria, counted, holding_on(taken, held, day, edition_day)))
    core = {one.code for one in criteria if one.core}
    lost = dict(_lost(counted, findings, held, day, edition_day))
    found: dict[str, dict[str, CodedCell]] = {}
    for one in cells:
        why = lost.get((one.track, one.criterion), "") if one.answer == "unknown" else ""
        found.setdefault(one.track, {})[one.criterion] = _coded(one, core, hours, why)
    return found


def left_out(finding: Answer, choice: Choice) -> bool:
    """Whether a choice leaves an answer out for who gave it or for its evidence."""
    by_machine = choice.without_machine and finding.coder_kind == "machine"
    return by_machine or (choice.without_grade_c and finding.grade == "C")


def _lost(
    counted: Counting,
    findings: Iterable[Answer],
    held: Mapping[str, Holding],
    day: datetime.date,
    edition_day: datetime.date,
) -> Iterator[tuple[tuple[str, str], str]]:
    counts = {*counted.texts, *counted.naming, *counted.bodies}
    for one in findings:
        state = held[one.id].on(day, edition_day=edition_day)
        if one.standing and one.subject in counts and state in NOT_THEN:
            yield (one.track, one.criterion), state


def _coded(cell: FrameworkCell, core: set[str], hours: Mapping[str, float], why: str) -> CodedCell:
    own = [hours[one] for one in cell.by if one in hours] if cell.criterion == EMERGENCY else []
    return CodedCell(
        criterion=cell.criterion,
        answer=cell.answer,
        grade=cell.grade,
        coder_kind=cell.coder_kind,
        core=cell.criterion in core,
        open=cell.open,
        # The best clock of the texts that give the best answer.
        clock_hours=min(own) if own else None,
        by=cell.by,
        settled_by=cell.settled_by,
        why=why,
    )
