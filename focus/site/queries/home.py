# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The edition at a glance: how many records, and which countries stand where."""

from collections.abc import Iterable

from msgspec import Struct

from focus.edition.reader import Edition
from focus.record.vocab import codes
from focus.site.map.draw import FLAGGED
from focus.site.queries.places import PlaceRow

COUNTED = ("places", "instruments", "mechanisms", "events", "figures", "findings", "documents", "sources")


class StateGroup(Struct, frozen=True, kw_only=True):
    """The countries in one state. ``flagged`` stands apart: adopted, with clauses that can be used against defenders.

    ``drafts`` are those of ``places`` whose text under discussion has such clauses.
    """

    code: str
    places: tuple[str, ...]
    drafts: tuple[str, ...]


def counts(edition: Edition) -> dict[str, int]:
    """Records by kind, those withdrawn for safety left out. One query."""
    found = dict.fromkeys(COUNTED, 0)
    for row in edition.each("SELECT id, kind FROM entries"):
        if row["kind"] in found and not edition.suppressed(row["id"]):
            found[row["kind"]] += 1
    return found


def map_code(row: PlaceRow) -> str:
    """How a country is drawn: its state, or the flag where an adopted text can be turned against defenders."""
    return FLAGGED if row.standing.flag == "adopted" else row.standing.state


def state_groups(rows: Iterable[PlaceRow]) -> tuple[StateGroup, ...]:
    """Countries by the way in which they are drawn, each group in the order of ``rows``."""
    countries = [row for row in rows if row.kind == "country" and row.standing.state]
    order = ("adopted_nationally", FLAGGED, *(one for one in codes("observatory_state") if one != "adopted_nationally"))
    return tuple(
        StateGroup(
            code=code,
            places=tuple(row.id for row in countries if map_code(row) == code),
            drafts=tuple(row.id for row in countries if map_code(row) == code and row.standing.flag == "draft"),
        )
        for code in order
    )
