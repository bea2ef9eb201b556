# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Withdraw for safety everywhere: running servers, the newsroom, every edition on the shelf, in this order."""

from collections.abc import Sequence

from focus.edition.reader import Edition
from focus.edition.shelf import editions_in
from focus.edition.suppression import add
from focus.edition.withdraw import SUPPRESSED, withdraw
from focus.lib.errors import WRONG_USAGE, FocusError
from focus.lib.home import editions
from focus.record.actions.withhold import withhold
from focus.record.queries import records


def withdraw_everywhere(ids: Sequence[str], fields: Sequence[tuple[str, str]]) -> list[str]:
    """Withdraw records and single fields; return the editions that were reissued.

    Raises ``FocusError`` for an id that no edition and no newsroom knows: a slip of the pen must not leave
    somebody in danger while everybody believes that it was done.
    """
    named = {*ids, *(record for record, _ in fields)}
    if unknown := sorted(named - _known()):
        raise FocusError(f"No edition and no newsroom here knows: {', '.join(unknown)}. Nothing was done", WRONG_USAGE)
    add(editions() / SUPPRESSED, ids=ids, fields=fields)
    withhold(ids)
    return withdraw(editions(), ids, fields)


def _known() -> set[str]:
    held = {shape.id for _, shape in records()}
    for directory in editions_in(editions()):
        held |= {row["id"] for row in Edition(directory).rows("SELECT id FROM entries")}
    return held
