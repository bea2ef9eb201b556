# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Read an edition through plain SQL into frozen shapes. Opens read-only; knows nothing of the newsroom."""

import sqlite3
import threading
import typing
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, cast

import msgspec

from focus.edition.schema import READABLE_VERSIONS, columns, is_yes_no
from focus.lib.errors import UNREADABLE, FocusError
from focus.record.hidden import NothingSuppressed, Suppression, owner_is_hidden, without_fields, without_references
from focus.record.records import Records
from focus.record.shapes import KINDS

S = TypeVar("S")
T = TypeVar("T")
KIND_OF: dict[type[Any], str] = {shape: kind for kind, shape in KINDS.items()}
DATABASE = "edition.sqlite"

LATER = ("coders", "consultations")
"""Kinds that an edition that can still be read may lack: it holds none of them."""


class Edition:
    """An open edition. Safe to share between threads: each has its own read-only connection.

    ``suppression`` says what was withdrawn for safety; such a record answers like one that never existed, and so
    does every reference to it.
    """

    def __init__(self, directory: Path, suppression: Suppression | None = None) -> None:
        self.directory = directory
        self.suppression: Suppression = suppression or NothingSuppressed()
        self._local = threading.local()
        self._once: dict[str, tuple[tuple[object, ...], Any]] = {}
        tables = {row["name"] for row in self.rows("SELECT name FROM sqlite_master WHERE type = 'table'")}
        self._lacking = frozenset(LATER) - tables
        version = int(self.meta().get("schema", "0"))
        if version not in READABLE_VERSIONS:
            known = ", ".join(str(one) for one in READABLE_VERSIONS)
            raise FocusError(f"{directory}: edition schema {version} is not one this Focus reads ({known})", UNREADABLE)

    def rows(self, sql: str, parameters: Iterable[Any] = ()) -> list[sqlite3.Row]:
        """The rows of a query; columns by name. ``withdrawn(id)`` says in it what ``suppressed`` says."""
        return self._connection().execute(sql, tuple(parameters)).fetchall()

    def each(self, sql: str, parameters: Iterable[Any] = ()) -> Iterator[sqlite3.Row]:
        """The same one by one, for a query over a whole table: no more than a row is held at a time."""
        return iter(self._connection().execute(sql, tuple(parameters)))

    def meta(self) -> dict[str, str]:
        """Edition, date, schema version, predecessor and what else was recorded when compiling."""
        return {row["key"]: row["value"] for row in self.rows("SELECT key, value FROM meta")}

    def get(self, shape: type[S], record_id: str) -> S | None:
        """One record by id, or ``None`` where there is none (or none any more)."""
        found = self.where(shape, "id = ?", [record_id])
        return found[0] if found else None

    def all(self, shape: type[S]) -> list[S]:
        """All records of a kind, by id."""
        return self.where(shape, "1")

    def stream(
        self, shape: type[S], condition: str = "1", parameters: Iterable[Any] = (), order: str = "id"
    ) -> Iterator[S]:
        """The records of ``where`` one by one: for who reads all of a kind and keeps a little of each."""
        kind = KIND_OF[shape]
        if kind in self._lacking:
            return iter(())
        # Kind, condition and order are written in this code; values come as parameters only.
        rows = self.each(f"SELECT * FROM {kind} WHERE {condition} ORDER BY {order}", parameters)  # noqa: S608
        shapes = map(_decoder(kind), rows)
        if not self.suppression.state():
            return shapes
        return (self._redacted(one) for one in shapes if not self._is_gone(one))

    def where(self, shape: type[S], condition: str, parameters: Iterable[Any] = (), order: str = "id") -> list[S]:
        """Records that meet an SQL condition over the kind's own columns."""
        return list(self.stream(shape, condition, parameters, order))

    def linked(self, shape: type[S], role: str, target: str, order: str = "id") -> list[S]:
        """Records that point to ``target`` in a role: ``about``, ``source``, ``criterion``, ``created_by``..."""
        kind = KIND_OF[shape]
        condition = "id IN (SELECT origin FROM links WHERE target = ? AND role = ? AND origin_kind = ?)"
        return self.where(shape, condition, [target, role, kind], order)

    def some(self, shape: type[S], ids: Iterable[str]) -> list[S]:
        """The records with these ids, in the order of the ids."""
        wanted = list(dict.fromkeys(ids))
        # One parameter for all: a whole list may name more records than SQLite takes parameters.
        told = msgspec.json.encode(wanted).decode()
        named = self.where(shape, "id IN (SELECT value FROM json_each(?))", [told])
        found = {one.id: one for one in named}  # type: ignore[attr-defined]
        return [found[one] for one in wanted if one in found]

    def records(self) -> Records:
        """Everything, as a set of records."""
        records = Records()
        for kind, shape in KINDS.items():
            for one in self.all(shape):
                records.add(kind, one)
        return records

    def once(self, name: str, make: Callable[["Edition"], T]) -> T:
        """What ``make`` gives, kept under its name until something else is withdrawn: an edition never changes.

        For the few values that many pages need and that take long; whoever shares one must not change it.
        """
        state = self.suppression.state()
        held = self._once.get(name)
        if held is None or held[0] != state:
            # Without a lock: what is made asks for cached properties, which have locks of their own in Python 3.11, and
            # they ask for what is made here. Two threads that wait for each other would never answer.
            held = self._once[name] = state, make(self)
        return cast("T", held[1])

    def forget(self) -> None:
        """Drop what is kept by ``once``: it is made again for whoever asks next."""
        self._once.clear()

    def suppressed(self, record_id: str) -> bool:
        """Whether a record was withdrawn for safety."""
        return self.suppression.holds(record_id)

    def _redacted(self, shape: Any) -> Any:
        return without_fields(without_references(shape, self.suppressed), self.suppression)

    def _is_gone(self, shape: Any) -> bool:
        return self.suppressed(shape.id) or owner_is_hidden(shape, self.suppressed)

    def _connection(self) -> sqlite3.Connection:
        connection: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if connection is None:
            path = self.directory / DATABASE
            try:
                connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
            except sqlite3.Error as error:
                raise FocusError(f"{path}: cannot be opened ({error})", UNREADABLE) from None
            connection.row_factory = sqlite3.Row
            connection.create_function("withdrawn", 1, self.suppressed)
            self._local.connection = connection
        return connection


@cache
def _decoder(kind: str) -> Callable[[sqlite3.Row], Any]:
    shape = KINDS[kind]
    hints = typing.get_type_hints(shape, include_extras=True)
    lists = {name: msgspec.json.Decoder(hints[name]).decode for name, sort in columns(kind).items() if sort == "JSON"}
    yes_no = [name for name, sort in columns(kind).items() if sort == "INTEGER" and is_yes_no(kind, name)]

    def decode(row: sqlite3.Row) -> Any:
        values = dict(zip(row.keys(), row, strict=True))
        # An edition of the schema before may lack a column; its records then have the field's default.
        for name, read in lists.items():
            if (held := values.get(name)) is not None:
                values[name] = read(held)
        for name in yes_no:
            if name in values:
                values[name] = bool(values[name])
        return shape(**values)

    return decode
