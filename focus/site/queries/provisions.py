# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Provisions as a page shows them: any sequence of units, an official law, a bill, our own reference bill."""

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from focus.record.shapes import Words
from focus.texts.nesting import Piece, Whole, pieces
from focus.texts.shapes import Unit
from focus.texts.wordings import GROUPS

SERIES = {
    "transitional": "transitional",
    "annex": "annex",
    "annex_article": "annex",
    "decree": "decree",
    "quoted": "quoted",
    "former": "former",
}
"""Kinds that are no part of the law's own body, by the series they form."""


class FindingBeside(Struct, frozen=True, kw_only=True):
    """An answer that names a provision. ``locator`` is how it names it; the answer itself stands on the law's page."""

    id: str
    criterion: str
    name: Words | None
    answer: str
    coder_kind: str
    locator: str
    address: str


class ProvisionRow(Struct, frozen=True, kw_only=True):
    """One provision. ``level`` is that of its heading, ``opens`` the series that begins with it, if one does."""

    eid: str
    kind: str
    label: str
    number: str
    heading: str
    level: int
    group: bool
    opens: str
    pieces: tuple[Piece, ...]
    page: int | None
    language: str
    repealed: bool
    findings: tuple[FindingBeside, ...] = ()


class OutlineRow(Struct, frozen=True, kw_only=True):
    """A line of the outline: ``depth`` counts the groups above, ``part`` is the page of the text on which it stands."""

    eid: str
    kind: str
    label: str
    heading: str
    depth: int
    part: int
    group: bool


class ProvisionLine(Struct, frozen=True, kw_only=True):
    """A provision as a line of a table; ``criteria`` are the answers that name it."""

    eid: str
    kind: str
    label: str
    number: str
    heading: str
    path: tuple[str, ...]
    wording: str
    page: int | None
    repealed: bool
    criteria: tuple[str, ...]


def provision_rows(
    wholes: Iterable[Whole], beside: Mapping[str, tuple[FindingBeside, ...]], language: str
) -> tuple[ProvisionRow, ...]:
    """The rows of one part of a text. Articles stand one level below the groups that hold them."""
    found: list[ProvisionRow] = []
    series, grouped = "", False
    for one in wholes:
        unit = one.unit
        grouped = grouped or unit.kind in GROUPS
        now = SERIES.get(unit.kind, series if unit.kind in GROUPS else "")
        found.append(
            ProvisionRow(
                eid=unit.eid,
                kind=unit.kind,
                label=unit.label,
                number=unit.number,
                heading=unit.heading,
                level=4 if grouped and unit.kind not in GROUPS else 3,
                group=unit.kind in GROUPS,
                opens=now if now != series else "",
                pieces=pieces(one),
                page=unit.page,
                language=unit.language or language,
                repealed=unit.repealed,
                findings=_all_of(one, beside),
            )
        )
        series = now
    return tuple(found)


def outline(
    wholes: Sequence[Whole], bounds: Sequence[tuple[int, int]], shown: int, most: int
) -> tuple[OutlineRow, ...]:
    """Groups and articles of the whole text; with more than ``most`` articles, only those of the part shown."""
    many = sum(one.unit.kind not in GROUPS for one in wholes) > most
    rows = []
    for part, (start, stop) in enumerate(bounds, 1):
        for one in wholes[start:stop]:
            wanted = one.unit.kind in GROUPS or (bool(one.unit.label) and (part == shown or not many))
            if wanted and one.unit.kind not in {"quoted", "former", "note"}:
                rows.append(_outlined(one.unit, part))
    return tuple(rows)


def provision_lines(
    wholes: Iterable[Whole], beside: Mapping[str, tuple[FindingBeside, ...]]
) -> tuple[ProvisionLine, ...]:
    """The same as lines of a table, each with its words as read."""
    return tuple(
        ProvisionLine(
            eid=one.unit.eid,
            kind=one.unit.kind,
            label=one.unit.label,
            number=one.unit.number,
            heading=one.unit.heading,
            path=one.unit.path,
            wording=one.unit.text,
            page=one.unit.page,
            repealed=one.unit.repealed,
            criteria=tuple(dict.fromkeys(found.criterion for found in _all_of(one, beside))),
        )
        for one in wholes
    )


def _all_of(one: Whole, beside: Mapping[str, tuple[FindingBeside, ...]]) -> tuple[FindingBeside, ...]:
    return tuple(found for unit in (one.unit, *one.below) for found in beside.get(unit.eid, ()))


def _outlined(unit: Unit, part: int) -> OutlineRow:
    return OutlineRow(
        eid=unit.eid,
        kind=unit.kind,
        label=unit.label,
        heading=unit.heading,
        depth=min(len(unit.path), 3),
        part=part,
        group=unit.kind in GROUPS,
    )
