# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The year of a text or mechanism: when it began, by its events. One rule for lists, filters and counts by decade."""

import datetime
from collections.abc import Iterable, Sequence
from typing import Protocol

from focus.lib import edtf

ADOPTING = ("adopted", "promulgated", "published", "in_force")
"""The events that show a text to be adopted, the one that gives its year before the others."""
YEAR_EVENTS = (*ADOPTING, "introduced", "body_created", "body_operating")
"""The events that give the year of a text or mechanism, the first kind that is known before the others. The day on
which somebody saw it so, or on which a source reported it, is no beginning and gives none."""
REPORTED = "reported"


class Dated(Protocol):
    """What counts of an event."""

    @property
    def kind(self) -> str:
        """What happened."""

    @property
    def date(self) -> str:
        """When, as precise as it is known (EDTF, level 0)."""

    @property
    def date_basis(self) -> str:
        """Whether the date is that of the event."""


def beginning(events: Iterable[Dated], day: datetime.date, kinds: Sequence[str] = YEAR_EVENTS) -> int | None:
    """The year in which a text or mechanism began, by the first of ``kinds`` known until ``day``."""
    telling = [one for one in events if one.kind in kinds and one.date_basis != REPORTED]
    known = [(kinds.index(one.kind), edtf.parse(one.date).first) for one in telling]
    past = [told for told in known if told[1] <= day]
    return min(past)[1].year if past else None
