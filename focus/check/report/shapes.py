# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What a report holds, before anything is worded: a frozen whole that the same inputs always give."""

import datetime
from typing import Literal

from msgspec import Struct

from focus.check.deadlines.shapes import Deadline
from focus.check.shapes import CheckResult, CriterionResult
from focus.record.treaties import Standing
from focus.standard.reference_bill import Option, Paragraph
from focus.standard.shapes import Authority, CriterionText, Dimension

Held = Literal["no_edition", "held"]


class Clause(Struct, frozen=True, kw_only=True):
    """What the reference bill offers on a criterion: of one article the paragraphs that meet the rule for "yes"."""

    article: int
    heading: str
    language: str
    """Of the wording; English where the draft's language is not written yet."""
    paragraphs: tuple[tuple[int, Paragraph], ...]
    """With their numbers in the article."""
    whole: tuple[tuple[int, Paragraph], ...]
    """All paragraphs of the article."""
    reasons: str
    options: tuple[Option, ...]


class SeenIn(Struct, frozen=True, kw_only=True):
    """A source of a precedent or of a binding record."""

    id: str
    title: str
    publisher: str
    date: str
    url: str


class Precedent(Struct, frozen=True, kw_only=True):
    """A text of another country that was answered "yes" on a criterion, clause by clause."""

    place: str
    """Its name in the report's language."""
    instrument: str
    title: str
    title_language: str
    title_en: str
    state: str
    """The label of its state in the report's language."""
    in_force: bool
    locator: str
    grade: str
    by_machine: bool
    """Proposed by a machine: nobody has confirmed the answer yet."""
    harmful: bool
    """Whether the text has clauses against defenders (R7 = no): a precedent for this clause only."""
    sources: tuple[SeenIn, ...]


class Binding(Struct, frozen=True, kw_only=True):
    """A dated record that binds one State: what a court ordered it to do."""

    issuer: str
    occasion: str
    date: str
    reported: bool
    """The day is that of the source that tells it."""
    gist: str
    sources: tuple[SeenIn, ...]


class Treaty(Struct, frozen=True, kw_only=True):
    """A treaty and how one State stands towards it on the edition's date (``record/treaties.py``)."""

    id: str
    title: str
    title_language: str
    standing: Standing
    how: str
    """``ratified`` or ``acceded``; empty where no such step is recorded."""
    date: str
    reported: bool
    """The date is that of the source that tells of the ratification, which is older."""
    ended: str
    """When its denunciation took effect."""
    jurisdiction: str
    """When the State accepted the treaty's court; empty where no acceptance stands."""
    sources: tuple[SeenIn, ...]


class Weighed(Struct, frozen=True, kw_only=True):
    """An authority with what a record of the State says of it."""

    authority: Authority
    treaty: Treaty | None = None
    """What it rests on, where a State was named and the edition knows the treaty."""


class World(Struct, frozen=True, kw_only=True):
    """What an edition gives to the report on each criterion."""

    edition: str
    """Its name; empty where there is none."""
    date: str
    place: str
    """The name of the State whose draft it is, empty where none was named."""
    precedents: dict[str, tuple[Precedent, ...]]
    left_out: dict[str, int]
    """Answers "yes" by criterion that rest on a compilation whose rights do not let them leave the site."""
    binding: dict[str, tuple[Binding, ...]]
    state: str = ""
    """The code of the State, whose treaties also bind its subdivisions."""
    treaties: tuple[Treaty, ...] = ()
    """Every treaty that the edition knows a State's step towards, whether or not this State took one."""


NO_WORLD = World(edition="", date="", place="", precedents={}, left_out={}, binding={})


class Authorities(Struct, frozen=True, kw_only=True):
    """The authorities of a criterion that were read, by what they weigh for one State."""

    binding: tuple[Binding, ...]
    binding_texts: tuple[Weighed, ...]
    """Authorities of the standard that bind this State by a dated record or by a judgment given for it."""
    persuasive: tuple[Weighed, ...]
    civil_society: tuple[Weighed, ...]
    not_printed: int
    """Authorities of the standard that nobody read: never named."""


class Entry(Struct, frozen=True, kw_only=True):
    """One criterion in the report."""

    criterion: CriterionText
    result: CriterionResult
    clauses: tuple[Clause, ...]
    authorities: Authorities
    precedents: tuple[Precedent, ...]
    left_out: int


class TimeLimit(Struct, frozen=True, kw_only=True):
    """A deadline found, once, with the article it stands in and the criteria it bears on."""

    article: str
    transitory: bool
    deadline: Deadline
    criteria: tuple[str, ...]


class Subject(Struct, frozen=True, kw_only=True):
    """What was read and when, so that somebody else can do it again."""

    file: str
    title: str
    """The first words of the text that name it, empty where none do."""
    language: str
    pages: int
    articles: int
    digest: str
    """SHA-256 of the file in hexadecimal, empty where the caller did not give it."""
    day: datetime.date


class Report(Struct, frozen=True, kw_only=True):
    """The whole report."""

    language: str
    subject: Subject
    result: CheckResult
    standard_state: str
    dimensions: tuple[Dimension, ...]
    entries: tuple[Entry, ...]
    limits: tuple[TimeLimit, ...]
    world: World
    bill_state: str
    """Who reviewed the reference bill in the language of its clauses, or that nobody did."""
    clause_language: str
