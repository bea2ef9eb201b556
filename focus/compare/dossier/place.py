# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Everything an edition holds about one place, selected in a fixed number of queries."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from focus.compare.dossier.links import Link, links_to
from focus.compare.dossier.relations import incoming
from focus.compare.dossier.standing import Standing, standings
from focus.edition import words
from focus.edition.reader import Edition
from focus.record.shapes import (
    Body,
    Commitment,
    Correction,
    Deadline,
    Document,
    Event,
    Figure,
    Finding,
    Instrument,
    Lesson,
    Mechanism,
    Place,
)
from focus.record.vocab import RelationKind
from focus.standard.shapes import Standard

REACHING = "id IN (SELECT origin FROM links WHERE target = ? AND role = 'reach' AND origin_kind = 'mechanisms')"
NAMING = "id IN (SELECT origin FROM links WHERE target = ? AND role = 'place' AND origin_kind = 'documents')"
SHOWN_HERE = "standing = 1 OR subject NOT IN (SELECT id FROM entries WHERE kind IN ('instruments', 'mechanisms'))"
"""Earlier answers stand on the page of their subject, if it has one."""


@dataclass(frozen=True, slots=True)
class Dossier:
    """The records of a place, and links to everything that they name."""

    place: Place
    standings: dict[str, Standing]
    children: list[str]
    instruments: list[Instrument]
    mechanisms: list[Mechanism]
    bodies: list[Body]
    events: list[Event]
    findings: list[Finding]
    figures: list[Figure]
    deadlines: list[Deadline]
    commitments: list[Commitment]
    lessons: list[Lesson]
    documents: list[Document]
    corrections: list[Correction]
    routes: set[str]
    standard: Standard
    into: dict[str, list[tuple[RelationKind, str]]]
    links: dict[str, Link]


def dossier(edition: Edition, place_id: str) -> Dossier | None:
    """The records of a place, or ``None`` where the edition has no such place."""
    place = edition.get(Place, place_id)
    if place is None:
        return None
    children = [one.id for one in edition.where(Place, "parent = ?", [place_id])]

    def own(shape: type[Any]) -> list[Any]:
        return edition.where(shape, "place = ?", [place_id])

    kept: dict[str, list[Any]] = {
        "instruments": own(Instrument),
        "mechanisms": edition.where(Mechanism, f"place = ? OR {REACHING}", [place_id, place_id]),
        "bodies": edition.where(
            Body, "place = ? OR id IN (SELECT run_by FROM mechanisms WHERE place = ?)", [place_id, place_id]
        ),
        "events": own(Event),
        "findings": edition.where(Finding, f"place = ? AND ({SHOWN_HERE})", [place_id], order="criterion, id"),
        "figures": own(Figure),
        "deadlines": own(Deadline),
        "commitments": own(Commitment),
        "lessons": own(Lesson),
        "documents": edition.where(Document, f"place = ? OR {NAMING}", [place_id, place_id]),
        "corrections": edition.where(
            Correction, "record IN (SELECT id FROM entries WHERE place = ?) AND state = 'open'", [place_id]
        ),
    }
    held = standings(edition, [place_id, *children])
    into = incoming(edition, [one.id for one in (*kept["instruments"], *kept["mechanisms"])])
    named = {place_id, *children, *_named(kept), *(one.id for rows in kept.values() for one in rows)}
    named |= {origin for rows in into.values() for _, origin in rows}
    named |= {one for standing in held.values() for one in standing.because} | {place.parent or place_id}
    return Dossier(
        place=place,
        standings=held,
        children=children,
        routes=_routes(edition),
        standard=words.standard(edition),
        into=into,
        links=links_to(edition, sorted(named)),
        **kept,
    )


def _named(kept: dict[str, list[Any]]) -> Iterator[str]:
    """The ids that records name in their fields."""
    for rows in kept.values():
        for one in rows:
            yield from _ids(getattr(one, "about", ()))
            yield from _ids(getattr(one, "subject", ()))
            yield from _ids(getattr(one, "record", ()))
            yield from _ids(getattr(one, "created_by", ()))
            yield from _ids(getattr(one, "instrument", None) or ())
            yield from (relation.target for relation in getattr(one, "relations", ()))


def _ids(value: str | Iterable[str]) -> Iterable[str]:
    return (value,) if isinstance(value, str) else value


def _routes(edition: Edition) -> set[str]:
    """Mechanisms of which an editor wrote down how to ask."""
    rows = edition.rows("SELECT id, mechanism FROM access WHERE route IS NOT NULL AND mechanism IS NOT NULL")
    return {row["mechanism"] for row in rows if not edition.suppressed(row["id"])}
