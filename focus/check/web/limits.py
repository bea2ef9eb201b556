# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What the check in the browser takes on at once, and for how long. Limits are for all together: nobody is counted."""

from collections.abc import Iterator
from contextlib import contextmanager

import msgspec

from focus.check.web.refusal import Refused

RETRY_SECONDS = 60


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """Bytes, seconds and numbers of drafts."""

    most_bytes: int = 20_000_000
    """Of a request's body. A law of 300 pages has about 3 million as PDF."""
    at_work: int = 2
    """Drafts read and checked at the same time; each takes a core."""
    waiting: int = 8
    """Drafts that are being sent or wait for a turn. With those at work they hold at most ten times ``most_bytes``."""
    upload_seconds: float = 180.0
    silent_seconds: float = 15.0
    """An upload on which nothing moves for so long is ended."""
    wait_seconds: float = 120.0
    read_seconds: int = 60
    check_seconds: int = 60
    send_seconds: float = 60.0
    """How long a reader may take over one piece of the answer."""
    memory: int = 1_500_000_000
    """Bytes of memory of the process that reads or checks a draft."""
    most_answered: int = 60_000_000
    """Bytes of what reading or checking gives back."""


class Places:
    """The places for drafts. One is taken before the first byte of a draft is read and given back after its answer."""

    def __init__(self, limits: Limits) -> None:
        self._most = limits.at_work + limits.waiting
        self.held = 0

    @contextmanager
    def one(self) -> Iterator[None]:
        """Hold a place; raises ``Refused`` where there is none."""
        if self.held >= self._most:
            raise Refused("busy", retry=RETRY_SECONDS)
        self.held += 1
        try:
            yield
        finally:
            self.held -= 1
