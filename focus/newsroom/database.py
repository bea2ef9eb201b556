# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The newsroom's database from one setting, ``FOCUS_DATABASE``: SQLite by default, PostgreSQL by address."""

from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from focus.lib.errors import WRONG_USAGE, FocusError

BUSY_SECONDS = 20
"""How long a writer waits for another one. A full load of the starter facts holds the lock for a few seconds."""

SQLITE_START = "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;"
"""WAL lets pages be read while somebody saves; a crash may lose the last transaction but never half of one."""


def database(address: str, home: Path) -> dict[str, Any]:
    """Django's settings for ``sqlite:///path`` or ``postgres://user:pw@host:port/name``; empty means SQLite at home."""
    if not address:
        return _sqlite(home / "newsroom.sqlite")
    parts = urlsplit(address)
    if parts.scheme == "sqlite" and not parts.netloc and len(parts.path) > 1:
        return _sqlite(Path(unquote(parts.path)))
    if parts.scheme in ("postgres", "postgresql") and len(parts.path) > 1:
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": unquote(parts.path[1:]),
            "USER": unquote(parts.username or ""),
            "PASSWORD": unquote(parts.password or ""),
            "HOST": parts.hostname or "",
            "PORT": str(parts.port or ""),
        }
    # The address itself is not repeated: it may hold a password.
    raise FocusError("FOCUS_DATABASE: write sqlite:///path or postgres://user:password@host/name", WRONG_USAGE)


def _sqlite(path: Path) -> dict[str, Any]:
    # IMMEDIATE takes the write lock at the start of a transaction, so that two writers wait for each other
    # and neither fails halfway with "database is locked".
    options = {"timeout": BUSY_SECONDS, "transaction_mode": "IMMEDIATE", "init_command": SQLITE_START}
    return {"ENGINE": "django.db.backends.sqlite3", "NAME": str(path), "OPTIONS": options}
