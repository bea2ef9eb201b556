# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Good practices, lessons learnt and weaknesses, tied to criteria and to the cases that show them."""

from sys import intern
from typing import NamedTuple

from msgspec import Struct

from focus.compare.dossier.citations import Citations, SourceLine
from focus.compare.dossier.links import links_to
from focus.edition.reader import Edition
from focus.edition.words import standard as standard_of
from focus.record.shapes import Lesson
from focus.record.vocab import codes
from focus.site.page import Ask, Page, Table
from focus.site.queries.counted import Counted
from focus.site.queries.library import LessonRow, lesson_rows
from focus.site.queries.listing import Facet, Listing, alphabetical, canonical, listed, place_facet

ADDRESS = "/lessons"


class LessonsBody(Struct, frozen=True, kw_only=True):
    """One page of the list."""

    listing: Listing
    lessons: tuple[LessonRow, ...]
    sources: tuple[SourceLine, ...]


def lessons(ask: Ask) -> Page:
    """The list, by place."""
    held = ask.edition.once(f"list of lessons in {ask.language}", lambda _edition: _counted(ask))
    lines, listing = listed(ask, ADDRESS, held)
    shown = ask.edition.some(Lesson, [one.id for one in lines])
    citations = Citations(ask.edition)
    links = links_to(ask.edition, [*(one.id for one in shown), *(about for one in shown for about in one.about)])
    rows = lesson_rows(shown, links, citations)
    return Page(
        template="lessons.html",
        title=ask.view._("Lessons"),
        description=ask.view._("Good practices, lessons learnt and weaknesses, with the cases that show them."),
        address=ADDRESS,
        body=LessonsBody(listing=listing, lessons=rows, sources=citations.listed()),
        query=canonical(listing),
        indexed=not ask.parameters,
        table=Table(row=LessonRow, rows=rows),
    )


class _Line(NamedTuple):
    """What of a lesson decides where it stands and by what it is found: all are put in order, a hundred are read."""

    id: str
    place: str
    kind: str
    criteria: tuple[str, ...]


def _lines(edition: Edition) -> list[_Line]:
    return [_Line(one.id, intern(one.place), intern(one.kind), one.criteria) for one in edition.stream(Lesson)]


def _counted(ask: Ask) -> Counted[_Line]:
    lines = ask.edition.once("lines of lessons", _lines)
    return Counted(sorted(lines, key=lambda one: (alphabetical(ask.view.place(one.place)), one.id)), _facets(ask))


def _facets(ask: Ask) -> list[Facet[_Line]]:
    regions = {row["id"]: row["region"] for row in ask.edition.rows("SELECT id, region FROM places")}
    criteria = [one.code for one in standard_of(ask.edition).criteria]
    return [
        Facet("kind", "lesson_kind", codes("lesson_kind"), lambda one: [one.kind]),
        Facet("region", "region", codes("region"), lambda one: [regions.get(one.place, "world")]),
        place_facet(ask, lambda one: [one.place]),
        Facet("criterion", "criterion", criteria, lambda one: one.criteria),
    ]
