# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Figures as one flat table, each number with what may be compared with it."""

from collections.abc import Iterable

from msgspec import Struct

from focus.compare.dossier.links import Link
from focus.site.page import Table
from focus.site.queries.figure_series import Block
from focus.site.queries.figures import FigureRow, FigureTable


class FigureLine(Struct, frozen=True, kw_only=True):
    """A number with the indicator, definition, unit and stage of its table."""

    about: Link | None
    indicator: str
    definition: str
    unit: str
    stage: str | None
    row: FigureRow


def figure_lines(tables: Iterable[FigureTable]) -> Table:
    """The rows of all tables, one under the other."""
    rows = tuple(
        FigureLine(
            about=table.about,
            indicator=table.indicator,
            definition=table.definition,
            unit=table.unit,
            stage=table.stage,
            row=row,
        )
        for table in tables
        for row in table.rows
    )
    return Table(row=FigureLine, rows=rows)


class SeriesLine(FigureLine, frozen=True, kw_only=True):
    """The same with its place."""

    place: str


def series_lines(blocks: Iterable[Block]) -> Table:
    """The rows of all series of some blocks."""
    rows = tuple(
        SeriesLine(
            place=series.place,
            about=series.about,
            indicator=block.indicator,
            definition=block.definition,
            unit=block.unit,
            stage=block.stage,
            row=one.row,
        )
        for block in blocks
        for series in block.series
        for one in series.rows
    )
    return Table(row=SeriesLine, rows=rows)
