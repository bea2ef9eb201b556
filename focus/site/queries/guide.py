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
    """A law or a programme by its own name, with that name's language."""

    id: str
    name: str
    language: str


@dataclass(frozen=True, slots=True)
class GuideRecords:
    """The records behind the guides. ``home`` gives the country of every place, ``states`` what is in force."""

    countries: tuple[Place, ...]
    home: dict[str, str]
    access: list[Access]
    findings: list[Finding]
    deadlines: list[Deadline]
    sources: dict[str, Source]
    help: list[RegionalHelp]
    names: dict[str, Named]
    states: dict[str, str]


def guide_records(edition: Edition, country: str | None = None) -> GuideRecords:
    """The records of one country with its parts, or of all countries."""
    of_country = [country, country] if country else []
    places = edition.where(Place, "id = ? OR parent = ?" if country else "1", of_country)
    home = {one.id: one.parent if one.kind == "subdivision" and one.parent else one.id for one in places}

    def here(shape: type[S], condition: str = "1", parameters: Sequence[str] = ()) -> list[S]:
        inside = "place IN (SELECT id FROM places WHERE id = ? OR parent = ?)" if country else "1"
        return edition.where(shape, f"{condition} AND {inside}", [*parameters, *of_country])

    return GuideRecords(
        countries=tuple(one for one in places if one.kind == "country"),
        home=home,
        access=here(Access),
        findings=here(Finding, "standing = 1 AND criterion IN (?, ?, ?)", TELLING),
        deadlines=here(Deadline),
        sources={one.id: one for one in here(Source)},
        help=edition.all(RegionalHelp),
        names=_names(edition),
        states={row["subject"]: row["state"] for row in edition.rows("SELECT subject, state FROM states")},
    )


def countries_by_place(edition: Edition) -> dict[str, str]:
    """The country whose guide speaks of a place: itself, or the country it is a part of."""
    rows = edition.rows("SELECT id, kind, parent FROM places WHERE kind IN ('country', 'subdivision')")
    held = {row["id"]: row["parent"] if row["kind"] == "subdivision" else row["id"] for row in rows}
    return {place: country for place, country in held.items() if country and not edition.suppressed(place)}


def _names(edition: Edition) -> dict[str, Named]:
    rows = edition.rows("SELECT id, title, language FROM entries WHERE kind IN ('instruments', 'mechanisms')")
    return {
        row["id"]: Named(id=row["id"], name=row["title"], language=row["language"])
        for row in rows
        if not edition.suppressed(row["id"])
    }
