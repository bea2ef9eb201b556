# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The years in which the texts of an edition were adopted."""

import datetime
import json
from collections.abc import Mapping
from typing import NamedTuple

from focus.edition.reader import Edition
from focus.record.year import ADOPTING, beginning

ADOPTIONS = (
    "SELECT l.target, e.kind, e.date, e.date_basis FROM events e JOIN links l ON l.origin = e.id "
    "AND l.role = 'about' WHERE e.kind IN (SELECT value FROM json_each(?)) AND NOT withdrawn(e.id)"
)


class Adoption(NamedTuple):
    """An event that shows a text to be adopted."""

    kind: str
    date: str
    date_basis: str


def adoption_years(edition: Edition) -> Mapping[str, str]:
    """The year in which each text was adopted, where it is known. Two queries, once an edition.

    It is the year by which lists filter; a bill has none, though they know the year in which it was introduced.
    """
    return edition.once("years of adoption", _years)


def _years(edition: Edition) -> dict[str, str]:
    day = datetime.date.fromisoformat(edition.meta()["date"])
    held: dict[str, list[Adoption]] = {}
    for row in edition.each(ADOPTIONS, [json.dumps(ADOPTING)]):
        held.setdefault(row["target"], []).append(Adoption(row["kind"], row["date"], row["date_basis"]))
    return {text: str(year) for text, told in held.items() if (year := beginning(told, day)) is not None}
