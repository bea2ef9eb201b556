# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Mechanisms and the bodies that run them."""

from typing import ClassVar

from django.db.models import CASCADE, PROTECT, CharField, ForeignKey, TextField

from focus.record.models.base import RecordModel, kept
from focus.record.models.columns import closed, code, filled, many, prose
from focus.record.models.instrument import Instrument
from focus.record.models.link import Link, link_to, ordered
from focus.record.models.place import Place


class Body(RecordModel):
    """See ``shapes.Body``."""

    KIND: ClassVar[str] = "bodies"

    name = TextField()
    name_en = prose()
    acronym = prose()
    kind = code()
    nature = code()

    class Meta:
        constraints = (
            *kept("body"),
            closed("body", "kind", "body_kind"),
            closed("body", "nature", "nature"),
            filled("body", "name"),
        )


class Mechanism(RecordModel):
    """See ``shapes.Mechanism``; ``created_by`` and ``reach`` are rows of ``Creation`` and ``Reach``."""

    KIND: ClassVar[str] = "mechanisms"

    name = TextField()
    name_language = CharField(max_length=35, default="en")
    name_en = prose()
    acronym = prose()
    run_by = ForeignKey(Body, null=True, blank=True, on_delete=PROTECT, related_name="runs")
    nature = code()
    form = code()
    covers = many()
    covers_as_found = many()
    composition = prose()
    how_to_request = prose()
    closed = many()

    class Meta:
        constraints = (
            *kept("mechanism"),
            closed("mechanism", "nature", "nature"),
            closed("mechanism", "form", "mechanism_form"),
            filled("mechanism", "name"),
        )


class Creation(Link):
    """An instrument that created a mechanism."""

    owner = ForeignKey(Mechanism, on_delete=CASCADE, related_name="creations")
    target = link_to(Instrument)

    class Meta:
        constraints = ordered("creation")


class Reach(Link):
    """A place whose territory a mechanism serves."""

    owner = ForeignKey(Mechanism, on_delete=CASCADE, related_name="reaches")
    target = link_to(Place)

    class Meta:
        constraints = ordered("reach")
