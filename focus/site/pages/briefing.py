# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The briefing on a place: the page that the PDF and DOCX files are forms of."""

from focus.handbook.briefing.gather import briefing as gathered
from focus.handbook.briefing.shapes import AUDIENCES, Audience
from focus.site.page import Ask, Gone, Moved, Page, Wrong
from focus.site.paper import address

READER = "for"
"""The parameter that says who reads; without it, organisations do."""


def briefing(ask: Ask) -> Page:
    """The briefing on one place, by its id in lower case. Raises ``Gone``, ``Moved`` or ``Wrong``."""
    given, reader = ask.parts["id"], _reader(ask)
    if given != given.lower() or ask.parameters.get(READER) == AUDIENCES[0]:
        raise Moved(ask.view.at(address(given, reader)))
    told = gathered(ask.edition, given.upper(), reader, ask.language, ask.digest)
    if told is None:
        raise Gone
    name = ask.view.place(told.place)
    return Page(
        template="briefing.html",
        title=ask.view._("Briefing: %(place)s") % {"place": name},
        address=f"/places/{given}/briefing",
        body=told,
        query=f"{READER}={reader}" if ask.parameters else "",
        indexed=not ask.parameters,
        description=ask.view._("Where %(place)s stands, what it promised and did, and what to ask, on a few pages.")
        % {"place": name},
    )


def _reader(ask: Ask) -> Audience:
    wanted = ask.parameters.get(READER, AUDIENCES[0])
    for one in AUDIENCES:
        if one == wanted:
            return one
    raise Wrong(
        ask.view._("“%(name)s” has a value that is not known. Allowed: %(allowed)s.")
        % {"name": READER, "allowed": ", ".join(AUDIENCES)}
    )
