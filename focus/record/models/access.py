# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""How to ask for protection, and who helps besides the State."""

from typing import ClassVar

from django.db.models import PROTECT, CharField, CheckConstraint, ForeignKey, Q, TextField

from focus.record.models.base import RecordModel, kept
from focus.record.models.columns import closed, code, day, filled, many, prose, words
from focus.record.models.mechanism import Mechanism


class Access(RecordModel):
    """See ``shapes.Access``: an editor's own record, never derived from other fields."""

    KIND: ClassVar[str] = "access"

    mechanism = ForeignKey(Mechanism, null=True, blank=True, on_delete=PROTECT, related_name="+")
    offer = code()
    for_whom = words()
    route = words()
    who_may_ask = many()
    channels = many()
    consent = code(default="unknown")
    proof = many()
    seen_by = many()
    seen_by_note = words()
    cost = code(default="unknown")
    alternatives_to_police = words()
    beware = words()
    if_no_answer = words()
    compiled_on = day()
    signed_on = day(null=True)
    signed_by_role = prose()

    class Meta:
        constraints = (
            *kept("access"),
            closed("access", "offer", "offer"),
            closed("access", "consent", "consent"),
            closed("access", "cost", "cost"),
            CheckConstraint(
                condition=Q(signed_on__isnull=True, signed_by_role="")
                | (Q(signed_on__isnull=False) & ~Q(signed_by_role="")),
                name="access_signature_has_day_and_role",
            ),
        )


class RegionalHelp(RecordModel):
    """See ``shapes.RegionalHelp``."""

    KIND: ClassVar[str] = "regional_help"

    region = code()
    name = TextField()
    what = words()
    url = CharField(max_length=900, null=True, blank=True, default=None)
    verified_on = day(null=True)

    class Meta:
        constraints = (
            *kept("regional_help"),
            closed("regional_help", "region", "region"),
            filled("regional_help", "name"),
            CheckConstraint(condition=Q(what__isnull=False), name="regional_help_says_what_it_does"),
        )
