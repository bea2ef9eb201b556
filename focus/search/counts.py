# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Counts by facet that were made before: who turns the page or changes one filter asks for most of them again.

What was asked is kept as a salted hash: the memory of a public process holds nobody's words.
"""

import hashlib
import os
import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping

MOST = 128
"""Each has at most some hundred values: together a few megabytes a process."""
Found = Mapping[str, dict[str, int]]


class Counts:
    """The counts of one index. Safe among threads; the longest unasked are dropped first."""

    def __init__(self) -> None:
        self._held: OrderedDict[bytes, Found] = OrderedDict()
        self._lock = threading.Lock()
        self._salt = os.urandom(32)

    def get(self, asked: Hashable, make: Callable[[], Found]) -> Found:
        """Those of what is asked, told apart by its ``repr``; made where nobody asked before."""
        key = hashlib.blake2b(repr(asked).encode(), key=self._salt, digest_size=16).digest()
        with self._lock:
            if key in self._held:
                self._held.move_to_end(key)
                return self._held[key]
        made = make()
        with self._lock:
            self._held[key] = made
            while len(self._held) > MOST:
                self._held.popitem(last=False)
        return made
