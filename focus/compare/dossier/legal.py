# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Which kinds of law apply in a place, with who says so."""

from collections.abc import Mapping

from msgspec import Struct

from focus.compare.dossier.citations import Citations, Cites
from focus.edition.reader import Edition
from focus.record.legal import Own, families, systems_in
from focus.record.shapes import Place


class LegalFamily(Struct, frozen=True, kw_only=True):
    """The kinds of law of a place, none where not known. ``country`` is whose they are where the place has no own."""

    systems: tuple[str, ...]
    country: str
    cites: Cites


def legal_family(edition: Edition, place: Place, citations: Citations) -> LegalFamily:
    """The kinds of law of a place, its country's where it has none of its own."""
    country = place.parent if place.parent and not place.legal_systems else ""
    says = edition.get(Place, country) if country else place
    if says is None or not says.legal_systems:
        return LegalFamily(systems=(), country="", cites=())
    return LegalFamily(systems=says.legal_systems, country=country, cites=citations.of(says.legal_systems_sources))


def families_by_place(edition: Edition) -> Mapping[str, tuple[str, ...]]:
    """What each place answers to in a filter by family. One query, once an edition."""
    return edition.once("families of law by place", _families_by_place)


def _families_by_place(edition: Edition) -> dict[str, tuple[str, ...]]:
    places = {one.id: Own(one.legal_systems, one.parent or "") for one in edition.stream(Place)}
    return {id_: families(systems_in(id_, places)) for id_ in places}
