# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""How instruments relate: what each does to others, and what others do to it."""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from focus.compare.dossier.links import Link
from focus.edition.reader import Edition
from focus.record.shapes import Instrument
from focus.record.vocab import RelationKind, codes

KINDS = codes("relation_kind")


class Relation(Struct, frozen=True, kw_only=True):
    """One relation as seen from a record. ``incoming``: the other one amends (implements, creates...) it."""

    kind: RelationKind
    incoming: bool
    other: Link
    note: str = ""


def incoming(edition: Edition, targets: Iterable[str]) -> dict[str, list[tuple[RelationKind, str]]]:
    """By target, the kind of each relation that points to it and where it comes from. One query."""
    wanted = list(dict.fromkeys(targets))
    kinds = ", ".join("?" * len(KINDS))
    marks = ", ".join("?" * len(wanted))
    rows = edition.rows(
        f"SELECT origin, role, target FROM links WHERE role IN ({kinds}) AND target IN ({marks}) ORDER BY origin",  # noqa: S608
        [*KINDS, *wanted],
    )
    found: dict[str, list[tuple[RelationKind, str]]] = {}
    for row in rows:
        if not edition.suppressed(row["origin"]):
            found.setdefault(row["target"], []).append((row["role"], row["origin"]))
    return found


def relations(
    instrument: Instrument, into: Mapping[str, list[tuple[RelationKind, str]]], links: Mapping[str, Link]
) -> tuple[Relation, ...]:
    """The relations of an instrument: its own first, then those that come in."""
    own = [
        Relation(kind=one.kind, incoming=False, other=links[one.target], note=one.note)
        for one in instrument.relations
        if one.target in links
    ]
    others = [
        Relation(kind=kind, incoming=True, other=links[origin])
        for kind, origin in into.get(instrument.id, [])
        if origin in links
    ]
    return (*own, *others)
