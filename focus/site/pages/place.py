# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The page of a place: where it stands, and everything the edition holds about it."""

from typing import Any

from msgspec import Struct

from focus.compare.dossier.answers import AnswerRow, Coverage, DimensionBlock, answer_row, dimension_blocks, total
from focus.compare.dossier.citations import Citations, Cites, SourceLine
from focus.compare.dossier.closures import ClosureRow, closure_rows
from focus.compare.dossier.comments import Comments, comments_on
from focus.compare.dossier.gaps import Gap, gaps
from focus.compare.dossier.legal import LegalFamily, legal_family
from focus.compare.dossier.links import Link
from focus.compare.dossier.place import Dossier, dossier
from focus.compare.dossier.policies import (
    BodyRow,
    InstrumentRow,
    MechanismRow,
    body_rows,
    instrument_rows,
    mechanism_rows,
)
from focus.compare.dossier.profile import Profile
from focus.compare.dossier.promises import CommitmentRow, DeadlineRow, commitment_rows, deadline_rows
from focus.compare.dossier.standing import Standing
from focus.compare.dossier.states import Deciding, deciding, state_lines
from focus.compare.dossier.territory import profile, told
from focus.compare.dossier.timeline import EventRow, timeline
from focus.record.shapes import Place
from focus.site.page import Ask, Gone, Moved, Page
from focus.site.queries.figure_lines import figure_lines
from focus.site.queries.figures import FigureTable, figure_tables
from focus.site.queries.library import DocumentRow, LessonRow, document_rows, lesson_rows
from focus.site.queries.people import PEOPLE, people_only


class Label(Struct, frozen=True, kw_only=True):
    """What the existing observatory says of the place, as it was seen on a date."""

    state: str
    seen_on: str
    note: str
    cites: Cites


class Child(Struct, frozen=True, kw_only=True):
    """A place below this one, with where it stands."""

    link: Link
    standing: Standing


class KnownError(Struct, frozen=True, kw_only=True):
    """A known error about this place that is not corrected yet."""

    id: str
    about: Link | None
    text: str
    language: str


class PlacePage(Struct, frozen=True, kw_only=True):
    """A place. ``guide`` is the address of its access guide, empty where there is none."""

    id: str
    kind: str
    region: str
    parent: Link | None
    summary: str
    language: str
    last_checked: str
    standing: Standing
    deciding: tuple[Deciding, ...]
    label: Label | None
    guide: str
    summary_cites: Cites
    legal: LegalFamily
    children: tuple[Child, ...]
    timeline: tuple[EventRow, ...]
    instruments: tuple[InstrumentRow, ...]
    mechanisms: tuple[MechanismRow, ...]
    bodies: tuple[BodyRow, ...]
    dimensions: tuple[DimensionBlock, ...]
    law: Coverage
    practice: Coverage
    profile: Profile | None
    not_standing: tuple[AnswerRow, ...]
    deadlines: tuple[DeadlineRow, ...]
    commitments: tuple[CommitmentRow, ...]
    figures: tuple[FigureTable, ...]
    lessons: tuple[LessonRow, ...]
    documents: tuple[DocumentRow, ...]
    closures: tuple[ClosureRow, ...]
    not_known: tuple[str, ...]
    gaps: tuple[Gap, ...]
    known_errors: tuple[KnownError, ...]
    comments: Comments
    sources: tuple[SourceLine, ...]


def place(ask: Ask) -> Page:
    """The page of one place, by its id in lower case."""
    given = ask.parts["id"]
    if given != given.lower():
        raise Moved(ask.view.at(f"/places/{given.lower()}"))
    found = dossier(ask.edition, given.upper())
    if found is None or found.place.id not in found.standings:
        raise Gone
    body = _body(ask, found)
    return Page(
        template="place.html",
        title=ask.view.place(found.place.id),
        address=f"/places/{given}",
        body=body,
        query=f"{PEOPLE}=1" if ask.parameters else "",
        indexed=not ask.parameters,
        table=figure_lines(body.figures),
        description=ask.view._("Public policies that protect human rights defenders: %(place)s")
        % {"place": ask.view.place(found.place.id)},
    )


