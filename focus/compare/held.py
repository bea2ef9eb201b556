# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The answers that hold on the edition's date, as a part of a query: of the wording then, and of practice not old."""

HELD = (
    "FROM findings f JOIN holdings h ON h.finding = f.id WHERE f.standing = 1 AND (h.dated = 0 "
    "OR ((h.first IS NULL OR h.first <= ?) AND (h.last IS NULL OR h.last >= ?))) "
    "AND (h.old_from IS NULL OR h.old_from > ?)"
)
"""To follow a SELECT over ``f`` and ``h``; takes the parameters of ``on`` first."""


def on(day: str) -> tuple[str, str, str]:
    """The parameters of ``HELD`` for the edition's date; for another day undated answers would have to go too."""
    return day, day, day
