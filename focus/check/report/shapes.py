# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What a report holds, before anything is worded: a frozen whole that the same inputs always give."""

import datetime
from typing import Literal

from msgspec import Struct

from focus.check.deadlines.shapes import Deadline
from focus.check.shapes import CheckResult, CriterionResult
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


NO_WORLD = World(edition="", date="", place="", precedents={}, left_out={}, binding={})


class Authorities(Struct, frozen=True, kw_only=True):
    """The authorities of a criterion that were read, by what they weigh for one State."""

    binding: tuple[Binding, ...]
    binding_texts: tuple[Authority, ...]
    """Authorities of the standard that a record of this State names."""
    persuasive: tuple[Authority, ...]
    civil_society: tuple[Authority, ...]
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
