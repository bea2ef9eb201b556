# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What was counted before: who turns the page or changes a filter asks for most of it again.

What was asked is kept as a salted hash: the memory of a public process holds nobody's words.
"""

import hashlib
import os
import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable
from typing import Any

MOST = 1024
"""Of some two hundred questions. The fullest of a big edition took 15 MB a process, 256 of them 9."""


class Counts:
    """The counts of one index. Safe among threads; the longest unasked are dropped first."""

    def __init__(self) -> None:
        self._held: OrderedDict[bytes, Any] = OrderedDict()
        self._lock = threading.Lock()
        self._salt = os.urandom(32)

    def get(
        self, asked: Hashable, names: Iterable[str], make: Callable[[tuple[str, ...]], dict[str, Any]]
    ) -> dict[str, Any]:
        """What is asked, told apart by its ``repr``, counted in the ways named. Ways not held are made at once."""
        keys = {name: self._key(asked, name) for name in names}
        with self._lock:
            found = {name: self._held[key] for name, key in keys.items() if key in self._held}
            for name in found:
                self._held.move_to_end(keys[name])
        missing = tuple(name for name in keys if name not in found)
        if not missing:
            return found
        made = make(missing)
        with self._lock:
            for name in missing:
                self._held[keys[name]] = made[name]
            while len(self._held) > MOST:
                self._held.popitem(last=False)
        return found | made

    def _key(self, asked: Hashable, name: str) -> bytes:
        return hashlib.blake2b(repr((asked, name)).encode(), key=self._salt, digest_size=16).digest()
