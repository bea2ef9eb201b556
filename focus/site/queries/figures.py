# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Figures in tables: a table holds one indicator, one definition, one unit, one stage and one subject.

Two figures that count different things never share a table. A bar is drawn only for whole periods and days: a total
over several years or a part of a year beside them would lie by its length.
"""

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from focus.compare.dossier.citations import Citations, Cites, Dispute
from focus.compare.dossier.links import Link
from focus.lib import edtf
from focus.record.shapes import Figure

COMPARABLE = {"whole", "snapshot"}
FEWEST_BARS = 3
"""Below this number of comparable values bars say nothing that the numbers do not."""


class FigureRow(Struct, frozen=True, kw_only=True):
    """One number. ``size`` is its bar's length, ``None`` where none may be drawn."""

    id: str
    period: str
    extent: str
    value: str
    qualifier: str
    counts: str
    counter: str
    note: str
    language: str
    size: float | None
    cites: Cites
    disputes: tuple[Dispute, ...] = ()


class FigureTable(Struct, frozen=True, kw_only=True):
    """Numbers that may be read one under the other."""

    key: str
    indicator: str
    definition: str
    unit: str
    stage: str | None
    about: Link | None
    rows: tuple[FigureRow, ...]


def figure_tables(
    figures: Iterable[Figure], links: Mapping[str, Link], citations: Citations, order: Sequence[str]
) -> tuple[FigureTable, ...]:
    """Figures grouped so that no two definitions meet; tables in the order of the indicators in ``order``."""
    groups: dict[tuple[str, str, str, str | None, str], list[Figure]] = {}
    for one in figures:
        groups.setdefault((one.indicator, one.definition, one.unit, one.stage, one.about), []).append(one)
    place_of = {code: n for n, code in enumerate(order)}
    keys = sorted(groups, key=lambda key: (place_of.get(key[0], len(place_of)), [part or "" for part in key]))
    return tuple(
        FigureTable(
            key=f"figures-{number}",
            indicator=key[0],
            definition=key[1],
            unit=key[2],
            stage=key[3],
            about=links.get(key[4]),
            rows=_rows(groups[key], citations),
        )
        for number, key in enumerate(keys, 1)
    )


def _rows(figures: list[Figure], citations: Citations) -> tuple[FigureRow, ...]:
    in_order = sorted(figures, key=lambda one: (edtf.sort_key(one.period), one.id))
    drawn = sum(one.extent in COMPARABLE for one in in_order) >= FEWEST_BARS
    return tuple(row_of(one, citations, drawn) for one in in_order)


def row_of(one: Figure, citations: Citations, drawn: bool) -> FigureRow:
    """One number as a row; ``drawn`` tells whether its table has bars."""
    disputes = citations.disputes(one)
    may_be_drawn = drawn and one.extent in COMPARABLE and not disputes
    return FigureRow(
        id=one.id,
        period=one.period,
        extent=one.extent,
        value=one.value,
        qualifier=one.qualifier,
        counts=one.counts,
        counter=one.counter,
        note=one.note,
        language=one.language,
        size=max(float(one.value), 0.0) if may_be_drawn else None,
        cites=citations.of(one.sources),
        disputes=disputes,
    )
