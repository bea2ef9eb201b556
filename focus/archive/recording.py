# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A connection that remembers every byte it gave, and ends what is endless.

Everything that is read, headers and chunk marks too, comes through here: a site that sends one byte a minute or
never stops is cut off wherever in its answer it does so.
"""

import io
import socket
import time
from typing import TYPE_CHECKING

from focus.archive.failure import Failure

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

AHEAD = 8192
"""What a buffered reader may take beyond what was asked of it."""


class Recording(io.RawIOBase):
    """The bytes of one answer. ``allowed`` is how many may come; ``deadline`` is on the monotonic clock."""

    def __init__(self, connection: socket.socket, allowed: int, deadline: float, idle_seconds: float) -> None:
        super().__init__()
        self.taken = bytearray()
        self.allowed = allowed
        self._connection = connection
        self._deadline = deadline
        self._idle_seconds = idle_seconds

    def makefile(self, _mode: str) -> io.BufferedReader:
        """What ``http.client`` asks of a socket."""
        return io.BufferedReader(self, AHEAD)

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        """Read what has come, waiting no longer than is left. Raises ``Failure``."""
        left = self._deadline - time.monotonic()
        if left <= 0:
            raise Failure("slow", "the answer took too long")
        self._connection.settimeout(min(left, self._idle_seconds))
        try:
            count = self._connection.recv_into(buffer)
        except TimeoutError:
            raise Failure("slow", "the site stopped answering") from None
        self.taken += memoryview(buffer)[:count]
        if len(self.taken) > self.allowed + AHEAD:
            raise Failure("large", "the answer is larger than what is kept")
        return count
