# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Which parts of ISHR's Model National Law answer to which criterion, as far as they were seen.

The standard's authorities are the only basis: nothing is matched that nobody read. A criterion without a row seen
keeps an empty one, and the page says so.
"""

from msgspec import Struct

from focus.standard.shapes import Standard

MODEL_LAW = "ISHR Model National Law"
ADDED = ("R7", "I8", "M9", "E7")
"""Criteria that the preliminary codes did not have; all others kept letter and number (see ``data/standard.yaml``)."""


class Crossing(Struct, frozen=True, kw_only=True):
    """A criterion that a text can answer, and where the Model Law was seen to speak of it (``seen`` may be empty).

    ``basis`` says how far the place was read: hardly ever in the text itself, mostly as another text tells it.
    """

    criterion: str
    seen: tuple[str, ...]
    basis: tuple[str, ...]


def crosswalk(standard: Standard) -> tuple[Crossing, ...]:
    """One row for each criterion that a text can answer."""
    rows = []
    for one in standard.criteria:
        if one.track in ("law", "both"):
            found = [held for held in one.authorities if held.source.startswith(MODEL_LAW) and held.seen]
            seen, basis = tuple(held.locator for held in found), tuple(held.basis for held in found)
            rows.append(Crossing(criterion=one.code, seen=seen, basis=basis))
    return tuple(rows)
