# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The answers that hold on the edition's date, as a part of a query: of the wording then, and of practice not old."""

ON_THE_DAY = (
    "(h.dated = 0 OR ((h.first IS NULL OR h.first <= ?) AND (h.last IS NULL OR h.last >= ?))) "
    "AND (h.old_from IS NULL OR h.old_from > ?)"
)
"""A condition over ``holdings h``; takes the parameters of ``on``. Whether the answer stands is another question."""
HELD = f"FROM findings f JOIN holdings h ON h.finding = f.id WHERE f.standing = 1 AND {ON_THE_DAY}"
"""To follow a SELECT; other conditions and their parameters come after."""


def on(day: str) -> tuple[str, str, str]:
    """The parameters of ``ON_THE_DAY`` for the edition's date; for another day undated answers would have to go too."""
    return day, day, day
