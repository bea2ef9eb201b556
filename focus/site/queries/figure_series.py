# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Figures as series side by side: a block holds one indicator, definition, unit and stage, and nothing else.

What may be drawn is narrower than what is told: a bar stands for a whole year, a dot for a state on a date, a range
for numbers about which sources disagree. A part of a period, a running total and a period of another length stay in
the table, because beside whole years their height would lie.
"""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal, InvalidOperation

from markupsafe import Markup
from msgspec import Struct, structs

from focus.compare.dossier.citations import Citations
from focus.compare.dossier.links import Link
from focus.lib import edtf
from focus.record.shapes import Figure
from focus.record.vocab import codes
from focus.site.charts import Axes, Mark, chart, sample
from focus.site.queries.figures import FEWEST_BARS, FigureRow, row_of
from focus.site.queries.listing import alphabetical
from focus.site.view import View

SHORTEST_YEAR, LONGEST_YEAR = 364, 366
"""Days of a period that is drawn as a year, such as a fiscal year."""
STAGES = codes("budget_stage")
MIDDLE_DOT = "\N{MIDDLE DOT}"
Key = tuple[str, str, str, str | None]


class SeriesRow(Struct, frozen=True, kw_only=True):
    """A number and how it is drawn: ``bar``, ``dot``, ``range``, or empty for what stands in the table alone."""

    row: FigureRow
    drawn: str
    values: tuple[str, ...]


class Series(Struct, frozen=True, kw_only=True):
    """The numbers of one place about one thing. ``drawn`` tells whether there is a chart."""

    place: str
    about: Link | None
    drawn: bool
    rows: tuple[SeriesRow, ...]


class Block(Struct, frozen=True, kw_only=True):
    """Series that may be read side by side.

    ``number`` is that of their table on the page; ``counters`` and ``counted`` are all that their rows say.
    ``first`` and ``last`` are the years of the charts, which stretch over what is drawn.
    ``places`` is how many places of the whole edition use this definition. Charts share a scale only where one
    counter made all of them.
    """

    number: int
    indicator: str
    definition: str
    unit: str
    stage: str | None
    first: int
    last: int
    counters: tuple[str, ...]
    counted: tuple[str, ...]
    places: int
    series: tuple[Series, ...]

    @property
    def drawn(self) -> bool:
        """Whether any of the series has a chart."""
        return any(one.drawn for one in self.series)

    @staticmethod
    def sample(shape: str, is_open: bool = False) -> Markup:
        """One mark alone, for the key to the charts."""
        return sample(shape, is_open)

    def largest(self, series: Series) -> float:
        """The value at the top of a series' chart."""
        alike = [one for one in self.series if one.drawn] if len(self.counters) == 1 else [series]
        return max((float(value) for one in alike for row in one.rows for value in row.values), default=0.0)

    def drawing(self, series: Series, view: View) -> Markup:
        """The chart of one of the series."""
        marks = [_mark(one, view) for one in series.rows if one.drawn]
        return chart(marks, Axes(self.first, self.last, self.largest(series)))


def key_of(one: Figure) -> Key:
    """What two figures must have in common to be read side by side."""
    return one.indicator, one.definition, one.unit, one.stage


def grouped(figures: Iterable[Figure], view: View) -> list[list[Figure]]:
    """Figures by series; blocks by indicator, stage and their first place, series by place, numbers by date."""
    groups: dict[tuple[Key, str, str], list[Figure]] = {}
    for one in figures:
        groups.setdefault((key_of(one), alphabetical(view.place(one.place)), one.about), []).append(one)
    first: dict[Key, str] = {}
    for key, name, _ in sorted(groups, key=lambda group: group[1]):
        first.setdefault(key, name)
    indicators = {code: n for n, code in enumerate(view.vocabularies.get("indicator", ()))}

    def order(group: tuple[Key, str, str]) -> tuple[object, ...]:
        indicator, definition, unit, stage = group[0]
        stages = STAGES.index(stage) if stage else -1
        return (
            indicators.get(indicator, len(indicators)),
            indicator,
            stages,
            first[group[0]],
            definition,
            unit,
            *group[1:],
        )

    return [
        sorted(groups[one], key=lambda held: (edtf.sort_key(held.period), held.id)) for one in sorted(groups, key=order)
    ]


