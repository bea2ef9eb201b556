# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The list of addresses that may never break: every id that was shipped and where it is read.

``python -m tests.contracts.addresses`` adds what is new in ``data/``. It never takes a line away: an id that is gone
needs a line in ``retired.txt``, and one that moved needs a redirect and a decision. Only what is withdrawn for
safety leaves both lists without a word, for a reason beside an id would point at it.
"""

import sys
import tempfile
from pathlib import Path

from focus.edition.reader import Edition
from tests.builders import the_shipped_edition

HERE = Path(__file__).resolve().parent
LISTED = HERE / "addresses.txt"
RETIRED = HERE / "retired.txt"


def addresses_of(edition: Edition) -> dict[str, str]:
    """Address (without language) by id, of every record of an edition."""
    return {row["id"]: row["address"] for row in edition.rows("SELECT id, address FROM entries")}


def listed() -> dict[str, str]:
    """What was promised: address by id."""
    return _pairs(LISTED)


def retired() -> dict[str, str]:
    """Why an id is gone, by id. A retired id is never used for anything else again."""
    return _pairs(RETIRED)


def _pairs(path: Path) -> dict[str, str]:
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    return dict(line.split(" ", 1) for line in lines if line.strip() and not line.startswith("#"))


def add_new(edition: Edition) -> int:
    """Write down the ids that are not listed yet; returns how many there were."""
    known, now = listed(), addresses_of(edition)
    whole = {**now, **known}
    LISTED.write_text("".join(f"{key} {whole[key]}\n" for key in sorted(whole)), encoding="utf-8")
    return len(whole) - len(known)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        sys.stdout.write(f"{add_new(the_shipped_edition(Path(place)))} new addresses\n")
