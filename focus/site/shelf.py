# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The editions that lie beside the one served, read-only, as they were at one moment.

A shelf never changes: when a file on the disk or the list of what is withdrawn does, ``Served`` makes another one.
What is withdrawn for safety is withdrawn in all of them.
"""

import hashlib
import threading
from collections import OrderedDict
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from msgspec import Struct, convert

from focus.edition.changes import Change
from focus.edition.diff import diff
from focus.edition.manifest import Manifest, digest_of, read_manifest
from focus.edition.reader import Edition
from focus.edition.schema import READABLE_VERSIONS
from focus.edition.shelf import editions_in
from focus.edition.signature import PUBLIC_KEYS, Checked, checked, keys_on
from focus.lib.errors import FocusError
from focus.record.hidden import Suppression

MOST_RECORDS = 25_000
"""Records of two editions together that one page compares (about 70 microseconds each on a small machine, measured);
more would take too long, and is left to ``focus diff``."""
LONGEST_WAIT_SECONDS = 2
COMPARISONS_KEPT = 8
_one_at_a_time = threading.Lock()
"""Comparing two editions is the most work that one address can ask for. Readers wait for each other, and not for long:
whoever asks for many pairs must not hold up those who read pages."""


class Published(Struct, frozen=True, kw_only=True):
    """An edition on the shelf. ``readable``: its schema is one that this Focus reads."""

    name: str
    digest: str
    manifest: Manifest
    signature: Checked
    readable: bool

    @property
    def predecessor(self) -> str:
        """The name of the edition before it, empty for the first."""
        return self.manifest.predecessor.edition if self.manifest.predecessor else ""

    @property
    def records(self) -> int:
        """How many records it holds."""
        return sum(self.manifest.counts.values())


class NotComparedError(Exception):
    """Two editions are not compared now: ``too_large``, or ``busy`` with others."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Shelf:
    """Editions by name. Those whose manifest cannot be read are passed over."""

    def __init__(self, directories: Sequence[Path], suppression: Suppression | None) -> None:
        self._directories = {one.name: one for one in directories}
        self._suppression = suppression
        self._compared: OrderedDict[tuple[str, str], list[Change]] = OrderedDict()

    @cached_property
    def editions(self) -> tuple[Published, ...]:
        """All of them, newest first."""
        found = (self._published(one) for one in reversed(self._directories.values()))
        return tuple(one for one in found if one)

    @cached_property
    def keys(self) -> dict[str, Ed25519PublicKey]:
        """The public keys that lie beside the editions, by id; none where one of them is damaged."""
        found: dict[str, Ed25519PublicKey] = {}
        try:
            for shelf in {one.parent for one in self._directories.values()}:
                found |= keys_on(shelf)
        except FocusError:
            return {}
        return found

    def find(self, name: str) -> Published | None:
        """An edition by name."""
        return next((one for one in self.editions if one.name == name), None)

    def open(self, name: str) -> Edition:
        """An edition to read from. Raises ``KeyError`` for one that is not here."""
        return Edition(self._directories[name], self._suppression)

    def file(self, name: str, file: str) -> Path:
        """A file of an edition. Raises ``KeyError`` for an edition that is not here."""
        return self._directories[name] / file

    def changes(self, older: str, newer: str) -> list[Change]:
        """What changed between two editions, without what is withdrawn. Raises ``NotComparedError``."""
        if sum(one.records for one in self.editions if one.name in {older, newer}) > MOST_RECORDS:
            raise NotComparedError("too_large")
        if not _one_at_a_time.acquire(timeout=LONGEST_WAIT_SECONDS):
            raise NotComparedError("busy")
        try:
            if (older, newer) not in self._compared:
                found = diff(self._directories[older], self._directories[newer], self._suppression)
                self._compared[(older, newer)] = found
                while len(self._compared) > COMPARISONS_KEPT:
                    self._compared.popitem(last=False)
            return self._compared[(older, newer)]
        finally:
            _one_at_a_time.release()

    def _published(self, directory: Path) -> Published | None:
        try:
            manifest = convert(read_manifest(directory), Manifest)
            return Published(
                name=directory.name,
                digest=digest_of(directory),
                manifest=manifest,
                signature=checked(directory, self.keys),
                readable=manifest.schema_version in READABLE_VERSIONS,
            )
        except (FocusError, OSError):
            return None


def state_of(shelf: Path) -> str:
    """Changes whenever an edition, a signature or a public key on the shelf does."""
    found = hashlib.sha256()
    for path in [*editions_in(shelf), *sorted(shelf.glob(PUBLIC_KEYS))]:
        status = path.stat()
        found.update(f"{path.name} {status.st_ino} {status.st_mtime_ns}\n".encode())
    return found.hexdigest()[:12]
