# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Profiles under a reader's own choice as one flat table: law and practice in lines of their own, never averaged."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from focus.compare.dossier.links import Link
from focus.compare.dossier.profile import Profile
from focus.compare.profile import Line, Side
from focus.site.page import Table
from focus.site.queries.weighed_places import World

DIMENSION, WEAKNESS = "dimension", "weakness"


class WeighedLine(Struct, frozen=True, kw_only=True):
    """A dimension or weakness of one subject on one track; ``choice`` are the parameters that were asked for."""

    subject: str
    place: str
    scale: str
    scale_id: str
    track: str
    red_flag: bool
    result: Side
    choice: str


def weighed_lines(subject: Link | None, profile: Profile | None, world: World | None, choice: str) -> Table:
    """What the page shows: the lines of its one profile, or of the places of its world."""
    rows: list[WeighedLine] = []
    if subject and profile:
        own, flagged = (subject.id, subject.place), profile.flag == "no"
        rows += _lines(own, DIMENSION, profile.dimensions, flagged, choice)
        rows += _lines(own, WEAKNESS, profile.weaknesses, flagged, choice)
    for one in world.places if world else ():
        rows += _lines((one.place, one.place), DIMENSION, one.lines, one.flagged, choice)
    return Table(row=WeighedLine, rows=tuple(rows), workbook=True)


def _lines(
    own: tuple[str, str], scale: str, lines: Iterable[Line], flagged: bool, choice: str
) -> Iterator[WeighedLine]:
    for line in lines:
        for track, side in (("law", line.law), ("practice", line.practice)):
            if side:
                yield WeighedLine(
                    subject=own[0],
                    place=own[1],
                    scale=scale,
                    scale_id=line.id,
                    track=track,
                    red_flag=flagged,
                    result=side,
                    choice=choice,
                )
