# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Every answer to one criterion, reduced to what decides where it stands: thousands are read in one query."""

from typing import NamedTuple

from focus.edition.reader import Edition

WITH_HOLDINGS = 2
"""The schema from which an edition tells when its answers hold, and the first coder's answer."""
LINES = (
    "SELECT id, subject, place, track, standing, answer, coder_kind, read, grade, locator <> '', second_answer, "
    "{first} FROM findings WHERE criterion = ?"
)


class Line(NamedTuple):
    """An answer; ``located``: it names its article."""

    id: str
    subject: str
    place: str
    track: str
    standing: int
    answer: str
    coder_kind: str
    read: str
    grade: str
    located: int
    second_answer: str | None
    first_answer: str | None


def tells_when(edition: Edition) -> bool:
    """Whether an edition tells when its answers hold."""
    return int(edition.meta()["schema"]) >= WITH_HOLDINGS


def lines_of(edition: Edition, criterion: str) -> list[Line]:
    """The answers to a criterion, those that do not stand too. One query."""
    sql = LINES.format(first="first_answer" if tells_when(edition) else "NULL")
    lines = list(map(Line._make, edition.rows(sql, [criterion])))
    if not edition.suppression.state():
        return lines
    return [one for one in lines if not any(map(edition.suppressed, (one.id, one.subject, one.place)))]
