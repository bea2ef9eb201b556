# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""From when until when an answer holds. Outside that time a cell is not coded: nothing is carried backward.

An answer about the law belongs to the wording that was coded and holds from that wording's beginning until the event
that amends or ends it. An answer about practice holds from the day by which it was seen, and is old 24 months after
that day (the standard: evidence no older than 24 months).

Of an answer dated "2016" nobody knows on which day of that year it was seen, only that it was seen when the year was
over. So it holds from the last day of what its date allows; where that day is still to come, from the day on which the
answer was recorded, or else from the edition's date, because it had been seen by then.
"""

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal, Protocol, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from focus.lib import edtf
from focus.record.shapes import Event, Finding, Instrument

BEGINS_A_WORDING = frozenset({"introduced", "adopted", "promulgated", "published", "in_force", "amended"})
BEGINS_A_TEXT = BEGINS_A_WORDING - {"amended"}
BECOMES_LAW = frozenset({"adopted", "promulgated", "published", "in_force"})
"""What ends the wording of a bill: the text that is adopted is another one until somebody has read it."""
ENDS_A_WORDING = frozenset({"amended", "repealed", "annulled", "lapsed", "rejected", "withdrawn"})
FRESH_MONTHS = 24
"""How long evidence of practice counts (evidence rule on de facto answers)."""

Holds = Literal["holds", "old", "not_coded_then", "observed_later", "day_unknown"]
"""``observed_later`` is of practice, which has no wording: on that day nobody had seen it yet."""


class Holding(Struct, frozen=True, kw_only=True):
    """The days, both included, on which an answer holds; ``None`` is open. Practice always has ``old_from``, law never.

    ``dated`` is false for an answer that says no day: it is taken to speak of the edition's date and of no other.
    """

    finding: str
    first: datetime.date | None = None
    last: datetime.date | None = None
    old_from: datetime.date | None = None
    dated: bool = True
    began_with: str = ""
    ended_by: str = ""

    def on(self, day: datetime.date, *, edition_day: datetime.date) -> Holds:
        """What the answer is on ``day``."""
        if not self.dated:
            return "day_unknown" if day == edition_day else "not_coded_then"
        if (self.first and day < self.first) or (self.last and day > self.last):
            return "observed_later" if self.old_from else "not_coded_then"
        return "old" if self.old_from and day >= self.old_from else "holds"


def holding(
    finding: Finding, instrument: Instrument | None, events: Iterable[Event], edition_day: datetime.date
) -> Holding:
    """When a finding holds, as the edition of a day knows it. ``instrument`` is its subject where that is a text.

    ``events`` may be any. No answer holds before the text that it is about exists.
    """
    if finding.as_of is None:
        return Holding(finding=finding.id, dated=False)
    seen = _seen_by(finding.as_of, finding.recorded_on, edition_day)
    own = _in_order(instrument, events) if instrument else []
    if finding.track == "practice" or instrument is None:
        later = _comes_later(own, seen)
        return Holding(
            finding=finding.id,
            first=edtf.parse(later.date).last if later else seen,
            old_from=_months_after(seen, FRESH_MONTHS),
            began_with=later.id if later else "",
        )
    began = _last_beginning(own, seen)
    ended = _first_ending(own, seen, began)
    return Holding(
        finding=finding.id,
        first=_happened_by(began, seen) if began else seen,
        last=edtf.parse(ended.date).first - datetime.timedelta(days=1) if ended else None,
        began_with=began.id if began else "",
        ended_by=ended.id if ended else "",
    )


def holdings(
    findings: Iterable[Finding],
    instruments: Mapping[str, Instrument],
    events: Mapping[str, Sequence[Event]],
    edition_day: datetime.date,
) -> Iterator[Holding]:
    """When each finding holds; ``events`` are grouped by what they are about. Answers of one wording are asked once."""
    known: dict[tuple[str, str, str | None, str | None], Holding] = {}
    for one in findings:
        key = (one.subject, one.track, one.as_of, one.recorded_on)
        if key not in known:
            known[key] = holding(one, instruments.get(one.subject), events.get(one.subject, ()), edition_day)
        yield replace(known[key], finding=one.id)


class Standing(Protocol):
    """An answer, as far as its days are asked for."""

    @property
    def id(self) -> str: ...
    @property
    def standing(self) -> bool: ...


S = TypeVar("S", bound=Standing)


def holding_on(
    findings: Iterable[S], held: Mapping[str, Holding], day: datetime.date, edition_day: datetime.date
) -> Iterator[S]:
    """The standing answers that hold on a day: of the wording then, and of practice that is not old."""
    for one in findings:
        if one.standing and held[one.id].on(day, edition_day=edition_day) in {"holds", "day_unknown"}:
            yield one


def _seen_by(as_of: str, recorded_on: str | None, edition_day: datetime.date) -> datetime.date:
    """The first day on which the answer had been seen for certain."""
    seen = edtf.parse(as_of)
    known = min(edtf.parse(recorded_on).last, edition_day) if recorded_on else edition_day
    return max(seen.first, min(seen.last, known))


def _happened_by(event: Event, seen: datetime.date) -> datetime.date:
    """The first day on which an event had happened for certain: what was ``seen`` had begun."""
    return min(edtf.parse(event.date).last, seen)


def _comes_later(events: Iterable[Event], seen: datetime.date) -> Event | None:
    """The first event of a text, where its record says that the text came only after what was ``seen`` of it."""
    first = next((one for one in events if one.kind in BEGINS_A_TEXT), None)
    return first if first and edtf.parse(first.date).first > seen else None


def _in_order(instrument: Instrument, events: Iterable[Event]) -> list[Event]:
    own = (one for one in events if instrument.id in one.about and _is_its_own(one, instrument))
    return sorted(own, key=lambda one: (edtf.sort_key(one.date), one.id))


def _is_its_own(event: Event, instrument: Instrument) -> bool:
    """The day on which an act amended another one is no amendment of the act itself."""
    return event.kind != "amended" or not any(one.kind == "amends" for one in instrument.relations)


def _last_beginning(events: Sequence[Event], seen: datetime.date) -> Event | None:
    """What began the wording that was seen. Adoption to entry into force is one wording: the first of them began it."""
    before = [one for one in events if one.kind in BEGINS_A_WORDING and edtf.parse(one.date).first <= seen]
    amended = [one for one in before if one.kind == "amended"]
    if amended:
        return amended[-1]
    law = [one for one in before if one.kind in BECOMES_LAW]
    in_force = [one for one in law if one.kind == "in_force"]
    return next(iter(in_force or law or before), None)


def _first_ending(events: Sequence[Event], seen: datetime.date, began: Event | None) -> Event | None:
    was_a_bill = began is not None and began.kind == "introduced"
    ends = ENDS_A_WORDING | BECOMES_LAW if was_a_bill else ENDS_A_WORDING
    return next((one for one in events if one.kind in ends and edtf.parse(one.date).first > seen), None)


def _months_after(day: datetime.date, months: int) -> datetime.date:
    """The same day so many months later; the last of a shorter month."""
    years, month = divmod(day.month - 1 + months, 12)
    start = datetime.date(day.year + years, month + 1, 1)
    following = datetime.date(start.year + start.month // 12, start.month % 12 + 1, 1)
    return min(start.replace(day=1) + datetime.timedelta(days=day.day - 1), following - datetime.timedelta(days=1))
