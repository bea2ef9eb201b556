# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Profiles under a reader's own choice: of one subject from its records, of all places from the edition's cells."""

import datetime
from collections.abc import Iterable, Mapping, Sequence

import msgspec
from msgspec import Struct

from focus.compare.coded import CodedCell, clocks, of_territory
from focus.compare.dossier.citations import Citations
from focus.compare.dossier.links import Link, links_to
from focus.compare.dossier.place import dossier
from focus.compare.dossier.profile import STANDARD_S_OWN, Profile, groups_of
from focus.compare.dossier.states import state_lines
from focus.compare.dossier.territory import profile, told
from focus.compare.histories import histories
from focus.compare.matrix import columns
from focus.compare.profile import Answers, Changed, Line, Order, apart, changed, lines
from focus.compare.reading import members_of, read_given
from focus.edition import words
from focus.edition.reader import Edition
from focus.record.shapes import Deadline, Instrument, Mechanism
from focus.site.page import Ask
from focus.site.queries.instrument import instrument_page
from focus.site.queries.mechanism import mechanism_page
from focus.standard.scoring.choice import EMERGENCY, Choice

FIRST_VERSION = 2
"""The schema's version that brought framework cells."""
TOLD = 30
"""So many changed orders are named; of more only the number is told."""


class PlaceLines(Struct, frozen=True, kw_only=True):
    """The six dimensions of one place, under the reader's choice; ``flagged`` where R7 is answered no."""

    place: str
    lines: tuple[Line, ...]
    flagged: bool


class PlaceChanged(Struct, frozen=True, kw_only=True):
    """What the choice changes for one place."""

    place: str
    changes: tuple[Changed, ...]


class World(Struct, frozen=True, kw_only=True):
    """One page of places with what changes: bands of these, and orders among these."""

    places: tuple[PlaceLines, ...]
    changes: tuple[PlaceChanged, ...]
    now_apart: tuple[Order, ...]
    no_longer_apart: tuple[Order, ...]
    orders: int


def profiled(ask: Ask, subject: str, choice: Choice) -> tuple[Link, Profile | None] | None:
    """The link and the profile of a place, instrument or mechanism; ``None`` where there is no such thing."""
    link = links_to(ask.edition, [subject]).get(subject)
    if link is None:
        return None
    if link.kind == "places":
        return link, _of_place(ask, subject, choice)
    if link.kind == "instruments":
        (one,) = ask.edition.some(Instrument, [subject])
        return link, instrument_page(ask.edition, one, ask.view.day, None, "", choice).profile
    if link.kind == "mechanisms":
        (body,) = ask.edition.some(Mechanism, [subject])
        return link, mechanism_page(ask.edition, body, ask.view.day, None, "", choice).profile
    return None


def _of_place(ask: Ask, place: str, choice: Choice) -> Profile | None:
    found = dossier(ask.edition, place)
    if found is None:
        return None
    day = ask.view.day
    known = state_lines(ask.edition, [x.id for x in (*found.instruments, *found.mechanisms)], Citations(ask.edition))
    return profile(found, told(found, known, day, choice), day, choice)


def world_cells(edition: Edition) -> dict[str, dict[str, Answers]]:
    """Place to track to criterion to answer, as the edition computed them. Once an edition."""
    return edition.once("framework cells", _world_cells)


