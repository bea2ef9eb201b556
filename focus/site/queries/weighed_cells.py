# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The cells of all places: as the edition computed them, or counted anew where a choice leaves answers out."""

import datetime
from collections.abc import Sequence

import msgspec

from focus.compare.alike import bare
from focus.compare.coded import CodedCell, clocks, of_territory
from focus.compare.histories import histories
from focus.compare.matrix import columns
from focus.compare.profile import Answers
from focus.compare.reading import members_of, read_given
from focus.edition import words
from focus.edition.reader import Edition
from focus.record.shapes import Deadline
from focus.standard.scoring.choice import EMERGENCY, Choice

FIRST_VERSION = 2
"""The schema's version that brought framework cells."""
AT_ONCE = 60
"""So many places are counted anew at once, which bounds what is held in memory."""
Tracks = dict[str, dict[str, Answers]]
"""Place to track to criterion to answer."""


def cells_of_edition(edition: Edition) -> Tracks:
    """What the edition computed. A place all of whose answers were withdrawn is not there, as if it never had one."""
    if int(edition.meta()["schema"]) < FIRST_VERSION:
        return {}
    core = {one.code for one in words.standard(edition).criteria if one.core}
    hours = edition.once("clocks of texts", _clocks)
    found: dict[str, dict[str, dict[str, CodedCell]]] = {}
    known: dict[CodedCell, CodedCell] = {}
    touched: set[str] = set()
    speaking: set[str] = set()
    read = msgspec.json.Decoder(tuple[str, ...]).decode
    for row in edition.each("SELECT * FROM framework_cells"):
        if edition.suppressed(row["place"]):
            continue
        by = read(row["by"])
        # What was withdrawn for safety answers nothing any more.
        gone = any(edition.suppressed(one) for one in by)
        (touched if gone else speaking).update([row["place"]] if by else [])
        own = [hours[one] for one in by if one in hours] if row["criterion"] == EMERGENCY else []
        cell = CodedCell(
            criterion=row["criterion"],
            answer="unknown" if gone else row["answer"],
            grade=row["grade"],
            coder_kind=row["coder_kind"],
            core=row["criterion"] in core,
            open=bool(row["open"]),
            clock_hours=min(own) if own else None,
            settled_by=row["settled_by"],
        )
        found.setdefault(row["place"], {}).setdefault(row["track"], {})[cell.criterion] = known.setdefault(cell, cell)
    return {place: dict(own) for place, own in found.items() if place in speaking or place not in touched}


def cells_counted_anew(edition: Edition, places: Sequence[str], strict: Choice) -> Tracks:
    """What some places answer with the answers that a choice leaves, from their findings."""
    known: dict[CodedCell, CodedCell] = {}
    tracks: Tracks = {}
    for at in range(0, len(places), AT_ONCE):
        for place, own in _of_findings(edition, places[at : at + AT_ONCE], strict).items():
            # Thousands of places hold a few hundred different cells.
            tracks[place] = {
                track: {code: known.setdefault(bare(one), bare(one)) for code, one in held.items()}
                for track, held in own.items()
            }
    return {one: tracks.get(one, {}) for one in places}


def _of_findings(edition: Edition, places: Sequence[str], choice: Choice) -> dict[str, dict[str, dict[str, CodedCell]]]:
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
