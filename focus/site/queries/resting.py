# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Everything that rests on one source, by kind."""

import sqlite3

from msgspec import Struct

from focus.compare.dossier.links import Link, links_to
from focus.edition.reader import Edition
from focus.record.records import Records

CODED = {
    "findings": ("criterion", "criterion", "locator"),
    "figures": ("indicator", "indicator", "period"),
    "deadlines": ("deadline_step", "step", "locator"),
    "measures": ("measure_kind", "measure", "locator"),
    "events": ("event_kind", "kind", "date"),
    "access": ("offer", "offer", "compiled_on"),
    "seats": ("seat_holder", "holder", "locator"),
}
"""Kinds that are named by a code: its vocabulary, the column that holds it, and the one that tells two apart."""
DATED = {"period", "date", "compiled_on"}


class Resting(Struct, frozen=True, kw_only=True):
    """A record that rests on the source: a code of a vocabulary names it, its date or locator tells two apart."""

    link: Link
    about: tuple[Link, ...]
    vocabulary: str = ""
    code: str = ""
    date: str = ""
    locator: str = ""


def resting_on(edition: Edition, source: str) -> list[Resting]:
    """The records, by kind in the order of the record and then by id. Four queries."""
    ids = [row["origin"] for row in edition.rows(f"{_ORIGINS} ORDER BY origin", [source])]
    named = edition.rows(
        f"SELECT origin, target FROM links WHERE role = 'about' AND origin IN ({_ORIGINS}) ORDER BY position",  # noqa: S608
        [source],
    )
    abouts: dict[str, list[str]] = {}
    for row in named:
        abouts.setdefault(row["origin"], []).append(row["target"])
    links = links_to(edition, [*ids, *(one for held in abouts.values() for one in held)])
    codes = _codes(edition, source)
    rows = [
        Resting(
            link=links[one],
            about=tuple(links[about] for about in abouts.get(one, []) if about in links),
            **codes.get(one, {}),
        )
        for one in ids
        if one in links
    ]
    order = list(Records().by_kind)
    return sorted(rows, key=lambda one: (order.index(one.link.kind), one.link.id))


_ORIGINS = "SELECT DISTINCT origin FROM links WHERE role = 'source' AND target = ?"


def _codes(edition: Edition, source: str) -> dict[str, dict[str, str]]:
    """What names each coded record, by id, in one query. Kinds and columns are written above."""
    parts = [
        f"SELECT id, '{kind}' AS kind, {column} AS code, {detail} AS detail FROM {kind} "  # noqa: S608
        f"WHERE id IN ({_ORIGINS})"
        for kind, (_, column, detail) in CODED.items()
    ]
    rows = edition.rows(" UNION ALL ".join(parts), [source] * len(parts))
    return {row["id"]: _named(edition, row) for row in rows}


def _named(edition: Edition, row: sqlite3.Row) -> dict[str, str]:
    vocabulary, column, detail = CODED[row["kind"]]
    hidden = edition.suppression.holds_field
    found = {} if hidden(row["id"], column) else {"vocabulary": vocabulary, "code": row["code"]}
    if row["detail"] and not hidden(row["id"], detail):
        found["date" if detail in DATED else "locator"] = row["detail"]
    return found
