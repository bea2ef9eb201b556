# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What the page of an instrument shows."""

import datetime

from msgspec import Struct

from focus.compare.dossier.citations import Citations, Cites, Dispute, SourceLine
from focus.compare.dossier.closures import ClosureRow, closure_rows
from focus.compare.dossier.comments import Comments, comments_on
from focus.compare.dossier.links import Link
from focus.compare.dossier.profile import STANDARD_S_OWN, Profile, holdings_of, of_instrument
from focus.compare.dossier.promises import CommitmentRow, DeadlineRow, commitment_rows, deadline_rows
from focus.compare.dossier.relations import Relation, incoming, relations
from focus.compare.dossier.timeline import EventRow, timeline
from focus.edition import words
from focus.edition.reader import Edition
from focus.record.shapes import Correction, Instrument
from focus.record.state import instrument_state_on
from focus.site.queries.figures import FigureTable, figure_tables
from focus.site.queries.full_answers import AnswerBlock, answer_blocks
from focus.site.queries.library import DocumentRow, LessonRow, document_rows, lesson_rows
from focus.site.queries.measures import MeasureRow, measure_rows
from focus.site.queries.sightings import Sighting, sightings
from focus.site.queries.state_on import StateOn, state_on
from focus.site.queries.subject import about_subject, links_of, others
from focus.site.queries.texts import TextsOf, texts_here
from focus.site.queries.trail import trails
from focus.standard.scoring.choice import Choice

NOT_YET_LAW = {"draft", "bill"}


class ActLine(Struct, frozen=True, kw_only=True):
    """Whether the text calls for a regulation before it can be applied, and where it says so."""

    needed: bool
    locator: str
    note: str
    cites: Cites


class InstrumentPage(Struct, frozen=True, kw_only=True):
    """An instrument with everything that the edition holds about it.

    ``asked`` is its state on the day a reader asked for, ``None`` where none was asked. ``law`` and ``practice``
    are two tracks and are never averaged. ``bill`` is true where no finding can count as law in force.
    """

    link: Link
    title_en: str
    title_known: bool
    kind: str
    relevance: str
    number: str
    issued_by: str
    languages: tuple[str, ...]
    url: str | None
    act: ActLine | None
    texts: TextsOf
    gist: str
    language: str
    bill: bool
    cites: Cites
    disputes: tuple[Dispute, ...]
    state: StateOn
    asked: StateOn | None
    closures: tuple[ClosureRow, ...]
    asked_text: str
    sightings: tuple[Sighting, ...]
    relations: tuple[Relation, ...]
    events: tuple[EventRow, ...]
    law: tuple[AnswerBlock, ...]
    practice: tuple[AnswerBlock, ...]
    profile: Profile
    deadlines: tuple[DeadlineRow, ...]
    measures: tuple[MeasureRow, ...]
    figures: tuple[FigureTable, ...]
    commitments: tuple[CommitmentRow, ...]
    lessons: tuple[LessonRow, ...]
    documents: tuple[DocumentRow, ...]
    corrections: tuple[Correction, ...]
    comments: Comments
    sources: tuple[SourceLine, ...]


def instrument_page(
    edition: Edition,
    one: Instrument,
    day: datetime.date,
    asked: datetime.date | None,
    asked_text: str,
    choice: Choice = STANDARD_S_OWN,
) -> InstrumentPage:
    """The page's body. ``day`` is the edition's date, ``asked`` the day for which a reader wants state and profile."""
    about = about_subject(edition, one.id)
    into = incoming(edition, [one.id])
    into_here = [origin for _, origin in into.get(one.id, [])]
    links = links_of(edition, one.id, about, *(relation.target for relation in one.relations), *into_here)
    standard = words.standard(edition)
    elsewhere = others(links, one.id)
    citations = Citations(edition)
    own = links[one.id]
    held = holdings_of(about.findings, [one], about.events, day)
    trail = trails(edition, about.findings, held)
    return InstrumentPage(
        link=own,
        title_en=one.title_en,
        title_known=one.title_known,
        kind=one.kind,
        relevance=one.relevance,
        number=one.number,
        issued_by=one.issued_by,
        languages=one.languages,
        url=one.url,
        act=_act(one, citations),
        texts=texts_here(edition, one, citations),
        gist=one.gist,
        language=one.language,
        bill=one.kind == "bill" or own.state in NOT_YET_LAW,
        cites=citations.of(one.sources),
        disputes=citations.disputes(one),
        state=state_on(instrument_state_on(one, about.events, day), about.events, citations),
        asked=state_on(instrument_state_on(one, about.events, asked), about.events, citations) if asked else None,
        asked_text=asked_text,
        closures=closure_rows([one], links, citations),
        sightings=sightings(one.observations, citations),
        relations=relations(one, into, links),
        events=timeline(about.events, elsewhere, citations),
        law=answer_blocks(about.findings, "law", own, standard, citations, trail),
        practice=answer_blocks(about.findings, "practice", own, standard, citations, trail),
        profile=of_instrument(
            standard, own, one, about.findings, about.events, about.figures, about.deadlines, asked or day, day, choice
        ),
        deadlines=deadline_rows(about.deadlines, elsewhere, citations),
        measures=measure_rows(about.measures, links, citations),
        figures=figure_tables(about.figures, elsewhere, citations, ()),
        commitments=commitment_rows(about.commitments, links, citations),
        lessons=lesson_rows(about.lessons, links, citations),
        documents=document_rows(about.documents, elsewhere, citations),
        corrections=tuple(about.corrections),
        comments=comments_on(edition, one.id, citations),
        sources=citations.listed(),
    )


def _act(one: Instrument, citations: Citations) -> ActLine | None:
    held = one.implementing_act
    if held is None:
        return None
    return ActLine(needed=held.needed, locator=held.locator, note=held.note, cites=citations.of(held.sources))
