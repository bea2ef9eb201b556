# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""All instruments and all mechanisms as rows of a list."""

from collections.abc import Iterable
from typing import Any

from msgspec import Struct

from focus.compare.dossier.links import Link, links_to
from focus.edition.reader import Edition
from focus.record.shapes import Instrument, Mechanism


class InstrumentLine(Struct, frozen=True, kw_only=True):
    """An instrument in the list. ``year`` is that since which its state holds, ``None`` where that is not known."""

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
    held = edition.all(Instrument)
    links = links_to(edition, _ids(held))
    told = edition.rows(
        "SELECT e.id, e.year, s.application FROM entries e JOIN states s ON s.subject = e.id "
        "WHERE e.kind = 'instruments'"
    )
    rows = {row["id"]: row for row in told}
    return [
        InstrumentLine(
            link=links[one.id],
            title_en=one.title_en,
            kind=one.kind,
            relevance=one.relevance,
            year=rows[one.id]["year"],
            application=rows[one.id]["application"],
        )
        for one in held
    ]


def mechanism_lines(edition: Edition) -> list[MechanismLine]:
    """Every mechanism, in the order of ids. Two queries."""
    held = edition.all(Mechanism)
    links = links_to(edition, _ids(held))
    return [
        MechanismLine(link=links[one.id], name_en=one.name_en, form=one.form, nature=one.nature, reach=one.reach)
        for one in held
    ]


def _ids(records: Iterable[Any]) -> list[str]:
    return [one.id for one in records]
