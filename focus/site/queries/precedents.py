# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Precedents as a page shows them: each case with the articles, time limits and seats that meet what is asked."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from focus.compare.cases import Case
from focus.compare.conditions import clock_asked, meeting_limits, meeting_seats, own_limits
from focus.compare.dossier.answers import AnswerRow, answer_row, is_asked
from focus.compare.dossier.citations import Citations
from focus.compare.dossier.closures import closed_by_subject
from focus.compare.dossier.links import Link, links_to
from focus.compare.dossier.promises import DeadlineRow, deadline_rows
from focus.compare.held import HELD, on
from focus.compare.matrix import Coverage
from focus.record.shapes import Deadline, Finding, Seat
from focus.site.page import Ask
from focus.site.queries.mechanism import SeatRow, seat_rows
from focus.site.queries.precedent_cases import subjects
from focus.site.queries.precedent_choice import PrecedentChoice
from focus.site.queries.precedent_world import World
from focus.standard.scoring.framework import RED_FLAG
from focus.standard.scoring.score import VALUES
from focus.standard.shapes import CriterionText

ANSWERING = (
    f"SELECT f.id {HELD} AND f.criterion = ? AND f.track = ? AND f.answer IN (SELECT value FROM json_each(?)) "  # noqa: S608
    "AND (? = 0 OR f.coder_kind <> 'machine') AND f.subject IN (SELECT value FROM json_each(?)) ORDER BY f.id"
)
COVERED = (
    f"SELECT f.subject, f.criterion, f.track, f.answer {HELD} AND (? = 0 OR f.coder_kind <> 'machine') "  # noqa: S608
    "AND f.subject IN (SELECT value FROM json_each(?)) AND NOT withdrawn(f.id)"
)


class Precedent(Struct, frozen=True, kw_only=True):
    """A text, or a body without a known text, with what of it meets the conditions.

    ``year`` is that of its adoption, empty where not known; ``flag`` the text's answer to R7, ``families`` the kinds of
    law of its place, ``closed`` what the State closes access to. ``answers``, ``limits`` and ``seats`` are those that
    were asked for; ``boards`` names, by seat, the other body of the same text on which it is. ``hours`` are those of an
    emergency, deciding and carrying out added up, where they were asked for; ``at_least``: a step is not recorded.
    """

    link: Link
    body: Link | None
    year: str
    form: str
    host: str
    families: tuple[str, ...]
    flag: str
    law: Coverage
    practice: Coverage
    closed: tuple[str, ...]
    answers: tuple[AnswerRow, ...]
    limits: tuple[DeadlineRow, ...]
    hours: int | None = None
    at_least: bool = False
    seats: tuple[SeatRow, ...]
    boards: dict[str, Link]


@dataclass(frozen=True, slots=True)
class Known:
    """What is read of some cases: links, the evidence by its subject, and how much is answered."""

    links: Mapping[str, Link]
    answers: Mapping[str, Finding]
    limits: Mapping[str, Deadline]
    seats: Mapping[str, Seat]
    covered: Mapping[tuple[str, str], int]
    flags: Mapping[str, str]
    asked: Mapping[str, int]
    closed: Mapping[str, tuple[str, ...]]


def precedent_rows(
    ask: Ask, held: World, choice: PrecedentChoice, shown: Sequence[Case], criteria: Sequence[CriterionText]
) -> tuple[tuple[Precedent, ...], Citations]:
    """The rows of some cases, with the sources that they cite. A fixed number of queries for a choice."""
    known = _known(ask, held, choice, shown, criteria)
    citations = Citations(ask.edition)
    rows = (_row(case, held, choice, known, citations) for case in shown if (case.text or case.body) in known.links)
    return tuple(rows), citations


def clauses_alone(rows: Iterable[Precedent]) -> Iterator[Precedent]:
    """Of texts with clauses against defenders, only the articles that meet what is asked; the rest is left out."""
    for one in rows:
        answers = tuple(x for x in one.answers if x.locator)
        limits = tuple(x for x in one.limits if x.locator)
        seats = tuple(x for x in one.seats if x.locator)
        if answers or limits or seats:
            yield replace(one, answers=answers, limits=limits, seats=seats)


