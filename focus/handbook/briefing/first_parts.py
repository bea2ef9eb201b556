# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The data of the first page: what to beware of, and where the place stands."""

from typing import Any

from focus.compare.dossier.answers import dimension_blocks, total
from focus.compare.dossier.links import Link
from focus.compare.dossier.states import UNKNOWN, StateLine, deciding, state_lines
from focus.handbook.briefing import lanes
from focus.handbook.briefing.material import Material
from focus.handbook.briefing.shapes import Risk
from focus.record.shapes import Finding


def risks(given: Material) -> dict[str, Any]:
    """Every text of the place whose R7 is no, whatever its state: it stands before everything else."""
    answers = {one.subject: one for one in given.red_flags}
    links = [given.links[one.id] for one in given.found.instruments if one.id in given.links]
    harmful = [one for one in links if one.harmful]
    # A state is cited only where no answer says why: an answer has sources of its own.
    silent = [one.id for one in harmful if one.id not in answers]
    states = {**given.states, **state_lines(given.edition, silent, given.citations)}
    return {"risks": tuple(_risk(given, one, states.get(one.id, UNKNOWN), answers.get(one.id)) for one in harmful)}


def _risk(given: Material, link: Link, standing: StateLine, answer: Finding | None) -> Risk:
    return Risk(
        link=link,
        standing=standing,
        locator=answer.locator if answer else "",
        note=answer.note if answer else "",
        language=answer.language if answer else "",
        coder_kind=answer.coder_kind if answer else "",
        cites=given.citations.of(answer.sources) if answer else standing.cites,
    )


def standing(given: Material) -> dict[str, Any]:
    """The state with what decides it, the summary, and how many questions are answered."""
    place = given.found.place
    held = given.found.standings[place.id]
    states = state_lines(given.edition, held.because, given.citations)
    blocks = dimension_blocks(given.found.findings, given.found.standard, given.links, given.uncited())
    return {
        "standing": held,
        "deciding": deciding(held.because, given.links, states),
        "summary": place.summary,
        "summary_language": place.language,
        "summary_cites": given.citations.of(place.sources),
        "law": total(blocks, "law"),
        "practice": total(blocks, "practice"),
    }


def timeline(given: Material) -> dict[str, Any]:
    """The events of the picture."""
    return {"dots": lanes.dots(given.found.events)}
