# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The data of what matters most, of what is promised and done, and of how comparable places met it."""

from typing import Any

from focus.compare.coded import CodedCell
from focus.compare.dossier.links import named
from focus.compare.dossier.profile import GapRow, PairFigure, latest
from focus.handbook.briefing import nearby
from focus.handbook.briefing.material import Material
from focus.handbook.briefing.mattering import Chosen
from focus.handbook.briefing.shapes import Answer, Mattering
from focus.record.violence import counts_violence

PAIRS, FIGURES = 6, 5
"""So many are printed: a briefing has two to four pages, and says how many more there are."""


def mattering(given: Material) -> dict[str, Any]:
    """The gaps that the rule chose, each with what is known on paper and in practice."""
    return {"mattering": tuple(_gap(given, one) for one in given.chosen)}


def _gap(given: Material, one: Chosen) -> Mattering:
    cells = {track: held.get(one.criterion) for track, held in given.told.answers.items()}
    return Mattering(
        criterion=one.criterion,
        reasons=one.reasons,
        weaknesses=one.weaknesses,
        why=next(held.why for held in given.found.standard.criteria if held.code == one.criterion),
        law=_answer(given, cells.get("law"), "law"),
        practice=_answer(given, cells.get("practice"), "practice"),
    )


def _answer(given: Material, cell: CodedCell | None, track: str) -> Answer | None:
    """A territory's answer, told by the first of the texts or bodies that give it."""
    if cell is None:
        return None
    held = [
        one
        for one in given.found.findings
        if one.standing and one.criterion == cell.criterion and one.track == track and one.subject in cell.by
    ]
    if not held or cell.answer == "unknown":
        return Answer(answer=cell.answer)
    first = next((one for one in held if one.answer == cell.answer), held[0])
    return Answer(
        answer=cell.answer,
        subjects=named(cell.by, given.links),
        locator=first.locator,
        note=first.note,
        language=first.language,
        as_of=first.as_of,
        coder_kind=cell.coder_kind,
        cites=given.citations.of(first.sources),
    )


def pairs(given: Material) -> dict[str, Any]:
    """First those of which both sides are known, then those with a figure or a time limit; in the standard's order."""
    kept = [one for one in (given.profile.gaps if given.profile else ()) if one.gap.known != "neither"]
    best = sorted(kept, key=lambda one: (one.gap.known != "both", not (one.figures or one.deadlines)))[:PAIRS]
    shown = tuple(one for one in kept if one in best)
    return {"pairs": shown, "pairs_more": len(kept) - len(shown), "figures": _figures(given, shown)}


def _figures(given: Material, shown: tuple[GapRow, ...]) -> tuple[PairFigure, ...]:
    """The newest figures that no pair shows; never of attacks."""
    told_already = {figure.id for pair in shown for figure in pair.figures}
    kept = [one for one in given.found.figures if not counts_violence(one.indicator)]
    return tuple(one for one in latest(kept, FIGURES) if one.id not in told_already)


def precedents(given: Material) -> dict[str, Any]:
    """Comparable places that met what is missing here."""
    return {"precedents": nearby.precedents(given.chosen, given.near, given.links, given.citations)}
