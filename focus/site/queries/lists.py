# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""All instruments and all mechanisms as rows of a list."""

from sys import intern

from msgspec import Struct

from focus.compare.dossier.links import Link, links_of_kind
from focus.edition.reader import Edition
from focus.record.shapes import Instrument, Mechanism


class InstrumentLine(Struct, frozen=True, kw_only=True):
    """An instrument in the list. ``year`` is that of its adoption or what else began it, ``None`` where not known."""

    link: Link
    title_en: str
    kind: str
    relevance: str
    year: int | None
    application: str


class MechanismLine(Struct, frozen=True, kw_only=True):
    """A mechanism in the list."""

    link: Link
    name_en: str
    form: str
    nature: str
    reach: tuple[str, ...]


def instrument_lines(edition: Edition) -> list[InstrumentLine]:
    """Every instrument, in the order of ids. Three queries."""
    links = links_of_kind(edition, "instruments")
    told = edition.each(
        "SELECT e.id, e.year, s.application FROM entries e JOIN states s ON s.subject = e.id "
        "WHERE e.kind = 'instruments'"
    )
    rows = {row["id"]: (row["year"], intern(row["application"])) for row in told}
    return [
        InstrumentLine(
            link=links[one.id],
            title_en=one.title_en,
            kind=intern(one.kind),
            relevance=intern(one.relevance),
            year=rows[one.id][0],
            application=rows[one.id][1],
        )
        for one in edition.stream(Instrument)
    ]


def mechanism_lines(edition: Edition) -> list[MechanismLine]:
    """Every mechanism, in the order of ids. Two queries."""
    links = links_of_kind(edition, "mechanisms")
    return [
        MechanismLine(
            link=links[one.id], name_en=one.name_en, form=intern(one.form), nature=intern(one.nature), reach=one.reach
        )
        for one in edition.stream(Mechanism)
    ]
