# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Compare what files hold with what the newsroom holds, record by record and field by field.

Three states are compared: what the file says, what the newsroom says, and what the last load left. A field that
differs from the last load was edited in the newsroom and is never overwritten.
"""

import json
from collections.abc import Iterator
from typing import Any

import msgspec
from msgspec import Struct

from focus.record.records import Records
from focus.record.references import references
from focus.record.shapes import KINDS

Values = dict[str, Any]


class FieldChange(Struct, frozen=True):
    """One field of one record: what the newsroom holds and what the file says. ``why`` is given for a conflict."""

    id: str
    kind: str
    field: str
    newsroom: Any
    file: Any
    why: str = ""


class Difference(Struct, frozen=True):
    """Ids by what would happen to them, fields that would change, and conflicts that a person must decide."""

    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    changed: tuple[FieldChange, ...] = ()
    conflicts: tuple[FieldChange, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed or self.conflicts)


def values_of(shape: Any) -> Values:
    """A record as plain values; fields at their default are left out."""
    values: Values = msgspec.to_builtins(shape)
    return values


def as_loaded(values: Values) -> str:
    """The text that is kept of a record at a load: the same values give the same text."""
    return json.dumps(values, ensure_ascii=False, sort_keys=True)


def compare(files: Records, held: Records, loaded: dict[str, str]) -> Difference:
    """The difference between the files and the newsroom. ``loaded`` is each record's text at the last load."""
    added: list[str] = []
    fields: list[FieldChange] = []
    for kind, shape in files:
        here = held.by_kind[kind].get(shape.id)
        if here is None:
            added.append(shape.id)
        elif here != shape:
            fields.extend(_fields(kind, shape.id, values_of(shape), values_of(here), loaded.get(shape.id, "")))
    removed, kept_back = _removed(files, held, loaded)
    return Difference(
        added=tuple(added),
        removed=tuple(removed),
        changed=tuple(one for one in fields if not one.why),
        conflicts=(*(one for one in fields if one.why), *kept_back),
    )


def _fields(kind: str, record_id: str, file: Values, here: Values, loaded: str) -> Iterator[FieldChange]:
    base: Values | None = json.loads(loaded) if loaded else None
    for name in KINDS[kind].__struct_fields__:
        ours, theirs = here.get(name), file.get(name)
        if ours != theirs:
            yield FieldChange(record_id, kind, name, ours, theirs, why_kept(base, name, ours, theirs))


def why_kept(base: Values | None, name: str, ours: Any, theirs: Any) -> str:
    """Why the file's value must not be taken, or an empty text."""
    if base is None:
        return "the record was made in the newsroom"
    if ours == base.get(name):
        return ""
    if theirs == base.get(name):
        return "edited in the newsroom since the last load"
    return "edited in the newsroom and in the file since the last load"


def _removed(files: Records, held: Records, loaded: dict[str, str]) -> tuple[list[str], list[FieldChange]]:
    """Records that the last load brought and the files no longer hold; those that cannot go are conflicts."""
    gone = {s.id: (kind, s) for kind, s in missing(files, held) if loaded.get(s.id)}
    if not gone:
        return [], []
    needed = {
        target: record.id
        for kind, record in held
        if record.id not in gone and record.id not in files.by_kind[kind]
        for _, target, _ in references(kind, record)
        if target in gone
    }
    removed: list[str] = []
    conflicts: list[FieldChange] = []
    for record_id, (kind, shape) in gone.items():
        why = f"{needed[record_id]} points to it" if record_id in needed else ""
        if as_loaded(values_of(shape)) != loaded[record_id]:
            why = "edited in the newsroom since the last load"
        if why:
            conflicts.append(FieldChange(record_id, kind, "", "kept", "not in the files", why))
        else:
            removed.append(record_id)
    return removed, conflicts


def missing(files: Records, held: Records) -> Iterator[tuple[str, Any]]:
    """Records of the newsroom that belong to a file of the tree and are not in it.

    A place without a file in the tree is left alone: a tree of one place removes nothing elsewhere.
    """
    places = files.by_kind["places"]
    for kind, record in held:
        covered = getattr(record, "place", record.id) in places or (kind == "corrections" and files.by_kind[kind])
        if covered and record.id not in files.by_kind[kind]:
            yield kind, record


def merged(kind: str, shape: Any, here: Any, kept: set[str]) -> Any:
    """The record of the file with the newsroom's values in the fields ``kept``."""
    if not kept:
        return shape
    values = values_of(shape)
    ours = values_of(here)
    for name in kept:
        values.pop(name, None)
        if name in ours:
            values[name] = ours[name]
    return msgspec.convert(values, KINDS[kind])


def loaded_after(shape: Any, kept: set[str], before: str) -> str:
    """What is remembered of a load: the file's values, and for fields that it did not overwrite the earlier ones."""
    values = values_of(shape)
    earlier: Values = json.loads(before) if before else {}
    for name in kept:
        values.pop(name, None)
        if name in earlier:
            values[name] = earlier[name]
    return as_loaded(values)
