# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""How one State stands towards each treaty that an edition knows a State's step towards."""

import datetime
from collections import defaultdict

from focus.check.report.seen import seen_in
from focus.check.report.shapes import Treaty
from focus.edition.reader import Edition
from focus.record.shapes import Event, Instrument, Place, Source
from focus.record.treaties import STEPS, Bond, bond

OF_TREATIES = f"kind IN {STEPS}"
"""A tuple of words is written in SQL as in Python."""


def treaties_of(edition: Edition, state: str) -> tuple[Treaty, ...]:
    """Bound ones first, by title. ``state`` is a country's code; the day is the edition's.

    A treaty towards which no State of the same region took a step is not open to this one and is left out.
    """
    regions = {one.id: one.region for one in edition.all(Place)}
    own: dict[str, list[Event]] = defaultdict(list)
    known: set[str] = set()
    for event in edition.where(Event, OF_TREATIES):
        if regions.get(event.place) == regions.get(state):
            known.update(event.about)
        if event.place == state:
            for treaty in event.about:
                own[treaty].append(event)
    instruments = {one.id: one for one in edition.all(Instrument) if one.id in known}
    sources = {one.id: one for one in edition.all(Source)}
    day = datetime.date.fromisoformat(edition.meta()["date"])
    found = (_told(one, bond(own[one.id], one.id, day), sources) for one in instruments.values())
    return tuple(sorted(found, key=lambda one: (one.standing != "bound", one.title)))


def _told(instrument: Instrument, held: Bond, sources: dict[str, Source]) -> Treaty:
    steps = [one for one in (held.joined, held.ended, held.jurisdiction) if one]
    return Treaty(
        id=instrument.id,
        title=instrument.title,
        title_language=instrument.title_language,
        standing=held.standing,
        how=held.joined.kind if held.joined else "",
        date=held.joined.date if held.joined else "",
        reported=held.joined is not None and held.joined.date_basis == "reported",
        ended=held.ended.date if held.ended else "",
        jurisdiction=held.jurisdiction.date if held.jurisdiction else "",
        sources=seen_in(sources, dict.fromkeys(source for one in steps for source in one.sources)),
    )
