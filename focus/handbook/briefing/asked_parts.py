# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The data of what was asked of the State, of what happened last, of what to ask and of what is not known."""

from typing import Any

from focus.compare.dossier.answers import dimension_blocks, total
from focus.compare.dossier.gaps import gaps
from focus.compare.dossier.policies import instrument_rows, mechanism_rows
from focus.compare.dossier.promises import CommitmentRow, commitment_rows
from focus.compare.dossier.timeline import in_order, timeline
from focus.handbook.briefing import asked, lanes
from focus.handbook.briefing.material import Material
from focus.lib import edtf

RECENT, UNKNOWNS = 6, 5
YEARS = 5
"""What is older is history, which the timeline tells."""
SHORTEST_MONTH = 28
COMMITMENTS = {"diplomats": 6}
FEWER_COMMITMENTS = 3
COUNTED = ("instruments", "mechanisms", "events", "figures", "deadlines", "commitments", "documents")


def commitments(given: Material) -> dict[str, Any]:
    """Accepted and not done first, then what is not known to be done, then what was; newest first in each."""
    rows = commitment_rows(given.found.commitments, given.links, given.uncited())
    ordered = sorted(rows, key=lambda one: (not one.accepted_not_done, _is_done(one)))
    shown = [one.link.id for one in ordered[: COMMITMENTS.get(given.audience, FEWER_COMMITMENTS)]]
    held = {one.id: one for one in given.found.commitments}
    cited = [row for one in shown for row in commitment_rows([held[one]], given.links, given.citations)]
    return {"commitments": tuple(cited), "commitments_more": len(rows) - len(shown)}


def _is_done(one: CommitmentRow) -> bool:
    return bool(one.compliance) and one.compliance[-1].compliance == "done"


def recent(given: Material) -> dict[str, Any]:
    """The newest events, and those after the edition's date."""
    events = in_order(lanes.told(given.found.events))
    ahead = [one for one in events if edtf.parse(one.date).first > given.day]
    since = given.day.replace(year=given.day.year - YEARS, day=min(given.day.day, SHORTEST_MONTH))
    past = [one for one in events if one not in ahead and edtf.parse(one.date).last >= since][-RECENT:]
    return {
        "recent": timeline(past, given.links, given.citations, newest_first=True),
        "ahead": timeline(ahead, given.links, given.citations),
    }


def questions(given: Material) -> dict[str, Any]:
    """About the gaps first."""
    codes = [one.criterion for one in given.chosen]
    return {"questions": asked.questions(given.found.standard, given.told.answers, codes, given.language)}


def unknown(given: Material) -> dict[str, Any]:
    """What the records leave open, counted as on the page of the place."""
    found, nowhere = given.found, given.uncited()
    bodies = {one.id: one for one in found.bodies}
    instruments = instrument_rows(found.instruments, found.into, given.links, given.states, nowhere)
    mechanisms = mechanism_rows(
        found.mechanisms, found.place.id, bodies, found.routes, given.links, given.states, nowhere
    )
    blocks = dimension_blocks(found.findings, found.standard, given.links, nowhere)
    open_ones = gaps(
        found.standings[found.place.id], instruments, found.instruments, mechanisms, found.deadlines,
        total(blocks, "law"), total(blocks, "practice"), (),
    )  # fmt: skip
    held = {kind: len(getattr(found, kind)) for kind in COUNTED}
    held["findings"] = sum(one.standing for one in found.findings)
    return {"not_known": found.place.not_known[:UNKNOWNS], "unknown": open_ones, "held": held}
