# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What a reader wants to see of the matrix: which subjects, which criteria, which day. One choice has one address."""

import datetime
import re
from collections.abc import Sequence
from typing import Literal
from urllib.parse import urlencode

from msgspec import Struct
from msgspec.structs import replace

from focus.compare.matrix import TRACKS
from focus.compare.reading import Kind
from focus.site.page import Ask, Moved, Wrong
from focus.site.queries.listing import Facet, chosen_code
from focus.site.queries.named import BETWEEN_NAMES, named, place_meant
from focus.site.queries.state_on import asked_day
from focus.standard.shapes import CriterionText, Standard

KINDS: tuple[Kind, ...] = ("places", "instruments", "mechanisms")
FILTERS = ("region", "legal", "place", "type", "year")
PARAMETERS = ("kind", "ids", "name", *FILTERS, "dimension", "track", "on", "then", "people", "sort", "part")
"""``part`` and not ``page``: a download holds the subjects of this part, and no more."""
MOST_SUBJECTS = 60
WITH_ALL_CRITERIA = 30
"""Subjects a part where all criteria stand beside each other; with one dimension it is the most.

Half as many where two days are compared, because what changed stands below."""
BETWEEN = re.compile(r"[\s,;.]+")


class MatrixChoice(Struct, frozen=True, kw_only=True):
    """A choice. ``on`` and ``then`` are days, ``then`` is ``None`` where only one is asked for; ``ids`` empty for all.

    ``unsure`` are words of a name that fit several subjects. ``values`` is what the address says of it, without the
    part.
    """

    kind: Kind
    ids: tuple[str, ...]
    dimension: str
    track: Literal["", "law", "practice"]
    on: datetime.date
    then: datetime.date | None
    people: bool
    sort: str
    values: dict[str, str]
    unsure: dict[str, tuple[str, ...]] = {}


def matrix_choice(ask: Ask, address: str, standard: Standard) -> MatrixChoice:
    """The choice that is asked for. Raises ``Wrong``, and ``Moved`` to the one address of the same choice."""
    codes = [one.code for one in standard.criteria]
    kind = _one_of(ask, "kind", KINDS) or KINDS[0]
    on = _day(ask, "on")
    then = _day(ask, "then")
    if ask.parameters.get("then") and then == on:
        raise Wrong(ask.view._("Choose two different days."))
    meant = named(ask, ask.parameters.get("name", ""), kind)
    choice = MatrixChoice(
        kind=kind,  # type: ignore[arg-type]
        ids=_ids(ask, kind, [ids[0] for ids in meant.values() if len(ids) == 1]),
        dimension=_one_of(ask, "dimension", [one.id for one in standard.dimensions]),
        track=_one_of(ask, "track", TRACKS),  # type: ignore[arg-type]
        on=on,
        then=then if ask.parameters.get("then") else None,
        people=bool(_one_of(ask, "people", ("1",))),
        sort=_one_of(ask, "sort", ("name", *codes)),
        values={},
        unsure={words: ids for words, ids in meant.items() if len(ids) > 1},
    )
    values = _canonical(ask, choice)
    given = {name: value for name, value in ask.parameters.items() if name != "part"}
    if values != given:
        raise Moved(ask.view.at(address) + (f"?{urlencode(values)}" if values else ""))
    return replace(choice, values=values)


def criteria_of(choice: MatrixChoice, standard: Standard) -> tuple[CriterionText, ...]:
    """The criteria that stand in the matrix."""
    return tuple(one for one in standard.criteria if choice.dimension in {"", one.dimension})


def _canonical(ask: Ask, choice: MatrixChoice) -> dict[str, str]:
    days = {"on": choice.on, "then": choice.then}
    written = {name: day.isoformat() for name, day in days.items() if day and day != ask.view.day}
    if choice.then == ask.view.day:
        written["then"] = choice.then.isoformat()
    held = {
        "kind": "" if choice.kind == KINDS[0] else choice.kind,
        "ids": ".".join(choice.ids).lower(),
        "name": f"{BETWEEN_NAMES} ".join(choice.unsure),
        **{name: ask.parameters.get(name, "") for name in FILTERS},
        "place": place_meant(ask, ask.parameters.get("place", "")),
        "dimension": choice.dimension,
        "track": choice.track,
        "on": written.get("on", ""),
        "then": written.get("then", ""),
        "people": "1" if choice.people else "",
        "sort": "" if choice.sort == "name" else choice.sort,
    }
    return {name: value for name, value in held.items() if value}


def _one_of(ask: Ask, name: str, allowed: Sequence[str]) -> str:
    return chosen_code(ask, Facet(name, "", allowed, tuple))


def _day(ask: Ask, name: str) -> datetime.date:
    text = ask.parameters.get(name, "")
    return asked_day(ask.view, text) if text else ask.view.day


def _ids(ask: Ask, kind: str, added: Sequence[str]) -> tuple[str, ...]:
    given = [*(one for one in BETWEEN.split(ask.parameters.get("ids", "")) if one), *added]
    wanted = sorted({one.upper() if kind == "places" else one.lower() for one in given})
    if len(wanted) > MOST_SUBJECTS:
        raise Wrong(ask.view._("At most %(most)s at once.") % {"most": MOST_SUBJECTS})
    if not wanted:
        return ()
    marks = ", ".join("?" * len(wanted))
    # Only question marks are put into the statement.
    rows = ask.edition.rows(f"SELECT id FROM entries WHERE kind = ? AND id IN ({marks})", [kind, *wanted])  # noqa: S608
    known = {row["id"] for row in rows if not ask.edition.suppressed(row["id"])}
    missing = [one for one in wanted if one not in known]
    if missing:
        raise Wrong(ask.view._("Not known here: %(names)s.") % {"names": ", ".join(missing)})
    return tuple(wanted)
