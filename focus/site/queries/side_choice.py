# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Which two to six subjects stand side by side, and on which day. The same subjects in any order have one address."""

import datetime
from urllib.parse import urlencode

from msgspec import Struct

from focus.compare.dossier.links import Link, links_to
from focus.compare.reading import Kind
from focus.site.page import Ask, Moved, Wrong
from focus.site.queries.matrix_choice import KINDS
from focus.site.queries.state_on import asked_day

SUBJECTS = ("a", "b", "c", "d", "e", "f")
"""One field each, because a form without scripts offers one subject a field; six is what a page can bear."""
PARAMETERS = (*SUBJECTS, "on")


class SideChoice(Struct, frozen=True, kw_only=True):
    """``links`` are the subjects, all of one ``kind``; none where nothing is chosen yet."""

    kind: Kind
    links: tuple[Link, ...]
    on: datetime.date
    query: str


def side_choice(ask: Ask, address: str) -> SideChoice:
    """What is asked for. Raises ``Wrong``, and ``Moved`` to the one address of the same choice."""
    text = ask.parameters.get("on", "")
    on = asked_day(ask.view, text) if text else ask.view.day
    given = [one.lower() for name in SUBJECTS if (one := ask.parameters.get(name, ""))]
    links = _links(ask, sorted(set(given)))
    if len(links) == 1:
        raise Wrong(ask.view._("Choose two to six different ones."))
    kinds = {one.kind for one in links}
    if len(kinds) > 1:
        raise Wrong(ask.view._("Only subjects of one kind stand side by side: places, or texts, or mechanisms."))
    values = {name: one.id.lower() for name, one in zip(SUBJECTS, links, strict=False)}
    if on != ask.view.day:
        values["on"] = on.isoformat()
    query = urlencode(values)
    if values != dict(ask.parameters):
        raise Moved(ask.view.at(address) + (f"?{query}" if query else ""))
    kind: Kind = links[0].kind if links else "places"  # type: ignore[assignment]
    return SideChoice(kind=kind, links=links, on=on, query=query)


def _links(ask: Ask, given: list[str]) -> tuple[Link, ...]:
    """Ids of places are written in capitals, in addresses in small letters."""
    found = links_to(ask.edition, [*given, *(one.upper() for one in given)])
    held = {one.id.lower(): one for one in found.values() if one.kind in KINDS}
    missing = [one for one in given if one not in held]
    if missing:
        raise Wrong(ask.view._("Not known here: %(names)s.") % {"names": ", ".join(missing)})
    return tuple(held[one] for one in given)
