# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What the observatory is about: places, sources, texts, bodies and mechanisms."""

from typing import Annotated

from msgspec import Meta

from focus.record import vocab
from focus.record.shapes.base import Date, Day, Id, LanguageTag, Line, PlaceId, Prose, Record, Shape, Url, Words


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
