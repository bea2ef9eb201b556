# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Which field of which shape lies in which table: the one place that knows, for writing and for reading.

A field that is named nowhere here is a column of the record's own table under its own name.
"""

from functools import cache
from typing import Any

from django.apps import apps

from focus.record.mentions import OBSERVED, OWN_SOURCES
from focus.record.models import About, Creation, DocumentPlace, Reach, Relation
from focus.record.shapes import KINDS

LINKED: dict[str, dict[str, Any]] = {
    "mechanisms": {"created_by": Creation, "reach": Reach},
    "events": {"about": About},
    "documents": {"about": About, "places": DocumentPlace},
    "lessons": {"about": About},
    "commitments": {"about": About},
}
"""Ordered links: kind, field, table with owner, position and target."""

LINK_TABLES: tuple[Any, ...] = (About, Creation, DocumentPlace, Reach)

RELATED = {"instruments": ("relations", Relation)}


@cache
def model_of(kind: str) -> Any:
    """The model that keeps a kind. Rooms above this one have models too, so the installed apps are asked."""
    return next(model for model in apps.get_models() if getattr(model, "KIND", None) == kind)


def kinds_in_saving_order() -> list[str]:
    """Every kind with those it points to before it: places, sources and instruments come first in ``KINDS``."""
    return list(KINDS)


@cache
def elsewhere(kind: str) -> frozenset[str]:
    """The fields of a kind that are rows of another table."""
    fields = {OWN_SOURCES, *LINKED.get(kind, ())}
    if kind in OBSERVED:
        fields.add(OBSERVED[kind])
    if kind in RELATED:
        fields.add(RELATED[kind][0])
    return frozenset(fields)


@cache
def columns(kind: str) -> dict[str, str]:
    """Field of the shape to attribute of the model, for the fields that are columns of the record's own table."""
    fields = {field.name: field for field in model_of(kind)._meta.concrete_fields}
    skipped = elsewhere(kind)
    names = (name for name in KINDS[kind].__struct_fields__ if name not in skipped)
    return {name: "entry_id" if name == "id" else fields[name].attname for name in names}
