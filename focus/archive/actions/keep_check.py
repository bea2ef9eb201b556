# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Keep what one look at a source's address found."""

from focus.archive.models import SourceCheck


def keep_check(check: SourceCheck) -> SourceCheck:
    """Save it as a new row; an earlier look is never changed. The database refuses one that contradicts itself."""
    check.save(force_insert=True)
    return check
