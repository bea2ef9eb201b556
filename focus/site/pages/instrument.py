# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The page of an instrument: what it says, what became of it, and what it was on any day."""

from urllib.parse import urlencode

from focus.record.shapes import Instrument
from focus.site.page import Ask, Gone, Page
from focus.site.queries.answer_lines import answer_lines
from focus.site.queries.instrument import instrument_page
from focus.site.queries.people import people_only
from focus.site.queries.state_on import asked_day


def instrument(ask: Ask) -> Page:
    """One instrument; ``on`` asks for its state on a day."""
    found = ask.edition.get(Instrument, ask.parts["id"])
    if found is None:
        raise Gone
    text = ask.parameters.get("on", "")
    asked = asked_day(ask.view, text) if text else None
    body = instrument_page(ask.edition, found, ask.view.day, asked, text, people_only(ask))
    return Page(
        template="instrument.html",
        title=found.title,
        address=f"/instruments/{found.id}",
        body=body,
        query=urlencode(ask.parameters),
        indexed=not ask.parameters,
        table=answer_lines(ask, body.law, body.practice),
    )
