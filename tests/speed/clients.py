# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Readers who ask at once over kept connections: a process of its own, so that it takes nothing from a server's.

Reads a ``Task`` as JSON from standard input and writes a ``Load`` to standard output. Written on plain sockets because
a fuller client would take more of the cores than the server that it measures.
"""

import asyncio
import subprocess
import sys
import time
from collections import Counter
from itertools import count

import msgspec


class Task(msgspec.Struct, frozen=True, kw_only=True):
    """Ask for each path once, or for all of them over and over until ``seconds`` are over.

    ``accept`` is the encoding that is asked for; ``etag`` asks whether a page is still the one that is held.
    """

    host: str
    port: int
    paths: tuple[str, ...]
    clients: int = 16
    seconds: float = 5.0
    repeated: bool = False
    accept: str = "gzip"
    etag: str = ""


class Load(msgspec.Struct, frozen=True, kw_only=True):
    """What the readers saw: the seconds it all took, each answer's milliseconds, statuses, bytes with headers."""

    seconds: float
    milliseconds: tuple[float, ...]
    statuses: dict[int, int]
    bytes: int

    @property
    def rate(self) -> float:
        """Answers a second."""
        return len(self.milliseconds) / self.seconds

    @property
    def p95(self) -> float:
        """Milliseconds within which 95 of 100 answers came."""
        ordered = sorted(self.milliseconds)
        return ordered[min(len(ordered) - 1, int(0.95 * len(ordered)))]


def loaded(task: Task) -> Load:
    """Run the task in a process of its own. Raises ``RuntimeError`` where an answer was neither 200 nor 304."""
    ran = subprocess.run(
        [sys.executable, "-m", "tests.speed.clients"], input=msgspec.json.encode(task), capture_output=True, check=True
    )
    load = msgspec.json.decode(ran.stdout, type=Load)
    if set(load.statuses) - {200, 304}:
        raise RuntimeError(f"{task.paths[0]} and others answered {load.statuses}")
    return load


class _Readers:
    def __init__(self, task: Task) -> None:
        self.task = task
        self.milliseconds: list[float] = []
        self.statuses: Counter[int] = Counter()
        self.bytes = 0
        self._next = count()
        self._end = time.perf_counter() + task.seconds

    async def run(self) -> Load:
        begun = time.perf_counter()
        await asyncio.gather(*(self._read() for _ in range(self.task.clients)))
        seconds = time.perf_counter() - begun
        return Load(
            seconds=seconds,
            milliseconds=tuple(self.milliseconds),
            statuses=dict(self.statuses),
            bytes=self.bytes,
        )

    async def _read(self) -> None:
        reader, writer = await asyncio.open_connection(self.task.host, self.task.port, limit=1 << 22)
        while (path := self._path()) is not None:
            begun = time.perf_counter()
            writer.write(_request(self.task, path))
            head = await reader.readuntil(b"\r\n\r\n")
            body = await _body(reader, head)
            self.milliseconds.append(1e3 * (time.perf_counter() - begun))
            self.statuses[int(head[9:12])] += 1
            self.bytes += len(head) + body
            if b"\r\nconnection: close" in head.lower():
                writer.close()
                reader, writer = await asyncio.open_connection(self.task.host, self.task.port, limit=1 << 22)
        writer.close()

    def _path(self) -> str | None:
        number = next(self._next)
        if time.perf_counter() > self._end or (not self.task.repeated and number >= len(self.task.paths)):
            return None
        return self.task.paths[number % len(self.task.paths)]


def _request(task: Task, path: str) -> bytes:
    held = f"If-None-Match: {task.etag}\r\n" if task.etag else ""
    return f"GET {path} HTTP/1.1\r\nHost: {task.host}\r\nAccept-Encoding: {task.accept}\r\n{held}\r\n".encode()


async def _body(reader: asyncio.StreamReader, head: bytes) -> int:
    """Read what follows the head; return its bytes."""
    lowered = head.lower()
    if b"transfer-encoding: chunked" in lowered:
        read = 0
        while size := int((line := await reader.readline()), 16):
            await reader.readexactly(size + 2)
            read += size + 2 + len(line)
        await reader.readline()
        return read
    _, found, rest = lowered.partition(b"content-length:")
    length = int(rest.split(b"\r\n", 1)[0]) if found else 0
    if length:
        await reader.readexactly(length)
    return length


if __name__ == "__main__":
    asked = msgspec.json.decode(sys.stdin.buffer.read(), type=Task)
    sys.stdout.buffer.write(msgspec.json.encode(asyncio.run(_Readers(asked).run())))
