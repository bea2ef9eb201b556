# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Which exercises a sheet holds: the same seed gives the same sheet, another seed another."""

import hashlib
from collections.abc import Collection, Iterable

from msgspec import Struct

from focus.edition.reader import Edition
from focus.edition.words import standard
from focus.lib.errors import FOUND_WRONG, WRONG_USAGE, FocusError
from focus.standard.exercises import Exercise, Exercises
from focus.standard.shapes import CriterionText

WALK = "practice"
"""The seed of the order in which the site leads from one exercise to the next."""


class Chosen(Struct, frozen=True, kw_only=True):
    """An exercise with the criterion that is to be answered."""

    criterion: CriterionText
    exercise: Exercise


def all_exercises(edition: Edition) -> tuple[Chosen, ...]:
    """Every exercise of an edition in the order of the standard; none in one made before there were any."""
    whole = standard(edition)
    criteria = {one.code: one for one in whole.criteria}
    return tuple(
        Chosen(criterion=criteria[held.criterion], exercise=exercise)
        for held in whole.exercises
        for exercise in held.exercises
    )


def walk(exercises: Iterable[Chosen]) -> tuple[Chosen, ...]:
    """All exercises mixed, always in the same order: who takes one after another meets all criteria and answers."""
    return tuple(sorted(exercises, key=lambda one: _drawn(WALK, one.exercise.id)))


def drawn(edition: Edition, seed: int, count: int, codes: Collection[str] = ()) -> tuple[Chosen, ...]:
    """``count`` exercises for one sheet: first one a criterion, then a second variant of some, and so on.

    ``codes`` keeps to some criteria. Raises ``FocusError`` for a code without exercises and where there are not enough.
    """
    held = standard(edition).exercises
    wanted = [one for one in held if not codes or one.criterion in codes]
    if not held:
        raise FocusError(f"Edition {edition.directory.name} holds no exercises.", FOUND_WRONG)
    if unknown := sorted(set(codes) - {one.criterion for one in held}):
        raise FocusError(f"{', '.join(unknown)}: no criterion with exercises", WRONG_USAGE)
    there = sum(len(one.exercises) for one in wanted)
    if not 1 <= count <= there:
        raise FocusError(f"--count {count}: there are {there} exercises to draw from", WRONG_USAGE)
    ids = {exercise.id for exercise in _rounds(wanted, str(seed))[:count]}
    chosen = [one for one in all_exercises(edition) if one.exercise.id in ids]
    return tuple(sorted(chosen, key=lambda one: _drawn(f"{seed} order", one.exercise.id)))


def _rounds(held: Iterable[Exercises], seed: str) -> list[Exercise]:
    """Criteria in the seed's order, and of each its variants in the seed's order, one a round."""
    mixed = [
        sorted(one.exercises, key=lambda exercise: _drawn(seed, exercise.id))
        for one in sorted(held, key=lambda one: _drawn(seed, one.criterion))
    ]
    longest = max((len(one) for one in mixed), default=0)
    return [one[number] for number in range(longest) for one in mixed if number < len(one)]


def _drawn(seed: str, name: str) -> bytes:
    """A place in the order of a seed. A hash and no generator: its order is the same on every machine and version."""
    return hashlib.sha256(f"{seed}/{name}".encode()).digest()
