# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The changes that this edition and the ones before it on the shelf tell about a subject."""

import datetime
import sqlite3
from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from focus.compare.dossier.links import is_gone
from focus.edition.manifest import digest_of, read_manifest
from focus.edition.reader import Edition
from focus.edition.shelf import order
from focus.lib.errors import FocusError
from focus.record.hidden import WITHHELD
from focus.record.titles import TITLE_FIELD
from focus.site.feeds.subject import Subject

EARLIER_EDITIONS = 12
"""Somebody who looks once a month still finds everything of a year with monthly editions."""
MOST_ROWS = 600
"""Rows read an edition, several of which may tell of one record; a feed shows far fewer."""


class Told(Struct, frozen=True, kw_only=True):
    """What one edition changed in one record; never a value, so that none can be one that was withdrawn since."""

    edition: str
    day: datetime.date
    of_day: int
    change: str
    kind: str
    id: str
    place: str
    title: str
    address: str
    fields: tuple[str, ...]


class Issue(Struct, frozen=True, kw_only=True):
    """An edition as a feed names it."""

    name: str
    day: datetime.date
    of_day: int
    digest: str


def editions_back(edition: Edition) -> list[Edition]:
    """This edition and its predecessors that lie beside it, newest first. What is withdrawn is withdrawn in all."""
    found = [edition]
    while len(found) <= EARLIER_EDITIONS:
        before = read_manifest(found[-1].directory).get("predecessor")
        directory = edition.directory.parent / before["edition"] if before else None
        if directory is None or not directory.is_dir():
            break
        try:
            found.append(Edition(directory, edition.suppression))
        except FocusError:
            # An older schema than this Focus reads: what it changed is told by its own copy of the site.
            break
    return found


def issue_of(edition: Edition) -> Issue:
    """The name, day and digest of an edition."""
    name = edition.directory.name
    day, number = order(name)
    return Issue(name=name, day=datetime.date.fromisoformat(day), of_day=number, digest=digest_of(edition.directory))


def told(edition: Edition, subject: Subject) -> Iterator[Told]:
    """The records that an edition changed, in its order. One query."""
    condition, parameters = subject.changes
    # The condition is one of those written in subject.py; values come as parameters only.
    sql = f"SELECT * FROM changes WHERE {condition} ORDER BY change = 'added', position LIMIT {MOST_ROWS}"  # noqa: S608
    grouped: dict[tuple[str, str], list[sqlite3.Row]] = {}
    for row in edition.rows(sql, parameters):
        if not is_gone(edition, row):
            grouped.setdefault((row["id"], row["change"]), []).append(row)
    day = datetime.date.fromisoformat(order(edition.directory.name)[0])
    for rows in grouped.values():
        yield _told(edition, day, rows)


def _told(edition: Edition, day: datetime.date, rows: list[Any]) -> Told:
    first, hidden = rows[0], edition.suppression.holds_field
    named = [row["field"] for row in rows if row["field"] and not hidden(row["id"], row["field"])]
    return Told(
        edition=edition.directory.name,
        day=day,
        of_day=order(edition.directory.name)[1],
        change=first["change"],
        kind=first["kind"],
        id=first["id"],
        place=first["place"],
        title=WITHHELD if hidden(first["id"], TITLE_FIELD.get(first["kind"], "")) else first["title"],
        address=first["address"],
        fields=tuple(named),
    )
