# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The edition's downloads inside a mirror."""

import re
import shutil
from pathlib import Path

from focus.edition.reader import Edition
from focus.lib.errors import FocusError
from focus.record.shapes import KINDS
from focus.search.hidden import Hidden

DOWNLOADS = "downloads"
IN_ADDRESS = re.compile(rf"/{DOWNLOADS}/(?:[^/]+/)?(.+)")


def copy(edition: Edition, directory: Path) -> frozenset[str]:
    """Copy the edition's downloads; return their names below ``downloads/``.

    They are files made when the edition was published, so no list can take anything out of them: an edition that
    still holds something withdrawn since is refused.
    """
    _refuse_withdrawn(edition)
    shutil.copytree(edition.directory / DOWNLOADS, directory / DOWNLOADS, copy_function=shutil.copyfile)
    found = (directory / DOWNLOADS).rglob("*")
    return frozenset(one.relative_to(directory / DOWNLOADS).as_posix() for one in found if one.is_file())


def file_of(path: str, held: frozenset[str]) -> str | None:
    """The copied file that an address of a download names, with or without the edition's name in it."""
    match = IN_ADDRESS.search(path)
    if match is None:
        return None
    whole = path.partition(f"/{DOWNLOADS}/")[2]
    return next((f"{DOWNLOADS}/{name}" for name in (whole, match[1]) if name in held), None)


def _refuse_withdrawn(edition: Edition) -> None:
    kinds = {row["id"]: row["kind"] for row in edition.rows("SELECT id, kind FROM entries") if row["kind"] in KINDS}
    hidden = Hidden(kinds, edition.suppression)
    if any(hidden.holds(one) for one in kinds):
        raise FocusError(
            f"{edition.directory}: holds what was withdrawn for safety since, so its downloads are not copied; "
            "take the reissued edition, or leave --downloads out"
        )
