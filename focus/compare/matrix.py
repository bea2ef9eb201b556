# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Subjects by criteria on a day: what each answers, and where there is no answer, why. Pure functions.

A subject is a text, or what is read together: the texts and bodies of a place, or a body with the texts that create it.
Law and practice stand in cells of their own. Nothing is summed up and nothing is carried to a day before it held.
"""

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

from msgspec import Struct

from focus.findings.frameworks import Counting, FrameworkCell, framework_cells
from focus.findings.holding import Holding
from focus.standard.scoring.score import VALUES
from focus.standard.shapes import CriterionText

TRACKS = ("law", "practice")
Why = Literal[
    "answered", "unknown", "contested", "not_applicable", "unread", "old", "not_coded_then", "observed_later",
    "left_out", "not_coded", "nothing_counts",
]  # fmt: skip
"""What a cell is. ``unread``: what was read says "no", but other texts that count have not been read. ``left_out``:
only a machine answered and the reader wants people's answers. ``observed_later``: practice was seen only after the day.
``nothing_counts``: no text and no body counts then."""


class Column(Struct, frozen=True, kw_only=True):
    """A criterion on one track."""

    criterion: str
    track: str


class Given(Struct, frozen=True, kw_only=True):
    """A standing answer, and when it holds."""

    id: str
    subject: str
    criterion: str
    track: str
    answer: str
    coder_kind: str
    grade: str
    holding: Holding
    standing: bool = True


class Asked(Struct, frozen=True, kw_only=True):
    """On which day, according to the edition of which day, and whether machine codings are left out."""

    day: datetime.date
    edition_day: datetime.date
    people: bool = False


class Cell(Struct, frozen=True, kw_only=True):
    """What a subject answers. ``answer`` is ``unknown`` wherever ``why`` says that there is none.

    ``findings`` are those that give it, or those that gave one on other days, and ``about`` their subjects in the same
    order; ``by`` are the texts or bodies that decide.
    ``dated`` is false where the answer says no day and so stands for the edition's date only.
    """

    criterion: str
    track: str
    answer: str
    why: Why
    findings: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    open: bool = False
    unread: int = 0
    settled_by: str = ""
    coder_kind: str = ""
    grade: str = ""
    dated: bool = True

    @property
    def key(self) -> str:
        """The same for cells that tell a reader the same."""
        first = self.findings[0] if self.findings else ""
        told = f"{first} {self.coder_kind} {self.unread if self.open else ''} {self.settled_by}"
        return f"cell {self.criterion} {self.track} {self.why} {self.answer} {'' if self.blank else told}"

    @property
    def blank(self) -> bool:
        """Whether there is nothing to tell but that nothing is known."""
        return self.why in {"not_coded", "nothing_counts"}


class Coverage(Struct, frozen=True, kw_only=True):
    """How many of the criteria asked on a track are answered on the day."""

    answered: int
    asked: int


def columns(criteria: Iterable[CriterionText], kind: str) -> tuple[Column, ...]:
    """What the standard asks of ``places``, ``instruments`` or ``mechanisms``, law and practice of each side by side.

    A mechanism answers with the texts that create it, so that its practice never stands alone; what practice asks of
    texts alone it is not asked, as on its own page.
    """
    not_asked = {"instruments": {(track, "mechanism") for track in TRACKS}, "mechanisms": {("practice", "instrument")}}
    return tuple(
        Column(criterion=one.code, track=track)
        for one in criteria
        for track in TRACKS
        if one.track in {track, "both"} and (track, one.applies_to) not in not_asked.get(kind, ())
    )


def cells(
    asked: Asked,
    wanted: Iterable[Column],
    given: Iterable[Given],
    criteria: Sequence[CriterionText],
    counted: Counting | None = None,
) -> tuple[Cell, ...]:
    """The cells of one subject in the order of ``wanted``; ``counted`` is what is read together, if anything."""
    held: dict[tuple[str, str], list[Given]] = {}
    valid = []
    for one in given:
        held.setdefault((one.criterion, one.track), []).append(one)
        if _holds(one, asked) in {"holds", "day_unknown"} and not _left_out(one, asked):
            valid.append(one)
    told = _by_column(framework_cells(criteria, counted, valid)) if counted is not None else _own(valid)
    return tuple(_cell(asked, one, told.get((one.criterion, one.track)), held, counted) for one in wanted)


def coverage(found: Iterable[Cell], track: str) -> Coverage:
    """How much of one track is answered. What does not apply is not asked."""
    asked = [one for one in found if one.track == track and one.why != "not_applicable"]
    return Coverage(answered=sum(one.why == "answered" for one in asked), asked=len(asked))


def _by_column(found: Iterable[FrameworkCell]) -> dict[tuple[str, str], FrameworkCell]:
    return {(one.criterion, one.track): one for one in found}


def _own(valid: Iterable[Given]) -> dict[tuple[str, str], FrameworkCell]:
    """A text's own answers: nobody else's count, and none is settled by another."""
    return {
        (one.criterion, one.track): FrameworkCell(
            criterion=one.criterion,
            track=one.track,
            answer=one.answer,
            by=(one.subject,),
            coder_kind=one.coder_kind,
            grade=one.grade,
        )
        for one in valid
    }


def _cell(
    asked: Asked,
    column: Column,
    told: FrameworkCell | None,
    held: Mapping[tuple[str, str], Sequence[Given]],
    counted: Counting | None,
) -> Cell:
    given = held.get((column.criterion, column.track), ())
    why = _why(asked, told, given, counted)
    if told is None:
        return Cell(
            criterion=column.criterion,
            track=column.track,
            answer="unknown",
            why=why,
            findings=tuple(one.id for one in given),
            about=tuple(one.subject for one in given),
        )
    # What an interlock settles rests on the answers of the criterion that turned it.
    turned = told.settled_by.partition(" = ")[0]
    resting = held.get((turned, column.track), given) if told.settled_by else given
    by = [one for one in resting if one.subject in told.by] if told.by else resting
    return Cell(
        criterion=column.criterion,
        track=column.track,
        answer=told.answer,
        why=why,
        findings=tuple(one.id for one in by),
        about=tuple(one.subject for one in by),
        by=told.by,
        open=told.open,
        unread=told.unread,
        settled_by=told.settled_by,
        coder_kind=told.coder_kind,
        grade=told.grade,
        dated=all(one.holding.dated for one in by),
    )


def _why(asked: Asked, told: FrameworkCell | None, given: Sequence[Given], counted: Counting | None) -> Why:
    if told and told.answer in VALUES:
        return "answered"
    if told and told.answer == "contested":
        return "contested"
    if told and told.answer == "not_applicable":
        return "not_applicable"
    if told and told.by:
        return "unread" if told.unread else "unknown"
    states = {"left_out" if _left_out(one, asked) else _holds(one, asked) for one in given}
    if "holds" in states or "day_unknown" in states:
        return "unknown"
    for why in _WHY_NOT:
        if why in states:
            return why
    return "nothing_counts" if counted is not None and told is None else "not_coded"


_WHY_NOT: tuple[Why, ...] = ("old", "not_coded_then", "observed_later", "left_out")


def _holds(one: Given, asked: Asked) -> str:
    return one.holding.on(asked.day, edition_day=asked.edition_day)


def _left_out(one: Given, asked: Asked) -> bool:
    return asked.people and one.coder_kind == "machine"


def changed(before: Sequence[Cell], after: Sequence[Cell]) -> Iterator[tuple[Cell, Cell]]:
    """The cells that tell different things on two days; both rows have the same columns in the same order."""
    for older, newer in zip(before, after, strict=True):
        if (older.answer, older.why, older.by) != (newer.answer, newer.why, newer.by):
            yield older, newer
