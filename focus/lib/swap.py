# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Exchange two directories in one step, so that a reader finds the old one or the new one, never none.

Python has no call for it; Linux has ``renameat2`` with ``RENAME_EXCHANGE`` (Linux man-pages, rename(2)). Where the
system or the file system cannot, two renames follow each other and a reader may find nothing for an instant.
"""

import ctypes
import os
from pathlib import Path

AT_FDCWD = -100
RENAME_EXCHANGE = 2


def exchange(one: Path, other: Path) -> None:
    """Give each of two existing directories the other's name."""
    if not _exchanged(one, other):
        aside = one.with_name(f"{one.name}-aside")
        other.rename(aside)
        one.rename(other)
        aside.rename(one)


def _exchanged(one: Path, other: Path) -> bool:
    rename = getattr(ctypes.CDLL(None), "renameat2", None)
    if rename is None:
        return False
    return bool(rename(AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), RENAME_EXCHANGE) == 0)
