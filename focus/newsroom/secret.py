# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The newsroom's own secret key: made once on this machine, readable by its owner alone, never in the code."""

import os
import secrets
from pathlib import Path


def secret_key(home: Path) -> str:
    """The key kept in ``secret-key`` under the state directory.

    Where the directory is not made yet a key for this process alone is given: nothing can have been signed
    before there was a place to keep what was signed. ``make_secret_key`` writes it.
    """
    try:
        return (home / "secret-key").read_text(encoding="ascii").strip() or secrets.token_urlsafe(50)
    except OSError:
        return secrets.token_urlsafe(50)


def make_secret_key(home: Path) -> None:
    """Write the key if there is none; two processes that start at once agree on the first one written."""
    try:
        handle = os.open(home / "secret-key", os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(secrets.token_urlsafe(50))
