# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Findings in full on the page of their subject: who coded, who else did, and the answers that do not stand."""

from collections.abc import Iterable, Mapping
from typing import Any

from msgspec import Struct

from focus.compare.dossier.answers import ANSWERED, AnswerRow, Coverage, answer_row, is_asked
from focus.compare.dossier.citations import Citations
from focus.compare.dossier.links import Link
from focus.record.shapes import Finding, Words
from focus.site.queries.trail import Trail
from focus.standard.shapes import CriterionText, Dimension, Standard

NO_TRAIL = Trail()


class FullAnswer(AnswerRow, frozen=True, kw_only=True):
    """An answer with its coders. ``why_not_standing`` says why an earlier or unaccepted answer does not stand."""

    coder: str
    second_coder: str
    second_answer: str | None
    standing: bool
    why_not_standing: str
    coded_as: str
    trail: Trail = NO_TRAIL


class CriterionAnswers(Struct, frozen=True, kw_only=True):
    """A criterion with the answer that stands, if one does, and those that do not."""

    code: str
    name: Words
    question: Words
    standing: FullAnswer | None
    others: tuple[FullAnswer, ...]


class Unanswered(Struct, frozen=True, kw_only=True):
    """A criterion of which nothing is known here: unknown, which is not "no"."""

    code: str
    name: Words


class AnswerBlock(Struct, frozen=True, kw_only=True):
    """One dimension on one track."""

    id: str
    name: Words
    question: Words
    coverage: Coverage
    criteria: tuple[CriterionAnswers, ...]
    unanswered: tuple[Unanswered, ...]


def answer_blocks(
    findings: Iterable[Finding],
    track: str,
    subject: Link,
    standard: Standard,
    citations: Citations,
    trails: Mapping[str, Trail],
) -> tuple[AnswerBlock, ...]:
    """All answers about one subject on one track, by dimension; also those outside what the standard asks."""
    held: dict[str, list[Finding]] = {}
    for one in sorted(findings, key=lambda one: (not one.standing, one.id)):
        if one.track == track:
            held.setdefault(one.criterion, []).append(one)
    asked = [one for one in standard.criteria if one.code in held or is_asked(one, track, subject.kind)]
    rows = [_criterion(one, held.get(one.code, []), subject, citations, trails) for one in asked]
    dimension_of = {one.code: one.dimension for one in asked}
    return tuple(_block(one, [row for row in rows if dimension_of[row.code] == one.id]) for one in standard.dimensions)


def full_answer(one: Finding, subject: Link, citations: Citations, trail: Trail = NO_TRAIL) -> FullAnswer:
    """One finding with everything that is public about it."""
    row = answer_row(one, subject, citations)
    whole: dict[str, Any] = {name: getattr(row, name) for name in row.__struct_fields__}
    own = [name for name in FullAnswer.__struct_fields__ if name not in {*whole, "trail"}]
    return FullAnswer(**whole, **{name: getattr(one, name) for name in own}, trail=trail)


def _criterion(
    criterion: CriterionText, found: list[Finding], subject: Link, citations: Citations, trails: Mapping[str, Trail]
) -> CriterionAnswers:
    answers = [full_answer(one, subject, citations, trails.get(one.id, NO_TRAIL)) for one in found]
    return CriterionAnswers(
        code=criterion.code,
        name=criterion.name,
        question=criterion.question,
        standing=next((one for one in answers if one.standing), None),
        others=tuple(one for one in answers if not one.standing),
    )


def _block(dimension: Dimension, rows: list[CriterionAnswers]) -> AnswerBlock:
    answered = sum(1 for row in rows if row.standing and row.standing.answer in ANSWERED)
    return AnswerBlock(
        id=dimension.id,
        name=dimension.name,
        question=dimension.question,
        coverage=Coverage(answered=answered, asked=len(rows)),
        criteria=tuple(row for row in rows if row.standing or row.others),
        unanswered=tuple(Unanswered(code=row.code, name=row.name) for row in rows if not (row.standing or row.others)),
    )
