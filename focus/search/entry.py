# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""One document of the index."""

from dataclasses import dataclass, field

from focus.search.kept import Kept
from focus.search.passages import Passage


@dataclass(frozen=True, slots=True)
class Entry:
    """One document of the index: what a hit shows, and what is searched and filtered besides."""

    kept: Kept
    rank: int
    weight: float
    borrowed: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    unseen: tuple[Passage, ...] = field(default=())
