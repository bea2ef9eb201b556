# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The switch that leaves machine codings out of a profile."""

from focus.site.page import Ask, Wrong
from focus.standard.scoring.choice import Choice

PEOPLE = "people"
"""The parameter that leaves machine codings out; its only value is 1."""


def is_set(ask: Ask, name: str) -> bool:
    """Whether a switch is on. Raises ``Wrong`` for any value but 1."""
    value = ask.parameters.get(name, "")
    if value not in {"", "1"}:
        raise Wrong(
            ask.view._("“%(name)s” has a value that is not known. Allowed: %(allowed)s.")
            % {"name": name, "allowed": "1"}
        )
    return bool(value)


def people_only(ask: Ask) -> Choice:
    """The standard's own choice, or that of a reader who leaves machine codings out. Raises ``Wrong``."""
    return Choice(without_machine=is_set(ask, PEOPLE))
