# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Compare a tree's ``texts.lock`` with the newsroom's texts, and take it over.

An entry whose file is not here is kept and told, so that nothing is lost on the way through a newsroom without it.
"""

import json
from collections.abc import Iterable, Sequence
from typing import Any

import msgspec
from msgspec import Struct

from focus.intake.difference import FieldChange, as_loaded, values_of, why_kept
from focus.texts.actions.take_lock import take_lock
from focus.texts.lock import Locked
from focus.texts.models import Wording
from focus.texts.queries import entry, id_of, wordings

KIND = "texts"
OF_THE_FILE = {"sha256", "file"}
"""What cannot be changed by words alone once the file is here."""


class LockDifference(Struct, frozen=True, kw_only=True):
    """What a lock would change: entries to be kept, ids that it no longer names, fields, and conflicts."""

    added: tuple[Locked, ...] = ()
    removed: tuple[str, ...] = ()
    changed: tuple[FieldChange, ...] = ()
    conflicts: tuple[FieldChange, ...] = ()


def compare_lock(entries: Iterable[Locked]) -> LockDifference:
    """The difference between a lock and the newsroom."""
    held = {id_of(row): row for row in wordings()}
    named = {one.id: one for one in entries}
    fields = [change for one in named.values() if one.id in held for change in _fields(one, held[one.id])]
    gone = [text_id for text_id, row in held.items() if text_id not in named and row.loaded and not row.reading_sha256]
    return LockDifference(
        added=tuple(one for one in named.values() if one.id not in held),
        removed=tuple(gone),
        changed=tuple(one for one in fields if not one.why),
        conflicts=tuple(one for one in fields if one.why),
    )


def save_lock(entries: Sequence[Locked]) -> None:
    """Take over what a lock says, all but its conflicts, and remember what the file said."""
    difference = compare_lock(entries)
    kept = {(one.id, one.field) for one in difference.conflicts}
    said = {one.id: _loaded(one, kept) for one in entries}
    taken: dict[str, dict[str, Any]] = {}
    for one in difference.changed:
        taken.setdefault(one.id, {})[one.field] = one.file
    take_lock(difference.added, taken, difference.removed, said)


def _fields(one: Locked, row: Wording) -> list[FieldChange]:
    here = entry(row)
    ours, theirs = msgspec.to_builtins(here), msgspec.to_builtins(one)
    base = json.loads(row.loaded) if row.loaded else None
    return [
        FieldChange(one.id, KIND, name, ours[name], theirs[name], _why(row, base, name, ours[name], theirs[name]))
        for name in Locked.__struct_fields__
        if ours[name] != theirs[name]
    ]


def _why(row: Wording, base: dict[str, Any] | None, name: str, ours: Any, theirs: Any) -> str:
    if name in OF_THE_FILE and row.reading_sha256:
        return "another file is here; add the one that is meant with focus texts add --replace"
    return why_kept(base, name, ours, theirs)


def _loaded(one: Locked, kept: set[tuple[str, str]]) -> str:
    values = values_of(one)
    return as_loaded({name: value for name, value in values.items() if (one.id, name) not in kept})
