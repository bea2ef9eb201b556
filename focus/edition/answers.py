# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The tables that are computed from findings: when each holds, what each territory answers, how many of each answer."""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from focus.edition.derived import Derived
from focus.record.shapes import Finding

Row = tuple[Any, ...]


def write_answers(connection: sqlite3.Connection, findings: Iterable[Finding], derived: Derived) -> None:
    """Write ``holdings``, ``framework_cells`` and ``tallies``."""
    connection.executemany("INSERT INTO holdings VALUES (?, ?, ?, ?, ?, ?, ?)", holding_rows(derived))
    cells = ((*row[:6], msgspec.json.encode(by).decode(), *row[6:]) for row, by in cell_rows(derived))
    connection.executemany("INSERT INTO framework_cells VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", cells)
    connection.executemany("INSERT INTO tallies VALUES (?, ?, ?, ?, ?)", tally_rows(findings))


def holding_rows(derived: Derived) -> Iterator[Row]:
    """A row for every finding, by its id. Days are written as in ISO 8601; no day leaves that end open."""
    for _, one in sorted(derived.holdings.items()):
        days = (day.isoformat() if day else None for day in (one.first, one.last, one.old_from))
        yield one.finding, *days, int(one.dated), one.began_with or None, one.ended_by or None


def cell_rows(derived: Derived) -> Iterator[tuple[Row, tuple[str, ...]]]:
    """Every territory's cells, with the texts or bodies that give the answer."""
    for place, cells in sorted(derived.frameworks.items()):
        for one in sorted(cells, key=lambda one: (one.track, one.criterion)):
            row = (place, one.track, one.criterion, one.answer, int(one.open), one.unread)
            yield (*row, one.settled_by, one.coder_kind, one.grade), one.by


def tally_rows(findings: Iterable[Finding]) -> Iterator[Row]:
    """How many standing answers of each kind a person gave or confirmed, and how many only a machine did."""
    counted: dict[tuple[str, str, str], Counter[bool]] = {}
    for one in findings:
        if one.standing:
            of = counted.setdefault((one.criterion, one.track, one.answer), Counter())
            of[one.coder_kind == "machine"] += 1
    yield from ((*key, of[False], of[True]) for key, of in sorted(counted.items()))
