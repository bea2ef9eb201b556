# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What courts and review bodies asked of a State."""

from typing import ClassVar

from django.db.models import CheckConstraint, Q, TextField

from focus.record.models.base import RecordModel, kept
from focus.record.models.columns import closed, code, day, filled, many, prose


class Commitment(RecordModel):
    """See ``shapes.Commitment``."""

    KIND: ClassVar[str] = "commitments"

    kind = code()
    issuer = TextField()
    occasion = prose()
    date = day()
    date_basis = code(default="happened")
    gist = TextField()
    criteria = many()
    answer = code(default="unknown")
    answered_on = day(null=True)
    answer_note = prose()
    compliance = many()

    class Meta:
        constraints = (
            *kept("commitment"),
            closed("commitment", "kind", "commitment_kind"),
            closed("commitment", "date_basis", "date_basis"),
            closed("commitment", "answer", "commitment_answer"),
            filled("commitment", "issuer", "date", "gist"),
            CheckConstraint(
                condition=Q(answered_on__isnull=True) | ~Q(answer__in=("unknown", "no_answer")),
                name="commitment_with_a_day_of_answer_has_one",
            ),
        )
