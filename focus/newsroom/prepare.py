# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Make the newsroom ready: its directory, its key, its database with the tables of this version."""

import errno
import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from focus.lib.errors import FocusError
from focus.lib.home import home
from focus.newsroom.secret import make_secret_key

SETTINGS = "focus.newsroom.settings"
PRIVATE = 0o700
_PLAINLY = {
    errno.EROFS: "the disk is read-only",
    errno.EACCES: "this user may not write there",
    errno.EPERM: "this user may not write there",
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "the disk quota is used up",
    errno.ENOTDIR: "a file stands where a directory is needed",
    errno.EEXIST: "a file stands where a directory is needed",
}


def prepare() -> None:
    """Make the state directory and its database ready; quick when they are. Raises ``FocusError`` in one line."""
    where = home()
    try:
        where.mkdir(mode=PRIVATE, parents=True, exist_ok=True)
        make_secret_key(where)
        with _alone(where):
            _prepare_database()
    except OSError as error:
        plainly = _PLAINLY.get(error.errno or 0, error.strerror or str(error))
        raise FocusError(f"{where} cannot be used: {plainly}. Set FOCUS_HOME to another directory.") from None


@contextmanager
def _alone(where: Path) -> Iterator[None]:
    """Two commands that start at once in an empty directory make the tables one after the other."""
    with (where / "prepare.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _prepare_database() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
    import django

    django.setup()
    from django.db import DatabaseError

    try:
        _migrate()
    except DatabaseError as error:
        reason = " ".join(str(error).split())
        raise FocusError(f"The newsroom's database cannot be used: {reason}.") from None


def _migrate() -> None:
    from django.core.management import call_command
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    newer = set(executor.loader.applied_migrations) - set(executor.loader.disk_migrations)
    if newer:
        names = ", ".join(f"{app} {name}" for app, name in sorted(newer))
        raise FocusError(f"The newsroom's database was made by a newer version of Focus ({names}). Update Focus first.")
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        call_command("migrate", verbosity=0, interactive=False)
