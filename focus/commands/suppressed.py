# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The list of what was withdrawn for safety, as a filter: every reading verb applies it, whatever the edition."""

from collections.abc import Callable

from focus.lib.home import editions


def suppressed() -> Callable[[str], bool]:
    """Tells of a record's id whether it was withdrawn for safety."""
    from focus.edition.suppression import SuppressionList
    from focus.edition.withdraw import SUPPRESSED

    return SuppressionList.load(editions() / SUPPRESSED).holds
