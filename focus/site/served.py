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

LOOK_AGAIN_SECONDS = 1.0
SUPPRESSED = "suppressed.json"


class Served:
    """Follows a shelf (its newest edition) or stays with one edition; looks at the disk at most once a second.

    ``stamp`` changes whenever a page could: with the edition's digest and with the suppression list.
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
        """The digest of the edition and the version of the suppression list."""
        self.edition()
        held = self._suppressions.current
        return f"{self._digest[:16]}-{len(held.records)}.{len(held.addresses)}.{len(held.fields)}"

    def digest(self) -> str:
        """The digest of the edition served."""
        self.edition()
        return self._digest

    def older(self, name: str) -> Edition | None:
        """Another edition on the shelf, by name."""
        found = {one.name: one for one in editions_in(self.shelf)}
        return Edition(found[name], self._suppressions) if name in found else None

    def _look(self) -> None:
        self._looked = time.monotonic()
        directory = self._alone or newest(self.shelf)
        if directory is None:
            return
        status = (directory / DIGEST).stat()
        seen = (directory.name, status.st_ino, status.st_mtime_ns)
        if seen != self._seen:
            self._edition = Edition(directory, self._suppressions)
            self._digest = digest_of(directory)
            self._seen = seen
