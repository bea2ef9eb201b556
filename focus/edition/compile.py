# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Write ``edition.sqlite`` from public material. The same material gives the same bytes."""

import datetime
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from operator import attrgetter
from pathlib import Path
from typing import Any

import msgspec

from focus.edition.agreement import write_agreement
from focus.edition.answers import write_answers
from focus.edition.changes import Change
from focus.edition.derived import Derived
from focus.edition.schema import SCHEMA_VERSION, columns, schema_sql
from focus.edition.source import Material
from focus.edition.texts import write_texts
from focus.record import titles
from focus.record.shapes import KINDS

SETTINGS = {"page_size": 8192, "journal_mode": "OFF", "synchronous": "OFF", "cache_size": -64_000}
"""Nobody reads the file before it is whole, and it is put on the disk before its directory gets a name: what is killed
on the way is thrown away. The cache (KB) holds what is being sorted."""


def compile_edition(
    path: Path,
    material: Material,
    derived: Derived,
    name: str,
    day: datetime.date,
    changes: Iterable[Change],
    meta: dict[str, str],
) -> dict[str, int]:
    """Write the database of the edition called ``name`` for ``day`` and return its counts by table."""
    connection = sqlite3.connect(path)
    try:
        for setting, value in SETTINGS.items():
            connection.execute(f"PRAGMA {setting} = {value}")
        tables, indexes = _tables_and_indexes()
        connection.executescript(tables)
        _write_records(connection, material)
        _write_derived(connection, material, derived)
        _write_words(connection, material)
        _write_changes(connection, changes)
        written = write_texts(connection, material.texts)
        facts = {"edition": name, "date": day.isoformat(), "schema": str(SCHEMA_VERSION), **meta}
        connection.executemany("INSERT INTO meta VALUES (?, ?)", sorted(facts.items()))
        connection.commit()
        connection.executescript(indexes)
        connection.execute("VACUUM")
    finally:
        connection.close()
    return material.records.counts() | written


def _tables_and_indexes() -> tuple[str, str]:
    """The schema in two parts: an index over rows that are there is sorted once, not page by page for each row."""
    statements = [f"{one};" for one in schema_sql().split(";\n") if one.strip()]
    later = [one for one in statements if one.lstrip().startswith("CREATE INDEX")]
    return "\n".join(one for one in statements if one not in later), "\n".join(later)


def row_of(kind: str, shape: Any) -> tuple[Any, ...]:
    """The values of a record in the order of its columns."""
    read, other = _columns(kind)
    values = list(read(shape))
    for position, is_number in other:
        if (value := values[position]) is not None:
            values[position] = int(value) if is_number else "[]" if value == () else _json(value)
    return tuple(values)


@cache
def _columns(kind: str) -> tuple[Callable[[Any], tuple[Any, ...]], tuple[tuple[int, bool], ...]]:
    """What reads the fields of a kind at once, and the columns that hold no plain text: position, is it a number."""
    sorts = columns(kind)
    other = tuple((n, sort == "INTEGER") for n, sort in enumerate(sorts.values()) if sort != "TEXT")
    return attrgetter(*sorts), other


def _write_records(connection: sqlite3.Connection, material: Material) -> None:
    for kind in KINDS:
        shapes = material.records.of(kind)
        marks = ", ".join("?" * len(columns(kind)))
        sql = f"INSERT INTO {kind} VALUES ({marks})"  # noqa: S608 (the name of a kind, not input)
        connection.executemany(sql, (row_of(kind, one) for one in shapes))


def _write_derived(connection: sqlite3.Connection, material: Material, derived: Derived) -> None:
    connection.executemany(
        "INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", entries(material, derived)
    )
    connection.executemany("INSERT INTO links VALUES (?, ?, ?, ?, ?)", sorted(set(_links(material))))
    write_answers(connection, material.records.of("findings"), derived)
    write_agreement(connection, material)
    connection.executemany(
        "INSERT INTO states VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                one.subject,
                one.state,
                one.since,
                one.seen_on,
                one.basis,
                one.event,
                one.application,
                one.amended_on,
                _json(one.sources),
            )
            for _, one in sorted(derived.states.items())
        ],
    )
    connection.executemany(
        "INSERT INTO place_states VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                one.place,
                one.state,
                _json(one.because),
                one.since,
                one.seen_on,
                int(one.harmful),
                one.label,
                int(one.differs),
            )
            for _, one in sorted(derived.places.items())
        ],
    )


