# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""One document of the index."""

from msgspec import Struct

from focus.search.kept import Kept
from focus.search.passages import Passage


class Entry(Struct, frozen=True):
    """One document of the index: what a hit shows, and what is searched and filtered besides.

    ``lies_in`` and ``named`` say ``places`` once more, as they are counted (``whereabouts.py``). ``unseen`` passages
    are the entry's own; ``shared`` ones come in groups that stand in many entries.
    """

    kept: Kept
    rank: int
    weight: float
    borrowed: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    lies_in: int | None = None
    named: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    unseen: tuple[Passage, ...] = ()
    shared: tuple[tuple[Passage, ...], ...] = ()

    @property
    def searched(self) -> tuple[Passage, ...]:
        """Every passage that is searched."""
        return (*self.kept.passages, *self.unseen, *(one for group in self.shared for one in group))
