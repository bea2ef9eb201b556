# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The database that the others serve: a copy of ``edition.sqlite`` with the indexes and the FTS5 that one gives it.

``catalogue`` holds the columns of our list of instruments, ``hits`` one row for whatever our search finds, with the
same titles and prose: every system answers the same questions about the same records.
"""

import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from focus.edition.reader import DATABASE, Edition
from focus.search.entries import entries

SCHEMA = """
CREATE TABLE catalogue (
  id TEXT PRIMARY KEY, place TEXT, kind TEXT, state TEXT, relevance TEXT, year INTEGER, title TEXT, title_en TEXT
);
INSERT INTO catalogue
  SELECT i.id, i.place, i.kind, e.state, i.relevance, e.year, i.title, i.title_en
  FROM instruments i JOIN entries e ON e.id = i.id ORDER BY i.id;
CREATE INDEX catalogue_place ON catalogue (place);
CREATE INDEX catalogue_kind ON catalogue (kind);
CREATE INDEX catalogue_state ON catalogue (state);
CREATE INDEX catalogue_relevance ON catalogue (relevance);
CREATE INDEX catalogue_year ON catalogue (year);
CREATE TABLE hits (
  id TEXT PRIMARY KEY, kind TEXT, place TEXT, region TEXT, state TEXT, year INTEGER, language TEXT, title TEXT,
  prose TEXT
);
"""
FINISH = """
CREATE INDEX hits_kind ON hits (kind);
CREATE INDEX hits_place ON hits (place);
CREATE INDEX hits_region ON hits (region);
CREATE INDEX hits_state ON hits (state);
CREATE INDEX hits_year ON hits (year);
CREATE INDEX hits_language ON hits (language);
CREATE INDEX findings_cross ON findings (criterion, answer, standing);
CREATE VIRTUAL TABLE hits_fts USING fts5(
  title, prose, content='hits', tokenize="unicode61 remove_diacritics 2"
);
INSERT INTO hits_fts (hits_fts) VALUES ('rebuild');
INSERT INTO hits_fts (hits_fts) VALUES ('optimize');
ANALYZE;
"""


def write_hits(edition: Path, target: Path) -> int:
    """Write the database and return how many rows can be searched in it."""
    shutil.copy(edition / DATABASE, target)
    connection = sqlite3.connect(target)
    try:
        connection.executescript(SCHEMA)
        connection.executemany("INSERT INTO hits VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", _rows(Edition(edition)))
        connection.executescript(FINISH)
        connection.commit()
        return int(connection.execute("SELECT count(*) FROM hits").fetchone()[0])
    finally:
        connection.close()


def _rows(edition: Edition) -> Iterator[tuple[Any, ...]]:
    """One row for each document of our index."""
    for entry in entries(edition):
        kept = entry.kept
        language = entry.languages[0] if entry.languages else ""
        prose = "\n".join(one.text for one in entry.searched if not one.title)
        yield kept.id, kept.kind, kept.place, kept.region, kept.state, kept.year, language, kept.title, prose