def _json(value: Any) -> str:
    return msgspec.json.encode(value).decode()


def entries(material: Material, derived: Derived) -> Iterator[tuple[Any, ...]]:
    """The row of every record: what it is, where it is read, its state and flag."""
    page_kind = {shape.id: kind for kind, shape in material.records}
    region = {place.id: place.region for place in material.records.of("places")}
    harmful = derived.harmful - derived.places.keys()
    for kind, shape in material.records:
        place = shape.id if kind == "places" else getattr(shape, "place", "")
        names = _json(titles.place_names(shape)) if kind == "places" else None
        yield (
            shape.id,
            kind,
            place,
            region.get(place, "world"),
            titles.title(kind, shape, harmful),
            names,
            titles.title_language(kind, shape),
            titles.address(kind, shape, page_kind),
            derived.year_of(shape),
            derived.state_of(shape.id),
            getattr(shape, "kind", None),
            int(shape.id in derived.harmful),
        )


LINK_FIELDS = {
    "sources": "source", "about": "about", "created_by": "created_by", "run_by": "run_by", "criteria": "criterion",
    "criterion": "criterion", "subject": "about", "reach": "reach", "places": "place", "instrument": "instrument",
    "mechanism": "about", "kept_sources": "source", "legal_systems_sources": "source",
    "parent": "parent",
}  # fmt: skip


def _links(material: Material) -> Iterator[tuple[str, str, str, int, str]]:
    for kind, shape in material.records:
        fields = shape.__struct_fields__
        for name, role in _linking(fields):
            value = getattr(shape, name)
            targets = (value,) if isinstance(value, str) else value or ()
            for n, target in enumerate(targets):
                yield shape.id, kind, role, n, target
        if "relations" in fields:
            for n, relation in enumerate(shape.relations):
                yield shape.id, kind, relation.kind, n, relation.target
        for n, source in enumerate(_nested_sources(shape)):
            yield shape.id, kind, "source", n, source


@cache
def _linking(fields: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """The fields of a shape that point to other records, with the role of what they point to."""
    return tuple((name, role) for name, role in LINK_FIELDS.items() if name in fields)


def _nested_sources(shape: Any) -> Iterator[str]:
    """The sources of what a record holds inside: observations, compliance, what is closed, values that disagree."""
    for name in ("observations", "compliance", "closed"):
        for one in getattr(shape, name, ()):
            yield from one.sources
    if act := getattr(shape, "implementing_act", None):
        yield from act.sources
    for disagreement in getattr(shape, "disagreements", ()):
        for version in disagreement.values:
            yield from version.sources


def _write_words(connection: sqlite3.Connection, material: Material) -> None:
    rows = [
        (name, code, position, words.en, words.es, words.fr, words.pt)
        for name, codes in sorted(material.vocabularies.items())
        for position, (code, words) in enumerate(codes.items())
    ]
    connection.executemany("INSERT INTO vocabulary VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
    standard = material.standard
    head = {"id": standard.id, "version": standard.version, "date": standard.date, "state": standard.state}
    parts: list[tuple[str, str, Any]] = [("standard", "standard", head)]
    parts += [("dimension", one.id, one) for one in standard.dimensions]
    parts += [("criterion", one.code, one) for one in standard.criteria]
    parts += [("weakness", one.id, one) for one in standard.weaknesses]
    parts += [("principle", f"{one.section}.{one.key}", one) for one in standard.principles]
    parts += [("pair", f"{one.law}.{one.practice}", one) for one in standard.pairs]
    if standard.bill:
        parts += [("bill", "head", standard.bill.head)]
        parts += [("bill_part", one.number, one) for one in standard.bill.parts]
    parts += [("exercises", one.criterion, one) for one in standard.exercises]
    parts += [("handbook", f"{one.language}/{one.name}", one) for one in standard.handbook]
    parts += [("training", one.path, one) for one in standard.training]
    parts += [("written", one.path, one) for one in standard.written]
    connection.executemany(
        "INSERT INTO standard VALUES (?, ?, ?, ?)",
        [(section, key, n, _json(body)) for n, (section, key, body) in enumerate(parts)],
    )


def _write_changes(connection: sqlite3.Connection, changes: Iterable[Change]) -> None:
    connection.executemany(
        "INSERT INTO changes VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [(n, *msgspec.structs.astuple(change)) for n, change in enumerate(changes)],
    )
