# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Where a mirror may be written, so that nothing else is ever overwritten and no reader finds half of one."""

import fcntl
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from focus.lib.errors import WRONG_USAGE, FocusError
from focus.lib.swap import exchange
from focus.mirror.manifest import UNFINISHED, is_mirror


@contextmanager
def written_whole(directory: Path) -> Iterator[Path]:
    """A directory to write in, beside ``directory``, that takes its name when all is done and vanishes otherwise."""
    _refuse_foreign(directory)
    part = directory.with_name(f"{directory.name}.part")
    _make(part)
    with (part / UNFINISHED).open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        try:
            yield part
            (part / UNFINISHED).unlink()
            _take_name(part, directory)
        finally:
            shutil.rmtree(part, ignore_errors=True)


def _refuse_foreign(directory: Path) -> None:
    if directory.is_symlink() or (directory.exists() and not directory.is_dir()):
        raise FocusError(f"{directory}: this is no directory; name one that is new, empty or a mirror", WRONG_USAGE)
    if directory.is_mount():
        raise FocusError(f"{directory}: this is a whole disk; name a directory on it", WRONG_USAGE)
    if directory.is_dir() and any(directory.iterdir()) and not is_mirror(directory):
        raise FocusError(f"{directory}: holds something that is no mirror; nothing was written", WRONG_USAGE)


def _make(part: Path) -> None:
    if part.exists():
        if not (part / UNFINISHED).is_file():
            raise FocusError(f"{part}: is in the way; move it away", WRONG_USAGE)
        _refuse_running(part)
        shutil.rmtree(part)
    part.mkdir(parents=True)
    (part / UNFINISHED).touch()


def _refuse_running(part: Path) -> None:
    """What a stopped run left is held by nobody: the lock went with the process."""
    with (part / UNFINISHED).open("a") as held:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise FocusError(f"{part}: another run is writing this copy; try again when it is done") from None


def _take_name(part: Path, directory: Path) -> None:
    if directory.exists():
        # What ``part`` then holds is the old mirror, withdrawn pages and all; it is removed with it.
        exchange(part, directory)
    else:
        part.rename(directory)
