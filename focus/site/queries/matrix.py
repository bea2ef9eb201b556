# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The matrix as a page tells it: rows of cells, what changed since another day, and lines for download."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec
from msgspec import Struct

from focus.compare.dossier.closures import closed_by_subject
from focus.compare.dossier.links import Link, is_gone, links_to
from focus.compare.matrix import TRACKS, Asked, Cell, Column, Coverage, Why, changed, columns, coverage
from focus.compare.reading import Row, rows_on
from focus.edition.reader import Edition
from focus.findings.holding import BECOMES_LAW, ENDS_A_WORDING
from focus.record.shapes import Words
from focus.site.page import Ask
from focus.site.queries.listing import Listing
from focus.site.queries.matrix_choice import MatrixChoice
from focus.site.queries.matrix_names import Chosen
from focus.site.queries.side_choice import Unsure
from focus.standard.scoring.framework import RED_FLAG
from focus.standard.shapes import CriterionText

NOT_AN_ENDORSEMENT = "What texts say is not what is done. This is not an endorsement of any State, text or body."
"""In every line of a download; the page and the picture say it in the reader's language."""


MOVES = BECOMES_LAW | ENDS_A_WORDING | {
    "suspended", "resumed", "not_applied_since", "body_created", "body_operating", "body_suspended", "body_closed",
}  # fmt: skip
"""Events that bring a text or body among those that count, or take it away."""


class Head(Struct, frozen=True, kw_only=True):
    """A column: a criterion on one track, with its name and dimension."""

    criterion: str
    track: str
    name: Words
    dimension: str


class MatrixRow(Struct, frozen=True, kw_only=True):
    """A subject with its cells in the order of the columns. ``flag`` is its answer to R7 on the day.

    ``state`` is that of a text or body on the day, empty for a place. ``closed`` is what its State closes access to.
    """

    link: Link
    state: str
    flag: str
    law: Coverage
    practice: Coverage
    cells: tuple[Cell, ...]
    closed: tuple[str, ...] = ()


class Turning(Struct, frozen=True, kw_only=True):
    """An event that began or ended a wording."""

    id: str
    date: str
    kind: str
    address: str


class Changed(Struct, frozen=True, kw_only=True):
    """A cell that told another thing on the other day.

    ``events`` are what began or ended a wording in between or, where none did, what brought or took away a text or body
    that counts.
    """

    link: Link
    criterion: str
    track: str
    before: Cell
    after: Cell
    events: tuple[Turning, ...]


class MatrixPage(Struct, frozen=True, kw_only=True):
    """One part of the matrix. ``addresses`` are those of the subjects of the findings that cells name.

    ``edition_then`` is the edition that tells what was known on the day, empty where it is not on the shelf.
    ``chosen`` are the subjects chosen one by one, ``unsure`` words that fit several, ``offered`` names to choose from.
    """

    choice: MatrixChoice
    listing: Listing
    dimensions: tuple[tuple[str, Words], ...]
    criteria: tuple[tuple[str, Words], ...]
    columns: tuple[Head, ...]
    rows: tuple[MatrixRow, ...]
    addresses: dict[str, str]
    changes: tuple[Changed, ...]
    edition_then: str
    chosen: tuple[Chosen, ...]
    unsure: tuple[Unsure, ...]
    offered: tuple[str, ...]


class MatrixLine(Struct, frozen=True, kw_only=True):
    """One criterion of one subject for download: law and practice in one line, with what has to go with them."""

    subject: Link
    state_on_day: str
    on_day: str
    criterion: str
    law_answer: str
    law_why: str
    law_by: tuple[str, ...]
    law_findings: tuple[str, ...]
    law_coder_kind: str
    practice_answer: str
    practice_why: str
    practice_by: tuple[str, ...]
    practice_findings: tuple[str, ...]
    practice_coder_kind: str
    law_answered: int
    law_asked: int
    practice_answered: int
    practice_asked: int
    red_flag: str
    closed_by_the_state: tuple[str, ...]
    edition: str
    caveat: str


def heads(choice: MatrixChoice, criteria: Iterable[CriterionText]) -> tuple[Head, ...]:
    """All columns that the choice asks for, law and practice both."""
    held = {one.code: one for one in criteria}
    return tuple(
        Head(
            criterion=one.criterion,
            track=one.track,
            name=held[one.criterion].name,
            dimension=held[one.criterion].dimension,
        )
        for one in columns(held.values(), choice.kind)
    )


def matrix_rows(
    ask: Ask, choice: MatrixChoice, ids: Sequence[str], columns: Sequence[Head]
) -> tuple[tuple[MatrixRow, ...], tuple[Changed, ...]]:
    """The rows on the day that is asked for, and what tells another thing on the other day, where one is asked for."""
    wanted = [Column(criterion=one.criterion, track=one.track) for one in columns]
    flag = Column(criterion=RED_FLAG, track="law")
    asked = Asked(day=choice.on, edition_day=ask.view.day, people=choice.people)
    found = rows_on(ask.edition, choice.kind, ids, [*wanted, flag], asked)
    links = links_to(ask.edition, ids)
    shut = closed_by_subject(ask.edition)
    rows = tuple(_row(one, links[one.subject], shut.get(one.subject, ())) for one in found if one.subject in links)
    if choice.then is None:
        return rows, ()
    other = Asked(day=choice.then, edition_day=ask.view.day, people=choice.people)
    then = rows_on(ask.edition, choice.kind, ids, wanted, other)
    first, last = sorted((choice.then, choice.on))
    older, newer = (then, found) if first == choice.then else (found, then)
    return rows, _changes(ask.edition, older, newer, links, len(wanted), (first.isoformat(), last.isoformat()))


