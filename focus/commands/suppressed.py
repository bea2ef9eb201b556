# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The list of what was withdrawn for safety: every reading verb applies it, whatever the edition."""

from pathlib import Path
from typing import TYPE_CHECKING

from focus.lib.errors import UNREADABLE, FocusError
from focus.lib.home import editions

if TYPE_CHECKING:
    from focus.edition.suppression import SuppressionList


def suppression() -> "SuppressionList":
    """The list in force here. A damaged one stops the verb: nobody may act as if nothing were withdrawn."""
    return _loaded(editions())


def suppression_beside(edition: Path) -> "SuppressionList":
    """The list that lies beside an edition, as a server of it would apply; without one, the list in force here."""
    from focus.edition.withdraw import SUPPRESSED

    beside = edition.absolute().parent
    return _loaded(beside if (beside / SUPPRESSED).exists() else editions())


def _loaded(shelf: Path) -> "SuppressionList":
    from focus.edition.suppression import SuppressionList, UnreadableSuppressionList
    from focus.edition.withdraw import SUPPRESSED

    try:
        return SuppressionList.load(shelf / SUPPRESSED)
    except UnreadableSuppressionList as error:
        raise FocusError(str(error), UNREADABLE) from None
