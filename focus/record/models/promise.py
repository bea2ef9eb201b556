# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What a mechanism promises: time limits, seats and measures, each beside what is known of it in practice."""

from typing import ClassVar

from django.db.models import PROTECT, CheckConstraint, ForeignKey, IntegerField, Q, TextField

from focus.record.models.base import RecordModel, kept
from focus.record.models.columns import closed, code, day, filled, many, prose, words
from focus.record.models.entry import Entry
from focus.record.models.instrument import Instrument


class Deadline(RecordModel):
    """See ``shapes.Deadline``. ``kept_sources`` is JSON here because the constraint below looks into it."""

    KIND: ClassVar[str] = "deadlines"

    about = ForeignKey(Entry, on_delete=PROTECT, related_name="deadlines_about")
    step = code()
    starts = prose()
    ends = prose()
    value = IntegerField()
    unit = code()
    day_count = code(default="unstated")
    duty_bearer = prose()
    locator = prose()
    instrument = ForeignKey(Instrument, null=True, blank=True, on_delete=PROTECT, related_name="+")
    kept = code(default="unknown")
    kept_note = prose()
    kept_words = words()
    kept_sources = many()

    class Meta:
        constraints = (
            *kept("deadline"),
            closed("deadline", "step", "deadline_step"),
            closed("deadline", "unit", "time_unit"),
            closed("deadline", "day_count", "day_count"),
            closed("deadline", "kept", "kept"),
            CheckConstraint(condition=Q(value__gte=0), name="deadline_value_is_not_negative"),
            CheckConstraint(condition=Q(kept="unknown") | ~Q(kept_sources=[]), name="deadline_kept_rests_on_a_source"),
        )


class Seat(RecordModel):
    """See ``shapes.Seat``."""

    KIND: ClassVar[str] = "seats"

    about = ForeignKey(Entry, on_delete=PROTECT, related_name="seats_about")
    board = prose()
    holder = code()
    who = TextField()
    count = IntegerField(null=True, blank=True, default=None)
    right = code(default="unknown")
    chosen_by = prose()
    term = prose()
    filled_on = day(null=True)
    locator = prose()

    class Meta:
        constraints = (
            *kept("seat"),
            closed("seat", "holder", "seat_holder"),
            closed("seat", "right", "seat_right"),
            filled("seat", "who"),
            CheckConstraint(condition=Q(count__isnull=True) | Q(count__gte=1), name="seat_count_is_at_least_one"),
        )


class Measure(RecordModel):
    """See ``shapes.Measure``."""

    KIND: ClassVar[str] = "measures"

    about = ForeignKey(Entry, on_delete=PROTECT, related_name="measures_about")
    measure = code()
    as_found = prose()
    track = code()
    instrument = ForeignKey(Instrument, null=True, blank=True, on_delete=PROTECT, related_name="+")
    locator = prose()
    note = prose()

    class Meta:
        constraints = (
            *kept("measure"),
            closed("measure", "measure", "measure_kind"),
            closed("measure", "track", "measure_track"),
        )
