# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Everything that a briefing on one place is made of, read from an edition in a fixed number of queries."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, replace

from focus.compare.dossier.citations import Citations
from focus.compare.dossier.links import Link, links_to
from focus.compare.dossier.place import Dossier, dossier
from focus.compare.dossier.profile import Profile
from focus.compare.dossier.states import StateLine, state_lines
from focus.compare.dossier.territory import Told, profile, told
from focus.compare.precedents import Met
from focus.edition.downloads.left_out import closed_compilations
from focus.edition.reader import Edition
from focus.handbook.briefing.mattering import Chosen, mattering
from focus.handbook.briefing.nearby import candidates
from focus.handbook.briefing.shapes import Audience, Likeness
from focus.record.shapes import Finding, Source
from focus.standard.scoring.choice import Choice
from focus.standard.scoring.framework import RED_FLAG

LITTLE = 3
"""With fewer answers than this, what is not known comes first and gaps are not told."""


@dataclass(frozen=True, slots=True)
class Material:
    """``found`` is without the answers that stay on the site (``left_out`` of them); ``red_flags`` holds all to R7.

    ``citations`` numbers sources as the parts are made, so these are made in the order in which they are read.
    """

    edition: Edition
    audience: Audience
    language: str
    day: datetime.date
    found: Dossier
    left_out: int
    red_flags: tuple[Finding, ...]
    states: Mapping[str, StateLine]
    told: Told
    profile: Profile | None
    chosen: tuple[Chosen, ...]
    near: Mapping[str, list[tuple[Met, tuple[Likeness, ...]]]]
    links: Mapping[str, Link]
    citations: Citations

    @property
    def little(self) -> bool:
        """Whether hardly an answer is known of the place."""
        return sum(one.standing for one in self.found.findings) < LITTLE

    def uncited(self) -> Citations:
        """Numbers for what is computed from records and not printed."""
        return Citations(self.edition)


def material(edition: Edition, place: str, audience: Audience, language: str) -> Material | None:
    """What a briefing on a place is made of, or ``None`` where the edition has no such place."""
    whole = dossier(edition, place)
    if whole is None or whole.place.id not in whole.standings:
        return None
    found = _without_compilations(edition, whole)
    day, choice = datetime.date.fromisoformat(edition.meta()["date"]), Choice()
    states = state_lines(edition, [one.id for one in (*found.instruments, *found.mechanisms)], Citations(edition))
    answers = told(found, states, day, choice)
    chosen = mattering(found.standard, answers.answers, audience)
    near = candidates(edition, found.place.id, chosen)
    shown = [one.finding.subject for held in near.values() for one, _ in held]
    return Material(
        edition=edition,
        audience=audience,
        language=language,
        day=day,
        found=found,
        left_out=_standing(whole) - _standing(found),
        red_flags=tuple(one for one in whole.findings if one.standing and one.criterion == RED_FLAG),
        states=states,
        told=answers,
        profile=profile(found, answers, day, choice),
        chosen=chosen,
        near=near,
        links={**found.links, **links_to(edition, shown)},
        citations=Citations(edition),
    )


def _standing(found: Dossier) -> int:
    return sum(one.standing for one in found.findings)


def _without_compilations(edition: Edition, found: Dossier) -> Dossier:
    """The place without the answers that may be shown on the site only (decision 7): a briefing leaves it."""
    closed = edition.once(
        "closed compilations",
        lambda one: closed_compilations(one.where(Finding, "rests_on <> ''"), one.where(Source, "rights = 'open'")),
    )
    return replace(found, findings=[one for one in found.findings if one.rests_on not in closed])