def _body(ask: Ask, found: Dossier) -> PlacePage:
    """Built in the order of the page, so that sources are numbered as they are met."""
    citations = Citations(ask.edition)
    parts = _head(ask, found, citations)
    parts |= _policies(ask, found, citations)
    parts |= _answers(found, citations)
    parts["profile"] = _profile(ask, found, parts["instruments"], parts["mechanisms"])
    parts |= _lists(ask, found, citations)
    parts["comments"] = comments_on(ask.edition, found.place.id, citations)
    parts["sources"] = citations.listed()
    parts["gaps"] = gaps(
        parts["standing"],
        parts["instruments"],
        found.instruments,
        parts["mechanisms"],
        found.deadlines,
        parts["law"],
        parts["practice"],
        parts["sources"],
    )
    return PlacePage(**parts)


def _head(ask: Ask, found: Dossier, citations: Citations) -> dict[str, Any]:
    """What the place is, and where it stands."""
    one, links, standing = found.place, found.links, found.standings[found.place.id]
    states = state_lines(ask.edition, standing.because, citations)
    below = [x for x in found.children if x in found.standings]
    return {
        "id": one.id,
        "kind": one.kind,
        "region": one.region,
        "parent": links.get(one.parent or ""),
        "summary": one.summary,
        "language": one.language,
        "last_checked": one.last_checked,
        "standing": standing,
        "deciding": deciding(standing.because, links, states),
        "label": _label(one, citations),
        "summary_cites": citations.of(one.sources),
        "legal": legal_family(ask.edition, one, citations),
        "guide": _guide(one),
        "children": tuple(Child(link=links[x], standing=found.standings[x]) for x in below),
        "not_known": one.not_known,
        "known_errors": tuple(
            KnownError(id=x.id, about=links.get(x.record), text=x.text, language=x.language) for x in found.corrections
        ),
    }


def _policies(ask: Ask, found: Dossier, citations: Citations) -> dict[str, Any]:
    """The timeline, instruments, mechanisms and bodies."""
    links, place_id = found.links, found.place.id
    events = timeline(found.events, links, citations)
    states = state_lines(ask.edition, [x.id for x in (*found.instruments, *found.mechanisms)], citations)
    bodies = {body.id: body for body in found.bodies}
    return {
        "timeline": events,
        "instruments": instrument_rows(found.instruments, found.into, links, states, citations),
        "mechanisms": mechanism_rows(found.mechanisms, place_id, bodies, found.routes, links, states, citations),
        "closures": closure_rows((found.place, *found.instruments, *found.mechanisms), links, citations),
        "bodies": body_rows([body for body in found.bodies if body.place == place_id], citations),
    }


def _profile(
    ask: Ask, found: Dossier, instruments: tuple[InstrumentRow, ...], mechanisms: tuple[MechanismRow, ...]
) -> Profile | None:
    day, choice = ask.view.day, people_only(ask)
    lines = {one.link.id: one.standing for one in instruments} | {one.link.id: one.standing for one in mechanisms}
    return profile(found, told(found, lines, day, choice), day, choice)


def _answers(found: Dossier, citations: Citations) -> dict[str, Any]:
    """Findings by dimension, their coverage, and answers that do not stand."""
    links = found.links
    blocks = dimension_blocks(found.findings, found.standard, links, citations)
    earlier = [x for x in found.findings if not x.standing and x.subject in links]
    return {
        "dimensions": blocks,
        "law": total(blocks, "law"),
        "practice": total(blocks, "practice"),
        "not_standing": tuple(answer_row(x, links[x.subject], citations) for x in earlier),
    }


def _lists(ask: Ask, found: Dossier, citations: Citations) -> dict[str, Any]:
    """What was promised, counted, learnt and written."""
    links = found.links
    indicators = tuple(ask.view.vocabularies.get("indicator", ()))
    return {
        "deadlines": deadline_rows(found.deadlines, links, citations),
        "commitments": commitment_rows(found.commitments, links, citations),
        "figures": figure_tables(found.figures, links, citations, indicators),
        "lessons": lesson_rows(found.lessons, links, citations),
        "documents": document_rows(found.documents, links, citations),
    }


def _label(place: Place, citations: Citations) -> Label | None:
    seen = place.observatory_label
    if seen is None:
        return None
    return Label(state=seen.state, seen_on=seen.seen_on, note=seen.note, cites=citations.of(seen.sources))


def _guide(place: Place) -> str:
    """A part of a country shares its country's guide; bodies and regions have none."""
    owner = {"country": place.id, "subdivision": place.parent}.get(place.kind)
    return f"/guides/{owner.lower()}" if owner else ""
