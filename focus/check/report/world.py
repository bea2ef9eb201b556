# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What an edition says about the world: precedents from other countries, and what binds one State."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

import msgspec

from focus.check.report.seen import seen_in
from focus.check.report.shapes import Binding, Precedent, World
from focus.check.report.state_treaties import treaties_of
from focus.compare.precedents import Met, met
from focus.edition.reader import Edition
from focus.edition.words import vocabularies
from focus.lib.errors import WRONG_USAGE, FocusError
from focus.record.shapes import Commitment, Instrument, Source


def world(edition: Edition, language: str, place: str = "") -> World:
    """Precedents and binding records by criterion. ``place`` is an id such as ``CO``, or nothing.

    Raises ``FocusError`` for a place that the edition does not know.
    """
    names = _names(edition, language)
    if place and place not in names:
        raise FocusError(f"{place}: the edition knows no such place; write its code, such as CO", WRONG_USAGE)
    meta = edition.meta()
    state = state_of(place)
    abroad = [
        one for one in met(edition) if one.finding.track == "law" and not (place and _of(one.finding.place, place))
    ]
    shown = [one for one in abroad if not one.closed]
    precedents = _precedents(edition, shown, names, language)
    return World(
        edition=meta.get("edition", edition.directory.name),
        date=meta["date"],
        place=names.get(place, ""),
        precedents=precedents,
        left_out=_counted(one.finding.criterion for one in abroad if one.closed),
        binding=_binding(edition, place, state) if place else {},
        state=state,
        treaties=treaties_of(edition, state) if state else (),
    )


def state_of(place: str) -> str:
    """The State that a place is or is part of: what it owes, its subdivisions owe too. None for a body of several."""
    return "" if place.startswith("INT") else place.split("-")[0]


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
    edition: Edition, findings: list[Met], names: Mapping[str, str], language: str
) -> dict[str, tuple[Precedent, ...]]:
    instruments = {one.id: one for one in edition.all(Instrument)}
    labels = {code: getattr(words, language) for code, words in vocabularies(edition)["instrument_state"].items()}
    sources = {one.id: one for one in edition.all(Source)}
    by_code: dict[str, list[Precedent]] = defaultdict(list)
    for answer in findings:
        one = answer.finding
        held = instruments.get(one.subject)
        if held is None:
            continue
        by_code[one.criterion].append(
            Precedent(
                place=names.get(one.place, one.place),
                instrument=held.id,
                title=held.title,
                title_language=held.title_language,
                title_en=held.title_en,
                state=labels.get(answer.state, answer.state),
                in_force=answer.stands,
                locator=one.locator,
                grade=one.grade,
                by_machine=one.coder_kind == "machine",
                harmful=answer.harmful,
                sources=seen_in(sources, one.sources),
            )
        )
    return {code: tuple(sorted(found, key=_rank)) for code, found in by_code.items()}


def _rank(one: Precedent) -> tuple[bool, bool, bool, str, str, str]:
    """What somebody can cite first: no clause against defenders, in force, with an article, the better grade."""
    return one.harmful, not one.in_force, not one.locator, one.grade, one.place, one.instrument


def _binding(edition: Edition, place: str, state: str) -> dict[str, tuple[Binding, ...]]:
    """What courts ordered this State to do: records with a date and a source."""
    sources = {one.id: one for one in edition.all(Source)}
    by_code: dict[str, list[Binding]] = defaultdict(list)
    for one in edition.where(Commitment, "kind = 'court_order' AND place IN (?, ?)", [place, state], "date, id"):
        seen = seen_in(sources, one.sources)
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
