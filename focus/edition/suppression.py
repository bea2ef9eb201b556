# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The suppression list: what was withdrawn for safety, as salted hashes, applied to all editions at once.

The file lies beside the editions, on the public side, and goes to mirrors; it therefore holds no id, title, address or
value. Whoever kept an old copy can still hash the ids in it and see which are gone; no list that a mirror can
apply can prevent that, and we say plainly that copies already taken cannot be recalled.
"""

import fcntl
import hashlib
import os
import secrets
import threading
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

FORMAT = 1
SALT_BYTES = 16
CHECK_EVERY_SECONDS = 1.0
_Hash = Annotated[str, Meta(pattern=r"^[0-9a-f]{64}$")]


class UnreadableSuppressionList(ValueError):  # noqa: N818 The name says what is wrong.
    """The file is there but is no suppression list; nobody may act as if nothing were withdrawn."""


class SuppressionList(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Salted SHA-256 hashes of records (by id), addresses, and single fields. ``salt`` is hexadecimal."""

    format: Annotated[int, Meta(ge=FORMAT, le=FORMAT)] = FORMAT
    salt: Annotated[str, Meta(pattern=r"^[0-9a-f]{32}$")]
    records: frozenset[_Hash] = frozenset()
    addresses: frozenset[_Hash] = frozenset()
    fields: frozenset[_Hash] = frozenset()

    @classmethod
    def load(cls, path: Path) -> "SuppressionList":
        """Read the list; a missing file is an empty list. Raise ``UnreadableSuppressionList`` for anything else."""
        try:
            return msgspec.json.decode(path.read_bytes(), type=cls)
        except FileNotFoundError:
            return cls(salt=secrets.token_hex(SALT_BYTES))
        except (OSError, ValueError) as error:
            raise UnreadableSuppressionList(f"{path}: not a suppression list: {error}") from error

    def holds(self, record_id: str) -> bool:
        """Whether this record was withdrawn."""
        return bool(self.records) and _hash(self.salt, "record", record_id) in self.records

    def holds_address(self, address: str) -> bool:
        """Whether this address (path of a page, name of a download) was withdrawn."""
        return bool(self.addresses) and _hash(self.salt, "address", address) in self.addresses

    def holds_field(self, record_id: str, field: str) -> bool:
        """Whether one field of a record that stays public was withdrawn."""
        return bool(self.fields) and _hash(self.salt, "field", record_id, field) in self.fields

    def state(self) -> tuple[object, ...]:
        """Another one for another list; empty where nothing was withdrawn."""
        held = (self.records, self.addresses, self.fields)
        return tuple(map(hash, held)) if any(held) else ()

    def with_(
        self, ids: Iterable[str] = (), fields: Iterable[tuple[str, str]] = (), addresses: Iterable[str] = ()
    ) -> "SuppressionList":
        """This list and more; nothing is ever taken off it."""
        return SuppressionList(
            salt=self.salt,
            records=self.records | {_hash(self.salt, "record", one) for one in ids},
            addresses=self.addresses | {_hash(self.salt, "address", one) for one in addresses},
            fields=self.fields | {_hash(self.salt, "field", *one) for one in fields},
        )


def add(
    path: Path,
    ids: Iterable[str] = (),
    fields: Iterable[tuple[str, str]] = (),
    addresses: Iterable[str] = (),
) -> SuppressionList:
    """Withdraw records, single fields ``(id, field)`` and addresses; return the list now in force.

    Readers see the old file or the new one, never a part. A damaged list is refused, not replaced: writing over it
    would put back what it withdrew.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        merged = SuppressionList.load(path).with_(ids, fields, addresses)
        _replace(path, _encode(merged))
    return merged


def _encode(suppression: SuppressionList) -> bytes:
    """Sorted, so that the order of hashes does not tell the order of withdrawals."""
    held = {
        "format": suppression.format,
        "salt": suppression.salt,
        **{name: sorted(getattr(suppression, name)) for name in ("records", "addresses", "fields")},
    }
    return msgspec.json.format(msgspec.json.encode(held), indent=1) + b"\n"


def _replace(path: Path, content: bytes) -> None:
    temporary = path.with_suffix(f".{os.getpid()}.part")
    try:
        with temporary.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
    directory = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(directory)
    finally:
        os.close(directory)


def _hash(salt: str, *parts: str) -> str:
    """SHA-256 over salt and parts, separated by a character that none of them can hold."""
    return hashlib.sha256("\x00".join((salt, *parts)).encode()).hexdigest()


class Suppressions:
    """A running server's view of the file: looked at no more than once a second, read when it has changed.

    A file that cannot be read leaves the last good list in force and sets ``healthy`` to False; a server that
    never had a good one must not answer (see ``healthy``). Safe to share between threads.
    """

    def __init__(self, path: Path, check_every_seconds: float = CHECK_EVERY_SECONDS) -> None:
        self._path = path
        self._check_every = check_every_seconds
        self._lock = threading.Lock()
        self._stamp: tuple[int, int, int] | None = None
        self._due = 0.0
        self._healthy = True
        self._seen = False
        self._list = SuppressionList(salt="0" * 2 * SALT_BYTES)

    @property
    def current(self) -> SuppressionList:
        """The list in force now."""
        if time.monotonic() >= self._due:
            self._look()
        return self._list

    @property
    def healthy(self) -> bool:
        """False while the file is damaged, unreadable or gone after it was there: answer with an error page."""
        _ = self.current
        return self._healthy

    def holds(self, record_id: str) -> bool:
        """Whether this record was withdrawn."""
        return self.current.holds(record_id)

    def holds_address(self, address: str) -> bool:
        """Whether this address was withdrawn."""
        return self.current.holds_address(address)

    def holds_field(self, record_id: str, field: str) -> bool:
        """Whether one field of a record was withdrawn."""
        return self.current.holds_field(record_id, field)

    def state(self) -> tuple[object, ...]:
        """Another one as soon as the file says something else; empty while nothing is withdrawn."""
        return self.current.state()

    def _look(self) -> None:
        with self._lock:
            if time.monotonic() < self._due:
                return
            self._read_if_changed()
            self._due = time.monotonic() + self._check_every

    def _read_if_changed(self) -> None:
        try:
            status = self._path.stat()
        except FileNotFoundError:
            self._healthy = not self._seen
            self._stamp = None
            return
        except OSError:
            self._healthy = False
            return
        stamp = (status.st_mtime_ns, status.st_size, status.st_ino)
        if stamp == self._stamp and self._healthy:
            return
        self._seen = True
        try:
            self._list = SuppressionList.load(self._path)
            self._healthy = True
        except UnreadableSuppressionList:
            self._healthy = False
        self._stamp = stamp
