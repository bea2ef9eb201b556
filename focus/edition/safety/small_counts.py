# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Small counts in figures: shown as "under 10", and with nothing from which they could be subtracted.

A masked cell is a figure with ``at_most 9``. One masked cell among exact ones can be computed as soon as anybody
publishes the total; so can several when total and other parts leave only one possibility. Such groups are hits:
the editor masks a second cell or rounds the total (statistical offices call it complementary suppression).
"""

from collections.abc import Callable, Container, Hashable, Iterator
from decimal import Decimal

import msgspec

from focus.edition.safety.decisions import text_sha256
from focus.edition.safety.groups import DIMENSIONS, FEW, dimensions, is_count_of_people, is_few, is_small, local_records
from focus.edition.safety.shapes import Hit
from focus.lib import edtf
from focus.record.records import Records
from focus.record.shapes import Figure

SHOWN = "under 10"
MASKED_VALUE = str(FEW - 1)
RULE = "subtractable_count"
ALONE = "The only masked count of its group: it can be subtracted from a total."
FORCED = "Total and other parts leave one possibility for the masked counts."
LOWER_BOUND = "A lower bound under 10 cannot be shown as under 10."
REPEATED = "The note repeats a count that is shown as under 10."
Cells = list[Figure]


def mask_small_count(figure: Figure, local: Container[str] = ()) -> str | None:
    """``under 10`` where the value must not be shown, otherwise ``None``. Zero is masked too."""
    return SHOWN if is_small(figure, local) else None


def masked(records: Records) -> Records:
    """The same records with each small count replaced by ``at_most 9`` and its disagreements left out."""
    local = local_records(records)
    shown = Records({kind: dict(held) for kind, held in records.by_kind.items()})
    for figure in records.of("figures"):
        if is_small(figure, local):
            shown.add("figures", _masked(figure))
    return shown


def _masked(figure: Figure) -> Figure:
    return msgspec.structs.replace(figure, value=MASKED_VALUE, qualifier="at_most", disagreements=())


def small_counts(records: Records) -> list[Hit]:
    """Figures whose masking could be undone by subtraction, and notes that repeat a masked value."""
    local = local_records(records)
    figures = [figure for figure in records.of("figures") if is_count_of_people(figure)]
    hidden = frozenset(figure.id for figure in figures if is_masked(figure) or is_small(figure, local))
    hits = [hit for cells in _groups(figures) for hit in _undone(cells, hidden)]
    hits += [_hit(one, REPEATED) for one in figures if one.id in hidden and _repeats_value(one)]
    hits += [_hit(one, LOWER_BOUND) for one in figures if one.qualifier == "at_least" and is_few(one, local)]
    return sorted(set(hits))


def _groups(figures: Cells) -> Iterator[Cells]:
    yield from _by_territory(figures)
    yield from _by_dimension(figures)
    yield from _by_time(figures)


def _by_territory(figures: Cells) -> Iterator[Cells]:
    """Places of one country and the country itself, same count and period."""
    yield from _grouped(figures, _territory)


def _territory(one: Figure) -> Hashable:
    return (one.place[:2], one.indicator, one.definition, one.unit, one.period, dimensions(one))


def _by_dimension(figures: Cells) -> Iterator[Cells]:
    """Women and men, or occupations, with their total: same place, count and period, whatever the definition."""
    for dimension in DIMENSIONS:
        fitting = [one for one in figures if not dimensions(one) or dimension in dimensions(one)]
        yield from _grouped(fitting, lambda one: (one.place, one.about, one.indicator, one.unit, one.period))


def _by_time(figures: Cells) -> Iterator[Cells]:
    """A period of several years and the years in it: same place and count."""
    for cells in _grouped(figures, lambda one: (one.place, one.about, one.indicator, one.definition, one.unit)):
        for whole in (one for one in cells if "/" in one.period):
            bounds = edtf.parse(whole.period)
            years = [one for one in cells if one is not whole and _inside(one.period, bounds)]
            if len(years) > 1:
                yield [whole, *years]


def _inside(period: str, bounds: edtf.Edtf) -> bool:
    inner = edtf.parse(period)
    return bounds.first <= inner.first and inner.last <= bounds.last


def _grouped(figures: Cells, key: Callable[[Figure], Hashable]) -> Iterator[Cells]:
    groups: dict[Hashable, Cells] = {}
    for figure in figures:
        groups.setdefault(key(figure), []).append(figure)
    yield from (cells for cells in groups.values() if len(cells) > 1)


def _undone(cells: Cells, hidden_ids: frozenset[str]) -> Iterator[Hit]:
    hidden = [one for one in cells if one.id in hidden_ids]
    exact = [one for one in cells if one.id not in hidden_ids and one.qualifier == "exact"]
    if len(hidden) == 1 and exact:
        yield _hit(hidden[0], ALONE)
    elif len(hidden) > 1 and exact and _forced(hidden, exact):
        yield from (_hit(one, FORCED) for one in hidden)


def is_masked(figure: Figure) -> bool:
    """Whether the figure is shown as under 10 already."""
    return figure.qualifier == "at_most" and Decimal(figure.value) == FEW - 1


def _forced(hidden: Cells, exact: Cells) -> bool:
    """Whether the largest exact cell, taken as the total, fixes the hidden ones (all 0 or all 9)."""
    values = sorted(Decimal(one.value) for one in exact)
    left = values[-1] - sum(values[:-1])
    return left in (0, (FEW - 1) * len(hidden))


def _repeats_value(figure: Figure) -> bool:
    """Whether the note tells the value that its figure hides."""
    words = (word.strip(".,;:()") for word in f"{figure.counts} {figure.note}".split())
    return not is_masked(figure) and figure.value in words


def _hit(figure: Figure, why: str) -> Hit:
    return Hit(
        kind="figures",
        id=figure.id,
        field="value",
        rule=RULE,
        excerpt=SHOWN,
        why=why,
        what_to_do="Mask another count of the group (at_most 9), or round the total (about, at_least).",
        text_sha256=text_sha256(f"{figure.id} {figure.indicator} {figure.period} {figure.value} {figure.qualifier}"),
    )
