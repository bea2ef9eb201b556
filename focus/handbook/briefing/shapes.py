# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What a briefing says, before anything is worded: codes, values and numbered sources. Its page's data twin is this."""

from typing import Literal, get_args

from msgspec import Struct

from focus.compare.dossier.answers import Coverage
from focus.compare.dossier.citations import Cites, SourceLine
from focus.compare.dossier.gaps import Gap as Unknown
from focus.compare.dossier.links import Link
from focus.compare.dossier.profile import GapRow, PairFigure
from focus.compare.dossier.promises import CommitmentRow
from focus.compare.dossier.standing import Standing
from focus.compare.dossier.states import Deciding, StateLine
from focus.compare.dossier.timeline import EventRow
from focus.record.shapes import Words

Audience = Literal["organisations", "lawmakers", "mechanism", "diplomats"]
AUDIENCES: tuple[Audience, ...] = get_args(Audience)

Reason = Literal["core_no", "promised_not_done", "weakness_no", "core_partly", "answered_no"]
"""Why a gap matters, in the order in which gaps are chosen (``mattering.py``)."""
REASONS: tuple[Reason, ...] = get_args(Reason)

Likeness = Literal["region", "legal_family", "form"]
"""What makes a place comparable."""


class Risk(Struct, frozen=True, kw_only=True):
    """A text with clauses that can be used against defenders: R7 answered no."""

    link: Link
    standing: StateLine
    locator: str
    note: str
    language: str
    coder_kind: str
    cites: Cites


class Answer(Struct, frozen=True, kw_only=True):
    """What is known of a criterion on one track, with where it stands and who said so."""

    answer: str
    subjects: tuple[Link, ...] = ()
    locator: str = ""
    note: str = ""
    language: str = ""
    as_of: str | None = None
    coder_kind: str = ""
    cites: Cites = ()


class Mattering(Struct, frozen=True, kw_only=True):
    """A gap that matters most, with every reason why. A track on which the standard asks nothing is ``None``."""

    criterion: str
    reasons: tuple[Reason, ...]
    weaknesses: tuple[str, ...]
    why: Words | None
    law: Answer | None
    practice: Answer | None


class Precedent(Struct, frozen=True, kw_only=True):
    """Another place that met a criterion, and what makes it comparable."""

    link: Link
    place: str
    track: str
    locator: str
    likeness: tuple[Likeness, ...]
    stands: bool
    harmful: bool
    coder_kind: str
    grade: str
    cites: Cites


class Precedents(Struct, frozen=True, kw_only=True):
    """Those of one criterion: ``more`` comparable ones are not printed."""

    criterion: str
    shown: tuple[Precedent, ...]
    more: int


class Question(Struct, frozen=True, kw_only=True):
    """Something to ask. ``origin``: the handbook's own questions, or the standard's where it has none."""

    criterion: str
    text: str
    language: str
    origin: Literal["handbook", "standard"]


class Dot(Struct, frozen=True, kw_only=True):
    """An event in the picture; ``at`` is its year with its fraction."""

    lane: str
    at: float
    year: int
    reported: bool


class Briefing(Struct, frozen=True, kw_only=True):
    """A briefing on ``place`` for one kind of reader, from one edition.

    ``left_out`` counts answers that rest on compilations of others and stay on the site (decision 7). ``machine``: an
    answer that only a machine gave stands in it. ``ahead`` are events after the edition's date.
    """

    place: str
    kind: str
    audience: Audience
    language: str
    edition: str
    digest: str
    date: str
    standard: str
    standard_state: Words
    last_checked: str
    summary: str
    summary_language: str
    summary_cites: Cites
    standing: Standing
    deciding: tuple[Deciding, ...]
    flag: str
    risks: tuple[Risk, ...]
    law: Coverage
    practice: Coverage
    machine: bool
    left_out: int
    mattering: tuple[Mattering, ...]
    pairs: tuple[GapRow, ...]
    pairs_more: int
    figures: tuple[PairFigure, ...]
    precedents: tuple[Precedents, ...]
    commitments: tuple[CommitmentRow, ...]
    commitments_more: int
    recent: tuple[EventRow, ...]
    ahead: tuple[EventRow, ...]
    dots: tuple[Dot, ...]
    questions: tuple[Question, ...]
    not_known: tuple[str, ...]
    unknown: tuple[Unknown, ...]
    little: bool
    """Little is known: what is not comes right after where the place stands, and empty sections are left out."""
    held: dict[str, int]
    """How many records of each kind the edition holds on the place: what was looked for and what was found."""
    names: dict[str, Words]
    sources: tuple[SourceLine, ...]
