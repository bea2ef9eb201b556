# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Links to records: what is called how, where it is read, and the state and flag that follow it everywhere."""

import sqlite3
from collections.abc import Iterable, Mapping
from sys import intern

import msgspec
from msgspec import Struct

from focus.edition.reader import Edition
from focus.record.hidden import WITHHELD
from focus.record.titles import TITLE_FIELD

STATE_VOCABULARY = {
    "instruments": "instrument_state",
    "mechanisms": "mechanism_state",
    "places": "observatory_state",
}


class Link(Struct, frozen=True, kw_only=True):
    """A record as others name it. ``address`` has no language prefix; ``harmful`` is a standing "no" to R7.

    ``state`` is a code of the vocabulary ``states`` and stands for instruments, mechanisms and places only.
    """

    id: str
    kind: str
    title: str
    language: str
    address: str
    place: str
    state: str | None = None
    states: str = ""
    record_kind: str | None = None
    harmful: bool = False


def links_to(edition: Edition, ids: Iterable[str]) -> dict[str, Link]:
    """Links by id, in one query; ids that the edition does not hold (or no more) are left out."""
    wanted = msgspec.json.encode(list(dict.fromkeys(ids))).decode()
    rows = edition.each("SELECT * FROM entries WHERE id IN (SELECT value FROM json_each(?))", [wanted])
    return {row["id"]: _link(edition, row) for row in rows if not is_gone(edition, row)}


def links_of_kind(edition: Edition, kind: str) -> dict[str, Link]:
    """The links to all records of a kind, by id, in one query."""
    rows = edition.each("SELECT * FROM entries WHERE kind = ?", [kind])
    return {row["id"]: _link(edition, row) for row in rows if not is_gone(edition, row)}


def is_gone(edition: Edition, row: sqlite3.Row) -> bool:
    """Whether a record was withdrawn for safety, or the one on whose page it stands, or its place.

    ``row`` has ``id``, ``address`` and ``place``, as in the table of entries.
    """
    return is_withdrawn(edition, row["id"], row["address"], row["place"])


def is_withdrawn(edition: Edition, record_id: str, address: str, place: str) -> bool:
    """The same for a record that is no row."""
    owner = address.rpartition("/")[2].partition("#")[0]
    return any(edition.suppressed(one) for one in (record_id, owner, place) if one)


def named(ids: Iterable[str], links: Mapping[str, Link]) -> tuple[Link, ...]:
    """The links of some ids, in their order."""
    return tuple(links[one] for one in ids if one in links)


def title_of(edition: Edition, row: sqlite3.Row) -> str:
    """The title of an entry, unless it was withdrawn for safety. ``row`` has ``id``, ``kind`` and ``title``."""
    withheld = edition.suppression.holds_field(row["id"], TITLE_FIELD.get(row["kind"], ""))
    return WITHHELD if withheld else str(row["title"])


def _link(edition: Edition, row: sqlite3.Row) -> Link:
    return Link(
        id=row["id"],
        # Whole lists of links are kept: what thousands of them share is held once.
        kind=intern(row["kind"]),
        title=title_of(edition, row),
        language=intern(row["language"]),
        address=row["address"],
        place=intern(row["place"]),
        state=_shared(row["state"]),
        states=STATE_VOCABULARY.get(row["kind"], ""),
        record_kind=_shared(row["record_kind"]),
        harmful=bool(row["harmful"]),
    )


def _shared(code: str | None) -> str | None:
    return None if code is None else intern(code)
