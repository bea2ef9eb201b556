# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The state on any day that a reader asks for, computed from the events and observations of the edition."""

import datetime
from collections.abc import Iterable

from msgspec import Struct

from focus.compare.dossier.citations import Citations, Cites
from focus.lib import edtf
from focus.record.shapes import Event
from focus.record.state import State
from focus.site.page import Wrong
from focus.site.view import View


class StateOn(Struct, frozen=True, kw_only=True):
    """A state on a day. ``since``, ``seen_on`` and ``basis`` as in ``record/state.py``; ``date_basis`` is that of the
    event's own date."""

    day: str
    state: str
    since: str | None
    seen_on: str | None
    basis: str
    event: str | None
    date_basis: str
    application: str
    amended_on: str | None
    cites: Cites


def state_on(state: State, events: Iterable[Event], citations: Citations) -> StateOn:
    """A computed state with its citations."""
    event = next((one for one in events if one.id == state.event), None)
    return StateOn(
        day=state.on,
        state=state.state,
        since=state.since,
        seen_on=state.seen_on,
        basis=state.basis,
        event=state.event,
        date_basis=event.date_basis if event else "",
        application=state.application,
        amended_on=state.amended_on,
        cites=citations.of(state.sources),
    )


def asked_day(view: View, text: str) -> datetime.date:
    """The day that ``2012-06-25``, ``2012-06`` or ``2012`` asks for: of a month or year the last one known.

    Raises ``Wrong`` for anything else, and for a day after the edition's, of which it knows nothing.
    """
    try:
        asked = edtf.parse(text)
    except edtf.ImpossibleDateError:
        asked = None
    if asked is None or asked.precision == "interval" or asked.first > view.day:
        raise Wrong(
            view._(
                "This is not a date that the edition can answer for. Write 2012, 2012-06 or 2012-06-25, "
                "from %(first)s to %(last)s."
            )
            % {"first": edtf.EARLIEST_YEAR, "last": view.day.isoformat()}
        )
    return min(asked.last, view.day)
