# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What the page of a mechanism shows."""

import datetime
from collections.abc import Iterable

import msgspec
from msgspec import Struct

from focus.compare.dossier.citations import Citations, Cites, Dispute, SourceLine
from focus.compare.dossier.closures import ClosureRow, closure_rows
from focus.compare.dossier.comments import Comments, comments_on
from focus.compare.dossier.links import Link, named
from focus.compare.dossier.policies import BodyRow, body_rows
from focus.compare.dossier.profile import STANDARD_S_OWN, Profile, holdings_of, of_mechanism
from focus.compare.dossier.promises import CommitmentRow, DeadlineRow, commitment_rows, deadline_rows
from focus.compare.dossier.relations import incoming
from focus.compare.dossier.timeline import EventRow, timeline
from focus.edition import words
from focus.edition.reader import Edition
from focus.lib import edtf
from focus.record.shapes import Access, Body, Correction, Event, Finding, Instrument, Mechanism, Place, Seat
from focus.record.state import mechanism_state_on
from focus.record.vocab import SeatHolder, SeatRight
from focus.site.queries.figures import FigureTable, figure_tables
from focus.site.queries.full_answers import AnswerBlock, answer_blocks
from focus.site.queries.lens import Lens, criteria_of, lens
from focus.site.queries.library import DocumentRow, LessonRow, document_rows, lesson_rows
from focus.site.queries.measures import CatalogueRow, catalogue, measure_rows
from focus.site.queries.sightings import Sighting, sightings
from focus.site.queries.state_on import StateOn, state_on
from focus.site.queries.subject import about_subject, links_of, others
from focus.site.queries.trail import trails
from focus.standard.scoring.choice import Choice

INDICATORS = ("budget", "staff", "offices", "requests", "admitted", "protected_people", "measures")
"""Resources first, then what is asked and given; other indicators follow."""

ABOUT_SOME = (
    "id IN (SELECT origin FROM links WHERE role = 'about' AND origin_kind = 'events' AND target IN "
    "(SELECT value FROM json_each(?)))"
)
"""Events about any of some records."""


class SeatRow(Struct, frozen=True, kw_only=True):
    """A seat: who holds it, how many, with voice or vote."""

    id: str
    board: str
    holder: SeatHolder
    who: str
    count: int | None
    right: SeatRight
    chosen_by: str
    term: str
    filled_on: str | None
    locator: str
    language: str
    cites: Cites
    disputes: tuple[Dispute, ...]


class MechanismPage(Struct, frozen=True, kw_only=True):
    """A mechanism with everything that the edition holds about it.

    ``guide`` is the address of the guide on how to ask, empty where there is none. ``as_described`` is what documents
    say of the way to ask: never a guide. ``lens`` sets what the creating texts say beside what practice shows.
    """

    link: Link
    name_en: str
    acronym: str
    nature: str
    form: str
    run_by: BodyRow | None
    created_by: tuple[Link, ...]
    reach: tuple[str, ...]
    covers: tuple[str, ...]
    covers_as_found: tuple[str, ...]
    composition: str
    as_described: str
    language: str
    guide: str
    offers: tuple[str, ...]
    cites: Cites
    disputes: tuple[Dispute, ...]
    state: StateOn
    asked: StateOn | None
    closures: tuple[ClosureRow, ...]
    asked_text: str
    sightings: tuple[Sighting, ...]
    events: tuple[EventRow, ...]
    seats: tuple[SeatRow, ...]
    deadlines: tuple[DeadlineRow, ...]
    measures: tuple[CatalogueRow, ...]
    figures: tuple[FigureTable, ...]
    lens: tuple[Lens, ...]
    practice: tuple[AnswerBlock, ...]
    profile: Profile
    commitments: tuple[CommitmentRow, ...]
    lessons: tuple[LessonRow, ...]
    documents: tuple[DocumentRow, ...]
    corrections: tuple[Correction, ...]
    comments: Comments
    sources: tuple[SourceLine, ...]


