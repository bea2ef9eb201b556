# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The cells of some subjects on a day, from an edition: few columns of few findings, in one query."""

import datetime
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

import msgspec
from msgspec import Struct

from focus.compare.histories import History, events_about, histories, turns_of
from focus.compare.matrix import Asked, Cell, Column, Given, cells
from focus.edition.reader import Edition
from focus.edition.words import standard
from focus.findings.frameworks import Counting
from focus.findings.holding import Holding, holdings
from focus.record.shapes import Finding, Instrument

Kind = Literal["places", "instruments", "mechanisms"]
SETTLING = ("I1",)
"""Criteria whose answer settles others."""
GIVEN = (
    "SELECT f.id, f.subject, f.criterion, f.track, f.answer, f.coder_kind, f.grade, "
    "h.first, h.last, h.old_from, h.dated, h.began_with, h.ended_by "
    "FROM findings f JOIN holdings h ON h.finding = f.id "
    "WHERE f.subject IN (SELECT value FROM json_each(?)) AND f.standing = 1"
)


class Row(Struct, frozen=True, kw_only=True):
    """A subject with its cells. ``state`` is that of a text or body on the day, empty for a place.

    ``members`` are the texts and bodies that counted then.
    """

    subject: str
    state: str
    cells: tuple[Cell, ...]
    members: tuple[str, ...] = ()


def rows_on(edition: Edition, kind: Kind, ids: Sequence[str], wanted: Sequence[Column], asked: Asked) -> list[Row]:
    """A row for each subject in order. A fixed number of queries, whatever the number of subjects."""
    counted, states = _counted(edition, kind, ids, asked.day)
    members = {one: members_of(counted[one]) if one in counted else (one,) for one in ids}
    given = read_given(edition, {one for some in members.values() for one in some}, wanted)
    criteria = standard(edition).criteria
    return [
        Row(
            subject=one,
            state=states.get(one, ""),
            cells=cells(
                asked, wanted, [x for member in members[one] for x in given.get(member, ())], criteria, counted.get(one)
            ),
            members=members[one],
        )
        for one in ids
    ]


def read_given(edition: Edition, subjects: Iterable[str], wanted: Sequence[Column]) -> dict[str, list[Given]]:
    """The standing answers about some subjects to some criteria, by subject. One query."""
    codes = {one.criterion for one in wanted} | set(SETTLING)
    named = msgspec.json.encode(sorted(subjects)).decode()
    rows = [row for row in edition.rows(GIVEN, [named]) if row[2] in codes and not edition.suppressed(row[0])]
    anew = _held_anew(edition, [row["id"] for row in rows if _turned_by_what_is_withdrawn(edition, row)])
    found: dict[str, list[Given]] = {}
    for row in rows:
        found.setdefault(row[1], []).append(_given(row, anew.get(row[0])))
    return found


def _turned_by_what_is_withdrawn(edition: Edition, row: sqlite3.Row) -> bool:
    return any(event and edition.suppressed(event) for event in (row["began_with"], row["ended_by"]))


def _held_anew(edition: Edition, findings: Sequence[str]) -> dict[str, Holding]:
    """When some answers hold by the events that are left: a day must not tell of an event that was withdrawn."""
    if not findings:
        return {}
    held = edition.some(Finding, findings)
    subjects = sorted({one.subject for one in held})
    instruments = {one.id: one for one in edition.some(Instrument, subjects)}
    about = events_about(edition, subjects)
    day = datetime.date.fromisoformat(edition.meta()["date"])
    return {one.finding: one for one in holdings(held, instruments, about, day)}


def _given(row: sqlite3.Row, anew: Holding | None) -> Given:
    id_, subject, criterion, track, answer, coder_kind, grade, first, last, old_from, dated, began, ended = row
    held = anew or Holding(
        finding=id_,
        first=_day(first),
        last=_day(last),
        old_from=_day(old_from),
        dated=bool(dated),
        began_with=began or "",
        ended_by=ended or "",
    )
    return Given(
        id=id_,
        subject=subject,
        criterion=criterion,
        track=track,
        answer=answer,
        coder_kind=coder_kind,
        grade=grade,
        holding=held,
    )


def _day(text: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(text) if text else None


def _counted(
    edition: Edition, kind: Kind, ids: Sequence[str], day: datetime.date
) -> tuple[Mapping[str, Counting], Mapping[str, str]]:
    """What is read together for each subject, and each one's own state."""
    if kind == "instruments":
        turns = turns_of(edition, edition.some(Instrument, ids))
        return {}, {one: held.on(day).state for one, held in turns.items()}
    if kind == "places":
        held = histories(edition).of_places(ids)
        return {one: history.of_place(day) for one, history in held.items()}, {}
    held = histories(edition).of_mechanisms(ids)
    return {one: history.of_mechanism(day) for one, history in held.items()}, _states(held, day)


def _states(held: Mapping[str, History], day: datetime.date) -> dict[str, str]:
    return {one: history.state_on(one, day) for one, history in held.items()}


def members_of(counted: Counting) -> tuple[str, ...]:
    """The texts and bodies that are read together."""
    return tuple(sorted({*counted.texts, *counted.naming, *counted.restrictive, *counted.bodies}))
