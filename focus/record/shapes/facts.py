# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What is told of them: events, figures, time limits, seats, measures, documents, lessons, commitments, errors."""

from focus.record import vocab
from focus.record.shapes.base import (
    Criterion,
    Date,
    Day,
    Id,
    LanguageTag,
    Line,
    Number,
    Period,
    PlaceId,
    Prose,
    Record,
    Shape,
    Url,
    Words,
)


class Event(Record, frozen=True, kw_only=True):
    """Something dated that happened. ``text`` may be empty where kind, date and subject say everything.

    ``provisions`` names what was amended, annulled or suspended when it was not the whole.
    """

    date: Period
    date_basis: vocab.DateBasis = "happened"
    kind: vocab.EventKind
    text: str = ""
    about: tuple[str, ...] = ()
    provisions: str = ""


class Figure(Record, frozen=True, kw_only=True):
    """A number about a period or on a date.

    ``definition`` is a short stable key: two figures are compared only if indicator, definition and unit agree.
    ``counts`` says what is counted, ``counter`` who counts: a table holds figures of one counter and one count, so that
    one definition has one wording (``edition/definitions.py``).
    """

    about: str
    indicator: Line
    definition: Id
    period: Period
    extent: vocab.FigureExtent
    value: Number
    qualifier: vocab.Qualifier = "exact"
    unit: Line
    stage: vocab.BudgetStage | None = None
    counts: str = ""
    counter: str = ""
    note: str = ""


class Deadline(Record, frozen=True, kw_only=True):
    """A time limit with its duty-bearer and locator, and what is known of its keeping.

    ``kept_words`` says ``kept_note`` in the four languages, for the access guides.
    """

    about: Id
    step: vocab.DeadlineStep
    starts: str = ""
    ends: str = ""
    value: int
    unit: vocab.TimeUnit
    day_count: vocab.DayCount = "unstated"
    duty_bearer: str = ""
    locator: str = ""
    instrument: Id | None = None
    kept: vocab.Kept = "unknown"
    kept_note: str = ""
    kept_words: Words | None = None
    kept_sources: tuple[Id, ...] = ()


class Seat(Record, frozen=True, kw_only=True):
    """A place on a governing board or council."""

    about: Id
    board: str = ""
    holder: vocab.SeatHolder
    who: Line
    count: int | None = None
    right: vocab.SeatRight = "unknown"
    chosen_by: str = ""
    term: str = ""
    filled_on: Date | None = None
    locator: str = ""


class Measure(Record, frozen=True, kw_only=True):
    """A protection measure as an article promises it or as a source reports it delivered."""

    about: Id
    measure: vocab.MeasureKind
    as_found: str = ""
    track: vocab.MeasureTrack
    instrument: Id | None = None
    locator: str = ""
    note: str = ""


class Document(Record, frozen=True, kw_only=True):
    """A library item about the policy."""

    title: Line
    author: str = ""
    date: Date | None = None
    kind: vocab.DocumentKind
    form: str = ""
    languages: tuple[LanguageTag, ...] = ()
    page_languages: tuple[LanguageTag, ...] = ()
    url: Url | None = None
    also_at: tuple[Url, ...] = ()
    address_known: vocab.AddressKnown = "exact"
    about: tuple[str, ...] = ()
    places: tuple[PlaceId, ...] = ()
    gist: str = ""
    note: str = ""


class Lesson(Record, frozen=True, kw_only=True):
    """A good practice, a lesson learnt or a weakness, tied to criteria and to the cases that show it."""

    title: Line
    kind: vocab.LessonKind
    text: Prose
    criteria: tuple[Criterion, ...] = ()
    about: tuple[str, ...] = ()


class ComplianceObservation(Shape, frozen=True, kw_only=True):
    """What a source says, on a date, about the keeping of a commitment."""

    date: Date
    compliance: vocab.Compliance
    text: Prose
    sources: tuple[Id, ...]


class Commitment(Record, frozen=True, kw_only=True):
    """What a court or review body asked of a State, the State's answer, and what is known of compliance."""

    kind: vocab.CommitmentKind
    issuer: Line
    occasion: str = ""
    date: Date
    date_basis: vocab.DateBasis = "happened"
    gist: Prose
    criteria: tuple[Criterion, ...] = ()
    about: tuple[str, ...] = ()
    answer: vocab.CommitmentAnswer = "unknown"
    answered_on: Date | None = None
    answer_note: str = ""
    compliance: tuple[ComplianceObservation, ...] = ()


class Correction(Shape, frozen=True, kw_only=True):
    """A known error: what was wrong, since when known, and its state."""

    id: Id
    record: str
    noticed_on: Day
    state: vocab.CorrectionState
    text: Prose
    language: LanguageTag = "en"
    corrected_on: Day | None = None
    earlier_value: str = ""
