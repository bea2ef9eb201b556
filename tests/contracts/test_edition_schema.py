# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The edition's schema is a promise to every program that reads one: it changes with its version only."""

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path

from focus.edition.reader import Edition
from focus.edition.schema import READABLE_VERSIONS, SCHEMA_VERSION, schema_sql

ROOT = Path(__file__).resolve().parent.parent.parent
VERSIONS = Path(__file__).with_name("schema-versions.txt")


def hashes() -> dict[int, str]:
    """The SHA-256 of each version's schema."""
    lines = VERSIONS.read_text(encoding="utf-8").splitlines()
    return {int(line.split()[0]): line.split()[1] for line in lines if not line.startswith("#")}


def test_the_documented_schema_is_the_one_that_is_written() -> None:
    assert (ROOT / "docs" / "edition-schema.sql").read_text(encoding="utf-8") == schema_sql()


def test_a_changed_schema_has_a_new_version() -> None:
    now = hashlib.sha256(schema_sql().encode()).hexdigest()
    assert hashes()[SCHEMA_VERSION] == now, "raise SCHEMA_VERSION, add a line to schema-versions.txt"
    assert max(hashes()) == SCHEMA_VERSION


def test_this_version_and_the_one_before_are_read() -> None:
    assert READABLE_VERSIONS[-1] == SCHEMA_VERSION
    assert set(READABLE_VERSIONS) == {one for one in hashes() if one >= SCHEMA_VERSION - 1}


def test_an_edition_has_the_tables_and_columns_of_the_schema(shipped: Edition) -> None:
    with closing(sqlite3.connect(":memory:")) as empty:
        empty.executescript(schema_sql())
        wanted = empty.execute("SELECT type, name, sql FROM sqlite_schema ORDER BY name").fetchall()
    found = [tuple(row) for row in shipped.rows("SELECT type, name, sql FROM sqlite_schema ORDER BY name")]
    assert found == wanted
