# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Figures as series side by side: a block holds one way of counting, of places none of which holds another.

What may be drawn is narrower than what is told: see ``figure_marks.py``. What is not drawn is named beside the chart.
"""

from collections.abc import Iterable, Mapping, Sequence

from markupsafe import Markup
from msgspec import Struct, structs

from focus.compare.dossier.citations import Citations
from focus.compare.dossier.links import Link
from focus.lib import edtf
from focus.record.shapes import Figure
from focus.site.charts import Axes, Mark, chart, sample
from focus.site.queries.figure_marks import FEWEST, LeftOut, drawing_of, left_out, missing_years, years_of
from focus.site.queries.figures import Defined, FigureRow, Key, by_period, key_of, row_of, stage_rank
from focus.site.queries.listing import alphabetical
from focus.site.queries.totals import Totals
from focus.site.view import View

MIDDLE_DOT = "\N{MIDDLE DOT}"
Side = tuple[Key, str]
"""A way of counting, and which places may share its table."""
Uses = Mapping[tuple[Defined, str], set[str]]
"""The places that use a definition, by tier."""
Ways = Mapping[tuple[str, str, str], set[Side]]
"""In how many ways an indicator is counted, by indicator, place and what it is about."""


class SeriesRow(Struct, frozen=True, kw_only=True):
    """A number and how it is drawn: ``bar``, ``dot``, ``range``, or empty for what stands in the table alone.

    ``left_out`` is the reason why nothing, or not all, of it is drawn.
    """

    row: FigureRow
    drawn: str
    values: tuple[str, ...]
    left_out: str


class Series(Struct, frozen=True, kw_only=True):
    """The numbers of one place about one thing. ``drawn`` tells whether there is a chart.

    Beside a chart stand the years of which it shows no number (``missing``), the tables of the page that count the
    same in another way (``others``), and how many more such tables other pages have.
    """

    place: str
    about: Link | None
    drawn: bool
    rows: tuple[SeriesRow, ...]
    missing: tuple[str, ...] = ()
    others: tuple[int, ...] = ()
    elsewhere: int = 0

    @property
    def left_out(self) -> tuple[LeftOut, ...]:
        """The numbers that a chart does not show, by reason."""
        return left_out((one.row.id, one.row.period, one.left_out) for one in self.rows)


class Block(Struct, frozen=True, kw_only=True):
    """Series that may be read side by side: one counter counted one thing in all of them.

    ``number`` is that of their table on the page. ``first`` and ``last`` are the years of the charts, which stretch
    over what is drawn and share a scale. ``wider`` tells that the place is the world, a region or a body of several
    States; ``places`` is how many places of the edition use the definition and may be compared with each other.
    """

    number: int
    indicator: str
    definition: str
    unit: str
    stage: str | None
    counter: str
    counts: str
    language: str
    first: int
    last: int
    wider: bool
    places: int
    series: tuple[Series, ...]

    @property
    def drawn(self) -> bool:
        """Whether any of the series has a chart."""
        return any(one.drawn for one in self.series)

    @property
    def noted(self) -> bool:
        """Whether anything is remarked on any of the numbers."""
        return any(row.row.note for one in self.series for row in one.rows)

    @property
    def largest(self) -> float:
        """The value at the top of the charts."""
        rows = [row for one in self.series if one.drawn for row in one.rows]
        return max((float(value) for row in rows for value in row.values), default=0.0)

    @staticmethod
    def sample(shape: str, is_open: bool = False) -> Markup:
        """One mark alone, for the key to the charts."""
        return sample(shape, is_open)

    def drawing(self, series: Series, view: View) -> Markup:
        """The chart of one of the series."""
        marks = [_mark(one, view) for one in series.rows if one.drawn]
        return chart(marks, Axes(self.first, self.last, self.largest))


def side_of(one: Figure, totals: Totals) -> Side:
    """What a figure's table has in common. Two places of whose counters nothing is known have no counter in common."""
    return key_of(one), totals.tier(one.place) if one.counter else one.place


