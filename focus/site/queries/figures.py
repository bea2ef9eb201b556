# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Figures in tables: a table holds one indicator, definition, unit and stage, one counter, one count and one subject.

Two figures that count different things, or that were counted by two, never share a table. Who may be drawn in bars
is told by ``figure_marks.py``.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from msgspec import Struct

from focus.compare.dossier.citations import Citations, Cites, Dispute
from focus.compare.dossier.links import Link
from focus.lib import edtf
from focus.record.shapes import Figure
from focus.record.vocab import codes
from focus.site.queries.figure_marks import FEWEST, LeftOut, drawing_of, left_out

STAGES = codes("budget_stage")


class Key(NamedTuple):
    """What two figures must have in common to stand in one table and in one chart.

    An empty ``counter`` is not known, an empty ``counts`` is not said in words.
    """

    indicator: str
    definition: str
    unit: str
    stage: str | None
    counter: str
    counts: str

    @property
    def defined(self) -> "Defined":
        """The same without who counts and in what words."""
        return self.indicator, self.definition, self.unit, self.stage


Defined = tuple[str, str, str, str | None]
"""Indicator, definition, unit and stage: what places must have in common to be shown on one page, in tables apart."""


def key_of(one: Figure) -> Key:
    """What another figure must have in common with this one to be read under it."""
    return Key(one.indicator, one.definition, one.unit, one.stage, one.counter, one.counts)


def stage_rank(key: Key) -> int:
    """Where its stage stands: planned, approved, executed; what has none comes first."""
    return STAGES.index(key.stage) if key.stage else -1


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
    """Numbers that may be read one under the other; ``left_out`` tells which have no bar, where there are bars."""

    key: str
    indicator: str
    definition: str
    unit: str
    stage: str | None
    counter: str
    counts: str
    language: str
    about: Link | None
    rows: tuple[FigureRow, ...]
    left_out: tuple[LeftOut, ...]

    @property
    def noted(self) -> bool:
        """Whether anything is remarked on any of the numbers."""
        return any(one.note for one in self.rows)


def by_period(figures: Iterable[Figure]) -> list[Figure]:
    """Figures in the order of their periods."""
    return sorted(figures, key=lambda one: (edtf.sort_key(one.period), one.id))


def figure_tables(
    figures: Iterable[Figure], links: Mapping[str, Link], citations: Citations, order: Sequence[str]
) -> tuple[FigureTable, ...]:
    """Figures grouped so that no two definitions or counters meet: by indicator as in ``order``, by stage, by date."""
    groups: dict[tuple[Key, str, str], list[Figure]] = {}
    for one in by_period(figures):
        groups.setdefault((key_of(one), one.place, one.about), []).append(one)
    place_of = {code: n for n, code in enumerate(order)}

    def rank(group: tuple[Key, str, str]) -> tuple[object, ...]:
        key, place, about = group
        first = edtf.sort_key(groups[group][0].period)
        return place_of.get(key.indicator, len(place_of)), key.indicator, stage_rank(key), about, first, key, place

    return tuple(
        _table(number, groups[group], links, citations) for number, group in enumerate(sorted(groups, key=rank), 1)
    )


def _table(number: int, held: list[Figure], links: Mapping[str, Link], citations: Citations) -> FigureTable:
    drawings = {one.id: drawing_of(one) for one in held}
    may = {id_ for id_, drawing in drawings.items() if drawing.shape in ("bar", "dot")}
    may = may if len(may) >= FEWEST else set()
    # Two values of one number have no bar: they stand in a list below it.
    out = [
        (one.id, one.period, "contested" if drawings[one.id].shape else drawings[one.id].left_out)
        for one in held
        if may and one.id not in may
    ]
    first = held[0]
    return FigureTable(
        key=f"figures-{number}",
        indicator=first.indicator,
        definition=first.definition,
        unit=first.unit,
        stage=first.stage,
        counter=first.counter,
        counts=first.counts,
        language=first.language,
        about=links.get(first.about),
        rows=tuple(row_of(one, citations, one.id in may) for one in held),
        left_out=left_out(out),
    )


def row_of(one: Figure, citations: Citations, drawn: bool) -> FigureRow:
    """One number as a row; ``drawn`` tells whether it has a bar."""
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
        size=max(float(one.value), 0.0) if drawn else None,
        cites=citations.of(one.sources),
        disputes=citations.disputes(one),
    )
