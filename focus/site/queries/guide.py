# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What the access guides are made of, read with the same few queries for one country and for all of them."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from sys import intern
from typing import NamedTuple, TypeVar

import msgspec
from msgspec import Struct

from focus.compare.dossier.links import title_of
from focus.edition.reader import Edition
from focus.record.shapes import Access, Deadline, Finding, Place, RegionalHelp, Source

TELLING = ("I7", "P7", "R7")
"""The criteria that say how asking can turn against the person who asks."""

S = TypeVar("S")
T = TypeVar("T")


class Named(Struct, frozen=True, kw_only=True):
    """A law or a programme by its own name, with that name's language and the place it belongs to."""

    id: str
    place: str
    name: str
    language: str


class Told(NamedTuple):
    """What a sheet tells of a standing answer: all sheets need thousands, and few fields of each."""

    id: str
    place: str
    subject: str
    criterion: str
    track: str
    answer: str
    coder_kind: str


@dataclass(frozen=True, slots=True)
class GuideRecords:
    """The records behind the guides, each list by id. ``states`` says what is in force.

    Answers are found by their place, time limits by what they bind and parts by their country: two thousand sheets that
    each looked through all of them kept a process busy for many seconds.
    """

    places: list[Place]
    access: list[Access]
    names: dict[str, Named]
    parts: dict[str | None, list[Place]]
    findings: dict[str, list[Told]] = field(default_factory=dict)
    deadlines: dict[str, list[Deadline]] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    help: list[RegionalHelp] = field(default_factory=list)
    states: dict[str, str] = field(default_factory=dict)

    def place_of(self, access: Access) -> str:
        """The place whose sheet tells of an offer: a programme of a part of the country stands on that part's sheet."""
        programme = self.names.get(access.mechanism or "")
        inside = programme is not None and programme.place.startswith(access.place)
        return programme.place if programme and inside else access.place


def guide_records(edition: Edition, country: str | None = None) -> GuideRecords:
    """The records of one country with its parts, or of all countries."""
    of_country = [country, country] if country else []
    offered = offer_records(edition, country)

    def here(shape: type[S], condition: str = "1", parameters: Sequence[str] = ()) -> Iterator[S]:
        inside = "place IN (SELECT id FROM places WHERE id = ? OR parent = ?)" if country else "1"
        return edition.stream(shape, f"{condition} AND {inside}", [*parameters, *of_country])

    deadlines = list(here(Deadline))
    cited = {source for one in offered.access for source in one.sources}
    cited |= {source for one in deadlines for source in (*one.sources, *one.kept_sources)}
    named = msgspec.json.encode(sorted(cited)).decode()
    answers = here(Finding, "standing = 1 AND criterion IN (?, ?, ?)", TELLING)
    # What comes in thousands of them is kept once.
    told = (
        Told(one.id, *map(intern, (one.place, one.subject, one.criterion, one.track, one.answer, one.coder_kind)))
        for one in answers
    )
    return replace(
        offered,
        findings=_by(told, lambda one: one.place),
        deadlines=_by(deadlines, lambda one: one.about),
        sources={one.id: one for one in here(Source, "id IN (SELECT value FROM json_each(?))", [named])},
        help=edition.all(RegionalHelp),
        states={row["subject"]: row["state"] for row in edition.each("SELECT subject, state FROM states")},
    )


def offer_records(edition: Edition, country: str | None = None) -> GuideRecords:
    """The same without what is known, limits, sources and helpers: enough to say which places have a sheet."""
    of_country = [country, country] if country else []
    places = edition.where(Place, "(id = ? OR parent = ?)" if country else "1", of_country)
    inside = "place IN (SELECT id FROM places WHERE id = ? OR parent = ?)" if country else "1"
    told = [one for one in places if one.kind in ("country", "subdivision")]
    return GuideRecords(
        places=told,
        access=edition.where(Access, inside, of_country),
        names=_names(edition),
        parts=_by(told, lambda one: one.parent),
    )


def _by(records: Iterable[S], key: Callable[[S], T]) -> dict[T, list[S]]:
    found: dict[T, list[S]] = defaultdict(list)
    for one in records:
        found[key(one)].append(one)
    return dict(found)


def country_of(edition: Edition, place: str) -> str | None:
    """The country that a place is or is a part of; ``None`` where the edition has no such place."""
    rows = edition.rows("SELECT id, kind, parent FROM places WHERE id = ?", [place])
    if not rows or edition.suppressed(place):
        return None
    return {"country": rows[0]["id"], "subdivision": rows[0]["parent"]}.get(rows[0]["kind"])


def _names(edition: Edition) -> dict[str, Named]:
    rows = edition.each(
        "SELECT id, kind, place, title, language FROM entries WHERE kind IN ('instruments', 'mechanisms')"
    )
    return {
        row["id"]: Named(id=row["id"], place=row["place"], name=title_of(edition, row), language=row["language"])
        for row in rows
        if not edition.suppressed(row["id"])
    }