def addresses_of(edition: Edition, rows: Iterable[MatrixRow], changes: Iterable[Changed]) -> dict[str, str]:
    """Where the findings of the cells are read: the address of the subject of each, by its id. One query."""
    cells = [cell for row in rows for cell in row.cells]
    cells += [cell for one in changes for cell in (one.before, one.after)]
    links = links_to(edition, {about for one in cells for about in one.about})
    return {id_: link.address for id_, link in sorted(links.items())}


def lines(
    rows: Iterable[MatrixRow], criteria: Iterable[CriterionText], choice: MatrixChoice, edition: str
) -> tuple[MatrixLine, ...]:
    """The lines of a download."""
    codes = [one.code for one in criteria]
    return tuple(_line(row, code, choice, edition) for row in rows for code in codes)


def _row(one: Row, link: Link, closed: tuple[str, ...]) -> MatrixRow:
    *cells, flag = one.cells
    return MatrixRow(
        link=link,
        state=one.state,
        flag=flag.answer,
        law=coverage(cells, "law"),
        practice=coverage(cells, "practice"),
        cells=tuple(cells),
        closed=closed,
    )


def _changes(
    edition: Edition,
    older: Sequence[Row],
    newer: Sequence[Row],
    links: Mapping[str, Link],
    width: int,
    between: tuple[str, str],
) -> tuple[Changed, ...]:
    pairs = [
        (before.subject, *pair)
        for before, after in zip(older, newer, strict=True)
        for pair in changed(before.cells[:width], after.cells[:width])
        if before.subject in links
    ]
    turned = _turning(edition, {id_ for _, *both in pairs for cell in both for id_ in cell.findings}, between)
    # Where no wording began or ended, it is what counts that is another: a text or body came or went.
    others = {a.subject: set(a.members) ^ set(b.members) for a, b in zip(older, newer, strict=True)}
    moved = _moving(edition, {one for subject, *_ in pairs for one in others[subject]}, between)
    return tuple(
        Changed(
            link=links[subject],
            criterion=before.criterion,
            track=before.track,
            before=before,
            after=after,
            events=_named(turned, (*before.findings, *after.findings))
            or _named(moved[before.track], sorted(others[subject])),
        )
        for subject, before, after in pairs
    )


def _named(events: Mapping[str, Sequence[Turning]], owners: Iterable[str]) -> tuple[Turning, ...]:
    return tuple(dict.fromkeys(event for one in owners for event in events.get(one, ())))


def _moving(edition: Edition, subjects: Iterable[str], between: tuple[str, str]) -> dict[str, dict[str, list[Turning]]]:
    """The events between two days that brought or took away texts and bodies, by track. A body moves practice alone."""
    rows = edition.rows(
        "SELECT l.target, e.id, e.date, e.kind, n.address, n.place, "
        "(SELECT kind FROM entries WHERE id = l.target) AS of FROM links l JOIN events e ON e.id = l.origin "
        "JOIN entries n ON n.id = e.id WHERE l.role = 'about' "
        "AND l.origin_kind = 'events' AND l.target IN (SELECT value FROM json_each(?)) "
        "AND e.date >= ? AND substr(e.date, 1, 10) <= ? ORDER BY e.date, e.id",
        [msgspec.json.encode(sorted(subjects)).decode(), *between],
    )
    found: dict[str, dict[str, list[Turning]]] = {track: {} for track in TRACKS}
    for row in rows:
        if row["kind"] in MOVES and not is_gone(edition, row):
            one = Turning(id=row["id"], date=row["date"], kind=row["kind"], address=row["address"])
            for track in ("law", "practice") if row["of"] == "instruments" else ("practice",):
                found[track].setdefault(row["target"], []).append(one)
    return found


def _turning(edition: Edition, findings: Iterable[str], between: tuple[str, str]) -> dict[str, list[Turning]]:
    """The events between two days that began or ended the wording of some findings. One query."""
    rows = edition.rows(
        "SELECT h.finding, e.id, e.date, e.kind, n.address, n.place FROM holdings h "
        "JOIN events e ON e.id IN (h.began_with, h.ended_by) JOIN entries n ON n.id = e.id "
        "WHERE h.finding IN (SELECT value FROM json_each(?)) AND e.date >= ? AND substr(e.date, 1, 10) <= ? "
        "ORDER BY e.date, e.id",
        [msgspec.json.encode(sorted(findings)).decode(), *between],
    )
    found: dict[str, list[Turning]] = {}
    for row in rows:
        if not is_gone(edition, row):
            one = Turning(id=row["id"], date=row["date"], kind=row["kind"], address=row["address"])
            found.setdefault(row["finding"], []).append(one)
    return found


def _line(row: MatrixRow, code: str, choice: MatrixChoice, edition: str) -> MatrixLine:
    held: dict[str, Cell] = {cell.track: cell for cell in row.cells if cell.criterion == code}
    told: dict[str, Any] = {}
    for track in ("law", "practice"):
        cell = held.get(track)
        why: Why | str = cell.why if cell else "not_asked"
        told |= {f"{track}_answer": cell.answer if cell else "", f"{track}_why": why}
        told |= {f"{track}_{name}": getattr(cell, name) if cell else () for name in ("by", "findings")}
        told |= {f"{track}_coder_kind": cell.coder_kind if cell else ""}
    return MatrixLine(
        subject=row.link,
        state_on_day=row.state,
        on_day=choice.on.isoformat(),
        criterion=code,
        law_answered=row.law.answered,
        law_asked=row.law.asked,
        practice_answered=row.practice.answered,
        practice_asked=row.practice.asked,
        red_flag=row.flag,
        closed_by_the_state=row.closed,
        edition=edition,
        caveat=NOT_AN_ENDORSEMENT,
        **told,
    )
