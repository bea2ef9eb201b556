# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Plain SQLite in this process: the bare queries behind each page, without a page, a server or a policy of safety.

It is what the same questions cost at least, and for the search what FTS5 gives with its own ranking.
"""

import csv
import io
import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path

FACETS = ("place", "kind", "state", "relevance", "year")
SEARCH_FACETS = ("kind", "place", "region", "state", "year", "language")
Asked = dict[str, str]
MATRIX = (
    "SELECT subject, criterion, track, answer FROM findings WHERE standing = 1 AND as_of <= :on AND subject IN "
    "(SELECT id FROM catalogue ORDER BY place, id LIMIT 30 OFFSET :first)"
)
WEIGHTED = (
    "SELECT place, substr(criterion, 1, 1) AS dimension, track, "
    "sum(w * (answer = 'yes') + w * 0.5 * (answer = 'partly')) / sum(w * (answer IN ('yes', 'partly', 'no'))), "
    "sum(answer IN ('yes', 'partly', 'no')), count(*) FROM "
    "(SELECT *, CASE criterion WHEN :code THEN CAST(:weight AS INTEGER) ELSE 1 END AS w FROM framework_cells) "
    "GROUP BY 1, 2, 3"
)


class Plain:
    """The database of ``hits.py``, opened read-only."""

    def __init__(self, database: Path) -> None:
        self._connection = sqlite3.connect(f"{database.as_uri()}?mode=ro&immutable=1", uri=True)

    def record(self, asked: Asked) -> None:
        """An instrument with its findings, events and sources."""
        self._all("SELECT * FROM instruments WHERE id = ?", asked["id"])
        self._all("SELECT * FROM findings WHERE subject = ?", asked["id"])
        self._all("SELECT * FROM links WHERE target = ?", asked["id"])
        self._all("SELECT s.* FROM links l JOIN sources s ON s.id = l.target WHERE l.origin = ?", asked["id"])

    def listed(self, asked: Asked) -> None:
        """A hundred rows of the list within two filters; each facet is counted with the other filter alone."""
        filters = {name: one for name, one in asked.items() if name in FACETS}
        where, values = _where(filters)
        self._all(f"SELECT * FROM catalogue WHERE {where} ORDER BY place, year DESC LIMIT 100", *values)  # noqa: S608
        for facet in FACETS:
            where, values = _where({name: one for name, one in filters.items() if name != facet})
            self._all(f"SELECT {facet}, count(*) FROM catalogue WHERE {where} GROUP BY 1", *values)  # noqa: S608

    def search(self, asked: Asked) -> None:
        """The twenty best rows by bm25 within two filters, and the counts of six facets."""
        words, filters = asked["q"], {name: one for name, one in asked.items() if name != "q"}
        where, values = _where(filters)
        found = f"FROM hits_fts f JOIN hits h ON h.rowid = f.rowid WHERE hits_fts MATCH ? AND {where}"
        best = (
            f"SELECT h.id, snippet(hits_fts, 1, '<b>', '</b>', '…', 30) {found} ORDER BY bm25(hits_fts, 4, 1) LIMIT 20"
        )
        self._all(best, words, *values)
        for facet in SEARCH_FACETS:
            self._all(f"SELECT h.{facet}, count(*) {found} GROUP BY 1", words, *values)

    def table(self, _asked: Asked) -> None:
        """The whole list as CSV."""
        written = io.StringIO()
        csv.writer(written).writerows(self._all("SELECT * FROM catalogue"))

    def criterion(self, asked: Asked) -> None:
        """A hundred answers to a criterion, and how many of each."""
        self._all("SELECT * FROM findings WHERE criterion = ? ORDER BY place, id LIMIT 100", asked["code"])
        counted = "SELECT track, answer, count(*) FROM findings WHERE criterion = ? AND standing GROUP BY 1, 2"
        self._all(counted, asked["code"])

    def crossed(self, _asked: Asked) -> None:
        """Criteria by answers over all findings that stand."""
        self._all("SELECT criterion, answer, count(*) FROM findings WHERE standing = 1 GROUP BY 1, 2")

    def matrix(self, asked: Asked) -> None:
        """The answers about thirty instruments seen until a day; when a wording ended is not looked at."""
        self._all(MATRIX, asked["on"], asked["first"])

    def weighed(self, asked: Asked) -> None:
        """The weighted mean of every dimension of every place; neither bounds nor what the weight changes."""
        self._connection.execute(WEIGHTED, asked).fetchall()

    def _all(self, sql: str, *values: str) -> Sequence[tuple[object, ...]]:
        return self._connection.execute(sql, values).fetchall()


Query = Callable[[Plain, Asked], None]


def _where(asked: Asked) -> tuple[str, list[str]]:
    return " AND ".join(f"{name} = ?" for name in asked) or "1", list(asked.values())
