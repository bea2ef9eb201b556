# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Dated observations of a state."""

from django.db.models import (
    CASCADE,
    CharField,
    CheckConstraint,
    ForeignKey,
    Model,
    PositiveIntegerField,
    Q,
    TextField,
    UniqueConstraint,
)

from focus.record.models.columns import closed, code, day, prose
from focus.record.models.entry import Entry
from focus.record.rules import STATES_OF


def _state_fits_its_owner() -> Q:
    fits = Q()
    for kind, states in STATES_OF.items():
        fits |= Q(owner_kind=kind, state__in=states)
    return fits


class Observation(Model):
    """A state as a source showed it on a day; its sources are rows of ``Citation``."""

    owner = ForeignKey(Entry, on_delete=CASCADE, related_name="observations")
    owner_kind = CharField(max_length=20)
    position = PositiveIntegerField()
    state = TextField()
    seen_on = day()
    application = code(default="unknown")
    note = prose()

    class Meta:
        constraints = (
            closed("observation", "application", "application"),
            CheckConstraint(condition=_state_fits_its_owner(), name="observation_state_fits_its_owner"),
            UniqueConstraint(fields=("owner", "position"), name="observation_has_one_place_in_its_list"),
        )
