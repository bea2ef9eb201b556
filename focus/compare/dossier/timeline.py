# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Events as a timeline tells them: in order, with the precision and the basis that their dates have."""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from focus.compare.dossier.citations import Citations, Cites, Dispute
from focus.compare.dossier.links import Link, named
from focus.lib import edtf
from focus.record.shapes import Event


class EventRow(Struct, frozen=True, kw_only=True):
    """One event. ``date_basis`` is ``reported`` where the day is that of the source which tells it."""

    id: str
    place: str
    date: str
    date_basis: str
    kind: str
    text: str
    language: str
    provisions: str
    about: tuple[Link, ...]
    cites: Cites
    disputes: tuple[Dispute, ...] = ()


def in_order(events: Iterable[Event]) -> list[Event]:
    """Events by date, the less precise first."""
    return sorted(events, key=lambda event: (edtf.sort_key(event.date), event.id))


def timeline(
    events: Iterable[Event], links: Mapping[str, Link], citations: Citations, newest_first: bool = False
) -> tuple[EventRow, ...]:
    """The rows of a timeline; ``links`` holds what the events are about."""
    ordered = in_order(events)
    return tuple(
        EventRow(
            id=one.id,
            place=one.place,
            date=one.date,
            date_basis=one.date_basis,
            kind=one.kind,
            text=one.text,
            language=one.language,
            provisions=one.provisions,
            about=named(one.about, links),
            cites=citations.of(one.sources),
            disputes=citations.disputes(one),
        )
        for one in (reversed(ordered) if newest_first else ordered)
    )
