# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""One address for several servers of this machine: each connection goes to the one that its first line is for.

For trying things out on one machine; a real host has nginx or Caddy for this. Bytes pass through and are kept nowhere.
A connection carries one request, so nothing behind the first head has to be understood.
"""

import asyncio
import contextlib
import re
from collections.abc import Callable
from urllib.parse import urlsplit

LONGEST_HEAD = 32_768
HEAD_SECONDS = 15
SILENT_SECONDS = 300
"""A connection on which nothing moves for so long is ended."""
LEAVING_SECONDS = 2
"""How long a client may go on sending after its answer: cut off at once, a browser shows an error and no page."""
PIECE = 1 << 16
OF_THE_CONNECTION = re.compile(rb"\r\n(?:connection|keep-alive|proxy-connection|upgrade):[^\r\n]*", re.IGNORECASE)
HEAD = re.compile(rb"[A-Z]{3,10} (\S+) HTTP/1\.[01]\r\n")
ABSENT = "This part of the site does not answer now. Try again in a minute."

Chosen = Callable[[str], int]
"""Path of an address to the port on this machine that answers it."""


async def relay(host: str, port: int, chosen: Chosen) -> asyncio.Server:
    """A listening server, to be run by its caller."""

    async def carry(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        # When the server stops, a connection that goes on is no fault to be told of.
        with contextlib.suppress(OSError, TimeoutError, asyncio.IncompleteReadError, asyncio.CancelledError):
            await _carry(reader, writer, chosen)
        writer.close()
        with contextlib.suppress(OSError, asyncio.CancelledError):
            await writer.wait_closed()

    return await asyncio.start_server(carry, host, port, limit=LONGEST_HEAD)


async def _carry(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, chosen: Chosen) -> None:
    try:
        head = await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), HEAD_SECONDS)
    except asyncio.LimitOverrunError:
        return await _say(writer, "431 Request Header Fields Too Large", "The request is too long.")
    line = HEAD.match(head)
    if line is None:
        return await _say(writer, "400 Bad Request", "This is no request that a browser makes.")
    try:
        path = urlsplit(line[1].decode("latin-1")).path
        above, below = await asyncio.open_connection("127.0.0.1", chosen(path))
    except (OSError, ValueError):
        return await _say(writer, "503 Service Unavailable", ABSENT)
    below.write(OF_THE_CONNECTION.sub(b"", head).removesuffix(b"\r\n") + b"Connection: close\r\n\r\n")
    await _both_ways(reader, writer, above, below)
    return None


async def _both_ways(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, above: asyncio.StreamReader, below: asyncio.StreamWriter
) -> None:
    """Carry until the server has answered or the client is gone."""
    asked = asyncio.create_task(_pump(reader, below))
    answered = asyncio.create_task(_pump(above, writer))
    try:
        await asyncio.wait({asked, answered}, return_when=asyncio.FIRST_COMPLETED)
        if answered.done() and not asked.done():
            with contextlib.suppress(OSError):
                writer.write_eof()
            await asyncio.wait({asked}, timeout=LEAVING_SECONDS)
    finally:
        for task in (asked, answered):
            task.cancel()
        await asyncio.gather(asked, answered, return_exceptions=True)
        below.close()


async def _pump(source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
    while piece := await asyncio.wait_for(source.read(PIECE), SILENT_SECONDS):
        sink.write(piece)
        await sink.drain()


async def _say(writer: asyncio.StreamWriter, status: str, words: str) -> None:
    body = f"{words}\n".encode()
    head = f"HTTP/1.1 {status}\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: {len(body)}\r\n"
    writer.write(f"{head}Retry-After: 60\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n".encode() + body)
    await writer.drain()
