# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Places: countries, subdivisions, regions and international bodies."""

from typing import ClassVar

from django.db.models import PROTECT, CharField, CheckConstraint, F, ForeignKey, Q, TextField

from focus.record.models.base import Kept, kept
from focus.record.models.columns import closed, code, day, filled, many, words


class Place(Kept):
    """See ``shapes.Place``; the observatory's label is the place's row in ``Observation``."""

    KIND: ClassVar[str] = "places"

    kind = code()
    region = code()
    parent = ForeignKey("self", null=True, blank=True, on_delete=PROTECT, related_name="parts")
    name = words()
    summary = TextField()
    language = CharField(max_length=35, default="en")
    last_checked = day()
    legal_systems = many()
    legal_systems_sources = many()
    not_known = many()
    closed = many()

    class Meta:
        constraints = (
            *kept("place"),
            closed("place", "kind", "place_kind"),
            closed("place", "region", "region"),
            filled("place", "summary"),
            CheckConstraint(
                condition=Q(legal_systems=[]) | ~Q(legal_systems_sources=[]),
                name="place_legal_systems_rest_on_a_source",
            ),
            CheckConstraint(
                condition=Q(parent__isnull=True) | ~Q(parent=F("entry")), name="place_is_not_its_own_parent"
            ),
        )
