# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Findings as answers by dimension, law on paper and practice apart, with coverage and without a score."""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from focus.compare.dossier.citations import Citations, Cites, Dispute
from focus.compare.dossier.links import Link
from focus.record.shapes import Finding, Words
from focus.standard.shapes import CriterionText, Dimension, Standard

TRACKS = ("law", "practice")
ANSWERED = {"yes", "partly", "no"}
NOT_IN_FORCE = {"draft", "bill", "lapsed", "rejected", "withdrawn", "repealed", "annulled", "suspended"}
"""Answers about such texts are shown with the text's state and do not count as law that binds."""


class AnswerRow(Struct, frozen=True, kw_only=True):
    """One standing answer. ``counted`` is false for a text that is not in force, such as a bill."""

    id: str
    criterion: str
    track: str
    subject: Link
    counted: bool
    answer: str
    locator: str
    note: str
    language: str
    as_of: str | None
    grade: str
    read: str
    coder_kind: str
    rests_on: str
    cites: Cites
    disputes: tuple[Dispute, ...] = ()


class CriterionRow(Struct, frozen=True, kw_only=True):
    """A criterion with its answers; ``asked`` are the tracks on which the standard asks it."""

    code: str
    name: Words
    asked: tuple[str, ...]
    law: tuple[AnswerRow, ...] = ()
    practice: tuple[AnswerRow, ...] = ()


class Coverage(Struct, frozen=True, kw_only=True):
    """How many of the criteria asked have an answer that counts."""

    answered: int
    asked: int


class DimensionBlock(Struct, frozen=True, kw_only=True):
    """One dimension: criteria with an answer, and those without, which are unknown and not "no"."""

    id: str
    name: Words
    question: Words
    law: Coverage
    practice: Coverage
    answered: tuple[CriterionRow, ...]
    unanswered: tuple[CriterionRow, ...]


def dimension_blocks(
    findings: Iterable[Finding], standard: Standard, links: Mapping[str, Link], citations: Citations
) -> tuple[DimensionBlock, ...]:
    """Standing answers of several subjects, side by side and never summed up."""
    held: dict[tuple[str, str], list[Finding]] = {}
    for one in findings:
        if one.standing and one.subject in links:
            held.setdefault((one.criterion, one.track), []).append(one)
    rows = [_criterion(one, held, links, citations) for one in standard.criteria]
    dimension_of = {one.code: one.dimension for one in standard.criteria}
    return tuple(_block(one, [row for row in rows if dimension_of[row.code] == one.id]) for one in standard.dimensions)


def total(blocks: Iterable[DimensionBlock], track: str) -> Coverage:
    """The coverage of all dimensions together on one track."""
    parts = [getattr(one, track) for one in blocks]
    return Coverage(answered=sum(one.answered for one in parts), asked=sum(one.asked for one in parts))


def is_asked(criterion: CriterionText, track: str, kind: str) -> bool:
    """Whether the standard asks this criterion of such a subject on this track."""
    applies = criterion.applies_to == "both" or f"{criterion.applies_to}s" == kind
    return applies and criterion.track in {track, "both"}


def answer_row(one: Finding, subject: Link, citations: Citations) -> AnswerRow:
    """One finding as a page shows it."""
    return AnswerRow(
        id=one.id,
        criterion=one.criterion,
        track=one.track,
        subject=subject,
        counted=subject.state not in NOT_IN_FORCE,
        answer=one.answer,
        locator=one.locator,
        note=one.note,
        language=one.language,
        as_of=one.as_of,
        grade=one.grade,
        read=one.read,
        coder_kind=one.coder_kind,
        rests_on=one.rests_on,
        cites=citations.of(one.sources),
        disputes=citations.disputes(one),
    )


def _criterion(
    criterion: CriterionText,
    held: Mapping[tuple[str, str], list[Finding]],
    links: Mapping[str, Link],
    citations: Citations,
) -> CriterionRow:
    law, practice = (
        tuple(answer_row(one, links[one.subject], citations) for one in held.get((criterion.code, track), []))
        for track in TRACKS
    )
    asked = TRACKS if criterion.track == "both" else (criterion.track,)
    return CriterionRow(code=criterion.code, name=criterion.name, asked=asked, law=law, practice=practice)


def _block(dimension: Dimension, rows: list[CriterionRow]) -> DimensionBlock:
    return DimensionBlock(
        id=dimension.id,
        name=dimension.name,
        question=dimension.question,
        law=_coverage(rows, "law"),
        practice=_coverage(rows, "practice"),
        answered=tuple(row for row in rows if row.law or row.practice),
        unanswered=tuple(row for row in rows if not (row.law or row.practice)),
    )


def _coverage(rows: list[CriterionRow], track: str) -> Coverage:
    asked = [row for row in rows if track in row.asked]
    answered = [row for row in asked if any(_counts(one) for one in getattr(row, track))]
    return Coverage(answered=len(answered), asked=len(asked))


def _counts(answer: AnswerRow) -> bool:
    return answer.counted and answer.answer in ANSWERED
