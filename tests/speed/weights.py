# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Bytes over the wire of every kind of page, compressed as a browser asks for them."""

import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import msgspec

from focus.edition.reader import DATABASE
from tests.speed.asking import fetched
from tests.speed.servers import Server

LINKED = re.compile(rb'(?:href|src)="(/static/[^"]+)"')
FIRST_VISIT = 100_000
OTHER_PAGES = 40_000
WITHOUT_LIMIT = "/guides/all"
"""Every sheet of the world in one file to keep: as long as the world is."""
OF_A_KIND = 12
"""Pages looked at of each kind of record: the longest are told, not the usual ones."""
BESIDE = 6
"""Places that stand beside each other at most."""

LISTS = (
    "/places", "/instruments", "/mechanisms", "/library", "/timeline", "/figures", "/lessons",
    "/commitments", "/sources", "/guides", "/guides/all", "/standard", "/data", "/method", "/corrections", "/changes",
    "/editions", "/about", "/search?q=protection", "/search?q=protecci%C3%B3n&kind=findings",
    "/compare-texts", "/side-by-side", "/precedents", "/precedents?step=emergency&within=24&holder=civil&state=stands",
    "/matrix", "/matrix?kind=instruments", "/matrix?kind=mechanisms", "/matrix?kind=mechanisms&then=2012-01-01",
    "/own-weights", "/own-weights?P2=5", "/coding-queue", "/figures?indicator=requests", "/standard/agreement",
    "/changes/instruments", "/search",
)  # fmt: skip
RECORDS = {
    "places": "/places/{}", "guides": "/guides/{}", "instruments": "/instruments/{}", "mechanisms": "/mechanisms/{}",
    "sources": "/sources/{}", "lessons": "/lessons/{}", "commitments": "/commitments/{}", "documents": "/documents/{}",
    "criteria": "/standard/{}",
}  # fmt: skip


class Weight(msgspec.Struct, frozen=True, kw_only=True):
    """The heaviest of a kind of page that was looked at, in bytes, and the most it may weigh (0: no limit).

    ``linked`` is what its styles and images weigh.
    """

    page: str
    bytes: int
    linked: int
    limit: int


def weights(server: Server, edition: Path) -> list[Weight]:
    """The home page as a first visit sees it, and every kind of page after it."""
    groups = [["/"], *([one] for one in LISTS), *_examples(edition)]
    return [max((_weight(server, one) for one in group), key=lambda one: one.bytes) for group in groups if group]


def _weight(server: Server, page: str) -> Weight:
    path = "/en" if page == "/" else f"/en{page}"
    status, sent, _ = fetched(server, path)
    if status != 200:
        raise RuntimeError(f"{path} answers {status}")
    _, _, html = fetched(server, path, accept="identity")
    linked = sum(fetched(server, one.decode())[1] for one in sorted(set(LINKED.findall(html))))
    limit = {"/": FIRST_VISIT, WITHOUT_LIMIT: 0}.get(page, OTHER_PAGES)
    return Weight(page=page, bytes=sent, linked=linked, limit=limit)


def _examples(edition: Path) -> list[list[str]]:
    """Some pages of each kind of record: those about which the edition says most."""
    connection = sqlite3.connect(edition / DATABASE)
    try:
        found = [[address.format(_named(one)) for one in _most(connection, kind)] for kind, address in RECORDS.items()]
        return [*found, *_choices(connection)]
    finally:
        connection.close()


def _choices(connection: sqlite3.Connection) -> Iterator[list[str]]:
    """Pages whose forms choose records: the places about which most is known beside each other, texts by place."""
    places = [_named(one) for one in _most(connection, "places")]
    names = "&".join(f"{field}={place}" for field, place in zip("abcdef", sorted(places[:BESIDE]), strict=False))
    yield [f"/side-by-side?{names}"]
    yield [f"/own-weights?of={one}" for one in places]
    # A place with one text alone is answered with another address: that of the text.
    held = connection.execute(
        "SELECT place, min(id), max(id) FROM texts GROUP BY 1 HAVING count(*) > 1 ORDER BY count(*) DESC, 1 LIMIT 1"
    )
    for place, first, last in held.fetchall():
        yield [f"/compare-texts?a={_named(place)}"]
        yield [f"/compare-texts?a={first}&b={last}"]


def _most(connection: sqlite3.Connection, kind: str) -> list[str]:
    if kind == "criteria":
        sql = "SELECT criterion FROM findings GROUP BY 1 ORDER BY count(*) DESC"
    elif kind == "guides":
        sql = "SELECT place FROM access WHERE place NOT LIKE 'INT%' GROUP BY 1 ORDER BY count(*) DESC, 1"
    elif kind == "places":
        sql = "SELECT place FROM entries WHERE place IN (SELECT id FROM places) GROUP BY 1 ORDER BY count(*) DESC"
    else:
        sql = (
            f"SELECT r.id FROM {kind} r LEFT JOIN links l ON l.target = r.id "  # noqa: S608 (the name of a kind)
            "GROUP BY 1 ORDER BY count(l.origin) DESC, 1"
        )
    return [row[0] for row in connection.execute(f"{sql} LIMIT {OF_A_KIND}")]


def _named(record: str) -> str:
    return record if len(record) == 2 and record[1].isdigit() else record.lower()
