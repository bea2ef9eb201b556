# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What has to go with a page that shows findings, wherever it goes: coverage of law and practice, the R7 flag, and that
it is no endorsement. A citation or a file leaves its page, and nobody shall wear it as a trophy.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from focus.compare.dossier.links import Link
from focus.compare.dossier.profile import Profile
from focus.compare.profile import Line
from focus.handbook.briefing.shapes import Briefing
from focus.site.page import Page
from focus.site.pages.agreement import AgreementBody
from focus.site.pages.criterion import CriterionBody
from focus.site.pages.own_weights import OwnWeights
from focus.site.pages.place import PlacePage
from focus.site.pages.precedents import PrecedentsBody
from focus.site.pages.side_by_side import SideBySide
from focus.site.queries.coder_agreement import CONSISTENCY
from focus.site.queries.matrix import MatrixPage, MatrixRow
from focus.site.queries.precedents import Precedent
from focus.site.queries.weighed_places import World
from focus.site.view import View

MOST_NAMED = 6
"""So many texts with harmful clauses are named; of more, how many there are."""


class Shown(Struct, frozen=True, kw_only=True):
    """What a page shows of answers: answered and asked, on paper and in practice.

    ``flag`` is the answer to R7 of the one subject, or empty where there are several, and then ``flagged`` are those
    with "no", places by their ids.
    """

    law: tuple[int, int]
    practice: tuple[int, int]
    flag: str = ""
    flagged: tuple[Link | str, ...] = ()
    machine: bool = False


def tells_findings(page: Page) -> bool:
    """Whether a page shows answers to the standard."""
    return isinstance(page.body, AgreementBody) or _shown(page.body) is not None


def caveat(page: Page, view: View) -> str:
    """The sentences; empty for a page that shows no answers."""
    if isinstance(page.body, AgreementBody):
        return _agreeing(page.body, view)
    shown = _shown(page.body)
    if shown is None:
        return ""
    told = [_covered(shown, view), _flagged(shown, view)]
    if shown.machine:
        told.append(view._("Machines gave answers that no person has reviewed."))
    told.append(view._("Not an endorsement: what texts say is not what is done, and unknown is not “no”."))
    return " ".join(one for one in told if one)


def _agreeing(body: AgreementBody, view: View) -> str:
    """Agreement of machines must not be cited as if people had agreed."""
    if body.what != CONSISTENCY:
        return ""
    return view._(
        "Both coders are machines of one kind with the same written rules: this is consistency, not reliability, and "
        "people will agree less."
    )


def _covered(shown: Shown, view: View) -> str:
    return view._("Answered: law on paper %(law)s of %(law_asked)s, practice %(practice)s of %(practice_asked)s.") % {
        "law": view.number(shown.law[0]),
        "law_asked": view.number(shown.law[1]),
        "practice": view.number(shown.practice[0]),
        "practice_asked": view.number(shown.practice[1]),
    }


def _flagged(shown: Shown, view: View) -> str:
    if shown.flag:
        return view._("Free of clauses that can be used against defenders (R7): %(answer)s.") % {
            "answer": view.label("answer", shown.flag)
        }
    if not shown.flagged:
        return view._("R7 (clauses that can be used against defenders) is answered “no” for none of what is shown.")
    named = ", ".join(_name(one, view) for one in shown.flagged[:MOST_NAMED])
    more = len(shown.flagged) - MOST_NAMED
    return view._("With clauses that can be used against defenders (R7: no): %(names)s.") % {
        "names": f"{named} (+{more})" if more > 0 else named
    }


def _name(one: Link | str, view: View) -> str:
    """A place's name, a text's or body's title."""
    if isinstance(one, str):
        return view.place(one)
    return view.place(one.id) if one.kind == "places" else one.title


def _shown(body: Any) -> Shown | None:
    if isinstance(body, CriterionBody):
        return _of_criterion(body)
    if isinstance(body, MatrixPage | SideBySide):
        return _of_rows(body.rows)
    if isinstance(body, PrecedentsBody):
        return _of_rows((*body.rows, *body.clauses))
    if isinstance(body, OwnWeights) and body.world:
        return _of_world(body.world)
    if isinstance(profile := getattr(body, "profile", None), Profile):
        return _of_lines(profile.dimensions, profile.flag, profile.machine)
    if isinstance(body, Briefing):
        return _counted(body, body.flag or "unknown", body.machine)
    return _counted(body, "no" if body.standing.flag else "unknown") if isinstance(body, PlacePage) else None


def _of_lines(lines: Iterable[Line], flag: str = "", machine: bool = False) -> Shown:
    """The lines of one subject, or of several, whose flags are told beside."""
    held = list(lines)
    law = [one.law for one in held if one.law]
    practice = [one.practice for one in held if one.practice]
    return Shown(
        law=(sum(one.answered for one in law), sum(one.asked for one in law)),
        practice=(sum(one.answered for one in practice), sum(one.asked for one in practice)),
        flag=flag,
        machine=machine or any(one.provisional for one in (*law, *practice)),
    )


def _of_world(world: World) -> Shown:
    whole = _of_lines(line for one in world.places for line in one.lines)
    return replace(whole, flagged=tuple(one.place for one in world.places if one.flagged))


def _of_rows(rows: Sequence[MatrixRow | Precedent]) -> Shown | None:
    if not rows:
        return None
    return Shown(
        law=(sum(one.law.answered for one in rows), sum(one.law.asked for one in rows)),
        practice=(sum(one.practice.answered for one in rows), sum(one.practice.asked for one in rows)),
        flagged=tuple(one.link for one in rows if one.flag == "no"),
        machine=any(cell.coder_kind == "machine" for one in rows for cell in getattr(one, "cells", ())),
    )


def _of_criterion(body: CriterionBody) -> Shown:
    def told(track: str) -> tuple[int, int]:
        held = [one for one in body.tallies if one.track == track]
        return sum(one.coded for one in held), sum(one.of for one in held)

    subjects = {one.answer.subject.id: one.answer.subject for one in body.answers if one.answer.standing}
    return Shown(
        law=told("law"),
        practice=told("practice"),
        flagged=tuple(one for _, one in sorted(subjects.items()) if one.harmful),
        machine=any(one.answer.coder_kind == "machine" for one in body.answers),
    )


def _counted(body: PlacePage | Briefing, flag: str, machine: bool = False) -> Shown:
    """A place where nothing counts together has no profile, but may show answers all the same; so may a briefing."""
    return Shown(
        law=(body.law.answered, body.law.asked),
        practice=(body.practice.answered, body.practice.asked),
        flag=flag,
        machine=machine,
    )
