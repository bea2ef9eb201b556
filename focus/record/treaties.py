# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Which treaties bind a State on a day, and which courts may judge it, from the dated steps that it took.

A treaty binds the States that ratified or acceded to it (Vienna Convention on the Law of Treaties, articles 2(1)(b),
11 and 26), from its entry into force for them (article 24), until a denunciation takes effect (articles 54 and 70).
"""

import datetime
from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

from focus.lib import edtf
from focus.record.shapes import Event

JOINED = ("ratified", "acceded")
STEPS = (*JOINED, "jurisdiction_accepted", "denounced")
WAITING = datetime.timedelta(days=92)
"""No treaty of the record makes a State wait longer between the deposit and entry into force than three months."""

Standing = Literal["bound", "waiting", "ended", "none"]


class Bond(Struct, frozen=True, kw_only=True):
    """What one State's steps towards one treaty amount to on a day.

    ``joined`` is the ratification or accession, ``ended`` the denunciation with the day on which it takes effect.
    ``jurisdiction`` is the acceptance of the treaty's court where it stands on the day.
    """

    treaty: str
    standing: Standing
    joined: Event | None = None
    ended: Event | None = None
    jurisdiction: Event | None = None


def bond(events: Iterable[Event], treaty: str, day: datetime.date) -> Bond:
    """The bond between one State, whose events these are, and a treaty.

    A denunciation that names provisions withdraws only those: the acceptance of the court, never the treaty.
    """
    own = sorted((one for one in events if _counts(one, treaty, day)), key=lambda one: edtf.parse(one.date).last)
    joined = _last(one for one in own if one.kind in JOINED)
    ended = _last(one for one in own if one.kind == "denounced" and not one.provisions)
    if ended and joined and edtf.parse(ended.date).last < edtf.parse(joined.date).last:
        ended = None
    return Bond(
        treaty=treaty,
        standing=_standing(joined, ended, day),
        joined=joined,
        ended=ended,
        jurisdiction=None if ended else _jurisdiction(own),
    )


def _counts(event: Event, treaty: str, day: datetime.date) -> bool:
    """Only what is certain to have happened by the day counts, so the last day of a vague date decides."""
    return event.kind in STEPS and treaty in event.about and edtf.parse(event.date).last <= day


def _last(events: Iterable[Event]) -> Event | None:
    return next(reversed(tuple(events)), None)


def _standing(joined: Event | None, ended: Event | None, day: datetime.date) -> Standing:
    if ended:
        return "ended"
    if joined is None:
        return "none"
    reported = joined.date_basis == "reported"
    return "bound" if reported or day >= edtf.parse(joined.date).last + WAITING else "waiting"


def _jurisdiction(events: list[Event]) -> Event | None:
    """The last acceptance that was not withdrawn after it."""
    found = _last(one for one in events if one.kind == "jurisdiction_accepted" or one.provisions)
    return found if found and found.kind == "jurisdiction_accepted" else None
