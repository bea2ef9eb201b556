# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What a process keeps of an edition is let go where it holds too much: all of it can be read again.

Each kind of page keeps what many of its pages need. Together that is more than a small machine has, and nobody asks for
every kind all day: what is still asked for comes back with the next page.
"""

import ctypes
import gc
import os
import time
from collections.abc import Callable
from pathlib import Path

MOST_MEGABYTES = 150.0
"""Of a process alone, without the pages of files. A page may need some tens more while it is made."""
LEAST_SECONDS = 10.0
"""Between two reliefs: where one kind alone holds more, it is better kept than made for each page."""

_STATM = Path("/proc/self/statm")
_PAGE = os.sysconf("SC_PAGE_SIZE") / 1e6


def own_megabytes() -> float:
    """The memory that this process shares with nobody; 0 where the system does not tell."""
    try:
        _, resident, shared, *_ = _STATM.read_text(encoding="ascii").split()
    except (OSError, ValueError):
        return 0.0
    return (int(resident) - int(shared)) * _PAGE


class Relief:
    """Watches one process. ``let_go`` drops references; whoever still uses a value keeps it until done."""

    def __init__(self, most: float = MOST_MEGABYTES, held: Callable[[], float] = own_megabytes) -> None:
        self._most = most
        self._held = held
        self._last = -LEAST_SECONDS

    def look(self, let_go: Callable[[], None], now: Callable[[], float] = time.monotonic) -> bool:
        """Let go if too much is held and the last time is long enough ago; whether it did."""
        if self._held() <= self._most or now() - self._last < LEAST_SECONDS:
            return False
        let_go()
        gc.collect()
        _give_back()
        self._last = now()
        return True


def _give_back() -> None:
    """Hand freed memory to the system, where the C library can: glibc keeps it otherwise."""
    try:
        ctypes.CDLL(None).malloc_trim(0)
    except (OSError, AttributeError):
        return
