# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""How fast to ask: one request at a time, seldom to the same host."""

import time
from collections.abc import Callable

HOST_SECONDS = 5.0
"""Between two requests to one host. Small offices run many of these sites."""
ANY_SECONDS = 1.0
"""Between any two requests."""
LONGEST_DELAY = 120.0
"""Of a robots.txt that asks for more, at most this is waited; the run has few addresses a host."""


class Pace:
    """Waits before each request. ``clock`` and ``sleep`` are given by tests."""

    def __init__(
        self,
        host_seconds: float = HOST_SECONDS,
        any_seconds: float = ANY_SECONDS,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self.host_seconds = host_seconds
        self.any_seconds = any_seconds
        self._clock = clock
        self._sleep = sleep
        self._last: dict[str, float] = {}
        self._last_any: float | None = None

    def wait(self, host: str, asked_delay: float = 0) -> None:
        """Sleep until ``host`` may be asked again; ``asked_delay`` is what its robots.txt wants, in seconds."""
        between = max(self.host_seconds, min(asked_delay, LONGEST_DELAY))
        ready = [self._last[host] + between] if host in self._last else []
        ready += [self._last_any + self.any_seconds] if self._last_any is not None else []
        rest = max(ready, default=0.0) - self._clock()
        if ready and rest > 0:
            self._sleep(rest)
        self._last[host] = self._last_any = self._clock()
