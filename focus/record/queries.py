# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What the newsroom holds, as shapes: public and private fields alike."""

from collections import defaultdict
from typing import Any

import msgspec
from django.db.models import JSONField, TextField
from django.db.models.functions import Cast

from focus.record.mentions import OBSERVED, OWN_SOURCES
from focus.record.models import Citation, KeptFile, Observation
from focus.record.records import Records
from focus.record.shapes import KINDS
from focus.record.tables import LINK_TABLES, LINKED, RELATED, columns, model_of

Lists = dict[str, list[Any]]


def records() -> Records:
    """All records of the newsroom. One query a table, whatever the number of records."""
    found = Records()
    others = _Others()
    for kind in KINDS:
        attributes = columns(kind)
        written = _written(kind)
        rows = model_of(kind).objects.order_by("entry_id")
        for row in rows.values_list(*(written.get(name, attribute) for name, attribute in attributes.items())):
            fields = dict(zip(attributes, row, strict=True))
            for name in written:
                if (text := fields[name]) is not None:
                    fields[name] = msgspec.json.decode(text)
            found.add(kind, msgspec.convert(fields | others.of(kind, fields["id"]), KINDS[kind]))
    return found


def _written(kind: str) -> dict[str, Cast]:
    """The fields of a kind that are kept as JSON, read as text: Django's own way of decoding it takes three times as
    long."""
    sorts = {field.attname: field for field in model_of(kind)._meta.concrete_fields}
    return {
        name: Cast(attribute, TextField())
        for name, attribute in columns(kind).items()
        if isinstance(sorts[attribute], JSONField)
    }


def kept_files() -> dict[str, str]:
    """Path to text of the files kept as they are written: the standard, the vocabularies, the safety decisions."""
    return dict(KeptFile.objects.order_by("path").values_list("path", "text"))


class _Others:
    """The rows of the tables beside the records' own, read once and grouped by owner."""

    def __init__(self) -> None:
        self.links = {table: _links(table) for table in LINK_TABLES}
        self.relations = {kind: _relations(table) for kind, (_, table) in RELATED.items()}
        self.citations = _citations()
        self.observations = _observations(self.citations)

    def of(self, kind: str, owner: str) -> dict[str, Any]:
        """The fields of one record that lie in other tables."""
        fields: dict[str, Any] = {name: self.links[table][owner] for name, table in LINKED.get(kind, {}).items()}
        if kind in RELATED:
            fields[RELATED[kind][0]] = self.relations[kind][owner]
        if kind in OBSERVED:
            seen = self.observations[owner]
            fields[OBSERVED[kind]] = (seen[0] if seen else None) if kind == "places" else seen
        if OWN_SOURCES in KINDS[kind].__struct_fields__:
            fields[OWN_SOURCES] = self.citations[owner, OWN_SOURCES]
        return fields


def _links(table: Any) -> defaultdict[str, list[str]]:
    grouped: defaultdict[str, list[str]] = defaultdict(list)
    for owner, target in table.objects.order_by("owner_id", "position").values_list("owner_id", "target_id"):
        grouped[owner].append(target)
    return grouped


def _relations(table: Any) -> defaultdict[str, list[Any]]:
    grouped: defaultdict[str, list[Any]] = defaultdict(list)
    rows = table.objects.order_by("owner_id", "position").values_list("owner_id", "kind", "target_id", "note")
    for owner, kind, target, note in rows:
        grouped[owner].append({"kind": kind, "target": target, "note": note})
    return grouped


def _citations() -> defaultdict[tuple[str, str], list[str]]:
    grouped: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    rows = Citation.objects.order_by("owner_id", "field", "position").values_list("owner_id", "field", "target_id")
    for owner, field, source in rows:
        grouped[owner, field].append(source)
    return grouped


def _observations(citations: defaultdict[tuple[str, str], list[str]]) -> defaultdict[str, list[Any]]:
    grouped: defaultdict[str, list[Any]] = defaultdict(list)
    names = ("state", "seen_on", "application", "note")
    for owner, position, *values in Observation.objects.order_by("owner_id", "position").values_list(
        "owner_id", "position", *names
    ):
        sources = citations[owner, f"observations/{position}"]
        grouped[owner].append(dict(zip(names, values, strict=True)) | {"sources": sources})
    return grouped
