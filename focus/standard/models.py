# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The criteria that findings answer, so that no finding can answer one that does not exist.

The standard itself is a kept file (``data/standard.yaml``); these rows are written from it whenever it is loaded.
"""

from django.db.models import CharField, CheckConstraint, Model, Q

APPLIES_TO = ("instrument", "mechanism", "both")
TRACKS = ("de_jure", "de_facto", "both")


class Criterion(Model):
    """A criterion's code, what it is asked of, and whether of the text, of practice or of both."""

    code = CharField(primary_key=True, max_length=2)
    applies_to = CharField(max_length=12)
    de_jure_or_de_facto = CharField(max_length=12)

    class Meta:
        constraints = (
            CheckConstraint(condition=Q(applies_to__in=APPLIES_TO), name="criterion_applies_to_is_in_its_list"),
            CheckConstraint(condition=Q(de_jure_or_de_facto__in=TRACKS), name="criterion_track_is_in_its_list"),
        )

    def __str__(self) -> str:
        return self.code
