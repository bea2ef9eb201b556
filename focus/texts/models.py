# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Which wordings the newsroom holds, or was told of and still waits for."""

from typing import Any

from django.db.models import (
    PROTECT,
    CharField,
    CheckConstraint,
    DateTimeField,
    ForeignKey,
    Model,
    PositiveIntegerField,
    Q,
    TextField,
    UniqueConstraint,
)

from focus.record.models.columns import closed, code, day, filled, many

SHA256 = 64
"""Characters of a SHA-256 in hexadecimal."""


class Wording(Model):
    """One text of an instrument in one language from one date on.

    ``reading_sha256`` is empty while the file is not here: another newsroom's ``texts.lock`` named it, and it is to be
    added. ``loaded`` is the lock's entry as the last load left it, empty for what was added here: what differs from it
    was edited here. ``instrument`` points to the register of ids, whose rows stay when a record goes.
    """

    instrument = ForeignKey("record.Entry", on_delete=PROTECT, related_name="wordings")
    wording_date = day()
    language = CharField(max_length=20)
    source: Any = ForeignKey("record.Entry", on_delete=PROTECT, related_name="+", null=True, blank=True, default=None)
    url = CharField(max_length=900, blank=True, default="")
    rights = code()
    file = CharField(max_length=600)
    sha256 = CharField(max_length=SHA256)
    reading_sha256 = CharField(max_length=SHA256, blank=True, default="")
    pages = PositiveIntegerField(default=0)
    articles = PositiveIntegerField(default=0)
    provisions = PositiveIntegerField(default=0)
    warnings = many()
    loaded = TextField(blank=True, default="")
    added_at = DateTimeField(null=True, blank=True, default=None)

    class Meta:
        constraints = (
            UniqueConstraint(fields=("instrument", "wording_date", "language"), name="wording_is_kept_once"),
            closed("wording", "rights", "text_rights"),
            filled("wording", "wording_date", "language", "file", "sha256"),
            CheckConstraint(condition=~Q(url="") | Q(source__isnull=False), name="wording_says_where_it_is_from"),
            CheckConstraint(condition=~Q(wording_date__contains="/"), name="wording_date_is_no_interval"),
            CheckConstraint(
                condition=Q(reading_sha256="", provisions=0, added_at__isnull=True)
                | (Q(provisions__gt=0, added_at__isnull=False) & ~Q(reading_sha256="")),
                name="wording_that_is_here_was_read",
            ),
        )

    def __str__(self) -> str:
        return f"{self.instrument_id} {self.wording_date} {self.language}"
