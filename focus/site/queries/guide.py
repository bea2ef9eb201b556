# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What the access guides are made of, read with the same few queries for one country and for all of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from msgspec import Struct

from focus.edition.reader import Edition
from focus.record.shapes import Access, Deadline, Finding, Place, RegionalHelp, Source

TELLING = ("I7", "P7", "R7")
"""The criteria that say how asking can turn against the person who asks."""

S = TypeVar("S")


class Named(Struct, frozen=True, kw_only=True):
    """A law or a programme by its own name, with that name's language and the place it belongs to."""

    id: str
    place: str
    name: str
    language: str


@dataclass(frozen=True, slots=True)
class GuideRecords:
    """The records behind the guides. ``states`` says what is in force."""

    places: list[Place]
    access: list[Access]
    findings: list[Finding]
    deadlines: list[Deadline]
    sources: dict[str, Source]
    help: list[RegionalHelp]
    names: dict[str, Named]
    states: dict[str, str]

    def place_of(self, access: Access) -> str:
        """The place whose sheet tells of an offer: a programme of a part of the country stands on that part's sheet."""
        programme = self.names.get(access.mechanism or "")
        inside = programme is not None and programme.place.startswith(access.place)
        return programme.place if programme and inside else access.place


def guide_records(edition: Edition, country: str | None = None) -> GuideRecords:
    """The records of one country with its parts, or of all countries."""
    of_country = [country, country] if country else []
    places = edition.where(Place, "(id = ? OR parent = ?)" if country else "1", of_country)

    def here(shape: type[S], condition: str = "1", parameters: Sequence[str] = ()) -> list[S]:
        inside = "place IN (SELECT id FROM places WHERE id = ? OR parent = ?)" if country else "1"
        return edition.where(shape, f"{condition} AND {inside}", [*parameters, *of_country])

    return GuideRecords(
        places=[one for one in places if one.kind in ("country", "subdivision")],
        access=here(Access),
        findings=here(Finding, "standing = 1 AND criterion IN (?, ?, ?)", TELLING),
        deadlines=here(Deadline),
        sources={one.id: one for one in here(Source)},
        help=edition.all(RegionalHelp),
        names=_names(edition),
        states={row["subject"]: row["state"] for row in edition.rows("SELECT subject, state FROM states")},
    )


def country_of(edition: Edition, place: str) -> str | None:
    """The country that a place is or is a part of; ``None`` where the edition has no such place."""
    rows = edition.rows("SELECT id, kind, parent FROM places WHERE id = ?", [place])
    if not rows or edition.suppressed(place):
        return None
    return {"country": rows[0]["id"], "subdivision": rows[0]["parent"]}.get(rows[0]["kind"])


def _names(edition: Edition) -> dict[str, Named]:
    rows = edition.rows("SELECT id, place, title, language FROM entries WHERE kind IN ('instruments', 'mechanisms')")
    return {
        row["id"]: Named(id=row["id"], place=row["place"], name=row["title"], language=row["language"])
        for row in rows
        if not edition.suppressed(row["id"])
    }
