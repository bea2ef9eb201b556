# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The table ``agreement``: how far coders agree, computed once, when an edition is made, and read by everybody else."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from focus.edition.reader import Edition
from focus.edition.source import Material
from focus.findings.agreement import Agreement, Measure
from focus.findings.agreement_by import PAIRS, Scope, scopes

Row = tuple[Any, ...]
MEASURES = ("exact", "kappa", "alpha")
COUNTS = ("subjects", "differing", "opposite")
CONTESTED = "contested"
MEASURED = (*MEASURES, *COUNTS, CONTESTED, *(f"{first}_{second}" for first, second in PAIRS))


def write_agreement(connection: sqlite3.Connection, material: Material) -> None:
    """Write the table."""
    connection.executemany("INSERT INTO agreement VALUES (?, ?, ?, ?, ?, ?, ?)", agreement_rows(material))


def agreement_rows(material: Material) -> Iterator[Row]:
    """The rows of the table, scope by scope."""
    return (row for one in agreement_of(material) for row in _rows(one))


def agreement_of(material: Material) -> list[Scope]:
    """The agreement in every scope, with intervals."""
    languages = {one.id: one.title_language for one in material.records.of("instruments")}
    standing = (one for one in material.records.of("findings") if one.standing and one.second_answer)
    return list(scopes(standing, material.standard, languages))


def kept_agreement(edition: Edition) -> dict[tuple[str, str], Scope]:
    """What an edition keeps, by scope and its id; nothing where it was made before there was such a table."""
    return edition.once("kept agreement", _kept)


def _kept(edition: Edition) -> dict[tuple[str, str], Scope]:
    try:
        rows = edition.rows("SELECT * FROM agreement")
    except sqlite3.OperationalError:  # There is no such table. Asking first would cost every page a query.
        return {}
    found: dict[tuple[str, str], dict[str, sqlite3.Row]] = {}
    for row in rows:
        found.setdefault((row["scope"], row["scope_id"]), {})[row["measure"]] = row
    return {key: _scope(*key, held) for key, held in found.items()}


def _rows(one: Scope) -> Iterable[Row]:
    of = one.agreement

    def row(measure: str, value: float | None, low: float | None = None, high: float | None = None) -> Row:
        return one.scope, one.scope_id, measure, value, low, high, of.cells

    for name in MEASURES:
        held: Measure = getattr(of, name)
        yield row(name, held.value, held.low, held.high)
    yield from (row(name, float(getattr(of, name))) for name in COUNTS)
    yield row(CONTESTED, float(one.contested))
    yield from (row(name, float(number)) for name, number in one.pairs.items())


def _scope(scope: str, scope_id: str, held: Mapping[str, sqlite3.Row]) -> Scope:
    exact, kappa, alpha = (
        Measure(value=row["value"], low=row["low"], high=row["high"]) for row in (held[one] for one in MEASURES)
    )
    counts = {name: int(row["value"]) for name, row in held.items() if name not in MEASURES}
    subjects, differing, opposite, contested = (counts.pop(name) for name in (*COUNTS, CONTESTED))
    of = Agreement(
        cells=held["exact"]["cells"],
        subjects=subjects,
        exact=exact,
        kappa=kappa,
        alpha=alpha,
        differing=differing,
        opposite=opposite,
    )
    return Scope(scope=scope, scope_id=scope_id, agreement=of, contested=contested, pairs=counts)
