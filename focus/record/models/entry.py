# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The register of ids: one row for every id that was ever given, whatever its kind."""

from django.db.models import CharField, CheckConstraint, DateTimeField, Model, Q, TextField

from focus.record.shapes import KINDS


class Entry(Model):
    """An id, the kind that holds it, and the record as the last load left it.

    Links that may point to more than one kind are foreign keys to this table. A row stays when its record
    goes, because an id is never used for anything else again. ``loaded`` is the record as JSON at the last
    load, empty for one made in the newsroom: what differs from it was edited here and is never overwritten.
    """

    id = CharField(primary_key=True, max_length=80)
    kind = CharField(max_length=20)
    loaded = TextField(blank=True, default="")
    created_at = DateTimeField(auto_now_add=True)
    updated_at = DateTimeField(auto_now=True)

    class Meta:
        constraints = (
            CheckConstraint(condition=Q(kind__in=tuple(KINDS)), name="entry_kind_is_known"),
            CheckConstraint(condition=~Q(id=""), name="entry_id_is_filled"),
        )

    def __str__(self) -> str:
        return self.id
