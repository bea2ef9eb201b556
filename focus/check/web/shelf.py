# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The newest edition, as the check in the browser sees it: precedents, and places to choose from."""

from pathlib import Path

import msgspec

from focus.edition.reader import Edition
from focus.edition.shelf import newest
from focus.edition.suppression import SuppressionList, UnreadableSuppressionList
from focus.lib.errors import FocusError
from focus.search.fold import fold

SUPPRESSED = "suppressed.json"
CHOSEN_FROM = ("country", "subdivision")


def newest_edition(shelf: Path) -> Edition | None:
    """It, without what was withdrawn for safety; ``None`` where there is none, where this Focus does not read it, and
    where the list of what was withdrawn is damaged: nothing may be shown then."""
    directory = newest(shelf)
    try:
        return Edition(directory, SuppressionList.load(shelf / SUPPRESSED)) if directory else None
    except (FocusError, UnreadableSuppressionList):
        return None


def places(shelf: Path, language: str) -> list[tuple[str, str]]:
    """Code and name of each place, in the order of the names."""
    edition = newest_edition(shelf)
    if edition is None:
        return []
    rows = edition.rows("SELECT id, titles FROM entries WHERE kind = 'places' AND NOT withdrawn(id)")
    kinds = {row["id"]: row["kind"] for row in edition.rows("SELECT id, kind FROM places")}
    named = [
        (row["id"], str(msgspec.json.decode(row["titles"])[language]))
        for row in rows
        if kinds.get(row["id"]) in CHOSEN_FROM
    ]
    return sorted(named, key=lambda one: fold(one[1]))
