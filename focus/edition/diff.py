# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What changed between any two editions, less what was withdrawn for safety."""

from collections.abc import Callable
from pathlib import Path

from focus.edition.changes import Change, changes_between
from focus.edition.reader import Edition, nothing_suppressed


def diff(older: Path, newer: Path, suppressed: Callable[[str], bool] = nothing_suppressed) -> list[Change]:
    """Every added, corrected and withdrawn record between two editions' directories."""
    old, new = Edition(older, suppressed), Edition(newer, suppressed)
    return changes_between(old.records(), new.records())
