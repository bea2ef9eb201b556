# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Where a criterion was met: standing answers "yes" about texts (law) and bodies (practice) of States."""

from collections.abc import Mapping
from sys import intern

from msgspec import Struct

from focus.edition.downloads.left_out import closed_compilations
from focus.edition.reader import Edition
from focus.record.shapes import Finding, Instrument, Place, Source

STANDS = frozenset({"in_force", "amended", "adopted", "partly_annulled"})
AT_WORK = frozenset({"operating", "partly_operating"})
MET = "standing = 1 AND answer = 'yes'"


class Yes(Struct, frozen=True, kw_only=True, gc=False):
    """What is kept of an answer: a big edition has tens of thousands of them."""

    id: str
    place: str
    subject: str
    criterion: str
    track: str
    locator: str
    grade: str
    coder_kind: str
    sources: tuple[str, ...]


class Met(Struct, frozen=True, kw_only=True):
    """One answer "yes". ``stands``: its text is in force, or its body at work; ``harmful``: R7 of its text is no.

    ``closed``: it rests on a compilation of others that may be shown on the site only (decision 7).
    """

    finding: Yes
    state: str
    stands: bool
    harmful: bool
    closed: bool


def met(edition: Edition) -> tuple[Met, ...]:
    """All of them, by id; texts that restrict defenders are left out. Once an edition."""
    return edition.once("precedents", _met)


def _met(edition: Edition) -> tuple[Met, ...]:
    closed = closed_compilations(edition.where(Finding, "rests_on <> ''"), edition.where(Source, "rights = 'open'"))
    of_states = {one.id for one in edition.where(Place, "kind IN ('country', 'subdivision')")}
    restrictive = {one.id for one in edition.where(Instrument, "relevance = 'restrictive'")}
    entries = _entries(edition)
    return tuple(
        Met(
            finding=_kept(one),
            state=entries[one.subject][0],
            stands=entries[one.subject][0] in STANDS | AT_WORK,
            harmful=entries[one.subject][1],
            closed=one.rests_on in closed,
        )
        for one in edition.stream(Finding, MET)
        if one.place in of_states and one.subject in entries and one.subject not in restrictive
    )


def _kept(one: Finding) -> Yes:
    """Codes and ids that many share are held once."""
    return Yes(
        id=one.id,
        place=intern(one.place),
        subject=intern(one.subject),
        criterion=intern(one.criterion),
        track=intern(one.track),
        locator=intern(one.locator),
        grade=intern(one.grade),
        coder_kind=intern(one.coder_kind),
        sources=tuple(map(intern, one.sources)),
    )


def _entries(edition: Edition) -> Mapping[str, tuple[str, bool]]:
    """State and flag of every text and body."""
    rows = edition.each("SELECT id, state, harmful FROM entries WHERE kind IN ('instruments', 'mechanisms')")
    return {
        row["id"]: (row["state"] or "unknown", bool(row["harmful"]))
        for row in rows
        if not edition.suppressed(row["id"])
    }
