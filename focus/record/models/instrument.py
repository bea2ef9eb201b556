# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Instruments and how they relate."""

from typing import ClassVar

from django.db.models import (
    CASCADE,
    BooleanField,
    CharField,
    CheckConstraint,
    F,
    ForeignKey,
    Model,
    PositiveIntegerField,
    Q,
    TextField,
    UniqueConstraint,
)

from focus.record.models.base import RecordModel, kept
from focus.record.models.columns import closed, code, filled, many, nested, prose
from focus.record.models.entry import Entry
from focus.record.models.link import link_to


class Instrument(RecordModel):
    """See ``shapes.Instrument``; its state is computed, never kept."""

    KIND: ClassVar[str] = "instruments"

    title = TextField()
    title_language = CharField(max_length=35)
    title_en = prose()
    title_known = BooleanField(default=True)
    kind = code()
    relevance = code()
    number = prose()
    issued_by = prose()
    languages = many()
    url = CharField(max_length=900, null=True, blank=True, default=None)
    gist = TextField()
    implementing_act = nested()
    closed = many()

    class Meta:
        constraints = (
            *kept("instrument"),
            closed("instrument", "kind", "instrument_kind"),
            closed("instrument", "relevance", "relevance"),
            filled("instrument", "title", "gist"),
        )


class Relation(Model):
    """From an instrument to another one or, for ``creates``, to a mechanism."""

    owner = ForeignKey(Instrument, on_delete=CASCADE, related_name="relations")
    position = PositiveIntegerField()
    kind = code()
    target = link_to(Entry)
    note = prose()

    class Meta:
        constraints = (
            closed("relation", "kind", "relation_kind"),
            UniqueConstraint(fields=("owner", "position"), name="relation_has_one_place_in_its_list"),
            UniqueConstraint(fields=("owner", "kind", "target"), name="relation_is_said_once"),
            CheckConstraint(condition=~Q(target=F("owner")), name="relation_goes_to_another_record"),
        )
