# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The distance between what a text promises and what is done: pairs of criteria, never averaged."""

from collections.abc import Iterable, Mapping
from typing import Literal

from msgspec import Struct

from focus.standard.scoring.score import VALUES

Known = Literal["both", "law_only", "practice_only", "neither"]


class Pair(Struct, frozen=True, kw_only=True):
    """A criterion of the law and the one of practice that shows its keeping, with the indicators that measure it."""

    law: str
    practice: str
    indicators: tuple[str, ...] = ()


class Gap(Struct, frozen=True, kw_only=True):
    """``distance`` (-1 to 1) is law minus practice: above 0 more is promised than done; ``None`` if one is unknown."""

    pair: Pair
    law: str
    practice: str
    known: Known
    distance: float | None = None


def gaps(pairs: Iterable[Pair], law: Mapping[str, str], practice: Mapping[str, str]) -> tuple[Gap, ...]:
    """Each pair's gap; the mappings give the answers by criterion, where something is missing it is unknown."""
    return tuple(_gap(one, law.get(one.law, "unknown"), practice.get(one.practice, "unknown")) for one in pairs)


def _gap(pair: Pair, law: str, practice: str) -> Gap:
    promised, done = VALUES.get(law), VALUES.get(practice)
    if promised is not None and done is not None:
        return Gap(pair=pair, law=law, practice=practice, known="both", distance=promised - done)
    known: Known = "neither" if promised is None and done is None else "law_only" if done is None else "practice_only"
    return Gap(pair=pair, law=law, practice=practice, known=known)
