# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The body of a request, in memory: counted while it comes, refused as soon as it is too large or too slow."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from focus.check.web.limits import Limits
from focus.check.web.refusal import Gone, Refused

Receive = Callable[[], Awaitable[Mapping[str, Any]]]
DRAINED_SECONDS = 20
DRAINED_TIMES = 10
"""Of what is refused, so many times the largest draft is still taken from the line, without being kept: a browser
shows an answer only when it was let finish."""


class Incoming:
    """What comes from one client."""

    def __init__(self, receive: Receive, headers: Mapping[str, str], limits: Limits) -> None:
        self._receive, self.headers, self._limits = receive, headers, limits
        self._ended = False

    async def body(self) -> bytes:
        """All of it. Raises ``Refused`` (before reading, where its length is said) or ``Gone``."""
        said = self.headers.get("content-length", "0")
        if not said.isdigit():
            raise Refused("form")
        if int(said) > self._limits.most_bytes:
            raise Refused("too_large")
        held = bytearray()
        try:
            async with asyncio.timeout(self._limits.upload_seconds):
                while not self._ended:
                    held += await self._next()
                    if len(held) > self._limits.most_bytes:
                        raise Refused("too_large")
        except TimeoutError:
            raise Refused("slow") from None
        return bytes(held)

    async def drain(self) -> None:
        """Take what is still coming and drop it, within bounds."""
        left = self._limits.most_bytes * DRAINED_TIMES
        try:
            async with asyncio.timeout(DRAINED_SECONDS):
                while left > 0 and not self._ended:
                    left -= len(await self._next())
        except (TimeoutError, Gone):
            return

    async def departure(self) -> None:
        """Ends when the client has left; to be waited for after the whole body only."""
        while (await self._receive())["type"] != "http.disconnect":
            continue

    async def _next(self) -> bytes:
        message = await asyncio.wait_for(_awaited(self._receive), self._limits.silent_seconds)
        self._ended = not message.get("more_body")
        if message["type"] == "http.disconnect":
            raise Gone
        piece: bytes = message.get("body", b"")
        return piece


async def _awaited(receive: Receive) -> Mapping[str, Any]:
    return await receive()
