# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""One address for several servers: each connection goes where its first line says."""

import asyncio

import pytest

from focus.lib import relay as relaying
from focus.lib.relay import relay
from tests.apart import run_apart


async def a_server(name: str) -> tuple[asyncio.Server, int]:
    """A server that answers with its name and all that it was sent up to the end of a head or of a body of five."""

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await reader.readuntil(b"\r\n\r\n")
        body = await reader.readexactly(5) if head.startswith(b"POST") else b""
        writer.write(b"HTTP/1.1 200 OK\r\n\r\n" + name.encode() + b"|" + head + body)
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    return server, server.sockets[0].getsockname()[1]


async def said(port: int, *pieces: bytes) -> bytes:
    """Everything that comes back for bytes sent in pieces."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for piece in pieces:
        writer.write(piece)
        await writer.drain()
        await asyncio.sleep(0.01)
    heard = await asyncio.wait_for(reader.read(), 10)
    writer.close()
    return heard


async def heard_for(*pieces: bytes, below: int | None = None) -> bytes:
    """What comes back through a relay before two servers; ``below`` replaces the port of the second."""
    (one, site), (two, check) = await a_server("site"), await a_server("check")
    front = await relay("127.0.0.1", 0, lambda path: (below or check) if path == "/check" else site)
    try:
        return await said(front.sockets[0].getsockname()[1], *pieces)
    finally:
        for server in (front, one, two):
            server.close()


@pytest.mark.parametrize(
    ("target", "name"), [("/", "site"), ("/check", "check"), ("/check?x=1", "check"), ("http://a/check", "check")]
)
def test_a_path_leads_to_its_server(target: str, name: str) -> None:
    heard = run_apart(heard_for(f"GET {target} HTTP/1.1\r\nHost: a\r\n\r\n".encode()))
    assert heard.partition(b"\r\n\r\n")[2].startswith(name.encode() + b"|GET ")


def test_a_body_passes_in_pieces_and_the_line_is_closed_after_one_request() -> None:
    pieces = (b"POST /check HTTP/1.1\r\nHost: a\r\nConnection: keep-alive\r\nContent", b"-Length: 5\r\n\r\nab", b"cde")
    heard = run_apart(heard_for(*pieces))
    assert heard.endswith(b"abcde")
    assert heard.count(b"Connection: close") == 1
    assert b"keep-alive" not in heard


@pytest.mark.parametrize("line", [b"NONSENSE\r\n\r\n", b"PRI * HTTP/2.0\r\n\r\n", b"\x16\x03\x01\r\n\r\n"])
def test_what_is_no_request_is_refused(line: bytes) -> None:
    assert run_apart(heard_for(line)).startswith(b"HTTP/1.1 400 ")


def test_a_head_without_end_is_refused() -> None:
    heard = run_apart(heard_for(b"GET / HTTP/1.1\r\nA: " + b"a" * 2 * relaying.LONGEST_HEAD))
    assert heard.startswith(b"HTTP/1.1 431 ") or heard == b""


def test_a_server_that_is_not_there_is_said_and_the_other_goes_on() -> None:
    heard = run_apart(heard_for(b"GET /check HTTP/1.1\r\n\r\n", below=9))
    assert heard.startswith(b"HTTP/1.1 503 ")
    assert b"Retry-After: 60" in heard
    assert b"site|" in run_apart(heard_for(b"GET / HTTP/1.1\r\n\r\n", below=9))


def test_a_head_that_does_not_come_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(relaying, "HEAD_SECONDS", 0.1)
    assert run_apart(heard_for(b"GET / HT")) == b""
