# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Every answer to one criterion, reduced to what decides where it stands: thousands are read in one query.

That is done for the first one who asks for a criterion. What is kept of it tells the counts and the order of the
answers in each language, twelve bytes an answer, so that later pages read only the answers that they show.
"""

from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

import msgspec

from focus.compare.dossier.answers import TRACKS
from focus.edition.reader import Edition
from focus.site.page import Ask
from focus.site.queries.listing import place_ranks
from focus.site.queries.yardstick import Answered

WITH_HOLDINGS = 2
"""The schema from which an edition tells when its answers hold, and the first coder's answer."""
LINES = (
    "SELECT f.id, f.subject, f.place, f.track, f.standing, f.answer, f.coder_kind, f.read, f.grade, f.locator <> '', "
    "f.second_answer, {first}, f.rowid, e.kind, e.state FROM findings f LEFT JOIN entries e ON e.id = f.subject "
    "WHERE f.criterion = ?"
)
NAMED = "SELECT rowid, id FROM findings WHERE rowid IN (SELECT value FROM json_each(?))"
EARLIER = "earlier"
GROUPS = (*TRACKS, EARLIER)
"""Law, then practice, then what does not stand."""


class Line(NamedTuple):
    """An answer; ``located``: it names its article; ``row``: its number in the table; of what kind its subject is."""

    id: str
    subject: str
    place: str
    track: str
    standing: int
    answer: str
    coder_kind: str
    read: str
    grade: str
    located: int
    second_answer: str | None
    first_answer: str | None
    row: int
    kind: str | None
    state: str | None


class Order(NamedTuple):
    """The answers to a criterion: the rows of those of each place and group, by id, and how many there are of each."""

    rows: "array[int]"
    places: "array[int]"
    groups: "array[int]"
    counted: Mapping[Answered, int]
    earlier: int


def group_of(track: str, standing: int) -> str:
    """Where an answer stands in the list: its track, or apart where it does not stand."""
    return track if standing else EARLIER


def order_of(edition: Edition, criterion: str, lines: Callable[[], Iterable[Line]]) -> Order:
    """What is kept of all answers to a criterion; ``lines`` are read for the first who asks."""
    return edition.once(f"order of answers to {criterion}", lambda edition: _order(edition, criterion, lines()))


def ordered(ask: Ask, order: Order) -> list[int]:
    """The rows of the answers by group, within it by the name of the place, never by answer."""
    ranks = ask.edition.once(f"ranks of numbered places in {ask.language}", lambda edition: _ranks(ask, edition))
    keys = [group * len(ranks) + ranks[place] for group, place in zip(order.groups, order.places, strict=True)]
    return [order.rows[at] for at in sorted(range(len(keys)), key=keys.__getitem__)]


def ids_of(edition: Edition, rows: Iterable[int]) -> list[str]:
    """The ids of answers by their rows, in that order. One query."""
    wanted = list(rows)
    names = {row["rowid"]: row["id"] for row in edition.rows(NAMED, [msgspec.json.encode(wanted).decode()])}
    return [names[one] for one in wanted]


def tells_when(edition: Edition) -> bool:
    """Whether an edition tells when its answers hold."""
    return int(edition.meta()["schema"]) >= WITH_HOLDINGS


def lines_of(edition: Edition, criterion: str) -> list[Line]:
    """The answers to a criterion, those that do not stand too. One query."""
    sql = LINES.format(first="f.first_answer" if tells_when(edition) else "NULL")
    lines = list(map(Line._make, edition.rows(sql, [criterion])))
    if not edition.suppression.state():
        return lines
    return [one for one in lines if not any(map(edition.suppressed, (one.id, one.subject, one.place)))]


def _order(edition: Edition, criterion: str, lines: Iterable[Line]) -> Order:
    held = sorted(lines, key=lambda one: one.id)
    numbers = edition.once("numbers of places", _numbers)
    return Order(
        rows=array("I", (one.row for one in held)),
        places=array("I", (numbers[one.place] for one in held)),
        groups=array("I", (GROUPS.index(group_of(one.track, one.standing)) for one in held)),
        counted=Counter(
            Answered(criterion, one.track, one.answer, one.kind, one.state) for one in held if one.standing and one.kind
        ),
        earlier=sum(not one.standing for one in held),
    )


def _numbers(edition: Edition) -> dict[str, int]:
    return {row["id"]: number for number, row in enumerate(edition.rows("SELECT id FROM places ORDER BY id"))}


def _ranks(ask: Ask, edition: Edition) -> list[int]:
    ranks = place_ranks(ask)
    return [ranks.get(one, len(ranks)) for one in edition.once("numbers of places", _numbers)]
