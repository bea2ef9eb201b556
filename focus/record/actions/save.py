# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Write records into the newsroom, many at once."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.utils import timezone

from focus.record.actions.insert import insert
from focus.record.models import Citation, Entry, Observation
from focus.record.rows import other_rows, own_row
from focus.record.tables import LINK_TABLES, RELATED, kinds_in_saving_order, model_of

AT_ONCE = 500
"""Rows in one statement: below SQLite's limit of bound values for the widest table."""

Saved = Iterable[tuple[str, Any]]


@transaction.atomic
def add_records(new: Saved, loaded: dict[str, str] | None = None) -> None:
    """Insert records (kind, shape). ``loaded`` gives each one's JSON when it comes from a load, see ``Entry``."""
    by_kind = _by_kind(new)
    texts = loaded or {}
    _add_entries([(s.id, kind, texts.get(s.id, "")) for kind, held in by_kind.items() for s in held])
    for kind in kinds_in_saving_order():
        insert(model_of(kind), [own_row(kind, shape)[1] for shape in by_kind[kind]])
    _add_other_rows(by_kind)


def _add_entries(new: list[tuple[str, str, str]]) -> None:
    """An id that was retired keeps its entry; the same kind may take it up again."""
    now, there = timezone.now(), set(Entry.objects.values_list("id", flat=True))
    again = [Entry(id=record_id, loaded=text, updated_at=now) for record_id, _, text in new if record_id in there]
    Entry.objects.bulk_update(again, ["loaded", "updated_at"], batch_size=100)
    beginning = {"created_at": now, "updated_at": now}
    insert(Entry, [{"id": i, "kind": kind, "loaded": text, **beginning} for i, kind, text in new if i not in there])


@transaction.atomic
def change_records(changed: Saved, loaded: dict[str, str] | None = None) -> None:
    """Replace records that the newsroom holds; their links are written anew."""
    by_kind = _by_kind(changed)
    _remove_other_rows([shape.id for held in by_kind.values() for shape in held])
    for kind, held in by_kind.items():
        model = model_of(kind)
        names = [field.name for field in model._meta.concrete_fields if not field.primary_key]
        model.objects.bulk_update([model(**own_row(kind, shape)[1]) for shape in held], names, batch_size=100)
    _add_other_rows(by_kind)
    ids = [shape.id for held in by_kind.values() for shape in held]
    for ids_at_once in _batches(ids):
        Entry.objects.filter(id__in=ids_at_once).update(updated_at=timezone.now())
    remember_loaded(loaded or {})


@transaction.atomic
def remove_records(gone: Iterable[tuple[str, str]]) -> None:
    """Remove records (kind, id); their entries stay, because an id is never given to anything else."""
    ids_of: dict[str, list[str]] = defaultdict(list)
    for kind, record_id in gone:
        ids_of[kind].append(record_id)
    _remove_other_rows([record_id for ids in ids_of.values() for record_id in ids])
    for kind in reversed(kinds_in_saving_order()):
        for ids in _batches(ids_of[kind]):
            model_of(kind).objects.filter(pk__in=ids).delete()
            Entry.objects.filter(id__in=ids).update(loaded="", updated_at=timezone.now())


def remember_loaded(loaded: dict[str, str]) -> None:
    """Keep what a load brought for records already there."""
    entries = [Entry(id=record_id, loaded=text) for record_id, text in loaded.items()]
    Entry.objects.bulk_update(entries, ["loaded"], batch_size=100)


def _by_kind(saved: Saved) -> defaultdict[str, list[Any]]:
    by_kind: defaultdict[str, list[Any]] = defaultdict(list)
    for kind, shape in saved:
        by_kind[kind].append(shape)
    return by_kind


def _add_other_rows(by_kind: dict[str, list[Any]]) -> None:
    rows: defaultdict[Any, list[dict[str, Any]]] = defaultdict(list)
    for kind, held in by_kind.items():
        for shape in held:
            for table, row in other_rows(kind, shape):
                rows[table].append(row)
    for table, held_rows in rows.items():
        insert(table, held_rows)


def _remove_other_rows(ids: list[str]) -> None:
    for table in (Citation, Observation, *LINK_TABLES, *(table for _, table in RELATED.values())):
        for ids_at_once in _batches(ids):
            table.objects.filter(owner_id__in=ids_at_once).delete()


def _batches(ids: list[str]) -> Iterable[list[str]]:
    return (ids[start : start + AT_ONCE] for start in range(0, len(ids), AT_ONCE))
