# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What an edition says about the world: precedents from other countries, and what binds one State."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

import msgspec

from focus.check.report.shapes import Binding, Precedent, SeenIn, World
from focus.edition.downloads.left_out import closed_compilations
from focus.edition.reader import Edition
from focus.edition.words import vocabularies
from focus.lib.errors import WRONG_USAGE, FocusError
from focus.record.shapes import Commitment, Finding, Instrument, Place, Source

STANDS = ("in_force", "amended", "adopted", "partly_annulled")
ORDERED = "standing = 1 AND track = 'law' AND answer = 'yes'"


def world(edition: Edition, language: str, place: str = "") -> World:
    """Precedents and binding records by criterion. ``place`` is an id such as ``CO``, or nothing.

    Raises ``FocusError`` for a place that the edition does not know.
    """
    names = _names(edition, language)
    if place and place not in names:
        raise FocusError(f"{place}: the edition knows no such place; write its code, such as CO", WRONG_USAGE)
    meta = edition.meta()
    found = edition.where(Finding, ORDERED)
    closed = closed_compilations(edition.where(Finding, "rests_on <> ''"), edition.where(Source, "rights = 'open'"))
    countries = {one.id for one in edition.where(Place, "kind IN ('country', 'subdivision')")}
    abroad = [one for one in found if one.place in countries and not (place and _of(one.place, place))]
    shown = [one for one in abroad if one.rests_on not in closed]
    precedents = _precedents(edition, shown, names, language)
    return World(
        edition=meta.get("edition", edition.directory.name),
        date=meta["date"],
        place=names.get(place, ""),
        precedents=precedents,
        left_out=_counted(one.criterion for one in abroad if one.rests_on in closed),
        binding=_binding(edition, place) if place else {},
    )


def _of(place: str, state: str) -> bool:
    """Whether a place is that State or one of its subdivisions."""
    return place == state or place.startswith(f"{state}-")


def _names(edition: Edition, language: str) -> dict[str, str]:
    rows = edition.rows("SELECT id, titles FROM entries WHERE kind = 'places'")
    return {
        row["id"]: msgspec.json.decode(row["titles"])[language] for row in rows if not edition.suppressed(row["id"])
    }


def _counted(codes: Iterable[str]) -> dict[str, int]:
    counted: dict[str, int] = defaultdict(int)
    for code in codes:
        counted[code] += 1
    return dict(counted)


def _precedents(
    edition: Edition, findings: list[Finding], names: Mapping[str, str], language: str
) -> dict[str, tuple[Precedent, ...]]:
    instruments = {one.id: one for one in edition.all(Instrument)}
    states = {row["subject"]: row["state"] for row in edition.rows("SELECT subject, state FROM states")}
    harmful = {row["id"] for row in edition.rows("SELECT id FROM entries WHERE harmful = 1")}
    labels = {code: getattr(words, language) for code, words in vocabularies(edition)["instrument_state"].items()}
    sources = {one.id: one for one in edition.all(Source)}
    by_code: dict[str, list[Precedent]] = defaultdict(list)
    for one in findings:
        held = instruments.get(one.subject)
        if held is None or held.relevance == "restrictive":
            continue
        state = states.get(held.id, "unknown")
        by_code[one.criterion].append(
            Precedent(
                place=names.get(one.place, one.place),
                instrument=held.id,
                title=held.title,
                title_language=held.title_language,
                title_en=held.title_en,
                state=labels.get(state, state),
                in_force=state in STANDS,
                locator=one.locator,
                grade=one.grade,
                by_machine=one.coder_kind == "machine",
                harmful=held.id in harmful,
                sources=_seen_in(sources, one.sources),
            )
        )
    return {code: tuple(sorted(found, key=_rank)) for code, found in by_code.items()}


def _rank(one: Precedent) -> tuple[bool, bool, bool, str, str, str]:
    """What somebody can cite first: no clause against defenders, in force, with an article, the better grade."""
    return one.harmful, not one.in_force, not one.locator, one.grade, one.place, one.instrument


def _seen_in(sources: Mapping[str, Source], ids: Iterable[str]) -> tuple[SeenIn, ...]:
    found = (sources[one] for one in ids if one in sources)
    return tuple(
        SeenIn(id=one.id, title=one.title, publisher=one.publisher, date=one.date or "", url=one.url or "")
        for one in found
    )


def _binding(edition: Edition, place: str) -> dict[str, tuple[Binding, ...]]:
    """What courts ordered this State to do: records with a date and a source. No ratification is recorded yet."""
    sources = {one.id: one for one in edition.all(Source)}
    by_code: dict[str, list[Binding]] = defaultdict(list)
    for one in edition.where(Commitment, "kind = 'court_order' AND place = ?", [place], "date, id"):
        seen = _seen_in(sources, one.sources)
        for code in one.criteria if seen else ():
            reported = one.date_basis == "reported"
            by_code[code].append(
                Binding(
                    issuer=one.issuer,
                    occasion=one.occasion,
                    date=one.date,
                    reported=reported,
                    gist=one.gist,
                    sources=seen,
                )
            )
    return {code: tuple(found) for code, found in by_code.items()}
