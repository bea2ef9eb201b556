# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Known errors."""

from typing import ClassVar

from django.db.models import CASCADE, CharField, CheckConstraint, Model, OneToOneField, Q, TextField

from focus.record.models.columns import closed, code, day, filled, prose
from focus.record.models.entry import Entry


class Correction(Model):
    """See ``shapes.Correction``. ``record`` is text: the record may be gone when its correction is still told."""

    KIND: ClassVar[str] = "corrections"

    entry = OneToOneField(Entry, primary_key=True, db_column="id", on_delete=CASCADE, related_name="correction")
    record = CharField(max_length=80)
    noticed_on = day()
    state = code()
    text = TextField()
    language = CharField(max_length=35, default="en")
    corrected_on = day(null=True)
    earlier_value = prose()

    class Meta:
        constraints = (
            closed("correction", "state", "correction_state"),
            filled("correction", "record", "text"),
            CheckConstraint(
                condition=~Q(state="corrected") | Q(corrected_on__isnull=False), name="correction_made_has_its_day"
            ),
        )
