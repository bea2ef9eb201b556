# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Which two editions are compared, and what changed between them, without what was withdrawn for safety."""

from urllib.parse import urlencode

from msgspec import Struct, convert

from focus.edition.changes import Change
from focus.edition.reader import Edition
from focus.site.page import Ask, Moved, Wrong

OLDER, NEWER = "from", "to"


class Pair(Struct, frozen=True, kw_only=True):
    """Two editions by name; ``older`` is empty when the newer one is the first."""

    older: str
    newer: str


def choices(ask: Ask) -> tuple[str, ...]:
    """The editions that can be compared, newest first."""
    return tuple(one.name for one in ask.beside.editions if one.readable)


def pair(ask: Ask, address: str) -> Pair:
    """The two editions that are asked for: by default the one served against the one before it.

    Raises ``Wrong`` for a name that is not on the shelf or one name twice, ``Moved`` to the form without defaults.
    """
    names = choices(ask)
    served = ask.view.meta["edition"]
    for one in (ask.parameters.get(OLDER, ""), ask.parameters.get(NEWER, "")):
        if one and one not in names:
            raise Wrong(_not_here(ask, names))
    newer = ask.parameters.get(NEWER, served)
    older = ask.parameters.get(OLDER, "") or _predecessor(ask, newer)
    if older == newer:
        raise Wrong(ask.view._("Choose two different editions."))
    if older and older in names and names.index(older) < names.index(newer):
        older, newer = newer, older
    wanted = {OLDER: "" if older == _predecessor(ask, newer) else older, NEWER: "" if newer == served else newer}
    given = {name: ask.parameters.get(name, "") for name in (OLDER, NEWER)}
    if wanted != given:
        query = urlencode({name: value for name, value in (wanted | _others(ask)).items() if value})
        raise Moved(ask.view.at(address) + (f"?{query}" if query else ""))
    return Pair(older=older, newer=newer)


def changes_of(ask: Ask, chosen: Pair) -> list[Change]:
    """What changed, from the newer edition's own list where it was made against the older one, else compared now.

    The list that an edition carries keeps the reasons as they were told then. Raises ``NotComparedError``.
    """
    if chosen.older == _predecessor(ask, chosen.newer):
        served = chosen.newer == ask.view.meta["edition"]
        return listed_in(ask.edition if served else ask.beside.open(chosen.newer))
    return ask.beside.changes(chosen.older, chosen.newer)


def listed_in(edition: Edition) -> list[Change]:
    """The changes that an edition carries, in its order."""
    rows = edition.rows("SELECT * FROM changes ORDER BY position")
    return [convert({name: row[name] for name in Change.__struct_fields__}, Change) for row in rows]


def _predecessor(ask: Ask, name: str) -> str:
    found = ask.beside.find(name)
    return found.predecessor if found else ask.view.meta.get("predecessor", "")


def _others(ask: Ask) -> dict[str, str]:
    return {name: value for name, value in ask.parameters.items() if name not in (OLDER, NEWER, "page")}


def _not_here(ask: Ask, names: tuple[str, ...]) -> str:
    return ask.view._("There is no such edition here. Editions: %(names)s.") % {"names": ", ".join(names)}