def blocks(
    series: Sequence[Sequence[Figure]], links: Mapping[str, Link], citations: Citations, uses: Mapping[Key, set[str]]
) -> tuple[Block, ...]:
    """The blocks of some series; ``uses`` holds the places that use each definition."""
    by_key: dict[Key, list[Sequence[Figure]]] = {}
    for one in series:
        by_key.setdefault(key_of(one[0]), []).append(one)
    return tuple(
        _block(n, key, held, links, citations, len(uses[key])) for n, (key, held) in enumerate(by_key.items(), 1)
    )


def _block(
    number: int, key: Key, held: list[Sequence[Figure]], links: Mapping[str, Link], citations: Citations, places: int
) -> Block:
    flat = [one for figures in held for one in figures]
    counters = tuple(dict.fromkeys(one.counter for one in flat if one.counter))
    series = _with_charts([_series(one, links, citations) for one in held], len(counters) == 1)
    rows = [row for one in series for row in one.rows]
    spans = [edtf.parse(one.row.period) for one in ([row for row in rows if row.drawn] or rows)]
    return Block(
        number=number,
        indicator=key[0],
        definition=key[1],
        unit=key[2],
        stage=key[3],
        first=min(span.first.year for span in spans),
        last=max(span.last.year for span in spans),
        counters=counters,
        counted=tuple(dict.fromkeys(one.counts for one in flat if one.counts)),
        places=places,
        series=series,
    )


def _series(figures: Sequence[Figure], links: Mapping[str, Link], citations: Citations) -> Series:
    rows = tuple(_row(one, citations) for one in figures)
    about = figures[0].about
    return Series(
        place=figures[0].place,
        about=links.get(about) if about != figures[0].place else None,
        drawn=False,
        rows=rows,
    )


def _with_charts(series: list[Series], one_scale: bool) -> tuple[Series, ...]:
    """Series on one scale are charted together from a few marks on; a series on its own scale needs them alone."""
    marks = [sum(bool(row.drawn) for row in one.rows) for one in series]
    enough = [
        bool(own) and _counts_alike(one) and (sum(marks) if one_scale else own) >= FEWEST_BARS
        for one, own in zip(series, marks, strict=True)
    ]
    return tuple(structs.replace(one, drawn=drawn) for one, drawn in zip(series, enough, strict=True))


def _counts_alike(series: Series) -> bool:
    """Whether one body counted one thing in all that would be drawn: bars of two counts side by side would lie."""
    return len({(one.row.counter, one.row.counts) for one in series.rows if one.drawn}) <= 1


def _row(one: Figure, citations: Citations) -> SeriesRow:
    row = row_of(one, citations, drawn=False)
    drawn, values = _drawn(one, row)
    return SeriesRow(row=row, drawn=drawn, values=values)


def _drawn(one: Figure, row: FigureRow) -> tuple[str, tuple[str, ...]]:
    span = edtf.parse(one.period)
    days = (span.last - span.first).days + 1
    is_year = one.extent == "whole" and SHORTEST_YEAR <= days <= LONGEST_YEAR
    if not is_year and one.extent != "snapshot":
        return "", ()
    if not row.disputes:
        return "bar" if is_year else "dot", (one.value,)
    given = [value for dispute in row.disputes if dispute.field == "value" for value, _, _ in dispute.values]
    # What a source says in words stands in the table alone; the number beside it must not vanish for it.
    numbers = tuple(value for value in given if _is_number(value))
    return ("range", numbers) if numbers else ("", ())


def is_masked(row: FigureRow) -> bool:
    """Whether the count is one that is published as "under 10"."""
    return row.qualifier == "at_most" and row.value == "9"


def _is_number(text: str) -> bool:
    try:
        return Decimal(text) >= 0
    except InvalidOperation:
        return False


def _mark(one: SeriesRow, view: View) -> Mark:
    span = edtf.parse(one.row.period)
    middle = span.first + (span.last - span.first) / 2
    values = [float(value) for value in one.values]
    told = "; ".join(view.number(value) for value in sorted(set(one.values), key=float))
    if is_masked(one.row):
        told = view._("under 10")
    return Mark(
        shape=one.drawn,
        open=one.row.qualifier != "exact",
        at=middle.year + middle.timetuple().tm_yday / 366,
        low=min(values),
        high=max(values),
        title=f"{view.date(one.row.period)} {MIDDLE_DOT} {told}",
    )
