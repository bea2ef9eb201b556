# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Who meets some conditions, all of them, and what each condition does to the answer. Pure functions.

A case is a text with a body that it creates or gives time limits to; a text without a known body, or a body without a
known text, is a case of its own. A condition is met, not met, or not known of a case: silence never meets it and never
fails it, so that nobody takes "not known" for "no".
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import NamedTuple

from msgspec import Struct

from focus.lib.bits import bits, every


class Case(NamedTuple):
    """A text and a body by id; empty where none is known."""

    text: str
    body: str


class Judged(NamedTuple):
    """The cases that meet a condition and those of which it is not known, as sets of numbers."""

    met: int
    unknown: int


class ConditionLine(Struct, frozen=True, kw_only=True):
    """What one condition does. ``left`` is how many cases meet this condition and all above it.

    ``without`` is how many would be left if this one were given up; ``open`` how many meet all others while this one is
    not known of them.
    """

    name: str
    met: int
    unmet: int
    unknown: int
    left: int
    without: int
    open: int


def cases_of(texts: Iterable[str], bodies: Iterable[str], pairs: Iterable[tuple[str, str]]) -> list[Case]:
    """Every case, by id. ``pairs`` are texts with their bodies; one with a part not given here is passed over."""
    known, running = set(texts), set(bodies)
    held = {(text, body) for text, body in pairs if text in known and body in running}
    alone = known - {text for text, _ in held}
    textless = running - {body for _, body in held}
    return sorted([Case(*one) for one in held] + [Case(one, "") for one in alone] + [Case("", one) for one in textless])


def judged(cases: Collection[Case], verdict: Callable[[Case], bool | None]) -> Judged:
    """The cases of which ``verdict`` is true, and those of which it is ``None``, which is not known."""
    told = [verdict(one) for one in cases]
    return Judged(
        bits((n for n, one in enumerate(told) if one), len(told)),
        bits((n for n, one in enumerate(told) if one is None), len(told)),
    )


def weigh(conditions: Mapping[str, Judged], among: int) -> tuple[int, tuple[ConditionLine, ...]]:
    """The cases ``among`` which all conditions are met, and a line for each condition in its order."""
    lines = []
    left = among
    for name, own in conditions.items():
        left &= own.met
        others = among
        for other, held in conditions.items():
            others &= held.met if other != name else among
        lines.append(
            ConditionLine(
                name=name,
                met=(own.met & among).bit_count(),
                unmet=(among & ~own.met & ~own.unknown).bit_count(),
                unknown=(own.unknown & among).bit_count(),
                left=left.bit_count(),
                without=others.bit_count(),
                open=(others & own.unknown).bit_count(),
            )
        )
    return left, tuple(lines)


def all_of(cases: Collection[Case]) -> int:
    """The set of all cases."""
    return every(len(cases))
