# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The lens of a mechanism: the weaknesses that the field names again and again, law and practice apart."""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from focus.compare.dossier.answers import CriterionRow, dimension_blocks
from focus.compare.dossier.citations import Citations
from focus.compare.dossier.links import Link
from focus.record.shapes import Finding, Words
from focus.standard.shapes import Standard

INSTITUTION = "I"
"""The dimension whose criteria speak of a body's powers and resources."""


class Lens(Struct, frozen=True, kw_only=True):
    """One weakness with its criteria, answered or not; ``id`` is empty for powers outside every weakness."""

    id: str
    name: Words | None
    criteria: tuple[CriterionRow, ...]


def criteria_of(standard: Standard) -> set[str]:
    """Every criterion that the lens asks."""
    of_the_body = {one.code for one in standard.criteria if one.dimension == INSTITUTION}
    return of_the_body | {code for one in standard.weaknesses for code in one.criteria}


def lens(
    findings: Iterable[Finding], standard: Standard, links: Mapping[str, Link], citations: Citations
) -> tuple[Lens, ...]:
    """Each weakness, and last what remains of the body's powers.

    ``findings`` are the creating instruments' on the law track and the mechanism's own on practice.
    """
    blocks = dimension_blocks(findings, standard, links, citations)
    rows = {row.code: row for block in blocks for row in (*block.answered, *block.unanswered)}
    weak = [
        Lens(id=one.id, name=one.name, criteria=tuple(rows[code] for code in one.criteria))
        for one in standard.weaknesses
    ]
    told = {code for one in standard.weaknesses for code in one.criteria}
    rest = tuple(rows[code] for code in rows if code in criteria_of(standard) - told)
    return (*weak, Lens(id="", name=None, criteria=rest))
