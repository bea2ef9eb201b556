# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The cases of an edition in which precedents are looked for, with what is recorded of their texts and bodies."""

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

import msgspec

from focus.compare.adoption import adoption_years
from focus.compare.cases import Case, cases_of
from focus.compare.clocks import Limit
from focus.compare.conditions import BoardSeat
from focus.compare.dossier.legal import families_by_place
from focus.edition.reader import Edition
from focus.lib.bits import bits
from focus.record.legal import UNKNOWN
from focus.site.page import Ask
from focus.site.queries.listing import alphabetical

TEXTS = (
    "SELECT e.id, e.place, e.region, e.state, e.harmful, e.title, i.kind, i.languages, i.title_language "
    "FROM instruments i JOIN entries e ON e.id = i.id"
)
BODIES = (
    "SELECT e.id, e.place, e.region, e.title, m.form, m.nature, m.covers, m.created_by, b.kind AS host "
    "FROM mechanisms m JOIN entries e ON e.id = m.id LEFT JOIN bodies b ON b.id = m.run_by"
)
Values = Mapping[str, Mapping[str, tuple[str, ...]]]


@dataclass(frozen=True, slots=True)
class World:
    """Every case in the order of names, and what is recorded of its text and body. Made once a language.

    ``values``: condition to record to codes. ``boards``: a text to the bodies that it creates. ``harmful`` are cases
    whose text has clauses against defenders.
    """

    cases: tuple[Case, ...]
    values: Values
    places: Mapping[str, str]
    limits: Mapping[str, list[Limit]]
    seats: Mapping[str, list[BoardSeat]]
    boards: Mapping[str, tuple[str, ...]]
    harmful: int

    @property
    def languages(self) -> list[str]:
        """The languages in which texts are."""
        return sorted({code for some in self.values["language"].values() for code in some})

    def seats_of(self, case: Case) -> list[BoardSeat]:
        """The seats of a case: on its body, and on every other body that its text creates.

        One law may set up an office that decides in hours and, apart from it, the council where defenders sit.
        """
        others = (one for one in self.boards.get(case.text, ()) if one != case.body)
        return [seat for body in (case.body, *others) for seat in self.seats.get(body, ())]

    def place(self, case: Case) -> str:
        """The place of a case."""
        return self.places[case.text or case.body]


def world(ask: Ask) -> World:
    """The cases of the edition. A fixed number of queries, once a language."""
    return ask.edition.once(f"cases of precedents in {ask.language}", lambda edition: _world(ask, edition))


def _world(ask: Ask, edition: Edition) -> World:
    """What is recorded, which the languages share, with the cases in the order of names in this one."""
    held, titles, harmful = edition.once("cases of precedents", _recorded)
    places = held.places
    names = {one: alphabetical(ask.view.place(one)) for one in set(places.values())}
    order = [(names[places[one.text or one.body]], titles[one.text or one.body], one) for one in held.cases]
    cases = tuple(one for _, _, one in sorted(order))
    against = bits((n for n, one in enumerate(cases) if one.text in harmful), len(cases))
    return replace(held, cases=cases, harmful=against)


def _recorded(edition: Edition) -> tuple[World, Mapping[str, str], frozenset[str]]:
    """The cases by id, the title of each record, and the texts with clauses against defenders."""
    texts, bodies = (_present(edition, sql) for sql in (TEXTS, BODIES))
    limits, seats = _limits(edition), _seats(edition)
    created = [(text, row["id"]) for row in bodies for text in msgspec.json.decode(row["created_by"])]
    boards = {text: tuple(body for other, body in created if other == text) for text, _ in created}
    pairs = created + [(one.instrument, one.about) for some in limits.values() for one in some if one.instrument]
    places = {row["id"]: row["place"] for row in (*texts, *bodies)}
    titles = {row["id"]: row["title"] for row in (*texts, *bodies)}
    cases = cases_of((row["id"] for row in texts), (row["id"] for row in bodies), pairs)
    world = World(
        cases=tuple(cases),
        values=_values(edition, texts, bodies),
        places=places,
        limits=limits,
        seats=seats,
        boards=boards,
        harmful=0,
    )
    return world, titles, frozenset(row["id"] for row in texts if row["harmful"])


def _present(edition: Edition, sql: str) -> list[sqlite3.Row]:
    return [row for row in edition.rows(sql) if not any(map(edition.suppressed, (row["id"], row["place"])))]


def _values(edition: Edition, texts: Iterable[sqlite3.Row], bodies: Iterable[sqlite3.Row]) -> Values:
    families = families_by_place(edition)
    years = adoption_years(edition)
    records = [*texts, *bodies]
    held = {
        "type": {row["id"]: row["kind"] for row in texts},
        "state": {row["id"]: row["state"] for row in texts if row["state"] != UNKNOWN},
        "year": {row["id"]: years.get(row["id"]) for row in texts},
        "form": {row["id"]: row["form"] for row in bodies},
        "host": {row["id"]: row["host"] for row in bodies if row["host"] != UNKNOWN},
        "nature": {row["id"]: row["nature"] for row in bodies},
        "region": {row["id"]: row["region"] for row in records},
    }
    found: dict[str, dict[str, tuple[str, ...]]] = {
        name: {id_: (code,) for id_, code in some.items() if code} for name, some in held.items()
    }
    found["legal"] = {row["id"]: _known(families.get(row["place"], ())) for row in records}
    found["language"] = {
        row["id"]: tuple(msgspec.json.decode(row["languages"])) or (row["title_language"],) for row in texts
    }
    found["covers"] = {row["id"]: tuple(msgspec.json.decode(row["covers"])) for row in bodies}
    above = {row["id"]: row["parent"] for row in edition.rows("SELECT id, parent FROM places")}
    found["place"] = {row["id"]: _places(row["place"], above) for row in records}
    return found


def _places(place: str, above: Mapping[str, str | None]) -> tuple[str, ...]:
    """A place and the country that it is a part of, as addresses write them."""
    country = above.get(place)
    return (place.lower(), country.lower()) if country else (place.lower(),)


def _known(families: tuple[str, ...]) -> tuple[str, ...]:
    return () if families == (UNKNOWN,) else families


def _limits(edition: Edition) -> dict[str, list[Limit]]:
    rows = edition.each("SELECT id, about, instrument, step, value, unit, day_count, starts FROM deadlines ORDER BY id")
    found: dict[str, list[Limit]] = {}
    for row in rows:
        if not edition.suppressed(row["id"]):
            one = Limit(row[0], row[1], row[2] or "", *row[3:])
            found.setdefault(one.about, []).append(one)
    return found


def _seats(edition: Edition) -> dict[str, list[BoardSeat]]:
    found: dict[str, list[BoardSeat]] = {}
    for row in edition.each("SELECT id, about, holder, right FROM seats ORDER BY id"):
        if not edition.suppressed(row["id"]):
            found.setdefault(row["about"], []).append(BoardSeat(*row))
    return found
