# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Instruments and mechanisms as lists show them: name, kind, state with its basis, relations, the flag."""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from focus.compare.dossier.citations import Citations, Cites, Dispute
from focus.compare.dossier.links import Link, named
from focus.compare.dossier.relations import Relation, relations
from focus.compare.dossier.states import UNKNOWN, StateLine
from focus.record.shapes import Body, Instrument, Mechanism
from focus.record.vocab import RelationKind


class InstrumentRow(Struct, frozen=True, kw_only=True):
    """An instrument in a list. ``harmful``: a standing "no" to R7."""

    link: Link
    title_en: str
    title_known: bool
    kind: str
    relevance: str
    number: str
    gist: str
    language: str
    standing: StateLine
    harmful: bool
    relations: tuple[Relation, ...]
    cites: Cites
    disputes: tuple[Dispute, ...]


class MechanismRow(Struct, frozen=True, kw_only=True):
    """A mechanism in a list. ``from_elsewhere``: it belongs to another place and reaches this one."""

    link: Link
    name_en: str
    acronym: str
    nature: str
    form: str
    covers: tuple[str, ...]
    standing: StateLine
    created_by: tuple[Link, ...]
    run_by: str
    run_by_language: str
    route_known: bool
    from_elsewhere: bool
    cites: Cites
    disputes: tuple[Dispute, ...]


class BodyRow(Struct, frozen=True, kw_only=True):
    """A body that runs something, or about which a source says something."""

    id: str
    name: str
    name_en: str
    acronym: str
    kind: str
    nature: str
    language: str
    cites: Cites


def instrument_rows(
    instruments: Iterable[Instrument],
    into: Mapping[str, list[tuple[RelationKind, str]]],
    links: Mapping[str, Link],
    states: Mapping[str, StateLine],
    citations: Citations,
) -> tuple[InstrumentRow, ...]:
    """The rows of instruments, newest state first within what others make of them."""
    held = [one for one in instruments if one.id in links]
    return tuple(
        InstrumentRow(
            link=links[one.id],
            title_en=one.title_en,
            title_known=one.title_known,
            kind=one.kind,
            relevance=one.relevance,
            number=one.number,
            gist=one.gist,
            language=one.language,
            standing=states.get(one.id, UNKNOWN),
            harmful=links[one.id].harmful,
            relations=relations(one, into, links),
            cites=citations.of(one.sources),
            disputes=citations.disputes(one),
        )
        for one in held
    )


def mechanism_rows(
    mechanisms: Iterable[Mechanism],
    place: str,
    bodies: Mapping[str, Body],
    routes: set[str],
    links: Mapping[str, Link],
    states: Mapping[str, StateLine],
    citations: Citations,
) -> tuple[MechanismRow, ...]:
    """The rows of mechanisms; ``routes`` holds those of which it is known how to ask."""
    return tuple(
        MechanismRow(
            link=links[one.id],
            name_en=one.name_en,
            acronym=one.acronym,
            nature=one.nature,
            form=one.form,
            covers=one.covers,
            standing=states.get(one.id, UNKNOWN),
            created_by=named(one.created_by, links),
            run_by=runner.name if runner else "",
            run_by_language=runner.language if runner else "",
            route_known=bool(one.how_to_request) or one.id in routes,
            from_elsewhere=one.place != place,
            cites=citations.of(one.sources),
            disputes=citations.disputes(one),
        )
        for one in mechanisms
        if one.id in links
        for runner in [bodies.get(one.run_by or "")]
    )


def body_rows(bodies: Iterable[Body], citations: Citations) -> tuple[BodyRow, ...]:
    """The bodies of a place."""
    return tuple(
        BodyRow(
            id=one.id,
            name=one.name,
            name_en=one.name_en,
            acronym=one.acronym,
            kind=one.kind,
            nature=one.nature,
            language=one.language,
            cites=citations.of(one.sources),
        )
        for one in bodies
    )
