# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Which edition this process serves now, and what of it is withdrawn for safety."""

import threading
import time
from pathlib import Path

from focus.edition.manifest import DIGEST, digest_of
from focus.edition.reader import Edition
from focus.edition.shelf import editions_in, newest
from focus.edition.suppression import Suppressions
from focus.lib.errors import UNREADABLE, FocusError
from focus.site.shelf import Shelf, state_of

LOOK_AGAIN_SECONDS = 1.0
SUPPRESSED = "suppressed.json"


class Served:
    """Follows a shelf (its newest edition) or stays with one edition; looks at the disk at most once a second.

    ``stamp`` changes whenever a page could: with the edition's digest, the suppression list, and what else lies on
    the shelf. With one edition alone, the shelf holds nothing else.
    """

    def __init__(self, shelf: Path, alone: Path | None = None) -> None:
        self.shelf = shelf
        self._alone = alone
        self._suppressions = Suppressions(shelf / SUPPRESSED)
        self._lock = threading.Lock()
        self._looked = 0.0
        self._seen: tuple[str, int, int] | None = None
        self._edition: Edition | None = None
        self._digest = ""
        self._around = ""
        self._beside: tuple[str, Shelf] | None = None

    def edition(self) -> Edition:
        """The edition to answer from."""
        with self._lock:
            if self._edition is None or time.monotonic() - self._looked > LOOK_AGAIN_SECONDS:
                self._look()
            if not self._suppressions.healthy:
                raise FocusError(
                    f"{self.shelf / SUPPRESSED}: damaged; nothing is served until it is mended", UNREADABLE
                )
            if self._edition is None:
                raise FocusError(f"{self.shelf}: there is no edition to serve; run `focus publish`", UNREADABLE)
            return self._edition

    def stamp(self) -> str:
        """The digest of the edition, the version of the suppression list and the state of the shelf."""
        self.edition()
        held = self._suppressions.current
        return f"{self._digest[:16]}-{len(held.records)}.{len(held.addresses)}.{len(held.fields)}-{self._around}"

    def digest(self) -> str:
        """The digest of the edition served."""
        self.edition()
        return self._digest

    def beside(self) -> Shelf:
        """All editions on the shelf, this one with them."""
        stamp = self.stamp()
        with self._lock:
            if self._beside is None or self._beside[0] != stamp:
                directories = [self._alone] if self._alone else editions_in(self.shelf)
                self._beside = stamp, Shelf(directories, self._suppressions)
            return self._beside[1]

    def _look(self) -> None:
        self._looked = time.monotonic()
        directory = self._alone or newest(self.shelf)
        if directory is None:
            return
        self._around = state_of(self.shelf)
        status = (directory / DIGEST).stat()
        seen = (directory.name, status.st_ino, status.st_mtime_ns)
        if seen != self._seen:
            self._edition = Edition(directory, self._suppressions)
            self._digest = digest_of(directory)
            self._seen = seen
