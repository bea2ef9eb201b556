# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Figures that count killings and attacks: they count what others do, and above all who looked.

They are never ranked, divided by anything, set beside a law or compared between counters, and wherever they are shown
it is said that more recorded may mean better recording.
"""

KILLED = "killed_"
OF_ATTACKS = frozenset(
    {"attacks_on_defenders", "attacks_on_journalists", "digital_attacks", "share_of_asian_killings", "violations"}
)


def counts_violence(indicator: str) -> bool:
    """Whether an indicator counts killings or attacks."""
    return indicator.startswith(KILLED) or indicator in OF_ATTACKS
