# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Which two to six subjects stand side by side, and on which day. The same subjects in any order have one address."""

import datetime
from collections.abc import Callable, Mapping, Sequence
from urllib.parse import urlencode

from msgspec import Struct

from focus.compare.dossier.links import Link, links_to
from focus.compare.reading import Kind
from focus.site.page import Ask, Moved, Wrong
from focus.site.queries.matrix_choice import KINDS
from focus.site.queries.side_names import by_name
from focus.site.queries.state_on import asked_day

SUBJECTS = ("a", "b", "c", "d", "e", "f")
"""One field each, because a form without scripts offers one subject a field; six is what a page can bear."""
PARAMETERS = (*SUBJECTS, "on")


class Unsure(Struct, frozen=True, kw_only=True):
    """Words that fit several names, with a link to this page for each of them."""

    words: str
    links: tuple[Link, ...]
    queries: tuple[str, ...]


class SideChoice(Struct, frozen=True, kw_only=True):
    """``links`` are the subjects, all of one ``kind``; none where fewer than two are chosen yet.

    ``unsure`` are words that fit several names: nothing is compared before a reader has said which is meant.
    ``filled`` is what the form says already.
    """

    kind: Kind
    links: tuple[Link, ...]
    on: datetime.date
    query: str
    unsure: tuple[Unsure, ...] = ()
    filled: tuple[str, ...] = ()


def side_choice(ask: Ask, address: str) -> SideChoice:
    """What is asked for. Raises ``Wrong``, and ``Moved`` to the one address of the same choice."""
    text = ask.parameters.get("on", "")
    on = asked_day(ask.view, text) if text else ask.view.day
    given = [one for name in SUBJECTS if (one := ask.parameters.get(name, ""))]
    meant = _meant(ask, given)
    links = _links(ask, sorted({ids[0].lower() for ids in meant.values() if len(ids) == 1}))
    if any(len(ids) > 1 for ids in meant.values()):
        return _asked_back(ask, meant, links, on)
    if len(links) == 1 and len(given) > 1:
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
    return SideChoice(
        kind=kind, links=links if len(links) > 1 else (), on=on, query=query, filled=tuple(map(_told(ask), links))
    )


def _told(ask: Ask) -> Callable[[Link], str]:
    """What a form says of a subject: a place's name, anything else's code, which is never another's."""
    return lambda link: ask.view.place(link.id) if link.kind == "places" else link.id


def _meant(ask: Ask, given: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """The ids that each code or name may mean. Raises ``Wrong`` where one means nothing here."""
    held = links_to(ask.edition, [form for one in given for form in (one.lower(), one.upper())])
    codes = {id_.lower(): id_ for id_, link in held.items() if link.kind in KINDS}
    found = {one: (codes[one.lower()],) if one.lower() in codes else by_name(ask, one) for one in given}
    if missing := [one for one, ids in found.items() if not ids]:
        raise Wrong(ask.view._("Not known here: %(names)s.") % {"names": ", ".join(missing)})
    return found


def _asked_back(
    ask: Ask, meant: Mapping[str, tuple[str, ...]], links: tuple[Link, ...], on: datetime.date
) -> SideChoice:
    """The choice with what words may mean; each is a link to this page with that one in place of the words."""
    held = links_to(ask.edition, [one for ids in meant.values() for one in ids])
    given = {name: value for name, value in ask.parameters.items() if value}
    unsure = []
    for words, ids in meant.items():
        known = [held[one] for one in ids if one in held] if len(ids) > 1 else []
        queries = [
            urlencode({name: one.id.lower() if value == words else value for name, value in given.items()})
            for one in known
        ]
        if known:
            unsure.append(Unsure(words=words, links=tuple(known), queries=tuple(queries)))
    kind: Kind = links[0].kind if links else "places"  # type: ignore[assignment]
    filled = tuple(value for name, value in given.items() if name in SUBJECTS)
    return SideChoice(kind=kind, links=(), on=on, query=urlencode(given), unsure=tuple(unsure), filled=filled)


def _links(ask: Ask, given: list[str]) -> tuple[Link, ...]:
    """Ids of places are written in capitals, in addresses in small letters."""
    found = links_to(ask.edition, [*given, *(one.upper() for one in given)])
    held = {one.id.lower(): one for one in found.values() if one.kind in KINDS}
    missing = [one for one in given if one not in held]
    if missing:
        raise Wrong(ask.view._("Not known here: %(names)s.") % {"names": ", ".join(missing)})
    return tuple(held[one] for one in given)
