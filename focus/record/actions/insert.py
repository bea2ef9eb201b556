# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Insert many rows with one statement and no model objects, which cost several times what the database does."""

import datetime
from collections.abc import Callable, Sequence
from typing import Any

from django.db import connection
from django.db.models import JSONField

EMPTY: tuple[Any, ...] = ([], (), {})


def insert(model: Any, rows: Sequence[dict[str, Any]]) -> None:
    """Insert rows (attribute to value) into a model's table. All rows name the same attributes.

    A column that they do not name takes its default. The database checks its constraints; signals are not sent.
    Raises ``IntegrityError``.
    """
    if not rows:
        return
    fields = [field for field in model._meta.concrete_fields if not field.auto_created]
    missing = {field.attname: field.get_default() for field in fields if field.attname not in rows[0]}
    getters = [(field.attname, _prepared(field)) for field in fields]
    names = ", ".join(connection.ops.quote_name(field.column) for field in fields)
    marks = ", ".join(["%s"] * len(fields))
    table = connection.ops.quote_name(model._meta.db_table)
    sql = f"INSERT INTO {table} ({names}) VALUES ({marks})"  # noqa: S608 (names of our own tables, no input)
    whole = (missing | row for row in rows) if missing else rows
    values = [[prepare(row[name]) for name, prepare in getters] for row in whole]
    with connection.cursor() as cursor:
        cursor.executemany(sql, values)


def _prepared(field: Any) -> Callable[[Any], Any]:
    """How a field's value goes to the database. Texts and numbers go as they are, but for JSON.

    Empty lists and moments come with nearly every row; the database's form of them is found once.
    """
    plain = () if isinstance(field, JSONField) else (str, int, type(None))
    found: dict[Any, Any] = {}

    def prepare(value: Any) -> Any:
        if value.__class__ in plain:
            return value
        key = value if value.__class__ in (bool, datetime.datetime) else value.__class__ if value in EMPTY else None
        if key is None:
            return field.get_db_prep_save(value, connection)
        if key not in found:
            found[key] = field.get_db_prep_save(value, connection)
        return found[key]

    return prepare
