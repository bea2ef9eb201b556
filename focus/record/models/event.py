# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What happened, and numbers about it."""

from typing import ClassVar

from django.db.models import PROTECT, CharField, CheckConstraint, ForeignKey, Q, TextField

from focus.record.models.base import RecordModel, kept
from focus.record.models.columns import closed, code, day, filled, prose
from focus.record.models.entry import Entry


class Event(RecordModel):
    """See ``shapes.Event``."""

    KIND: ClassVar[str] = "events"

    date = day()
    date_basis = code(default="happened")
    kind = code()
    text = prose()
    provisions = prose()

    class Meta:
        constraints = (
            *kept("event"),
            closed("event", "kind", "event_kind"),
            closed("event", "date_basis", "date_basis"),
            filled("event", "date"),
        )


class Figure(RecordModel):
    """See ``shapes.Figure``. The value is kept as text, so that no rounding creeps in."""

    KIND: ClassVar[str] = "figures"

    about = ForeignKey(Entry, on_delete=PROTECT, related_name="figures_about")
    indicator = TextField()
    definition = CharField(max_length=80)
    period = day()
    extent = code()
    value = CharField(max_length=40)
    qualifier = code(default="exact")
    unit = TextField()
    stage = code(null=True)
    counts = prose()
    counter = prose()
    note = prose()

    class Meta:
        constraints = (
            *kept("figure"),
            closed("figure", "extent", "figure_extent"),
            closed("figure", "qualifier", "qualifier"),
            closed("figure", "stage", "budget_stage", null=True),
            filled("figure", "indicator", "period", "value", "unit"),
            CheckConstraint(condition=~Q(value__startswith="-"), name="figure_value_is_not_negative"),
        )
