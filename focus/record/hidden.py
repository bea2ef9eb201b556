# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Take references to hidden records out of a shape, and tell which records go with a hidden one."""

from collections.abc import Callable, Hashable
from functools import cache
from typing import Any, Protocol, cast

import msgspec

Hidden = Callable[[str], bool]
WITHHELD = "…"
"""Stands for a required value that was withdrawn; it says nothing about what it was."""


class Suppression(Protocol):
    """What was withdrawn for safety: whole records, and single fields of records."""

    def holds(self, record_id: str) -> bool:
        """Whether a record was withdrawn."""
        ...

    def holds_field(self, record_id: str, field: str) -> bool:
        """Whether one field of a record was withdrawn."""
        ...

    def state(self) -> tuple[object, ...]:
        """Another one whenever an answer could be another; empty only while nothing is withdrawn."""
        ...


class NothingSuppressed:
    """The default: nothing is withdrawn."""

    def holds(self, record_id: str) -> bool:
        """No record is."""
        return False

    def holds_field(self, record_id: str, field: str) -> bool:
        """No field is."""
        return False

    def state(self) -> tuple[object, ...]:
        """Nothing ever is."""
        return ()


OPTIONAL = ("run_by", "instrument", "mechanism", "parent")
"""Fields that hold one id or nothing."""
OWNERS = ("subject", "about", "place", "record")
"""Fields without which a record makes no sense: a finding's subject, a figure's mechanism, a record's place."""


def owner_is_hidden(shape: Any, hidden: Hidden) -> bool:
    """Whether the one thing a record is about is hidden. Lists of subjects only lose the hidden ones."""
    owners = (getattr(shape, name, None) for name in OWNERS)
    return any(isinstance(owner, str) and hidden(owner) for owner in owners)


def without_references(shape: Any, hidden: Hidden) -> Any:
    """The shape without ids that are hidden, in lists and nested shapes; the same object where none is."""
    changes: dict[str, Any] = {}
    for name in shape.__struct_fields__:
        value = getattr(shape, name)
        if name in OPTIONAL:
            cleaned = None if isinstance(value, str) and hidden(value) else value
        else:
            cleaned = _cleaned(value, hidden)
        if cleaned is not value:
            changes[name] = cleaned
    return msgspec.structs.replace(shape, **changes) if changes else shape


def _cleaned(value: Any, hidden: Hidden) -> Any:
    if isinstance(value, tuple):
        kept = tuple(_cleaned(one, hidden) for one in value if not _is_hidden(one, hidden))
        same = len(kept) == len(value) and all(a is b for a, b in zip(kept, value, strict=True))
        return value if same else kept
    if isinstance(value, msgspec.Struct):
        return without_references(value, hidden)
    return value


def _is_hidden(one: Any, hidden: Hidden) -> bool:
    reference = one if isinstance(one, str) else getattr(one, "target", None)
    return isinstance(reference, str) and hidden(reference)


@cache
def _fields(shape: Hashable) -> tuple[msgspec.structs.FieldInfo, ...]:
    """Remembered: msgspec resolves the annotations of a shape at every call."""
    return msgspec.structs.fields(shape)  # type: ignore[arg-type]  # its stub says that a shape has no hash


def without_fields(shape: Any, suppression: Suppression) -> Any:
    """The shape with each withheld field at its default, or at "…" where it must not be empty."""
    changes = {
        one.name: WITHHELD if one.required else one.default
        for one in _fields(cast(Hashable, type(shape)))
        if one.name not in {"id", "place"} and suppression.holds_field(shape.id, one.name)
    }
    return msgspec.structs.replace(shape, **changes) if changes else shape