def grouped(figures: Iterable[Figure], view: View, totals: Totals) -> list[list[Figure]]:
    """Figures by series. Blocks by indicator, stage and first place, totals last; series by place, numbers by date."""
    groups: dict[tuple[Side, str, str], list[Figure]] = {}
    for one in by_period(figures):
        groups.setdefault((side_of(one, totals), one.place, one.about), []).append(one)
    names = {place: alphabetical(view.place(place)) for _, place, _ in groups}
    first: dict[Side, tuple[str, tuple[str, str]]] = {}
    for (side, place, _), held in groups.items():
        name, period = names[place], edtf.sort_key(held[0].period)
        before = first.get(side, (name, period))
        first[side] = min(before[0], name), min(before[1], period)
    indicators = {code: n for n, code in enumerate(view.vocabularies.get("indicator", ()))}

    def order(group: tuple[Side, str, str]) -> tuple[object, ...]:
        (key, tier), place, about = group
        name, period = first[group[0]]
        thing = indicators.get(key.indicator, len(indicators)), key.indicator
        of_block = totals.is_wider(place), name, key.definition, key.unit, period, key.counter, key.counts, tier
        return *thing, stage_rank(key), *of_block, names[place], place, about

    return [groups[one] for one in sorted(groups, key=order)]


def ways_of(series: Iterable[Sequence[Figure]], totals: Totals) -> Ways:
    """In which ways each indicator is counted, about one thing in one place."""
    found: dict[tuple[str, str, str], set[Side]] = {}
    for held in series:
        found.setdefault(_counted(held[0]), set()).add(side_of(held[0], totals))
    return found


def users(figures: Iterable[Figure], totals: Totals) -> Uses:
    """The places that have figures of one definition, in tiers of which no place holds another."""
    found: dict[tuple[Defined, str], set[str]] = {}
    for one in figures:
        found.setdefault((key_of(one).defined, totals.tier(one.place)), set()).add(one.place)
    return found


class Around(Struct, frozen=True, kw_only=True):
    """What a block needs to know beyond its numbers."""

    links: Mapping[str, Link]
    citations: Citations
    totals: Totals
    uses: Uses
    ways: Ways


def blocks(series: Sequence[Sequence[Figure]], around: Around) -> tuple[Block, ...]:
    """The blocks of some series, in their order."""
    by_side: dict[Side, list[Sequence[Figure]]] = {}
    for one in series:
        by_side.setdefault(side_of(one[0], around.totals), []).append(one)
    numbers = {side: number for number, side in enumerate(by_side, 1)}
    return tuple(_block(side, held, numbers, around) for side, held in by_side.items())


def _block(side: Side, held: list[Sequence[Figure]], numbers: Mapping[Side, int], around: Around) -> Block:
    key, first = side[0], held[0][0]
    marked = [[one for one in figures if drawing_of(one).shape] for figures in held]
    # Series of one block share a scale, so that it is enough for them to have enough marks together.
    charted = sum(map(len, marked)) >= FEWEST
    axis = years_of(one for figures in (marked if charted else held) for one in figures)
    series = tuple(
        _charted(_series(figures, around), drawn, axis, _others(figures[0], numbers, around))
        if charted and drawn
        else _series(figures, around)
        for figures, drawn in zip(held, marked, strict=True)
    )
    return Block(
        number=numbers[side],
        indicator=key.indicator,
        definition=key.definition,
        unit=key.unit,
        stage=key.stage,
        counter=key.counter,
        counts=key.counts,
        language=first.language,
        first=axis[0],
        last=axis[-1],
        wider=around.totals.is_wider(first.place),
        places=len(around.uses[key.defined, around.totals.tier(first.place)]),
        series=series,
    )


def _series(figures: Sequence[Figure], around: Around) -> Series:
    first = figures[0]
    return Series(
        place=first.place,
        about=around.links.get(first.about) if first.about != first.place else None,
        drawn=False,
        rows=tuple(_row(one, around.citations) for one in figures),
    )


def _charted(series: Series, drawn: Sequence[Figure], axis: range, others: tuple[tuple[int, ...], int]) -> Series:
    missing = missing_years(drawn, axis)
    return structs.replace(series, drawn=True, missing=missing, others=others[0], elsewhere=others[1])


def _others(one: Figure, numbers: Mapping[Side, int], around: Around) -> tuple[tuple[int, ...], int]:
    """The tables of the page that count the same in another way, and how many more other pages have."""
    ways = around.ways[_counted(one)] - {side_of(one, around.totals)}
    here = tuple(sorted(numbers[side] for side in ways if side in numbers))
    return here, len(ways) - len(here)


def _counted(one: Figure) -> tuple[str, str, str]:
    return one.indicator, one.place, one.about


def _row(one: Figure, citations: Citations) -> SeriesRow:
    shape, values, why = drawing_of(one)
    return SeriesRow(row=row_of(one, citations, drawn=False), drawn=shape, values=values, left_out=why)


def is_masked(row: FigureRow) -> bool:
    """Whether the count is one that is published as "under 10"."""
    return row.qualifier == "at_most" and row.value == "9"


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
