# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What changed between two editions: added, corrected, withdrawn, field by field."""

from collections.abc import Iterator
from typing import Any, Literal

import msgspec
from msgspec import Struct

from focus.edition.derived import harmful_instruments
from focus.record import titles
from focus.record.comments import tellable
from focus.record.records import Records

UNREMARKABLE = {"last_safety_review", "sensitivity", "checked_on", "address_status", "archived"}
"""What a routine look finds corrects no fact: the list of sources shows it, changes and feeds would drown in it."""


class Change(Struct, frozen=True, kw_only=True):
    """One change. ``field``, ``before`` and ``after`` are set for corrections only."""

    change: Literal["added", "corrected", "withdrawn"]
    kind: str
    id: str
    place: str
    title: str
    address: str
    field: str = ""
    before: str = ""
    after: str = ""
    reason: str = ""


def changes_between(old: Records, new: Records) -> list[Change]:
    """Every difference between two sets of public records, by kind and id.

    The reason of a correction or withdrawal is the text of the newest correction recorded for that id.
    """
    reasons = {one.record: one.text for one in new.of("corrections")}
    return list(_changes(old, new, reasons))


def _changes(old: Records, new: Records, reasons: dict[str, str]) -> Iterator[Change]:
    page_kind = {shape.id: kind for kind, shape in new} | {shape.id: kind for kind, shape in old}
    harmful = harmful_instruments(new.of("findings"))
    for kind in new.by_kind:
        before, after = old.by_kind[kind], new.by_kind[kind]
        for record_id in sorted(before.keys() | after.keys()):
            was, now = before.get(record_id), after.get(record_id)
            head = _head(kind, now if now is not None else was, page_kind, harmful)
            reason = reasons.get(record_id, "")
            if was is None:
                yield Change(change="added", reason=reason, **head)
            elif now is None:
                yield Change(change="withdrawn", reason=reason, **head)
            elif was != now:
                was = tellable(was, now) if kind == "consultations" else was
                yield from _corrected(was, now, head, reason)


def _head(kind: str, shape: Any, page_kind: dict[str, str], harmful: set[str]) -> dict[str, str]:
    place = shape.id if kind == "places" else getattr(shape, "place", "")
    where = titles.address(kind, shape, page_kind)
    title = titles.title(kind, shape, harmful)
    return {"kind": kind, "id": shape.id, "place": place, "title": title, "address": where}


def _corrected(was: Any, now: Any, head: dict[str, str], reason: str) -> Iterator[Change]:
    for name in now.__struct_fields__:
        before, after = getattr(was, name), getattr(now, name)
        if before != after and name not in UNREMARKABLE:
            yield Change(
                change="corrected", field=name, before=shown(before), after=shown(after), reason=reason, **head
            )


def shown(value: Any) -> str:
    """A field's value as text: itself, or JSON for lists and nested shapes."""
    if value is None:
        return ""
    return value if isinstance(value, str) else msgspec.json.encode(value).decode()
