# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What workshops are made from: the plan of the packs, and a fictional bill with the key to its planted faults.

They lie in ``data/training/`` as files and travel in an edition as they are written, so that what is wrong can be
told at its line. The times of a timetable are the pack's own and are data; its prose is read as the handbook's is.
"""

from collections.abc import Mapping
from typing import Annotated, Literal

from msgspec import Meta, Struct

from focus.record.shapes import Criterion, Id, Shape
from focus.standard.exercises import Answer
from focus.standard.reference_bill import Wording

DIRECTORY = "training"
PLAN = f"{DIRECTORY}/packs.yaml"
KEY = f"{DIRECTORY}/scenario/key.yaml"
SCENARIO_LANGUAGES = ("en", "es")
Audience = Literal["organisations", "officials", "coders"]
Length = Literal["two-hours", "one-day"]
CaseKind = Literal["lesson", "deadline", "commitment", "finding", "board"]
Clock = Annotated[str, Meta(pattern=r"^[0-2]\d:[0-5]\d$")]


class TrainingFile(Struct, frozen=True, kw_only=True):
    """One file as it is written; ``path`` is that in the tree."""

    path: str
    text: str


class Case(Shape, frozen=True, kw_only=True):
    """A record to work on: chosen from an edition by ``kind``, ``of`` and ``criteria``, else ``otherwise``.

    ``of`` is the kind of a lesson or commitment, the step of a deadline, the answer of a finding,
    the right of one seat at least on a board. ``otherwise`` must
    be there in every edition.
    """

    name: Id
    kind: CaseKind
    of: str
    criteria: tuple[Criterion, ...] = ()
    otherwise: Id


class Coding(Shape, frozen=True, kw_only=True):
    """How many exercises a sheet has, and for which criteria (all if none is named)."""

    count: Annotated[int, Meta(ge=1, le=30)]
    criteria: tuple[Criterion, ...] = ()


class Session(Shape, frozen=True, kw_only=True):
    """A part of a workshop. ``text`` is the section with its notes for the facilitator."""

    text: Id
    minutes: Annotated[int, Meta(ge=5, le=180)]
    cases: tuple[Id, ...] = ()
    coding: Coding | None = None
    scenario: bool = False


class Pack(Shape, frozen=True, kw_only=True):
    """A workshop for an audience."""

    audience: Audience
    length: Length
    starts: Clock
    sessions: tuple[Session, ...]


class Plan(Shape, frozen=True, kw_only=True):
    """All cases and packs."""

    cases: tuple[Case, ...]
    packs: tuple[Pack, ...]


class Suggested(Shape, frozen=True, kw_only=True):
    """What the check says of the fictional bill in each language, where that is another answer than the key's."""

    en: Answer | None = None
    es: Answer | None = None


class Planted(Shape, frozen=True, kw_only=True):
    """A clause of the fictional bill and what a right reading answers by the criterion's rule.

    ``suggests`` holds what the check says where that is another answer; ``tool`` says why, or what it leaves to a
    person. ``amend`` are articles of the reference bill to mend it with. ``answer`` is missing where only practice is
    asked.
    """

    name: Id
    articles: tuple[str, ...]
    criterion: Criterion
    answer: Answer | None = None
    suggests: Suggested = Suggested()
    amend: tuple[int, ...] = ()
    what: Wording
    tool: Wording | None = None


class Key(Shape, frozen=True, kw_only=True):
    """The key to the fictional bill: faults planted on purpose, and clauses that are good."""

    title: Wording
    planted: tuple[Planted, ...]
    good: tuple[Planted, ...]


def scenario_path(language: str) -> str:
    """The path of the fictional bill in a language."""
    return f"{DIRECTORY}/scenario/{language}.txt"


def is_training_file(path: str) -> bool:
    """Whether a path inside a tree is one of these (the packs' prose is the handbook's kind of text)."""
    return path in (PLAN, KEY, *map(scenario_path, SCENARIO_LANGUAGES))


def training_files(files: Mapping[str, str]) -> tuple[TrainingFile, ...]:
    """Those among files (path to text), in the order of their paths."""
    return tuple(TrainingFile(path=path, text=files[path]) for path in sorted(files) if is_training_file(path))
