# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Answers to one criterion looked at one by one: precedents to cite, contested, not known, closed, coded twice."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

import msgspec
from msgspec import Struct

from focus.compare.dossier.answers import AnswerRow, answer_row
from focus.compare.dossier.citations import Citations
from focus.compare.dossier.closures import closed_by_subject
from focus.compare.dossier.links import Link, links_to
from focus.compare.held import ON_THE_DAY, on
from focus.compare.precedents import AT_WORK, STANDS
from focus.edition.reader import Edition
from focus.findings.agreement import FEWEST_FOR_AN_INTERVAL, Agreement, agreement, coded_twice
from focus.findings.agreement_by import PERSON
from focus.record.shapes import Finding
from focus.site.page import Ask
from focus.site.queries.coder_agreement import criterion_line, no_interval
from focus.site.queries.criterion_lines import Line
from focus.site.queries.listing import place_ranks

OPEN = ("contested", "unknown")
MOST_OPEN = 20
"""Answers of each kind that are shown; the others stand among all answers, and are counted here."""
MOST_CITED = 6
"""Precedents that are shown on each track, at most one of a country."""
TO_CITE = (
    "SELECT e.id FROM entries e LEFT JOIN instruments i ON i.id = e.id WHERE e.kind IN ('instruments', 'mechanisms') "
    "AND e.harmful = 0 AND e.state IN (SELECT value FROM json_each(?)) AND coalesce(i.relevance, '') <> 'restrictive'"
)
HOLDING = f"SELECT h.finding FROM holdings h WHERE {ON_THE_DAY} AND h.finding IN (SELECT value FROM json_each(?))"  # noqa: S608
REVIEWED = {"person": 0, "machine_confirmed": 1, "machine": 2}
READ = {"full": 0, "excerpt": 1, "secondary": 2}
CLOSES = {"law": {"text"}, "practice": {"practice", "figures"}}
"""What of a closure keeps answers on a track from being known."""


class Contested(Struct, frozen=True, kw_only=True):
    """An answer about which two coders, or sources, differ, and which a person has to decide."""

    row: AnswerRow
    first_answer: str | None
    second_answer: str | None


class Closed(Struct, frozen=True, kw_only=True):
    """A place, text or body of which something cannot be known because the State closes access to it."""

    link: Link
    what: tuple[str, ...]


class Lists(Struct, frozen=True, kw_only=True):
    """``cited`` are precedents by a rule (``docs/method.md``), by the name of the place; ``unknown`` were looked for.

    ``twice`` is how two coders agree, as the edition keeps it, ``people`` whether one of them was a person;
    ``no_interval`` says why it has no interval, which takes ``fewest`` answers.
    """

    cited: tuple[AnswerRow, ...]
    contested: tuple[Contested, ...]
    contested_in_all: int
    unknown: tuple[AnswerRow, ...]
    unknown_in_all: int
    closed: tuple[Closed, ...]
    twice: Agreement
    no_interval: str
    fewest: int
    people: bool


def lists(
    ask: Ask, criterion: str, lines: Callable[[], Iterable[Line]], tracks: Sequence[str], citations: Citations
) -> Lists:
    """The lists of a criterion; all its answers are read for the first one who asks. A fixed number of queries."""
    edition, day = ask.edition, ask.view.day.isoformat()
    picked = edition.once(f"answers to look at of {criterion}", lambda edition: _pick(edition, day, lines(), tracks))
    records = edition.some(Finding, [*picked.cited, *picked.open])
    cited = [one for one in records if one.id in picked.cited]
    open_ones = [one for one in records if one.id not in picked.cited]
    closed = _closed(edition, tracks)
    links = links_to(edition, [*(one.subject for one in (*cited, *open_ones)), *closed])
    named = [one for one in cited if one.subject in links]
    ranks = place_ranks(ask)
    named.sort(key=lambda one: (tracks.index(one.track), ranks[one.place], one.id))
    held = [one for one in open_ones if one.subject in links]
    twice = criterion_line(edition, criterion, picked.twice)
    return Lists(
        cited=tuple(answer_row(one, links[one.subject], citations) for one in named),
        contested=tuple(
            Contested(
                row=answer_row(one, links[one.subject], citations),
                first_answer=one.first_answer,
                second_answer=one.second_answer,
            )
            for one in held
            if one.answer == "contested"
        ),
        contested_in_all=picked.in_all["contested"],
        unknown=tuple(answer_row(one, links[one.subject], citations) for one in held if one.answer == "unknown"),
        unknown_in_all=picked.in_all["unknown"],
        closed=_told_once([Closed(link=links[one], what=what) for one, what in closed.items() if one in links]),
        twice=twice,
        no_interval=no_interval(twice),
        fewest=FEWEST_FOR_AN_INTERVAL,
        people=picked.people,
    )


