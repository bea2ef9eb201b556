# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The yardstick: dimensions, criteria, the rule of each answer, and the authorities behind them."""

from msgspec import Struct

from focus.record.shapes import Words
from focus.standard.exercises import Exercises
from focus.standard.handbook_texts import HandbookText
from focus.standard.reference_bill import Bill
from focus.standard.scoring.gaps import Pair
from focus.standard.training import TrainingFile
from focus.standard.written import WrittenFile


class Rule(Struct, frozen=True, kw_only=True):
    """When an answer is given; ``value`` is 1, 0.5 or 0."""

    answer: str
    value: float
    rule: Words


class Authority(Struct, frozen=True, kw_only=True):
    """A text that asks for this criterion; ``basis`` says how far it was read (text, excerpt, summary, none...).

    ``group`` is ``persuasive`` or ``civil_society`` (organisations, scholars, press). None is binding by itself: that
    takes a dated record about one State. ``treaty`` is the treaty that it rests on and ``nature`` how: it is its text,
    a judgment of its court, or comes from another organ. ``binds`` are the States that a judgment was given for: the
    parties, or the State whose own court gave it.
    """

    ref: str
    source: str
    locator: str
    url: str
    seen: bool
    basis: str
    group: str = "persuasive"
    treaty: str = ""
    nature: str = ""
    binds: tuple[str, ...] = ()


class Example(Struct, frozen=True, kw_only=True):
    """A calibration example of the standard itself: one reader's first coding."""

    answer: str
    instrument: str
    where: str
    note: str
    read: str


class CriterionText(Struct, frozen=True, kw_only=True):
    """One criterion with its question and rules in four languages."""

    code: str
    dimension: str
    name: Words
    question: Words
    applies_to: str
    track: str
    core: bool
    red_flag: bool
    answers: tuple[Rule, ...]
    answers_in_practice: tuple[Rule, ...]
    why: Words | None
    not_here: Words | None
    contested: Words | None
    evidence: Words | None
    threshold_note: Words | None
    authorities: tuple[Authority, ...]
    examples: tuple[Example, ...]


class Dimension(Struct, frozen=True, kw_only=True):
    """One of the six dimensions."""

    id: str
    name: Words
    question: Words


class Weakness(Struct, frozen=True, kw_only=True):
    """One weakness of the lens: what the field names again and again, answered from its criteria."""

    id: str
    name: Words
    criteria: tuple[str, ...]


class Principle(Struct, frozen=True, kw_only=True):
    """A sentence of the method: a unit, status, scoring, evidence or review rule."""

    section: str
    key: str
    text: Words


class Standard(Struct, frozen=True, kw_only=True):
    """The whole standard with what was written around it: bill, exercises, handbook, training, files as written."""

    id: str
    version: str
    date: str
    state: Words
    dimensions: tuple[Dimension, ...]
    criteria: tuple[CriterionText, ...]
    weaknesses: tuple[Weakness, ...]
    principles: tuple[Principle, ...]
    pairs: tuple[Pair, ...] = ()
    bill: Bill | None = None
    exercises: tuple[Exercises, ...] = ()
    handbook: tuple[HandbookText, ...] = ()
    training: tuple[TrainingFile, ...] = ()
    written: tuple[WrittenFile, ...] = ()
