# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Sources, and every mention of one."""

from typing import ClassVar

from django.db.models import (
    CASCADE,
    PROTECT,
    BooleanField,
    CharField,
    CheckConstraint,
    ForeignKey,
    Model,
    PositiveIntegerField,
    Q,
    TextField,
    UniqueConstraint,
)

from focus.record.models.base import Kept, kept
from focus.record.models.columns import closed, code, day, filled, prose
from focus.record.models.entry import Entry

OWN_FIELD = "sources"
"""``Citation.field`` of the sources of the record itself."""


class Source(Kept):
    """See ``shapes.Source``."""

    KIND: ClassVar[str] = "sources"

    place = ForeignKey("record.Place", on_delete=PROTECT, related_name="+")
    title = TextField()
    publisher = TextField()
    date = day(null=True)
    kind = code()
    url = CharField(max_length=900, null=True, blank=True, default=None)
    address_known = code()
    address_note = prose()
    rights = code(default="unknown")
    checked_on = day(null=True)
    address_status = code(default="unchecked")
    archived = BooleanField(default=False)

    class Meta:
        constraints = (
            *kept("source"),
            closed("source", "kind", "source_kind"),
            closed("source", "address_known", "address_known"),
            closed("source", "rights", "rights"),
            closed("source", "address_status", "address_status"),
            CheckConstraint(
                condition=Q(address_status="unchecked", checked_on__isnull=True)
                | (~Q(address_status="unchecked") & Q(checked_on__isnull=False)),
                name="source_checked_address_has_its_day",
            ),
            filled("source", "title", "publisher"),
            CheckConstraint(
                condition=~Q(address_known="exact") | Q(url__isnull=False), name="source_exact_address_is_given"
            ),
        )


class Citation(Model):
    """One mention of a source in a record, in the order of the record.

    ``field`` says where: ``sources`` for the record itself, ``observations/0`` for its first observation, or the
    path of a list inside a JSON column. The latter repeat what the column says, so that no source can go while
    anything rests on it.
    """

    owner = ForeignKey(Entry, on_delete=CASCADE, related_name="citations")
    field = CharField(max_length=60, default=OWN_FIELD)
    position = PositiveIntegerField()
    target = ForeignKey(Source, on_delete=PROTECT, related_name="citations")

    class Meta:
        constraints = (
            UniqueConstraint(fields=("owner", "field", "position"), name="citation_has_one_place_in_its_list"),
            UniqueConstraint(fields=("owner", "field", "target"), name="citation_names_a_source_once"),
        )
