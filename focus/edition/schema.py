# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The edition's own schema, version 2: one table a kind, and tables that are computed when compiling.

The columns of a kind are its public fields. Text, numbers and yes/no have columns of their own; lists and
nested shapes are JSON text. ``docs/edition-schema.sql`` holds the whole text, and a test fails when it
changes without a new version: old editions are never migrated, readers name the versions they read.
"""

import typing
from functools import cache
from typing import Any

import msgspec

from focus.edition.public import PUBLIC
from focus.record.shapes import KINDS

SCHEMA_VERSION = 2
READABLE_VERSIONS = (1, 2)

COMPUTED = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE entries (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, place TEXT NOT NULL, region TEXT NOT NULL, title TEXT NOT NULL,
  titles TEXT, language TEXT NOT NULL, address TEXT NOT NULL, year INTEGER, state TEXT, record_kind TEXT,
  harmful INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX entries_by_kind ON entries (kind, place);
CREATE INDEX entries_by_place ON entries (place, kind);
CREATE TABLE links (
  origin TEXT NOT NULL, origin_kind TEXT NOT NULL, role TEXT NOT NULL, position INTEGER NOT NULL, target TEXT NOT NULL,
  PRIMARY KEY (origin, role, position, target)
) STRICT, WITHOUT ROWID;
CREATE INDEX links_by_target ON links (target, role, origin_kind);
CREATE TABLE states (
  subject TEXT PRIMARY KEY, state TEXT NOT NULL, since TEXT, seen_on TEXT, basis TEXT NOT NULL, event TEXT,
  application TEXT NOT NULL, amended_on TEXT, sources TEXT NOT NULL
) STRICT;
CREATE TABLE place_states (
  place TEXT PRIMARY KEY, state TEXT NOT NULL, because TEXT NOT NULL, since TEXT, seen_on TEXT,
  harmful INTEGER NOT NULL, label TEXT, differs INTEGER NOT NULL
) STRICT;
CREATE TABLE holdings (
  finding TEXT PRIMARY KEY, first TEXT, last TEXT, old_from TEXT, dated INTEGER NOT NULL, began_with TEXT, ended_by TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE framework_cells (
  place TEXT NOT NULL, track TEXT NOT NULL, criterion TEXT NOT NULL, answer TEXT NOT NULL, open INTEGER NOT NULL,
  unread INTEGER NOT NULL, by TEXT NOT NULL, settled_by TEXT NOT NULL, coder_kind TEXT NOT NULL, grade TEXT NOT NULL,
  PRIMARY KEY (place, track, criterion)
) STRICT, WITHOUT ROWID;
CREATE INDEX framework_cells_by_criterion ON framework_cells (criterion, track, answer);
CREATE TABLE tallies (
  criterion TEXT NOT NULL, track TEXT NOT NULL, answer TEXT NOT NULL, people INTEGER NOT NULL, machine INTEGER NOT NULL,
  PRIMARY KEY (criterion, track, answer)
) STRICT, WITHOUT ROWID;
CREATE TABLE agreement (
  scope TEXT NOT NULL, scope_id TEXT NOT NULL, measure TEXT NOT NULL, value REAL, low REAL, high REAL,
  cells INTEGER NOT NULL, PRIMARY KEY (scope, scope_id, measure)
) STRICT, WITHOUT ROWID;
CREATE TABLE vocabulary (
  name TEXT NOT NULL, code TEXT NOT NULL, position INTEGER NOT NULL,
  en TEXT NOT NULL, es TEXT NOT NULL, fr TEXT NOT NULL, pt TEXT NOT NULL, PRIMARY KEY (name, code)
) STRICT;
CREATE TABLE standard (section TEXT NOT NULL, key TEXT NOT NULL, position INTEGER NOT NULL, body TEXT NOT NULL,
  PRIMARY KEY (section, key)) STRICT;
CREATE TABLE changes (
  position INTEGER PRIMARY KEY, change TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL, place TEXT NOT NULL,
  title TEXT NOT NULL, address TEXT NOT NULL, field TEXT NOT NULL, before TEXT NOT NULL, after TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT;
CREATE INDEX changes_by_id ON changes (id);
CREATE TABLE texts (
  id TEXT PRIMARY KEY, instrument TEXT NOT NULL, place TEXT NOT NULL, language TEXT NOT NULL,
  wording_date TEXT NOT NULL, source TEXT, url TEXT, rights TEXT NOT NULL, file TEXT NOT NULL, sha256 TEXT NOT NULL,
  reading_sha256 TEXT NOT NULL, pages INTEGER NOT NULL, articles INTEGER NOT NULL, provisions INTEGER NOT NULL,
  warnings TEXT NOT NULL
) STRICT;
CREATE INDEX texts_by_instrument ON texts (instrument, wording_date);
CREATE TABLE provisions (
  text TEXT NOT NULL, ordinal INTEGER NOT NULL, eid TEXT NOT NULL, kind TEXT NOT NULL, label TEXT NOT NULL,
  number TEXT NOT NULL, heading TEXT NOT NULL, path TEXT NOT NULL, wording TEXT NOT NULL, page INTEGER,
  language TEXT NOT NULL, repealed INTEGER NOT NULL, PRIMARY KEY (text, ordinal), UNIQUE (text, eid)
) STRICT;
"""