def mechanism_page(
    edition: Edition,
    one: Mechanism,
    day: datetime.date,
    asked: datetime.date | None,
    asked_text: str,
    choice: Choice = STANDARD_S_OWN,
) -> MechanismPage:
    """The page's body. ``day`` is the edition's date, ``asked`` the day for which a reader wants state and profile."""
    about = about_subject(edition, one.id)
    standard = words.standard(edition)
    creators = creators_of(edition, one)
    laws = law_findings(edition, creators)
    of_lens = criteria_of(standard)
    links = links_of(edition, one.id, about, *creators)
    access = edition.linked(Access, "about", one.id)
    elsewhere = others(links, one.id)
    citations = Citations(edition)
    bodies = body_rows(edition.where(Body, "id = ?", [one.run_by or ""]), citations)
    states = [
        state_on(mechanism_state_on(one, about.events, when), about.events, citations) for when in (day, asked) if when
    ]
    trail = trails(edition, about.findings, holdings_of(about.findings, (), about.events, day))
    return MechanismPage(
        link=links[one.id],
        name_en=one.name_en,
        acronym=one.acronym,
        nature=one.nature,
        form=one.form,
        run_by=bodies[0] if bodies else None,
        created_by=named(creators, links),
        reach=one.reach,
        covers=one.covers,
        covers_as_found=one.covers_as_found,
        composition=one.composition,
        as_described=one.how_to_request,
        language=one.language,
        guide=_guide(edition, one.place),
        offers=tuple(dict.fromkeys(held.offer for held in access)),
        cites=citations.of(one.sources),
        disputes=citations.disputes(one),
        state=states[0],
        asked=states[1] if asked else None,
        asked_text=asked_text,
        closures=closure_rows([one], links, citations),
        sightings=sightings(one.observations, citations),
        events=timeline(about.events, elsewhere, citations),
        seats=seat_rows(edition.where(Seat, "about = ?", [one.id]), citations),
        deadlines=deadline_rows(about.deadlines, elsewhere, citations),
        measures=catalogue(measure_rows(about.measures, elsewhere, citations)),
        figures=figure_tables(about.figures, elsewhere, citations, INDICATORS),
        profile=of_mechanism(
            standard,
            links[one.id],
            about.findings,
            edition.some(Instrument, creators),
            laws,
            edition.where(Event, ABOUT_SOME, [msgspec.json.encode(creators).decode()]),
            about.figures,
            about.deadlines,
            links,
            asked or day,
            day,
            choice,
        ),
        lens=lens(
            [
                *(held for held in laws if held.criterion in of_lens),
                *(held for held in about.findings if held.track == "practice"),
            ],
            standard,
            links,
            citations,
        ),
        practice=answer_blocks(about.findings, "practice", links[one.id], standard, citations, trail),
        commitments=commitment_rows(about.commitments, links, citations),
        lessons=lesson_rows(about.lessons, links, citations),
        documents=document_rows(about.documents, elsewhere, citations),
        corrections=tuple(about.corrections),
        comments=comments_on(edition, one.id, citations),
        sources=citations.listed(),
    )


def creators_of(edition: Edition, one: Mechanism) -> list[str]:
    """The instruments that create a mechanism, whether it names them or they name it."""
    naming = [origin for kind, origin in incoming(edition, [one.id]).get(one.id, []) if kind == "creates"]
    return list(dict.fromkeys([*one.created_by, *naming]))


def law_findings(edition: Edition, creators: list[str]) -> list[Finding]:
    """Standing answers on the texts that create a mechanism."""
    condition = f"standing = 1 AND track = 'law' AND subject IN ({', '.join('?' * len(creators))})"
    return edition.where(Finding, condition, creators)


def seat_rows(seats: Iterable[Seat], citations: Citations) -> tuple[SeatRow, ...]:
    """The rows of seats, board by board, those with a vote first."""
    order = {"vote": 0, "voice": 1, "unknown": 2}
    return tuple(
        SeatRow(
            id=one.id,
            board=one.board,
            holder=one.holder,
            who=one.who,
            count=one.count,
            right=one.right,
            chosen_by=one.chosen_by,
            term=one.term,
            filled_on=one.filled_on,
            locator=one.locator,
            language=one.language,
            cites=citations.of(one.sources),
            disputes=citations.disputes(one),
        )
        for one in sorted(seats, key=lambda one: (one.board, order[one.right], edtf.sort_key(one.filled_on), one.id))
    )


def _guide(edition: Edition, place: str) -> str:
    """The address of the country's guide; the list of guides where the mechanism belongs to no country."""
    found = edition.get(Place, place)
    if found is None or found.kind not in {"country", "subdivision"}:
        return "/guides"
    return f"/guides/{(found.parent if found.kind == 'subdivision' and found.parent else found.id).lower()}"
