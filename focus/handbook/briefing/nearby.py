# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Precedents from comparable places: same region, same family of law, same form of mechanism; each says which."""

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from focus.compare.dossier.citations import Citations
from focus.compare.dossier.legal import families_by_place
from focus.compare.dossier.links import Link
from focus.compare.precedents import Met, met
from focus.edition.reader import Edition
from focus.handbook.briefing.mattering import Chosen
from focus.handbook.briefing.shapes import Likeness, Precedent, Precedents
from focus.record.legal import UNKNOWN
from focus.record.shapes import Mechanism, Place

MOST = 2
"""So many are printed for each gap."""


class Traits(Struct, frozen=True, kw_only=True):
    """What a place is compared by. ``state`` is the country of a subdivision, else the place itself."""

    state: str
    region: str
    families: frozenset[str]
    forms: frozenset[str]


def traits(edition: Edition) -> Mapping[str, Traits]:
    """Every place's. Once an edition."""
    return edition.once("traits of places", _traits)


def _traits(edition: Edition) -> dict[str, Traits]:
    forms: dict[str, set[str]] = {}
    for one in edition.where(Mechanism, "nature = 'state'"):
        forms.setdefault(one.place, set()).add(one.form)
    families = families_by_place(edition)
    return {
        one.id: Traits(
            state=one.parent or one.id,
            region=one.region,
            families=frozenset(families.get(one.id, ())) - {UNKNOWN},
            forms=frozenset(forms.get(one.id, ())),
        )
        for one in edition.all(Place)
    }


def likeness(here: Traits, there: Traits) -> tuple[Likeness, ...]:
    """What two places have in common; what is not known of one is in common with nothing."""
    found: list[Likeness] = []
    if here.region == there.region:
        found.append("region")
    if here.families & there.families:
        found.append("legal_family")
    if here.forms & there.forms:
        found.append("form")
    return tuple(found)


def candidates(
    edition: Edition, place: str, chosen: Iterable[Chosen]
) -> dict[str, list[tuple[Met, tuple[Likeness, ...]]]]:
    """Criterion to answers "yes" of comparable places of other States, the best to cite first.

    First what no clause against defenders spoils, what stands, what has most in common, what names its article.
    """
    known = traits(edition)
    here = known[place]
    tracks = {one.criterion: one.tracks for one in chosen}
    found: dict[str, list[tuple[Met, tuple[Likeness, ...]]]] = {one: [] for one in tracks}
    for one in met(edition):
        answer = one.finding
        there = known.get(answer.place)
        if (
            one.closed
            or there is None
            or there.state == here.state
            or answer.track not in tracks.get(answer.criterion, ())
        ):
            continue
        if alike := likeness(here, there):
            found[answer.criterion].append((one, alike))
    for held in found.values():
        held.sort(key=_order)
    return found


def _order(pair: tuple[Met, tuple[Likeness, ...]]) -> tuple[bool, bool, int, bool, str, str]:
    one, alike = pair
    return one.harmful, not one.stands, -len(alike), not one.finding.locator, one.finding.grade, one.finding.id


def precedents(
    chosen: Sequence[Chosen],
    held: Mapping[str, list[tuple[Met, tuple[Likeness, ...]]]],
    links: Mapping[str, Link],
    citations: Citations,
) -> tuple[Precedents, ...]:
    """Those that are printed, by gap. ``links`` names their texts and bodies."""
    return tuple(
        Precedents(
            criterion=one.criterion,
            shown=tuple(_row(*pair, links, citations) for pair in held[one.criterion][:MOST]),
            more=len(held[one.criterion][MOST:]),
        )
        for one in chosen
    )


def _row(one: Met, alike: tuple[Likeness, ...], links: Mapping[str, Link], citations: Citations) -> Precedent:
    answer = one.finding
    return Precedent(
        link=links[answer.subject],
        place=answer.place,
        track=answer.track,
        locator=answer.locator,
        likeness=alike,
        stands=one.stands,
        harmful=one.harmful,
        coder_kind=answer.coder_kind,
        grade=answer.grade,
        cites=citations.of(answer.sources),
    )
