# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The list of places: one row each, filters with counts, in a fixed number of queries."""

from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct

from focus.compare.dossier.links import Link, links_to, named
from focus.compare.dossier.standing import Standing, standings
from focus.edition.reader import Edition
from focus.record.shapes import Place
from focus.site.queries.counted import UNKNOWN, Counted, Facet

FILTERS = ("region", "state", "kind", "year")
FLAGGED = "flagged"
"""A value of the filter "state": adopted, with clauses that can be used against defenders."""


class Differing(Struct, frozen=True, kw_only=True):
    """The state that the existing observatory gives where it is not ours, and what ours rests on."""

    label: str
    seen_on: str
    note: str
    deciding: tuple[Link, ...]


class PlaceRow(Struct, frozen=True, kw_only=True):
    """A place in the list. ``instruments`` and ``mechanisms`` count its own, without those of places within it."""

    id: str
    kind: str
    region: str
    parent: str | None
    address: str
    standing: Standing
    instruments: int
    mechanisms: int
    last_checked: str
    differing: Differing | None


class Option(Struct, frozen=True, kw_only=True):
    """A value of a filter and how many places it would leave, the other filters kept."""

    value: str
    count: int


class Filter(Struct, frozen=True, kw_only=True):
    """A filter with the values that occur."""

    name: str
    chosen: str
    options: tuple[Option, ...]


def place_rows(edition: Edition) -> list[PlaceRow]:
    """Every place of the edition, by id. Five queries."""
    held = standings(edition)
    counts = _counts(edition)
    apart = [one for standing in held.values() if standing.differs for one in standing.because]
    links = links_to(edition, sorted(apart))
    return [
        PlaceRow(
            id=one.id,
            kind=one.kind,
            region=one.region,
            parent=one.parent,
            address=f"/places/{one.id.lower()}",
            standing=held[one.id],
            instruments=counts.get((one.id, "instruments"), 0),
            mechanisms=counts.get((one.id, "mechanisms"), 0),
            last_checked=one.last_checked,
            differing=_differing(one, held[one.id], links),
        )
        for one in edition.all(Place)
        if one.id in held
    ]


def _differing(place: Place, standing: Standing, links: dict[str, Link]) -> Differing | None:
    seen = place.observatory_label
    if seen is None or not standing.differs:
        return None
    return Differing(label=seen.state, seen_on=seen.seen_on, note=seen.note, deciding=named(standing.because, links))


def _counts(edition: Edition) -> dict[tuple[str, str], int]:
    found: dict[tuple[str, str], int] = {}
    for row in edition.each("SELECT id, place, kind FROM entries WHERE kind IN ('instruments', 'mechanisms')"):
        if not edition.suppressed(row["id"]):
            key = (row["place"], row["kind"])
            found[key] = found.get(key, 0) + 1
    return found


def _year(row: PlaceRow) -> tuple[str, ...]:
    """The year since which a place stands where it does. Where no policy is known, none began."""
    if row.standing.state in ("", "none_known"):
        return ()
    return (row.standing.since.date[:4] if row.standing.since else UNKNOWN,)


def _state(row: PlaceRow) -> tuple[str, ...]:
    if not row.standing.state:
        return ()
    return (row.standing.state, FLAGGED) if row.standing.flag == "adopted" else (row.standing.state,)


VALUES: dict[str, Callable[[PlaceRow], tuple[str, ...]]] = {
    "region": lambda row: (row.region,),
    "state": _state,
    "kind": lambda row: (row.kind,),
    "year": _year,
}
"""The values that a row has for each filter; "state" can have two, and none."""


def counted(rows: Sequence[PlaceRow], order: Mapping[str, Sequence[str]]) -> Counted[PlaceRow]:
    """The rows with their filters; values in the order of their list, years newest first and "not known" last."""
    years = sorted({year for row in rows for year in _year(row)} - {UNKNOWN}, reverse=True)
    return Counted(rows, [Facet(name, name, order.get(name, [*years, UNKNOWN]), VALUES[name]) for name in FILTERS])


def filters(held: Counted[PlaceRow], chosen: Mapping[str, str]) -> tuple[Filter, ...]:
    """The filters with counts, each with the others kept."""
    return tuple(_filter(facet, held, chosen) for facet in held.facets)


def _filter(facet: Facet[PlaceRow], held: Counted[PlaceRow], chosen: Mapping[str, str]) -> Filter:
    own = chosen.get(facet.name, "")
    counts = held.counts(facet, held.meeting(chosen, but=facet.name))
    shown = [Option(value=value, count=counts.get(value, 0)) for value in facet.codes]
    return Filter(name=facet.name, chosen=own, options=tuple(one for one in shown if one.count or one.value == own))
