# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""How far two coders agree: exact, weighted kappa and Krippendorff's alpha, with intervals by resampling.

Between two machines of one kind this is consistency and no reliability: people will agree less.
"""

import random
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Protocol

from msgspec import Struct

from focus.standard.scoring.score import VALUES


class Coding(Protocol):
    """What of a finding tells how two coders answered."""

    @property
    def subject(self) -> str: ...
    @property
    def answer(self) -> str: ...
    @property
    def first_answer(self) -> str | None: ...
    @property
    def second_answer(self) -> str | None: ...


Pair = tuple[float, float]
"""The values of two coders' answers to one cell: 1 yes, 0.5 partly, 0 no."""

RESAMPLES = 2000
SEED = 20261122
"""Fixed, so that the same answers print the same interval."""
FEWEST_FOR_AN_INTERVAL = 10


class Measure(Struct, frozen=True, kw_only=True):
    """A measure with its 95 % interval; ``value`` is ``None`` where it is not defined, because nothing varies."""

    value: float | None
    low: float | None = None
    high: float | None = None


class Agreement(Struct, frozen=True, kw_only=True):
    """What ``cells`` pairs of answers come to; ``opposite`` counts a yes against a no."""

    cells: int
    exact: Measure
    kappa: Measure
    alpha: Measure
    opposite: int


def coded_twice(findings: Iterable[Coding]) -> list[list[Pair]]:
    """The pairs of values that two coders gave, law by law, where both could answer. Only of answers that stand."""
    found: dict[str, list[Pair]] = {}
    for one in findings:
        first, second = VALUES.get(one.first_answer or one.answer), VALUES.get(one.second_answer or "")
        if first is not None and second is not None:
            found.setdefault(one.subject, []).append((first, second))
    return [held for _, held in sorted(found.items())]


def agreement(groups: Sequence[Sequence[Pair]], intervals: bool = True) -> Agreement:
    """The agreement over all pairs. Each group (a law) is resampled whole: its cells are not independent.

    ``intervals`` takes thousands of times as long as the measures alone.
    """
    pairs = [pair for group in groups for pair in group]
    measured = _measured if intervals else _alone
    return Agreement(
        cells=len(pairs),
        exact=measured(exact, groups),
        kappa=measured(weighted_kappa, groups),
        alpha=measured(krippendorff_alpha, groups),
        opposite=sum(abs(one - other) == 1 for one, other in pairs),
    )


def exact(pairs: Sequence[Pair]) -> float | None:
    """The share of equal answers."""
    return sum(one == other for one, other in pairs) / len(pairs) if pairs else None


def weighted_kappa(pairs: Sequence[Pair]) -> float | None:
    """Cohen's kappa with linear weights (Cohen 1968): agreement beyond what both coders' own shares would give."""
    if not pairs:
        return None
    number = len(pairs)
    first, second = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    observed = sum(1 - abs(one - other) for one, other in pairs) / number
    expected = (
        sum((1 - abs(one - other)) * n * m for one, n in first.items() for other, m in second.items()) / number**2
    )
    return (observed - expected) / (1 - expected) if expected < 1 else None


def krippendorff_alpha(pairs: Sequence[Pair]) -> float | None:
    """Krippendorff's alpha with the interval metric for two coders and no missing values (Krippendorff 2011)."""
    values = [value for pair in pairs for value in pair]
    number = len(values)
    if number < 2:
        return None
    observed = sum((one - other) ** 2 for one, other in pairs) / len(pairs)
    spread = 2 * number * sum(value**2 for value in values) - 2 * sum(values) ** 2
    expected = spread / (number * (number - 1))
    return 1 - observed / expected if expected > 0 else None


def _alone(measure: Callable[[Sequence[Pair]], float | None], groups: Sequence[Sequence[Pair]]) -> Measure:
    return Measure(value=measure([pair for group in groups for pair in group]))


def _measured(measure: Callable[[Sequence[Pair]], float | None], groups: Sequence[Sequence[Pair]]) -> Measure:
    pairs = [pair for group in groups for pair in group]
    value = measure(pairs)
    if value is None or len(pairs) < FEWEST_FOR_AN_INTERVAL or len(groups) < 2:
        return Measure(value=value)
    draw = random.Random(SEED)  # noqa: S311 (resampling, no secret)
    drawn = (draw.choices(groups, k=len(groups)) for _ in range(RESAMPLES))
    found = sorted(
        one for one in (measure([p for group in sample for p in group]) for sample in drawn) if one is not None
    )
    if not found:
        return Measure(value=value)
    return Measure(value=value, low=found[int(0.025 * len(found))], high=found[int(0.975 * len(found))])
