# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Precedents as lines of a download: a line for each article, time limit or seat that meets a condition."""

from collections.abc import Iterable, Iterator
from typing import Any

from msgspec import Struct

from focus.compare.dossier.citations import Cites
from focus.compare.dossier.links import Link
from focus.site.queries.matrix import NOT_AN_ENDORSEMENT
from focus.site.queries.precedents import Precedent


class PrecedentLine(Struct, frozen=True, kw_only=True):
    """A piece of evidence of a case; ``evidence`` is its kind, empty where only traits of the case were asked for.

    ``clause_only``: the text has clauses that can be used against defenders, and only this clause of it is told.
    """

    link: Link
    body: Link | None
    clause_only: bool
    evidence: str
    evidence_id: str = ""
    criterion: str = ""
    track: str = ""
    answer: str = ""
    coder_kind: str = ""
    grade: str = ""
    step: str = ""
    value: int | None = None
    unit: str = ""
    day_count: str = ""
    kept: str = ""
    clock_hours: int | None = None
    clock_at_least: bool | None = None
    holder: str = ""
    who: str = ""
    board: str = ""
    right: str = ""
    locator: str = ""
    cites: Cites = ()
    red_flag: str
    law_answered: int
    law_asked: int
    practice_answered: int
    practice_asked: int
    edition: str
    caveat: str


def precedent_lines(rows: Iterable[Precedent], edition: str, clause_only: bool) -> Iterator[PrecedentLine]:
    """The lines of some cases, in their order."""
    for row in rows:
        for told in _evidence(row):
            yield PrecedentLine(
                link=row.link,
                body=row.body,
                clause_only=clause_only,
                red_flag=row.flag,
                law_answered=row.law.answered,
                law_asked=row.law.asked,
                practice_answered=row.practice.answered,
                practice_asked=row.practice.asked,
                edition=edition,
                caveat=NOT_AN_ENDORSEMENT,
                **told,
            )


def _evidence(row: Precedent) -> Iterator[dict[str, Any]]:
    if not (row.answers or row.limits or row.seats):
        yield {"evidence": ""}
    for kind, found, names in (
        ("answer", row.answers, ("criterion", "track", "answer", "coder_kind", "grade")),
        ("time_limit", row.limits, ("step", "value", "unit", "day_count", "kept")),
        ("seat", row.seats, ("holder", "who", "board", "right")),
    ):
        for one in found:
            told = {name: getattr(one, name) for name in (*names, "locator", "cites")}
            if kind == "time_limit" and row.hours is not None:
                told |= {"clock_hours": row.hours, "clock_at_least": row.at_least}
            yield {"evidence": kind, "evidence_id": one.id, **told}
