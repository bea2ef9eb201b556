# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""How far two coders agree: exact, weighted kappa and Krippendorff's alpha, with intervals by resampling.

Between two machines of one kind this is consistency and no reliability: people will agree less.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Protocol

from msgspec import Struct

from focus.findings.resampling import COUNTS, Counts, intervals_of, together
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

FEWEST_FOR_AN_INTERVAL = 10
"""Fewer pairs than these say so little that an interval would only look like knowledge."""


class Measure(Struct, frozen=True, kw_only=True):
    """A measure with its 95 % interval; ``value`` is ``None`` where it is not defined, because nothing varies."""

    value: float | None
    low: float | None = None
    high: float | None = None


class Agreement(Struct, frozen=True, kw_only=True):
    """What ``cells`` pairs of answers about ``subjects`` texts or bodies come to.

    ``differing`` pairs are not equal; ``opposite`` ones are a yes against a no.
    """

    cells: int
    subjects: int
    exact: Measure
    kappa: Measure
    alpha: Measure
    differing: int
    opposite: int


def answers_of(one: Coding) -> tuple[str, str | None]:
    """What each coder answered. Where the first one's is not told apart, it is the answer that stands."""
    return one.first_answer or one.answer, one.second_answer


def pair_of(one: Coding) -> Pair | None:
    """The values of both answers, where both coders could answer."""
    first, second = (VALUES.get(answer or "") for answer in answers_of(one))
    return None if first is None or second is None else (first, second)


def coded_twice(findings: Iterable[Coding]) -> list[list[Pair]]:
    """The pairs of values that two coders gave, law by law, where both could answer. Only of answers that stand."""
    found: dict[str, list[Pair]] = {}
    for one in findings:
        if pair := pair_of(one):
            found.setdefault(one.subject, []).append(pair)
    return [held for _, held in sorted(found.items())]


def agreement(groups: Sequence[Sequence[Pair]], intervals: bool = True) -> Agreement:
    """The agreement over all pairs. Each group (a law) is resampled whole: its cells are not independent.

    ``intervals`` takes some milliseconds where there are enough pairs for one.
    """
    held = tuple(counted(group) for group in groups)
    counts = together(held)
    cells = sum(counts)
    enough = intervals and cells >= FEWEST_FOR_AN_INTERVAL and len(held) > 1
    bounds = _bounds(held) if enough else (None,) * len(MEASURES)
    exact, kappa, alpha = (_measure(one(counts), bound) for one, bound in zip(MEASURES, bounds, strict=True))
    same = counts[0] + counts[4] + counts[8]
    return Agreement(
        cells=cells,
        subjects=len(held),
        exact=exact,
        kappa=kappa,
        alpha=alpha,
        differing=cells - same,
        opposite=counts[2] + counts[6],
    )


def counted(pairs: Iterable[Pair]) -> Counts:
    """How often each pair of answers was given: no, partly, yes of the first coder, each by the second's."""
    counts = [0] * COUNTS
    for first, second in pairs:
        counts[round(first * 2) * 3 + round(second * 2)] += 1
    return tuple(counts)


def exact(counts: Counts) -> float | None:
    """The share of equal answers."""
    number = sum(counts)
    return (counts[0] + counts[4] + counts[8]) / number if number else None


def weighted_kappa(counts: Counts) -> float | None:
    """Cohen's kappa with linear weights (Cohen 1968): agreement beyond what both coders' own shares would give."""
    no_no, no_partly, no_yes, partly_no, partly_partly, partly_yes, yes_no, yes_partly, yes_yes = counts
    first = (no_no + no_partly + no_yes, partly_no + partly_partly + partly_yes, yes_no + yes_partly + yes_yes)
    second = (no_no + partly_no + yes_no, no_partly + partly_partly + yes_partly, no_yes + partly_yes + yes_yes)
    # Distances in halves, so that all but the last division is done in whole numbers.
    seen = no_partly + partly_no + partly_yes + yes_partly + 2 * (no_yes + yes_no)
    near = first[0] * second[1] + first[1] * second[0] + first[1] * second[2] + first[2] * second[1]
    expected = near + 2 * (first[0] * second[2] + first[2] * second[0])
    return 1 - seen * sum(first) / expected if expected else None


def krippendorff_alpha(counts: Counts) -> float | None:
    """Krippendorff's alpha with the interval metric for two coders and no missing values (Krippendorff 2011)."""
    _no_no, no_partly, no_yes, partly_no, partly_partly, partly_yes, yes_no, yes_partly, yes_yes = counts
    partly = no_partly + partly_no + 2 * partly_partly + partly_yes + yes_partly
    yes = no_yes + yes_no + 2 * yes_yes + partly_yes + yes_partly
    answers = 2 * sum(counts)
    seen = no_partly + partly_no + partly_yes + yes_partly + 4 * (no_yes + yes_no)
    spread = answers * (partly + 4 * yes) - (partly + 2 * yes) ** 2
    return 1 - seen * (answers - 1) / spread if spread else None


MEASURES = (exact, weighted_kappa, krippendorff_alpha)


@lru_cache(maxsize=512)
def _bounds(held: tuple[Counts, ...]) -> tuple[tuple[float, float] | None, ...]:
    """Remembered, because the database and the downloads of one edition ask for the same."""
    return intervals_of(held, MEASURES)


def _measure(value: float | None, bound: tuple[float, float] | None) -> Measure:
    if value is None or bound is None:
        return Measure(value=value)
    return Measure(value=value, low=bound[0], high=bound[1])
