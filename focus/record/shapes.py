# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What each kind of record is: one frozen shape a kind.

The same shapes are read from and written to ``data/``, kept by the newsroom, compiled into an edition
(only the fields that ``edition/public.py`` allows) and handed to pages and their data twins.

Dates are strings of the Extended Date/Time Format, level 0 (Library of Congress, 2019): ``2012``,
``2012-06``, ``2012-06-25`` and intervals such as ``2018-12/2021-07``; ``lib/edtf.py`` reads them.
"""

from typing import Annotated, Any

from msgspec import Meta, Struct

from focus.record import vocab

Id = Annotated[str, Meta(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$", max_length=80)]
"""Lower case letters, digits and hyphens; begins with its place: ``mx-ley-2012``, ``mx-s4``."""

PlaceId = Annotated[str, Meta(pattern=r"^[A-Z]{2}(?:-[A-Z0-9]{1,8})?$|^[0-9]{3}$|^INT(?:-[A-Z0-9]{1,8})?$")]
"""ISO 3166-1 (``MX``), ISO 3166-2 (``MX-COA``), UN M49 (``419``), or ``INT``, ``INT-EU`` (international bodies)."""

Date = Annotated[str, Meta(pattern=r"^\d{4}(?:-\d{2}(?:-\d{2})?)?$")]
Day = Annotated[str, Meta(pattern=r"^\d{4}-\d{2}-\d{2}$")]
Period = Annotated[str, Meta(pattern=r"^\d{4}(?:-\d{2}(?:-\d{2})?)?(?:/\d{4}(?:-\d{2}(?:-\d{2})?)?)?$")]
Prose = Annotated[str, Meta(min_length=1, max_length=6000)]
Line = Annotated[str, Meta(min_length=1, max_length=600)]
Url = Annotated[str, Meta(pattern=r"^https?://\S+$", max_length=900)]
Criterion = Annotated[str, Meta(pattern=r"^[RIPMAE][1-9]$")]
LanguageTag = Annotated[str, Meta(pattern=r"^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$")]
Number = Annotated[str, Meta(pattern=r"^-?\d+(?:\.\d+)?$")]
"""A decimal number kept as text, so that no rounding creeps in."""


class Shape(Struct, frozen=True, forbid_unknown_fields=True):
    """Immutable, named fields only, unknown fields refused."""


class Words(Shape, frozen=True, kw_only=True):
    """One text written (not machine translated) in the four languages of the interface."""

    en: Prose
    es: Prose
    fr: Prose
    pt: Prose


class Version(Shape, frozen=True, kw_only=True):
    """One of several values that sources give for the same thing."""

    value: Line
    sources: tuple[Id, ...]
    note: str = ""


class Disagreement(Shape, frozen=True, kw_only=True):
    """Sources that disagree about one field of a record: every value is kept and shown."""

    field: Line
    values: Annotated[tuple[Version, ...], Meta(min_length=2)]
    note: str = ""


class Record(Shape, frozen=True, kw_only=True):
    """What every record has. ``editor_note`` is private: no edition holds it."""

    id: Id
    place: PlaceId
    sources: tuple[Id, ...] = ()
    language: LanguageTag = "en"
    disagreements: tuple[Disagreement, ...] = ()
    sensitivity: vocab.Sensitivity
    last_safety_review: Day
    editor_note: str = ""


class Observation(Shape, frozen=True, kw_only=True):
    """A state as a source showed it on a day: "seen as X on D in source S"."""

    state: Line
    seen_on: Date
    sources: tuple[Id, ...]
    application: vocab.Application = "unknown"
    note: str = ""


class Closure(Shape, frozen=True, kw_only=True):
    """Access that a State closes, as a source tells it: why nothing is known, which is no answer of its own."""

    what: vocab.Closed
    since: Date | None = None
    note: Prose
    sources: Annotated[tuple[Id, ...], Meta(min_length=1)]


class ImplementingAct(Shape, frozen=True, kw_only=True):
    """Whether a text calls for a regulation, protocol or appointment before it can be applied, and where it says so."""

    needed: bool
    locator: Line
    note: str = ""
    sources: Annotated[tuple[Id, ...], Meta(min_length=1)]


class Place(Shape, frozen=True, kw_only=True):
    """A country, subdivision, region or international body.

    ``name`` is given only where CLDR has none (subdivisions, bodies). ``observatory_label`` is the state that
    the existing observatory gives, with its date and source; ours is derived and both are shown.
    ``legal_systems`` are the kinds of law that apply, none where it is not known; a subdivision without any of its own
    has its country's (``legal.py``).
    """

    id: PlaceId
    kind: vocab.PlaceKind
    region: vocab.Region
    parent: PlaceId | None = None
    name: Words | None = None
    summary: Prose
    language: LanguageTag = "en"
    last_checked: Day
    observatory_label: Observation | None = None
    legal_systems: tuple[vocab.LegalSystem, ...] = ()
    legal_systems_sources: tuple[Id, ...] = ()
    not_known: tuple[Line, ...] = ()
    closed: tuple[Closure, ...] = ()
    sources: tuple[Id, ...] = ()
    sensitivity: vocab.Sensitivity
    last_safety_review: Day
    editor_note: str = ""


class Source(Shape, frozen=True, kw_only=True):
    """Where a fact was seen.

    ``address_status`` says what was found when the address was last asked for, on ``checked_on``; ``archived`` that
    the newsroom keeps a copy. Publishing fills the three from the newest check.
    """

    id: Id
    place: PlaceId
    title: Line
    publisher: Line
    date: Date | None = None
    kind: vocab.SourceKind
    url: Url | None = None
    address_known: vocab.AddressKnown
    address_note: str = ""
    rights: vocab.Rights = "unknown"
    checked_on: Day | None = None
    address_status: vocab.AddressStatus = "unchecked"
    archived: bool = False
    sensitivity: vocab.Sensitivity
    last_safety_review: Day
    editor_note: str = ""


class Relation(Shape, frozen=True, kw_only=True):
    """From the instrument that carries it to another instrument, or (``creates``) to a mechanism."""

    kind: vocab.RelationKind
    target: Id
    note: str = ""


class Instrument(Record, frozen=True, kw_only=True):
    """A law, decree, bill, policy, guideline...: its state is computed from events and observations."""

    title: Line
    title_language: LanguageTag
    title_en: str = ""
    title_known: bool = True
    kind: vocab.InstrumentKind
    relevance: vocab.Relevance
    number: str = ""
    issued_by: str = ""
    languages: tuple[LanguageTag, ...] = ()
    url: Url | None = None
    gist: Prose
    relations: tuple[Relation, ...] = ()
    observations: tuple[Observation, ...] = ()
    implementing_act: ImplementingAct | None = None
    closed: tuple[Closure, ...] = ()


class Body(Record, frozen=True, kw_only=True):
    """An organ that runs a mechanism: a ministry, a national human rights institution, an association..."""

    name: Line
    name_en: str = ""
    acronym: str = ""
    kind: vocab.BodyKind
    nature: vocab.Nature


class Mechanism(Record, frozen=True, kw_only=True):
    """A public policy in operation: created by instruments, run by a body.

    ``reach`` lists the places whose territory it serves; ``covers_as_found`` keeps the words of the first
    recording beside the closed list.
    """

    name: Line
    name_language: LanguageTag = "en"
    name_en: str = ""
    acronym: str = ""
    created_by: tuple[Id, ...] = ()
    run_by: Id | None = None
    nature: vocab.Nature
    form: vocab.MechanismForm
    reach: tuple[PlaceId, ...] = ()
    covers: tuple[vocab.Covers, ...] = ()
    covers_as_found: tuple[str, ...] = ()
    composition: str = ""
    how_to_request: str = ""
    observations: tuple[Observation, ...] = ()
    closed: tuple[Closure, ...] = ()


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
    ``counts`` says what is counted, ``counter`` who counts.
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


class Search(Shape, frozen=True, kw_only=True):
    """Where, when and with which words somebody looked for something and did not find it."""

    on: Date
    where: Line
    words: Line


class Quotation(Shape, frozen=True, kw_only=True):
    """The characters of a provision on which an answer rests, from ``first`` up to before ``end``.

    ``text`` is the id of a wording, ``provision`` the provision's eId in it. The words themselves stay in the text.
    """

    text: Line
    provision: Line
    first: Annotated[int, Meta(ge=0)]
    end: Annotated[int, Meta(ge=1)]


class Finding(Record, frozen=True, kw_only=True):
    """The answer to one criterion for one instrument (law) or mechanism (practice).

    At most one finding a (subject, criterion, track) is ``standing``; the others are earlier or unaccepted answers,
    kept with the reason. ``rests_on`` names somebody else's coding, which makes the grade C.
    ``by_absence``: a "no" of practice rests on nothing having been found, and ``searched`` says where it was looked
    for. ``quotations`` are the characters on which the answer rests, ``recorded_on`` is the day on which it was
    written down, ``reviewer`` who decided or confirmed it (``note`` says why), ``reviewer_kind`` what that one is.
    """

    subject: Id
    criterion: Criterion
    track: vocab.Track
    answer: vocab.Answer
    locator: str = ""
    note: str = ""
    as_of: Date | None = None
    grade: vocab.EvidenceGrade
    read: vocab.Read
    coder: Line
    coder_kind: vocab.CoderKind
    first_answer: vocab.Answer | None = None
    second_coder: str = ""
    second_answer: vocab.Answer | None = None
    rests_on: str = ""
    standing: bool
    why_not_standing: str = ""
    coded_as: str = ""
    by_absence: bool = False
    searched: tuple[Search, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    reviewer: str = ""
    reviewer_kind: vocab.Answerer | None = None
    recorded_on: Day | None = None


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


class Channel(Shape, frozen=True, kw_only=True):
    """One way to ask. ``contact`` is shown only while ``verified_on`` is at most six months before the edition."""

    kind: vocab.ChannelKind
    contact: str = ""
    verified_on: Day | None = None
    note: Words | None = None


class Access(Record, frozen=True, kw_only=True):
    """How somebody can ask for protection: an editor's own record, never derived from other fields.

    ``None`` and empty lists mean that it is not known. ``route`` and ``for_whom`` are written in all four
    languages for a reader of about twelve. ``compiled_on`` is the day on which the documents were read.
    """

    mechanism: Id | None = None
    offer: vocab.Offer
    for_whom: Words | None = None
    route: Words | None = None
    who_may_ask: tuple[vocab.Requester, ...] = ()
    channels: tuple[Channel, ...] = ()
    consent: vocab.Consent = "unknown"
    proof: tuple[vocab.Proof, ...] = ()
    seen_by: tuple[vocab.SeenBy, ...] = ()
    seen_by_note: Words | None = None
    cost: vocab.Cost = "unknown"
    alternatives_to_police: Words | None = None
    beware: Words | None = None
    if_no_answer: Words | None = None
    compiled_on: Day
    signed_on: Day | None = None
    signed_by_role: str = ""


class RegionalHelp(Record, frozen=True, kw_only=True):
    """Who helps defenders of a region, or of the whole world, besides their own State.

    ``what`` is written in all four languages for a reader of about twelve. ``url`` is a public page, never a
    person's contact; ``verified_on`` is the day on which somebody last opened it.
    """

    region: vocab.Region
    name: Line
    what: Words
    url: Url | None = None
    verified_on: Day | None = None


class Interest(Shape, frozen=True, kw_only=True):
    """A mechanism or body that protects or funds a coder. Private: it would tell who protects whom."""

    subject: Id
    how: vocab.InterestKind


class Coder(Record, frozen=True, kw_only=True):
    """Who answers questions of the standard, or decides between two who did.

    ``name`` is what findings say in ``coder``, ``second_coder`` or ``reviewer``; it is published, so a person at risk
    takes a pseudonym. A person declares on ``declared_on`` that there are no interests, or which (``interests``,
    private). ``note`` says what readers should know. Machines declare nothing.
    """

    name: Line
    kind: vocab.Answerer
    declared_on: Day | None = None
    declaration: vocab.Declaration | None = None
    interests: tuple[Interest, ...] = ()
    note: str = ""


class Consultation(Record, frozen=True, kw_only=True):
    """Somebody was asked to comment on the profile of a place, mechanism or instrument, and what came of it.

    ``about`` is the subject, ``until`` the last day for comments. ``comment`` stands in the words and the language
    (``comment_language``) in which it came, ``reply`` is ours, in ``language``. A comment that would put somebody at
    risk is ``withheld``: an edition then tells that, and ``withheld_because``, and nothing of what was said or by whom.
    """

    about: str
    asked: vocab.ConsultedParty
    who: str = ""
    invited_on: Day
    until: Day
    outcome: vocab.CommentOutcome = "waiting"
    received_on: Day | None = None
    comment: str = ""
    comment_language: LanguageTag | None = None
    reply: str = ""
    replied_on: Day | None = None
    withheld_because: str = ""


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


KINDS: dict[str, type[Any]] = {
    "places": Place,
    "sources": Source,
    "instruments": Instrument,
    "bodies": Body,
    "mechanisms": Mechanism,
    "events": Event,
    "figures": Figure,
    "deadlines": Deadline,
    "seats": Seat,
    "measures": Measure,
    "documents": Document,
    "lessons": Lesson,
    "findings": Finding,
    "commitments": Commitment,
    "access": Access,
    "regional_help": RegionalHelp,
    "coders": Coder,
    "consultations": Consultation,
    "corrections": Correction,
}
"""Kind (name of the section in a file, of the table in an edition) to its shape."""
