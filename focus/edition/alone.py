# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""One process at a time writes editions on a shelf, whether it publishes or withdraws.

Two at once would undo each other: a publication sweeps away what looks unfinished, and a reissue that knows less of
what is withdrawn could take the place of one that knows more.
"""

import fcntl
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from focus.edition.build import sweep
from focus.lib.errors import FocusError


@contextmanager
def alone(shelf: Path, patient: bool = False) -> Iterator[None]:
    """Hold the shelf; the lock goes with the process, so a killed one leaves none.

    Whoever is ``patient`` waits for the other. Raises ``FocusError`` for who is not.
    """
    shelf.mkdir(parents=True, exist_ok=True)
    with (shelf / ".lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | (0 if patient else fcntl.LOCK_NB))
        except BlockingIOError:
            raise FocusError(f"{shelf}: another publication is running; try again when it is done") from None
        sweep(shelf)
        yield


def told_of_disk(error: Exception, shelf: Path) -> str:
    """Why nothing could be written, with the room that is left."""
    reason = getattr(error, "strerror", None) or str(error)
    return f"{reason} ({shutil.disk_usage(shelf).free // 1_000_000} MB free)"
