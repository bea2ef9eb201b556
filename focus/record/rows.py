# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""From a shape to the rows that keep it."""

from collections.abc import Iterator
from typing import Any

import msgspec

from focus.record.mentions import mentions, observations
from focus.record.models import Citation, Observation
from focus.record.shapes import Observation as ObservationShape
from focus.record.tables import LINKED, RELATED, columns, model_of

Row = tuple[Any, dict[str, Any]]
"""A table (its model) and the values of a row by attribute."""


def own_row(kind: str, shape: Any) -> Row:
    """The row of the record's own table."""
    values = {attribute: plain(getattr(shape, name)) for name, attribute in columns(kind).items()}
    return model_of(kind), values


def plain(value: Any) -> Any:
    """A value as a column keeps it: nested shapes become objects, tuples become lists, defaults are left out."""
    return msgspec.to_builtins(value) if isinstance(value, msgspec.Struct | tuple) else value


def other_rows(kind: str, shape: Any) -> Iterator[Row]:
    """The rows of other tables that belong to the record: links, relations, observations, mentions of sources."""
    for field, table in LINKED.get(kind, {}).items():
        for position, target in enumerate(getattr(shape, field)):
            yield table, {"owner_id": shape.id, "position": position, "target_id": target}
    if kind in RELATED:
        field, table = RELATED[kind]
        for position, one in enumerate(getattr(shape, field)):
            held = {"kind": one.kind, "target_id": one.target, "note": one.note}
            yield table, {"owner_id": shape.id, "position": position, **held}
    for position, seen in enumerate(observations(kind, shape)):
        yield Observation, _seen(kind, shape.id, position, seen)
    for path, sources in mentions(kind, shape):
        for position, source in enumerate(sources):
            yield Citation, {"owner_id": shape.id, "field": path, "position": position, "target_id": source}


def _seen(kind: str, owner: str, position: int, seen: ObservationShape) -> dict[str, Any]:
    return {
        "owner_id": owner,
        "owner_kind": kind,
        "position": position,
        "state": seen.state,
        "seen_on": seen.seen_on,
        "application": seen.application,
        "note": seen.note,
    }
