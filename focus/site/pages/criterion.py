# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""One criterion: its rules, its authorities, and every answer in the world."""

from functools import cache

from msgspec import Struct

from focus.compare.dossier.citations import Citations, SourceLine
from focus.compare.dossier.links import Link, links_to
from focus.edition.reader import Edition
from focus.edition.words import standard as standard_of
from focus.record.shapes import Finding
from focus.site.page import DEFAULT_PAGE_SIZE, Ask, Gone, Moved, Page, Table
from focus.site.queries.answer_lines import closed_here
from focus.site.queries.bill import ShownClause, clauses_for
from focus.site.queries.criterion_lines import group_of, ids_of, lines_of, order_of, ordered, tells_when
from focus.site.queries.criterion_lists import Lists, lists
from focus.site.queries.criterion_world import Counts, TrackWorld, decades, track_world
from focus.site.queries.full_answers import FullAnswer, full_answer
from focus.site.queries.listing import PAGE, Listing, alphabetical, canonical, listed
from focus.site.queries.precedent_choice import tracks_of
from focus.site.queries.yardstick import Tally, subjects, tallies
from focus.standard.shapes import CriterionText, Dimension, Weakness

FLAGGED = "R7"
BESIDE_THE_WORLD = 40
"""Answers a page of a criterion with more than a hundred: the first stands below maps, precedents and what is open."""


class WorldAnswer(Struct, frozen=True, kw_only=True):
    """An answer with its place. ``group``: ``law``, ``practice``, or ``earlier`` for one that does not stand."""

    group: str
    track: str
    place: str
    answer: FullAnswer


class CriterionBody(Struct, frozen=True, kw_only=True):
    """A criterion and one page of its answers; ``harmful`` are the texts with R7 = no, on R7's page only.

    ``clauses`` are the articles of the reference bill that meet its rule for "yes", ``exercises`` the ids of those in
    coding by it.
    """

    criterion: CriterionText
    dimension: Dimension
    weaknesses: tuple[Weakness, ...]
    clauses: tuple[ShownClause, ...]
    exercises: tuple[str, ...]
    before: str
    after: str
    tallies: tuple[Tally, ...]
    listing: Listing
    answers: tuple[WorldAnswer, ...]
    earlier: int
    harmful: tuple[Link, ...]
    world: tuple[TrackWorld, ...]
    decades: tuple[Counts, ...]
    lists: Lists | None
    sources: tuple[SourceLine, ...]


def criterion(ask: Ask) -> Page:
    """The page of a criterion; its code is written in capitals."""
    code = ask.parts["code"].upper()
    whole = standard_of(ask.edition)
    codes = [one.code for one in whole.criteria]
    if code not in codes:
        raise Gone
    address = f"/standard/{code}"
    if ask.parts["code"] != code:
        raise Moved(ask.view.at(address))
    at = codes.index(code)
    own = whole.criteria[at]
    lines = cache(lambda: lines_of(ask.edition, code))
    order = order_of(ask.edition, code, lines)
    size = DEFAULT_PAGE_SIZE if len(order.rows) <= DEFAULT_PAGE_SIZE else BESIDE_THE_WORLD
    shown, listing = listed(ask, address, ordered(ask, order), size=size)
    citations = Citations(ask.edition)
    picture = listing.number == 1 and not ask.whole and tells_when(ask.edition)
    tracks = tracks_of(own)
    found = lists(ask, code, lines, tracks, citations) if picture else None
    answers = _answers(ask.edition, ask.edition.some(Finding, ids_of(ask.edition, shown)), citations)
    body = CriterionBody(
        criterion=own,
        dimension=next(one for one in whole.dimensions if one.id == own.dimension),
        weaknesses=tuple(one for one in whole.weaknesses if code in one.criteria),
        clauses=clauses_for(ask.edition, code, ask.language),
        exercises=tuple(one.id for held in whole.exercises if held.criterion == code for one in held.exercises),
        before=codes[at - 1] if at else "",
        after=codes[at + 1] if at + 1 < len(codes) else "",
        tallies=tallies(own, {code: order.counted}, subjects(ask.edition)),
        listing=listing,
        answers=answers,
        earlier=order.earlier,
        harmful=_harmful(ask) if code == FLAGGED else (),
        world=tuple(track_world(ask, code, track) for track in tracks) if picture else (),
        decades=decades(ask.edition, code, lines) if picture and "law" in tracks else (),
        lists=found,
        sources=citations.listed(),
    )
    title = f"{code} · {ask.view.say(own.name)}"
    query = canonical(listing)
    return Page(
        template="criterion.html",
        title=title,
        description=ask.view.say(own.question),
        address=address,
        body=body,
        query=query,
        indexed=PAGE not in ask.parameters,
        table=Table(row=WorldAnswer, rows=_offered(ask, answers) if ask.whole else answers),
    )


def _answers(edition: Edition, findings: list[Finding], citations: Citations) -> tuple[WorldAnswer, ...]:
    links = links_to(edition, [one.subject for one in findings])
    return tuple(
        WorldAnswer(
            group=group_of(one.track, one.standing),
            track=one.track,
            place=one.place,
            answer=full_answer(one, links[one.subject], citations),
        )
        for one in findings
        if one.subject in links
    )


def _offered(ask: Ask, answers: tuple[WorldAnswer, ...]) -> tuple[WorldAnswer, ...]:
    """The answers less those that stay out of what can be downloaded under our licence (decision 7)."""
    closed = closed_here(ask)
    return tuple(one for one in answers if one.answer.rests_on not in closed)


def _harmful(ask: Ask) -> tuple[Link, ...]:
    rows = ask.edition.rows("SELECT id FROM entries WHERE harmful = 1 AND kind = 'instruments'")
    links = links_to(ask.edition, [row["id"] for row in rows])
    return tuple(sorted(links.values(), key=lambda one: (alphabetical(ask.view.place(one.place)), one.id)))
