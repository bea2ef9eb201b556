# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What every record keeps: its entry, how sensitive it is, when that was looked at, and the private note."""

from typing import ClassVar

from django.db.models import CASCADE, PROTECT, CharField, CheckConstraint, ForeignKey, Model, OneToOneField

from focus.record.models.columns import closed, code, day, many, prose
from focus.record.models.entry import Entry


class Kept(Model):
    """A record with its entry. ``KIND`` is the name of its section in a file."""

    KIND: ClassVar[str]

    entry = OneToOneField(Entry, primary_key=True, db_column="id", on_delete=CASCADE, related_name="%(class)s")
    sensitivity = code()
    last_safety_review = day()
    editor_note = prose()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return str(self.pk)


class RecordModel(Kept):
    """A record that belongs to a place and points to sources (rows of ``Citation``)."""

    place = ForeignKey("record.Place", on_delete=PROTECT, related_name="+")
    language = CharField(max_length=35, default="en")
    disagreements = many()

    class Meta:
        abstract = True


def kept(table: str) -> tuple[CheckConstraint, ...]:
    """The constraints of every kept record; Django asks for a name of its own in each table."""
    return (closed(table, "sensitivity", "sensitivity"),)
