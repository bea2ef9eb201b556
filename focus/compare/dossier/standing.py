# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Where places stand, as pages say it: state, since when, what decides, and whether it can harm."""

import datetime
import sqlite3
from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple

import msgspec
from msgspec import Struct

from focus.compare.dossier.states import seen_on
from focus.edition.reader import Edition
from focus.lib import edtf
from focus.record.place_since import Seen, Since, place_since, telling
from focus.record.shapes import Event

ADOPTED = {"adopted_nationally", "adopted_subnationally"}

STANDING = (
    "SELECT p.id, p.kind, s.state, s.because, s.harmful, s.label, s.differs "
    "FROM places p LEFT JOIN place_states s ON s.place = p.id"
)
SHOWN = (
    "SELECT * FROM states WHERE basis = 'observation' "
    "AND subject IN (SELECT value FROM place_states p, json_each(p.because)"
)
"""Dates of events are read from the events themselves, so that one withdrawn for safety leaves no date behind."""


class Known(NamedTuple):
    """What tells since when: events by subject, oldest first, what a source only showed, and the edition's day."""

    events: Mapping[str, list[Event]]
    shown: Mapping[str, str | None]
    day: datetime.date


class Standing(Struct, frozen=True, kw_only=True):
    """A place's state. It is printed as ``code`` of ``vocabulary``; all three are empty for international bodies,
    which have no policy of a State to be at some stage of. Where it is not known ``since`` when, ``seen`` may tell that
    it was so not later than the day of a source.

    ``flag`` is ``adopted`` or ``draft`` where what decides has clauses that can be used against defenders.
    ``because`` is ordered by date, so that the first is the oldest.
    """

    place: str
    state: str
    vocabulary: str
    code: str
    flag: Literal["", "adopted", "draft"]
    since: Since | None
    seen: Seen | None
    because: tuple[str, ...]
    label: str | None
    differs: bool


def standings(edition: Edition, places: Iterable[str] | None = None) -> dict[str, Standing]:
    """The standing of some places, or of all. Four queries."""
    wanted = None if places is None else list(dict.fromkeys(places))
    within = "" if wanted is None else f"IN ({', '.join('?' * len(wanted))})"
    rows = edition.rows(f"{STANDING}{within and f' WHERE p.id {within}'}", wanted or ())
    shown = edition.rows(f"{SHOWN}{within and f' WHERE p.place {within}'})", wanted or ())
    day = datetime.date.fromisoformat(edition.meta()["date"])
    known = Known(_dated(edition), {row["subject"]: seen_on(row) for row in shown}, day)
    return {row["id"]: _standing(edition, row, known) for row in rows if not edition.suppressed(row["id"])}


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


def _standing(edition: Edition, row: sqlite3.Row, known: Known) -> Standing:
    state = row["state"] or ""
    because = [
        one for one in msgspec.json.decode(row["because"] or "[]", type=list[str]) if not edition.suppressed(one)
    ]
    vocabulary, code = shown_as(row["kind"], state)
    flag: Literal["", "adopted", "draft"] = ""
    if row["harmful"]:
        flag = "adopted" if state in ADOPTED else "draft"
    first = {one: _first(known.events.get(one, []), state) for one in because}
    because.sort(key=lambda one: (edtf.sort_key(first[one]), one))
    observed = [on for one in because if (on := known.shown.get(one))]
    when = place_since(state, because, known.events, observed, known.day)
    return Standing(
        place=row["id"],
        state=state,
        vocabulary=vocabulary,
        code=code,
        flag=flag,
        since=when if isinstance(when, Since) else None,
        seen=when if isinstance(when, Seen) else None,
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
    return next((one.date for one in events if one.kind in telling(state)), None)