def column_type(annotation: Any) -> str:
    """``INTEGER``, ``TEXT`` or ``JSON`` (text that holds a list or nested shape)."""
    bare = msgspec.inspect.type_info(annotation)
    options = bare.types if isinstance(bare, msgspec.inspect.UnionType) else (bare,)
    kinds = {type(one) for one in options} - {msgspec.inspect.NoneType}
    if kinds <= {msgspec.inspect.IntType, msgspec.inspect.BoolType}:
        return "INTEGER"
    if kinds <= {msgspec.inspect.StrType, msgspec.inspect.LiteralType}:
        return "TEXT"
    return "JSON"


@cache
def columns(kind: str) -> dict[str, str]:
    """Public column names of a kind with their types, in the order of the allow-list."""
    hints = typing.get_type_hints(KINDS[kind], include_extras=True)
    return {name: column_type(hints[name]) for name in PUBLIC[kind]}


def is_yes_no(kind: str, name: str) -> bool:
    """Whether an INTEGER column holds a boolean."""
    hint = typing.get_type_hints(KINDS[kind])[name]
    return hint is bool


def is_optional(kind: str, name: str) -> bool:
    """Whether the field may be absent."""
    hint = typing.get_type_hints(KINDS[kind])[name]
    return type(None) in typing.get_args(hint)


def _table(kind: str) -> str:
    names = [
        f"{name} {'TEXT' if sort == 'JSON' else sort}"
        + (" PRIMARY KEY" if name == "id" else "" if is_optional(kind, name) else " NOT NULL")
        for name, sort in columns(kind).items()
    ]
    rows = ",\n  ".join(names)
    by_place = f"CREATE INDEX {kind}_by_place ON {kind} (place);\n" if "place" in columns(kind) else ""
    return f"CREATE TABLE {kind} (\n  {rows}\n) STRICT;\n{by_place}"


@cache
def schema_sql() -> str:
    """The whole schema as SQL."""
    tables = "\n".join(_table(kind) for kind in KINDS)
    extra = (
        "CREATE INDEX findings_by_subject ON findings (subject);\n"
        "CREATE INDEX findings_by_criterion ON findings (criterion);\n"
        "CREATE INDEX figures_by_about ON figures (about);\n"
        "CREATE INDEX deadlines_by_about ON deadlines (about);\n"
        "CREATE INDEX seats_by_about ON seats (about);\n"
        "CREATE INDEX measures_by_about ON measures (about);\n"
    )
    return f"-- Focus edition schema, version {SCHEMA_VERSION}\n{tables}\n{extra}{COMPUTED}"