def _world_cells(edition: Edition) -> dict[str, dict[str, Answers]]:
    if int(edition.meta()["schema"]) < FIRST_VERSION:
        return {}
    core = {one.code for one in words.standard(edition).criteria if one.core}
    hours = edition.once("clocks of texts", _clocks)
    found: dict[str, dict[str, dict[str, CodedCell]]] = {}
    touched: set[str] = set()
    read = msgspec.json.Decoder(tuple[str, ...]).decode
    for row in edition.rows("SELECT * FROM framework_cells"):
        by = read(row["by"])
        # What was withdrawn for safety answers nothing any more.
        if edition.suppressed(row["place"]):
            continue
        gone = any(edition.suppressed(one) for one in by)
        touched |= {row["place"]} if gone else set()
        own = [hours[one] for one in by if one in hours] if row["criterion"] == EMERGENCY else []
        cell = CodedCell(
            criterion=row["criterion"],
            answer="unknown" if gone else row["answer"],
            grade=row["grade"],
            coder_kind=row["coder_kind"],
            core=row["criterion"] in core,
            open=bool(row["open"]),
            clock_hours=min(own) if own else None,
            by=() if gone else by,
            settled_by=row["settled_by"],
        )
        found.setdefault(row["place"], {}).setdefault(row["track"], {})[row["criterion"]] = cell
    # A place all of whose answers were withdrawn is not listed, as if it had never had one.
    speaking = {
        place for place, tracks in found.items() if any(cell.by for held in tracks.values() for cell in held.values())
    }
    return {place: dict(tracks) for place, tracks in found.items() if place in speaking or place not in touched}


def world(edition: Edition, places: Iterable[str], choice: Choice) -> World:
    """Some places under a choice, beside the standard's own."""
    groups = groups_of(words.standard(edition))
    cells = world_cells(edition)
    plain = edition.once("profiles of places", _standard_lines)
    shown = list(places)
    left = _cells_left(edition, shown, choice)
    after = {place: _lines(groups, left.get(place, {}), choice) for place in shown}
    before = {place: plain[place] for place in shown}
    different = {place: changed(before[place], after[place]) for place in shown} if choice != STANDARD_S_OWN else {}
    was, now = (apart(before), apart(after)) if different else (set[Order](), set[Order]())
    return World(
        places=tuple(
            PlaceLines(place=place, lines=after[place], flagged=_flagged(cells[place].get("law", {})))
            for place in shown
        ),
        changes=tuple(PlaceChanged(place=place, changes=held) for place, held in different.items() if held),
        now_apart=_some(now - was),
        no_longer_apart=_some(was - now),
        orders=len(now ^ was),
    )


def _cells_left(edition: Edition, places: Sequence[str], choice: Choice) -> Mapping[str, Mapping[str, Answers]]:
    """What some places answer with the answers that a choice leaves: where one falls, a weaker one may remain.

    The edition's own cells, unless the choice leaves answers out; then counted anew from these places' findings.
    """
    if not (choice.without_grade_c or choice.without_machine):
        return world_cells(edition)
    criteria, day = words.standard(edition).criteria, datetime.date.fromisoformat(edition.meta()["date"])
    counted = {place: held.of_place(day) for place, held in histories(edition).of_places(places).items()}
    members = {place: members_of(one) for place, one in counted.items()}
    given = read_given(edition, {one for some in members.values() for one in some}, columns(criteria, "places"))
    hours = edition.once("clocks of texts", _clocks)
    found = {}
    for place, one in counted.items():
        own = [answer for member in members[place] for answer in given.get(member, ())]
        held = {answer.id: answer.holding for answer in own}
        found[place] = of_territory(criteria, one, own, held, day, day, choice, hours)
    return found


def _clocks(edition: Edition) -> dict[str, float]:
    return dict(clocks(edition.where(Deadline, "instrument IS NOT NULL")))


def _standard_lines(edition: Edition) -> dict[str, tuple[Line, ...]]:
    groups = groups_of(words.standard(edition))
    return {place: _lines(groups, held, STANDARD_S_OWN) for place, held in world_cells(edition).items()}


def _lines(groups: list[tuple[str, tuple[str, ...]]], held: Mapping[str, Answers], choice: Choice) -> tuple[Line, ...]:
    return lines(groups, held.get("law", {}), held.get("practice", {}), choice)


def _flagged(law: Answers) -> bool:
    return "R7" in law and law["R7"].answer == "no"


def _some(orders: Iterable[Order]) -> tuple[Order, ...]:
    return tuple(sorted(orders, key=lambda one: (one.id, one.track, one.higher, one.lower))[:TOLD])
