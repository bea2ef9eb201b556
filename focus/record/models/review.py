# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Who codes, and who was asked to comment: what the standard's rules of review ask for."""

from typing import ClassVar

from django.db.models import PROTECT, CharField, CheckConstraint, F, ForeignKey, Q, TextField, UniqueConstraint

from focus.record.models.base import RecordModel, kept
from focus.record.models.columns import closed, code, day, filled, many, prose
from focus.record.models.entry import Entry


class Coder(RecordModel):
    """See ``shapes.Coder``. ``interests`` never leave the newsroom."""

    KIND: ClassVar[str] = "coders"

    name = TextField()
    kind = code()
    declared_on = day(null=True)
    declaration = code(null=True)
    interests = many()
    note = prose()

    class Meta:
        constraints = (
            *kept("coder"),
            closed("coder", "kind", "answerer"),
            closed("coder", "declaration", "declaration", null=True),
            filled("coder", "name"),
            UniqueConstraint(fields=("name",), name="coder_name_is_one_coder_s"),
            CheckConstraint(
                condition=Q(declared_on__isnull=True, declaration__isnull=True)
                | Q(declared_on__isnull=False, declaration__isnull=False),
                name="coder_declaration_has_its_day",
            ),
            CheckConstraint(
                condition=Q(interests=[]) | Q(declaration__isnull=False, declaration="some"),
                name="coder_interests_are_declared",
            ),
        )


class Consultation(RecordModel):
    """See ``shapes.Consultation``. That 30 days were given is told by ``record/comments.py``; days are text here."""

    KIND: ClassVar[str] = "consultations"

    about = ForeignKey(Entry, on_delete=PROTECT, related_name="consulted_on")
    asked = code()
    who = prose()
    invited_on = day()
    until = day()
    outcome = code(default="waiting")
    received_on = day(null=True)
    comment = prose()
    comment_language = CharField(max_length=35, null=True, blank=True, default=None)
    reply = prose()
    replied_on = day(null=True)
    withheld_because = prose()

    class Meta:
        constraints = (
            *kept("consultation"),
            closed("consultation", "asked", "consulted_party"),
            closed("consultation", "outcome", "comment_outcome"),
            filled("consultation", "invited_on", "until"),
            CheckConstraint(condition=Q(until__gt=F("invited_on")), name="consultation_ends_after_it_began"),
            CheckConstraint(
                condition=~Q(outcome="commented") | (~Q(comment="") & Q(comment_language__isnull=False)),
                name="consultation_comment_has_its_words",
            ),
            CheckConstraint(
                condition=Q(outcome__in=("commented", "withheld")) | Q(comment="", reply=""),
                name="consultation_without_comment_has_no_words",
            ),
            CheckConstraint(
                condition=Q(outcome="withheld", withheld_because__gt="")
                | (~Q(outcome="withheld") & Q(withheld_because="")),
                name="consultation_withheld_says_why",
            ),
        )
