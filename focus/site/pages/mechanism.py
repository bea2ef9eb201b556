# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The page of a mechanism: who runs it, for whom, what it promises and what is known of its keeping."""

from urllib.parse import urlencode

from focus.record.shapes import Mechanism
from focus.site.page import Ask, Gone, Page
from focus.site.queries.answer_lines import answer_lines
from focus.site.queries.mechanism import mechanism_page
from focus.site.queries.people import people_only
from focus.site.queries.state_on import asked_day


def mechanism(ask: Ask) -> Page:
    """One mechanism; ``on`` asks for its state on a day."""
    found = ask.edition.get(Mechanism, ask.parts["id"])
    if found is None:
        raise Gone
    text = ask.parameters.get("on", "")
    asked = asked_day(ask.view, text) if text else None
    body = mechanism_page(ask.edition, found, ask.view.day, asked, text, people_only(ask))
    return Page(
        template="mechanism.html",
        title=found.name,
        address=f"/mechanisms/{found.id}",
        body=body,
        query=urlencode(ask.parameters),
        indexed=not ask.parameters,
        table=answer_lines(ask, body.practice),
    )
