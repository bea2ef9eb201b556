# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Answering over ASGI: heads with the headers of the site, pieces that wait for a slow reader, but not for ever."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from typing import Any

from focus.lib.secure_headers import FIXED, POLICY

Send = Callable[[dict[str, Any]], Awaitable[None]]
HTML = "text/html; charset=utf-8"
SAME = {
    **FIXED,
    # Without a referrer at all, browsers send ``Origin: null`` with a form, and nobody could tell who sent it.
    # This sends one to this site alone, which writes down none.
    "Referrer-Policy": "same-origin",
    "Content-Security-Policy": POLICY.format(styles=""),
    "Cache-Control": "no-store",
    "X-Robots-Tag": "noindex",
}


class Conversation:
    """One answer. ``begun`` once its head is sent."""

    def __init__(self, send: Send, seconds: float, *, without_body: bool = False) -> None:
        self._send, self._seconds, self._without_body = send, seconds, without_body
        self.begun = False

    async def head(self, status: int, kind: str, more: Iterable[tuple[str, str]] = ()) -> None:
        """The status and headers; ``more`` wins over those that every answer has."""
        headers = {**SAME, "Content-Type": kind, **dict(more)}
        self.begun = True
        packed = [(name.lower().encode(), value.encode("latin-1")) for name, value in headers.items()]
        await self._one({"type": "http.response.start", "status": status, "headers": packed})

    async def piece(self, content: bytes, *, last: bool = False) -> None:
        """A piece of the body. Raises ``TimeoutError`` for a reader who takes none."""
        body = b"" if self._without_body else content
        await self._one({"type": "http.response.body", "body": body, "more_body": not last})

    async def whole(self, status: int, kind: str, content: bytes, more: Iterable[tuple[str, str]] = ()) -> None:
        """An answer in one piece, its length said."""
        await self.head(status, kind, [*more, ("Content-Length", str(len(content)))])
        await self.piece(content, last=True)

    async def _one(self, message: dict[str, Any]) -> None:
        await asyncio.wait_for(_awaited(self._send, message), self._seconds)


async def _awaited(send: Send, message: dict[str, Any]) -> None:
    await send(message)
