# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Everything that rests on one source, by kind."""

from msgspec import Struct

from focus.edition.reader import Edition
from focus.record.records import Records
from focus.site.queries.links import Link, links_to

CODED = {
    "findings": ("criterion", "criterion"),
    "figures": ("indicator", "indicator"),
    "deadlines": ("deadline_step", "step"),
    "measures": ("measure_kind", "measure"),
    "events": ("event_kind", "kind"),
    "access": ("offer", "offer"),
    "seats": ("seat_holder", "holder"),
}
"""Kinds that are named by a code: its vocabulary, and the column that holds it."""


class Resting(Struct, frozen=True, kw_only=True):
    """A record that rests on the source. ``code`` of ``vocabulary`` names it where it has no title of its own."""

    link: Link
    about: tuple[Link, ...]
    vocabulary: str = ""
    code: str = ""


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
            vocabulary=codes.get(one, ("", ""))[0],
            code=codes.get(one, ("", ""))[1],
        )
        for one in ids
        if one in links
    ]
    order = list(Records().by_kind)
    return sorted(rows, key=lambda one: (order.index(one.link.kind), one.link.id))


_ORIGINS = "SELECT DISTINCT origin FROM links WHERE role = 'source' AND target = ?"


def _codes(edition: Edition, source: str) -> dict[str, tuple[str, str]]:
    """The code of each record by id, in one query. Kinds and columns are written above."""
    parts = [
        f"SELECT id, '{vocabulary}' AS vocabulary, {column} AS code, '{column}' AS field FROM {kind} "  # noqa: S608
        f"WHERE id IN ({_ORIGINS})"
        for kind, (vocabulary, column) in CODED.items()
    ]
    rows = edition.rows(" UNION ALL ".join(parts), [source] * len(parts))
    return {
        row["id"]: (row["vocabulary"], row["code"])
        for row in rows
        if not edition.suppression.holds_field(row["id"], row["field"])
    }
