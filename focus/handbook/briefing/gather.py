# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Gather what a briefing says of a place from an edition; nothing is worded yet."""

from collections.abc import Callable, Mapping
from typing import Any

from focus.compare.dossier.profile import names_of
from focus.edition.reader import Edition
from focus.handbook.briefing import asked_parts, first_parts, gap_parts
from focus.handbook.briefing.material import Material, material
from focus.handbook.briefing.order import sections
from focus.handbook.briefing.shapes import Audience, Briefing
from focus.record.shapes import Words

PARTS: Mapping[str, Callable[[Material], dict[str, Any]]] = {
    "standing": first_parts.standing,
    "timeline": first_parts.timeline,
    "mattering": gap_parts.mattering,
    "pairs": gap_parts.pairs,
    "precedents": gap_parts.precedents,
    "commitments": asked_parts.commitments,
    "recent": asked_parts.recent,
    "questions": asked_parts.questions,
    "unknown": asked_parts.unknown,
}


EMPTY: Mapping[str, Any] = {
    "mattering": (),
    "pairs": (),
    "pairs_more": 0,
    "figures": (),
    "precedents": (),
    "commitments": (),
    "commitments_more": 0,
    "questions": (),
}
"""What stands where a section is left out."""


def briefing(edition: Edition, place: str, audience: Audience, language: str, digest: str = "") -> Briefing | None:
    """The briefing on a place, or ``None`` where the edition has no such place. ``digest`` is the edition's."""
    given = material(edition, place, audience, language)
    if given is None:
        return None
    parts: dict[str, Any] = {**EMPTY, **first_parts.risks(given)}
    for name in sections(audience, given.found.place.kind, little=given.little):
        parts |= PARTS[name](given)
    one, standard, meta = given.found.place, given.found.standard, edition.meta()
    return Briefing(
        place=one.id,
        kind=one.kind,
        audience=audience,
        language=language,
        edition=meta["edition"],
        digest=digest,
        date=meta["date"],
        standard=standard.version,
        standard_state=standard.state,
        last_checked=one.last_checked,
        flag=given.profile.flag if given.profile else "",
        little=given.little,
        left_out=given.left_out,
        names=_names(given, parts),
        machine=_machine(given, parts),
        sources=given.citations.listed(),
        **parts,
    )


def places(edition: Edition) -> list[str]:
    """Every place that a briefing can be about, by id."""
    rows = edition.rows("SELECT id FROM places ORDER BY id")
    return [row["id"] for row in rows if not edition.suppressed(row["id"])]


def _names(given: Material, parts: Mapping[str, Any]) -> dict[str, Words]:
    """What the criteria that are named are called: those of gaps and of pairs."""
    codes = {one.criterion for one in (*parts["mattering"], *parts["questions"])}
    codes |= {code for one in parts["pairs"] for code in (one.gap.pair.law, one.gap.pair.practice)}
    return {code: name for code, name in names_of(given.found.standard).items() if code in codes}


def _machine(given: Material, parts: Mapping[str, Any]) -> bool:
    """Whether an answer that only a machine gave is printed."""
    printed = [answer for one in parts["mattering"] for answer in (one.law, one.practice) if answer]
    printed += [one for held in parts["precedents"] for one in held.shown] + list(parts["risks"])
    return bool(given.profile and given.profile.machine) or any(one.coder_kind == "machine" for one in printed)
