# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Where places stand, as pages say it: state, since when, what decides, and whether it can harm."""

import sqlite3
from collections.abc import Iterable, Mapping
from typing import Literal

import msgspec
from msgspec import Struct

from focus.edition.reader import Edition
from focus.lib import edtf
from focus.record.shapes import Event

BEGINNINGS = {"adopted", "promulgated", "published", "in_force", "body_created", "body_operating"}
DISCUSSION = {"introduced", "adopted", "published"}
ENDS = {"repealed", "annulled", "lapsed", "rejected", "withdrawn", "suspended", "not_applied_since"}
ADOPTED = {"adopted_nationally", "adopted_subnationally"}
EARLIEST, LATEST = 0, -1

STANDING = (
    "SELECT p.id, p.kind, s.state, s.because, s.harmful, s.label, s.differs, "
    "(SELECT min(o.since) FROM states o WHERE o.basis = 'observation' AND o.subject IN "
    "(SELECT value FROM json_each(s.because))) AS seen FROM places p LEFT JOIN place_states s ON s.place = p.id"
)
"""Dates of events are read from the events themselves, so that one withdrawn for safety leaves no date behind."""


class Since(Struct, frozen=True, kw_only=True):
    """Since when. ``basis`` is that of the event's date, or ``observed`` where a source only showed it so that day."""

    date: str
    basis: Literal["happened", "reported", "assumed", "observed"]


class Standing(Struct, frozen=True, kw_only=True):
    """A place's state. It is printed as ``code`` of ``vocabulary``; all three are empty for international bodies,
    which have no policy of a State to be at some stage of.

    ``flag`` is ``adopted`` or ``draft`` where what decides has clauses that can be used against defenders.
    ``because`` is ordered by date, so that the first is the oldest.
    """

    place: str
    state: str
    vocabulary: str
    code: str
    flag: Literal["", "adopted", "draft"]
    since: Since | None
    because: tuple[str, ...]
    label: str | None
    differs: bool


def standings(edition: Edition, places: Iterable[str] | None = None) -> dict[str, Standing]:
    """The standing of some places, or of all. Two queries."""
    wanted = None if places is None else list(dict.fromkeys(places))
    which = "" if wanted is None else f" WHERE p.id IN ({', '.join('?' * len(wanted))})"
    rows = edition.rows(f"{STANDING}{which}", wanted or ())
    dated = _dated(edition)
    return {row["id"]: _standing(edition, row, dated) for row in rows if not edition.suppressed(row["id"])}


def _dated(edition: Edition) -> dict[str, list[Event]]:
    """Events by what they are about, oldest first, of everything that decides the state of some place."""
    about = (
        "id IN (SELECT l.origin FROM links l WHERE l.role = 'about' AND l.origin_kind = 'events' AND l.target IN "
        "(SELECT value FROM place_states, json_each(because)))"
    )
    found: dict[str, list[Event]] = {}
    for event in sorted(edition.where(Event, about), key=lambda one: edtf.sort_key(one.date)):
        for subject in event.about:
            found.setdefault(subject, []).append(event)
    return found


def _standing(edition: Edition, row: sqlite3.Row, dated: Mapping[str, list[Event]]) -> Standing:
    state = row["state"] or ""
    because = [
        one for one in msgspec.json.decode(row["because"] or "[]", type=list[str]) if not edition.suppressed(one)
    ]
    vocabulary, code = shown_as(row["kind"], state)
    flag: Literal["", "adopted", "draft"] = ""
    if row["harmful"]:
        flag = "adopted" if state in ADOPTED else "draft"
    first = {one: _first(dated.get(one, []), state) for one in because}
    because.sort(key=lambda one: (edtf.sort_key(first[one]), one))
    return Standing(
        place=row["id"],
        state=state,
        vocabulary=vocabulary,
        code=code,
        flag=flag,
        since=_since(state, because, dated, row["seen"]),
        because=tuple(because),
        label=row["label"],
        differs=bool(row["differs"]),
    )


def shown_as(kind: str, state: str) -> tuple[str, str]:
    """Vocabulary and code by which a state is said: a part of a country has not adopted "in parts of the country"."""
    if kind == "subdivision" and state in ADOPTED:
        return "instrument_state", "adopted"
    return ("observatory_state", state) if state else ("", "")


def _first(events: list[Event], state: str) -> str | None:
    return next((one.date for one in events if one.kind in _telling(state)), None)


def _telling(state: str) -> set[str]:
    return {"under_discussion": DISCUSSION, "abandoned": ENDS}.get(state, BEGINNINGS)


def _since(state: str, because: list[str], dated: Mapping[str, list[Event]], computed: str | None) -> Since | None:
    """The date of the first event that tells it (of the last one, for what ended); else when it was seen so."""
    telling = [event for one in because for event in dated.get(one, []) if event.kind in _telling(state)]
    if telling:
        chosen = sorted(telling, key=lambda one: edtf.sort_key(one.date))[LATEST if state == "abandoned" else EARLIEST]
        return Since(date=chosen.date, basis=chosen.date_basis)
    return Since(date=computed, basis="observed") if computed and because else None
