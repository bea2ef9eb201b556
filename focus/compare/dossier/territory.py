# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What the texts and bodies of a place answer together on a day, and the profile made of it."""

import datetime
from collections.abc import Mapping

from msgspec import Struct

from focus.compare.coded import CodedCell, clocks, of_territory
from focus.compare.dossier.place import Dossier
from focus.compare.dossier.profile import Profile, holdings_of, of_place
from focus.compare.dossier.states import StateLine
from focus.findings.frameworks import Counting, counting
from focus.record.state import State
from focus.standard.scoring.choice import Choice


class Told(Struct, frozen=True, kw_only=True):
    """What counts for a place, and its answers: track to criterion to answer; none where nothing counts."""

    counted: Counting
    answers: dict[str, dict[str, CodedCell]]


def told(found: Dossier, lines: Mapping[str, StateLine], day: datetime.date, choice: Choice) -> Told:
    """The answers of a place. ``lines`` are the states of its instruments and mechanisms on ``day``."""
    place = found.place.id
    own = [one for one in found.instruments if one.place == place]
    states = {
        one: State(subject=one, on=day.isoformat(), state=line.state, application=line.application)
        for one, line in lines.items()
    }
    counted = counting(own, [one for one in found.mechanisms if one.place == place], states)
    held = holdings_of(found.findings, own, found.events, day)
    hours = clocks(found.deadlines)
    answers = of_territory(found.standard.criteria, counted, found.findings, held, day, day, choice, hours)
    return Told(counted=counted, answers=answers)


def profile(found: Dossier, said: Told, day: datetime.date, choice: Choice) -> Profile | None:
    """The profile made of a place's answers; ``None`` where nothing counts, and for an international body.

    Its texts are addressed to States: read together as the law of a place they would say what it does not promise,
    and no edition counts them so.
    """
    if not said.answers or found.place.kind == "international":
        return None
    return of_place(
        found.standard, said.counted, said.answers, found.figures, found.deadlines, found.links, day, choice
    )
