# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Which events a briefing tells, and in which lane of its picture each stands."""

from collections.abc import Iterable, Mapping

from focus.handbook.briefing.shapes import Dot
from focus.lib import edtf
from focus.record.shapes import Event

OTHER = "other"
LANES: Mapping[str, frozenset[str]] = {
    "law": frozenset({
        "introduced", "adopted", "promulgated", "published", "in_force", "amended", "implemented", "suspended",
        "annulled", "partly_annulled", "repealed", "lapsed", "rejected", "withdrawn", "resumed", "not_applied_since",
        "regulation",
    }),
    "body": frozenset({"body_created", "body_operating", "body_suspended", "body_closed", "budget", "budget_cut"}),
    "review": frozenset({"evaluation", "court_ruling", "recommendation"}),
    "treaty": frozenset({"ratified", "acceded", "jurisdiction_accepted", "denounced"}),
}  # fmt: skip
ALL = (*LANES, OTHER)
NEVER_TOLD = frozenset({"attack_context"})
"""Attacks are set beside no law: not on one axis, and not in one list."""
DAYS = 366


def told(events: Iterable[Event]) -> list[Event]:
    """The events that a briefing may tell."""
    return [one for one in events if one.kind not in NEVER_TOLD]


def lane_of(kind: str) -> str:
    """The lane of a kind of event."""
    return next((lane for lane, kinds in LANES.items() if kind in kinds), OTHER)


def dots(events: Iterable[Event]) -> tuple[Dot, ...]:
    """The events of the picture, by date. An event of which only the year is known stands in its middle."""
    return tuple(_dot(one) for one in sorted(told(events), key=lambda one: (edtf.sort_key(one.date), one.id)))


def _dot(event: Event) -> Dot:
    start = edtf.parse(event.date.partition("/")[0])
    first, last = start.first, start.last
    middle = first + (last - first) / 2
    return Dot(
        lane=lane_of(event.kind),
        at=round(middle.year + (middle.timetuple().tm_yday - 1) / DAYS, 3),
        year=first.year,
        reported=event.date_basis != "happened",
    )