class Picked(NamedTuple):
    """What is looked at of a criterion, by id; the same in every language, so that it is picked once."""

    cited: tuple[str, ...]
    open: tuple[str, ...]
    in_all: Mapping[str, int]
    twice: Agreement
    people: bool


def _pick(edition: Edition, day: str, lines: Iterable[Line], tracks: Sequence[str]) -> Picked:
    standing = [one for one in lines if one.standing and one.track in tracks]
    undecided = {code: sorted((one.place, one.id) for one in standing if one.answer == code) for code in OPEN}
    double = [one for one in standing if one.second_answer]
    cited = (one for track in tracks for one in _to_cite(edition, day, [x for x in standing if x.track == track]))
    return Picked(
        cited=tuple(cited),
        open=tuple(id_ for held in undecided.values() for _, id_ in held[:MOST_OPEN]),
        in_all={code: len(held) for code, held in undecided.items()},
        twice=agreement(coded_twice(double), intervals=False),
        people=any(one.coder_kind == PERSON for one in double),
    )


def _to_cite(edition: Edition, day: str, standing: Iterable[Line]) -> list[str]:
    """The rule: what a person confirmed, what was read whole, the better evidence; one of each country."""
    subjects = edition.once("subjects to cite", _subjects)
    rows = [one for one in standing if one.answer == "yes" and one.located and one.subject in subjects]
    named = msgspec.json.encode([one.id for one in rows]).decode()
    holding = {row["finding"] for row in edition.rows(HOLDING, [*on(day), named])}
    return list(_one_a_country(sorted((one for one in rows if one.id in holding), key=_preferred)))[:MOST_CITED]


def _subjects(edition: Edition) -> frozenset[str]:
    """Texts adopted or in force and bodies at work, without clauses against defenders."""
    rows = edition.rows(TO_CITE, [msgspec.json.encode(sorted(STANDS | AT_WORK)).decode()])
    return frozenset(row["id"] for row in rows)


def _preferred(one: Line) -> tuple[int, int, str, str, str]:
    return REVIEWED[one.coder_kind], READ[one.read], one.grade, one.place, one.id


def _one_a_country(rows: Iterable[Line]) -> Iterable[str]:
    first: dict[str, str] = {}
    for one in rows:
        first.setdefault(one.place.partition("-")[0], one.id)
    return first.values()


def _closed(edition: Edition, tracks: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """What is closed that would tell of these tracks, by the text or body that it is about, else by place."""
    wanted = {what for track in tracks for what in CLOSES[track]}
    told = {one: tuple(what for what in held if what in wanted) for one, held in closed_by_subject(edition).items()}
    return {one: what for one, what in told.items() if what}


def _told_once(closed: Sequence[Closed]) -> tuple[Closed, ...]:
    """A place is not named for what a text or body of it, named too, says already."""
    own = {(one.link.place, what) for one in closed if one.link.kind != "places" for what in one.what}
    return tuple(
        one for one in closed if one.link.kind != "places" or not own.issuperset((one.link.id, x) for x in one.what)
    )
