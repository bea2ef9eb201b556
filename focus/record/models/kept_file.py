# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Files that the newsroom keeps as they are written: the standard, the vocabularies, the safety decisions."""

from django.db.models import CharField, CheckConstraint, DateTimeField, Model, Q, TextField


class KeptFile(Model):
    """A file by its path in the tree; ``loaded`` is its text at the last load, to see what was edited here."""

    path = CharField(primary_key=True, max_length=120)
    text = TextField()
    loaded = TextField(blank=True, default="")
    updated_at = DateTimeField(auto_now=True)

    class Meta:
        constraints = (CheckConstraint(condition=~Q(path="") & ~Q(text=""), name="kept_file_is_filled"),)

    def __str__(self) -> str:
        return self.path