def _known(
    ask: Ask, held: World, choice: PrecedentChoice, shown: Sequence[Case], criteria: Sequence[CriterionText]
) -> Known:
    edition, day = ask.edition, ask.view.day.isoformat()
    ids = {one for case in shown for one in case if one}
    named = msgspec.json.encode(sorted(ids)).decode()
    answering: list[str] = []
    for one in choice.questions.values():
        wanted = msgspec.json.encode(one.answers).decode()
        rows = edition.rows(ANSWERING, [*on(day), one.criterion, one.track, wanted, int(choice.people), named])
        answering += [row["id"] for row in rows]
    limits = [id_ for case in shown for id_ in _limit_ids(case, held, choice)]
    seats = [id_ for case in shown for id_ in _seat_ids(case, held, choice)]
    covered: dict[tuple[str, str], int] = {}
    flags: dict[str, str] = {}
    for subject, criterion, track, answer in edition.rows(COVERED, [*on(day), int(choice.people), named]):
        covered[subject, track] = covered.get((subject, track), 0) + (answer in VALUES)
        if (criterion, track) == (RED_FLAG, "law"):
            flags[subject] = answer
    held_seats = {one.id: one for one in edition.some(Seat, seats)}
    return Known(
        links=links_to(edition, ids | {one.about for one in held_seats.values()}),
        answers={one.id: one for one in edition.some(Finding, answering)},
        limits={one.id: one for one in edition.some(Deadline, limits)},
        seats=held_seats,
        covered=covered,
        flags=flags,
        asked={
            "law": sum(is_asked(one, "law", "instruments") for one in criteria),
            "practice": sum(is_asked(one, "practice", "mechanisms") for one in criteria),
        },
        closed=closed_by_subject(edition),
    )


def _row(case: Case, held: World, choice: PrecedentChoice, known: Known, citations: Citations) -> Precedent:
    link = known.links[case.text or case.body]
    answers = [
        answer_row(one, known.links[one.subject], citations)
        for question in choice.questions.values()
        for one in known.answers.values()
        if (one.criterion, one.track) == (question.criterion, question.track)
        and one.subject in subjects(case, question.track)
        and one.subject in known.links
    ]
    limits = [known.limits[one] for one in _limit_ids(case, held, choice) if one in known.limits]
    seats = [known.seats[one] for one in _seat_ids(case, held, choice) if one in known.seats]
    clock = clock_asked(own_limits(case, held.limits), choice.within) if choice.within and limits else None
    return Precedent(
        link=link,
        body=known.links.get(case.body) if case.text else None,
        year=_first(held, "year", case.text),
        form=_first(held, "form", case.body),
        host=_first(held, "host", case.body),
        families=tuple(held.values["legal"][link.id]),
        flag=known.flags.get(case.text, "unknown"),
        law=_coverage(known, case.text, "law"),
        practice=_coverage(known, case.body, "practice"),
        closed=tuple(sorted({what for one in case for what in known.closed.get(one, ())})),
        answers=tuple(answers),
        limits=deadline_rows(limits, known.links, citations),
        hours=clock.hours if clock else None,
        at_least=clock is not None and not clock.whole,
        seats=seat_rows(seats, citations),
        boards={one.id: known.links[one.about] for one in seats if one.about != case.body and one.about in known.links},
    )


def _limit_ids(case: Case, held: World, choice: PrecedentChoice) -> tuple[str, ...]:
    return meeting_limits(own_limits(case, held.limits), choice.within) if choice.within else ()


def _seat_ids(case: Case, held: World, choice: PrecedentChoice) -> tuple[str, ...]:
    return meeting_seats(held.seats_of(case), choice.seated) if choice.seated else ()


def _first(held: World, name: str, record: str) -> str:
    return next(iter(held.values[name].get(record, ())), "")


def _coverage(known: Known, subject: str, track: str) -> Coverage:
    return Coverage(answered=known.covered.get((subject, track), 0), asked=known.asked[track] if subject else 0)
