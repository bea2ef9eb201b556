# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The standard: its dimensions, criteria, lens and rules of scoring, with how much of it is answered."""

from collections import Counter

from msgspec import Struct

from focus.edition.words import standard as standard_of
from focus.record.shapes import Words
from focus.site.page import Ask, Page, Table
from focus.site.queries.yardstick import Tally, standing_answers, subjects, tallies
from focus.standard.shapes import CriterionText, Dimension, Principle, Weakness

SECTIONS = ("units", "answer_scale", "statuses", "scoring", "interlocks", "one_clause_one_criterion")
"""The principles that say how answers work; those on evidence and review stand on the method page."""


class CriterionLine(Struct, frozen=True, kw_only=True):
    """A criterion in the list, with its counts."""

    code: str
    name: Words
    question: Words
    applies_to: str
    track: str
    core: bool
    red_flag: bool
    tallies: tuple[Tally, ...]


class DimensionPart(Struct, frozen=True, kw_only=True):
    """A dimension and its criteria."""

    dimension: Dimension
    criteria: tuple[CriterionLine, ...]


class Counted(Struct, frozen=True, kw_only=True):
    """The counts of one track, texts and bodies together. ``other`` answers are neither yes, partly nor no.

    ``uncoded`` is unknown, which is not "no"; ``not_in_force`` counts answers about bills and texts that ended.
    """

    yes: int
    partly: int
    no: int
    other: int
    uncoded: int
    of: int
    not_in_force: int


class StandardLine(Struct, frozen=True, kw_only=True):
    """A criterion for download; a track on which it is not asked and has no answer is ``None``."""

    dimension: str
    dimension_name: Words
    code: str
    name: Words
    question: Words
    applies_to: str
    track: str
    core: bool
    red_flag: bool
    law: Counted | None
    practice: Counted | None


class StandardBody(Struct, frozen=True, kw_only=True):
    """The whole standard as its page shows it."""

    id: str
    version: str
    date: str
    state: Words
    dimensions: tuple[DimensionPart, ...]
    weaknesses: tuple[Weakness, ...]
    names: dict[str, Words]
    principles: dict[str, tuple[Principle, ...]]


def standard(ask: Ask) -> Page:
    """The yardstick, for people. Three queries."""
    whole = standard_of(ask.edition)
    answers, held = standing_answers(ask.edition), subjects(ask.edition)
    lines = [(one.dimension, _line(one, tallies(one, answers, held))) for one in whole.criteria]
    body = StandardBody(
        id=whole.id,
        version=whole.version,
        date=whole.date,
        state=whole.state,
        dimensions=tuple(
            DimensionPart(dimension=one, criteria=tuple(line for of, line in lines if of == one.id))
            for one in whole.dimensions
        ),
        weaknesses=whole.weaknesses,
        names={one.code: one.name for one in whole.criteria},
        principles={name: tuple(one for one in whole.principles if one.section == name) for name in SECTIONS},
    )
    return Page(
        template="standard.html",
        title=ask.view._("The standard"),
        description=ask.view._(
            "The questions that every policy here is asked, and when the answer is yes, partly or no."
        ),
        address="/standard",
        body=body,
        table=Table(
            row=StandardLine, rows=tuple(_told(part, one) for part in body.dimensions for one in part.criteria)
        ),
    )


def _line(one: CriterionText, counted: tuple[Tally, ...]) -> CriterionLine:
    return CriterionLine(
        code=one.code,
        name=one.name,
        question=one.question,
        applies_to=one.applies_to,
        track=one.track,
        core=one.core,
        red_flag=one.red_flag,
        tallies=counted,
    )


def _told(part: DimensionPart, one: CriterionLine) -> StandardLine:
    return StandardLine(
        dimension=part.dimension.id,
        dimension_name=part.dimension.name,
        code=one.code,
        name=one.name,
        question=one.question,
        applies_to=one.applies_to,
        track=one.track,
        core=one.core,
        red_flag=one.red_flag,
        law=_counted(one, "law"),
        practice=_counted(one, "practice"),
    )


def _counted(line: CriterionLine, track: str) -> Counted | None:
    held = [one for one in line.tallies if one.track == track]
    if not held:
        return None
    answers: Counter[str] = Counter()
    for one in held:
        answers.update(one.answers)
    given = {code: answers.pop(code, 0) for code in ("yes", "partly", "no")}
    return Counted(
        **given,
        other=answers.total(),
        uncoded=sum(one.uncoded for one in held),
        of=sum(one.of for one in held),
        not_in_force=sum(one.not_in_force for one in held),
    )
