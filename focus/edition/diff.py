# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What changed between any two editions, less what was withdrawn for safety."""

from pathlib import Path

from focus.edition.changes import Change, changes_between
from focus.edition.reader import Edition
from focus.record.hidden import Suppression


def diff(older: Path, newer: Path, suppression: Suppression | None = None) -> list[Change]:
    """Every added, corrected and withdrawn record between two editions' directories."""
    old, new = Edition(older, suppression), Edition(newer, suppression)
    return changes_between(old.records(), new.records())
