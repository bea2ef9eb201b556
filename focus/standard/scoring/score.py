# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The score of some criteria (a dimension, a weakness) from their answers, with what is unknown kept in sight.

Source of every rule: the section "scoring" of the standard (``data/standard.yaml``).
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping

from msgspec import Struct

VALUES: Mapping[str, float] = {"yes": 1.0, "partly": 0.5, "no": 0.0}
"""The answer scale. Every other answer has no value."""

COUNTED_AS_UNKNOWN = frozenset({"unknown", "contested"})
"""In coverage and bounds, never in the mean. ``not_applicable`` is in none of them."""

PUBLISHED_FROM = 0.7
"""The coverage from which a number may be printed; below it only the range is."""

BANDS = (("absent", 0.0), ("fragmentary", 0.25), ("partial", 0.5), ("substantial", 0.75))
"""Names of bands with the lowest mean of each, in rising order."""
_NAMES = tuple(name for name, _ in BANDS)
_LOWEST = tuple(lowest for _, lowest in BANDS)

BEST_WITH_A_CORE_NO = "partial"
"""A core criterion answered "no" keeps its dimension here or below."""

HEAVIEST = 5
"""Readers' weights are whole numbers from 0 to this one."""


class Answered(Struct, frozen=True, kw_only=True):
    """What is known of one criterion. ``open`` says that texts nobody has read might still give a better answer."""

    criterion: str
    answer: str
    core: bool = False
    open: bool = False
    weight: int = 1


class Score(Struct, frozen=True, kw_only=True, gc=False):
    """What some criteria come to, all values from 0 to 1.

    ``mean`` is of the answered ones, ``lower`` and ``upper`` take unknown ones as 0 and 1; all three are ``None`` where
    nothing is asked. ``number`` is the mean where coverage allows it to be printed, and ``band`` is then its name, held
    down by the core criteria in ``held_by``.
    """

    asked: int
    answered: int
    coverage: float | None = None
    mean: float | None = None
    lower: float | None = None
    upper: float | None = None
    number: float | None = None
    band: str = ""
    held_by: tuple[str, ...] = ()


class Sums(Struct, frozen=True, kw_only=True, gc=False):
    """What a score is made of. Each field of some answers is that of each one alone, added up.

    ``whole`` are the weights of what is asked and ``known`` of what is answered; ``reached`` and ``best`` are weights
    times values, with what is not known as 0 and as 1.
    """

    asked: int = 0
    answered: int = 0
    whole: int = 0
    known: int = 0
    reached: float = 0.0
    best: float = 0.0
    held_by: tuple[str, ...] = ()


def score(answers: Iterable[Answered]) -> Score:
    """The score of one criterion each; a weight of 0 leaves a criterion out.

    Raises ``ValueError`` for an answer that the scale does not know, a weight outside 0-5, a criterion twice.
    """
    return score_of(sums(answers))


def sums(answers: Iterable[Answered]) -> Sums:
    """What the score of some answers is made of. Raises as ``score`` does."""
    asked = [one for one in _checked(answers) if one.weight and one.answer != "not_applicable"]
    known = [one for one in asked if one.answer in VALUES]
    return Sums(
        asked=len(asked),
        answered=len(known),
        whole=sum(one.weight for one in asked),
        known=sum(one.weight for one in known),
        reached=sum(one.weight * VALUES[one.answer] for one in known),
        best=sum(one.weight * (1.0 if one.open or one.answer not in VALUES else VALUES[one.answer]) for one in asked),
        held_by=tuple(one.criterion for one in known if one.core and one.answer == "no"),
    )


def score_of(one: Sums) -> Score:
    """The score that some sums come to."""
    if not one.asked:
        return Score(asked=0, answered=0)
    mean = one.reached / one.known if one.answered else None
    coverage = one.answered / one.asked
    number = mean if coverage >= PUBLISHED_FROM else None
    return Score(
        asked=one.asked,
        answered=one.answered,
        coverage=coverage,
        mean=mean,
        lower=one.reached / one.whole,
        upper=one.best / one.whole,
        number=number,
        band="" if number is None else band(number, held=bool(one.held_by)),
        held_by=one.held_by,
    )


def band(number: float, *, held: bool = False) -> str:
    """The name of the band of a mean from 0 to 1; ``held`` where a core criterion is answered "no"."""
    reached = bisect_right(_LOWEST, number) - 1
    return _NAMES[min(reached, _NAMES.index(BEST_WITH_A_CORE_NO)) if held else reached]


def _checked(answers: Iterable[Answered]) -> Iterable[Answered]:
    seen: set[str] = set()
    for one in answers:
        if one.answer not in VALUES and one.answer not in COUNTED_AS_UNKNOWN | {"not_applicable"}:
            raise ValueError(f'{one.criterion}: no such answer as "{one.answer}"')
        if not 0 <= one.weight <= HEAVIEST:
            raise ValueError(f"{one.criterion}: a weight is a whole number from 0 to {HEAVIEST}, not {one.weight}")
        if one.criterion in seen:
            raise ValueError(f"{one.criterion}: comes twice; a score has one answer a criterion")
        seen.add(one.criterion)
        yield one


def overlap(one: Score, other: Score) -> bool:
    """Whether the bounds of two scores overlap: then nothing tells which is higher. Also where nothing is asked."""
    if one.lower is None or one.upper is None or other.lower is None or other.upper is None:
        return True
    return one.lower <= other.upper and other.lower <= one.upper
