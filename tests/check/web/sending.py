# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Drafts of our own, forms as browsers send them, and a running check to send them to."""

import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from tests.journeys.served import ROOT, free_port

BOUNDARY = "7d1a9f"
PATIENCE_SECONDS = 20
BILL = (ROOT / "tests" / "check" / "bills" / "en.txt").read_text(encoding="utf-8")


def form(draft: bytes = b"", name: str = "bill.txt", **fields: str) -> bytes:
    """The body of the form with a file, if there is one, and other fields."""
    parts = [
        f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{value}\r\n'.encode()
        for key, value in fields.items()
    ]
    if draft:
        head = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="draft"; filename="{name}"\r\n'
        parts.append(head.encode() + b"Content-Type: application/octet-stream\r\n\r\n" + draft + b"\r\n")
    return b"".join(parts) + f"--{BOUNDARY}--\r\n".encode()


HEADERS = {"Content-Type": f"multipart/form-data; boundary={BOUNDARY}", "Sec-Fetch-Site": "same-origin"}


def long_bill(marker: str, articles: int = 30_000) -> bytes:
    """A bill that takes long to read, with a word in it that stands nowhere else."""
    said = f"The authority shall protect the defender {marker} within five days, and report to the State."
    return "\n".join(f"Article {number}. {said}" for number in range(1, articles)).encode()


class Running(NamedTuple):
    """A check in a process of its own; ``log`` is what it said so far."""

    port: int
    pid: int
    home: Path
    log: Path

    @contextmanager
    def ask(self, method: str, address: str, body: bytes = b"") -> Iterator[http.client.HTTPResponse]:
        """An answer whose body was not read yet; the line is cut at the end."""
        with closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE_SECONDS)) as talk:
            talk.request(method, address, body, HEADERS)
            with talk.getresponse() as answer:
                yield answer

    def send(self, body: bytes, language: str = "en") -> tuple[int, str]:
        """Status and body of the answer to a form."""
        with self.ask("POST", f"/{language}/check", body) as answer:
            return answer.status, answer.read().decode("utf-8", "replace")

    def children(self) -> list[int]:
        """The processes that it started and that still run."""
        tasks = Path(f"/proc/{self.pid}/task").glob("*/children")
        return [int(one) for task in tasks for one in task.read_text(encoding="ascii").split()]

    def child(self) -> int:
        """The first process that it starts."""
        until = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < until:
            if found := self.children():
                return found[0]
            time.sleep(0.02)
        raise AssertionError("it started no process")


@contextmanager
def checking(place: Path, *words: str) -> Iterator[Running]:
    """A check with a home, a working and a temporary directory of its own below ``place``."""
    home, work, temporary = place / "home", place / "work", place / "temporary"
    for one in (home, work, temporary):
        one.mkdir()
    port = free_port()
    command = [sys.executable, "-m", "focus.cli", "serve-check", "--port", str(port), *words]
    kept = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
    own = {**kept, "FOCUS_HOME": str(home), "PYTHONPATH": str(ROOT), "TMPDIR": str(temporary)}
    log = place / "log"
    with subprocess.Popen(
        command, cwd=work, env=own, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True
    ) as server:
        try:
            _wait_for(port, server)
            yield Running(port, server.pid, home, log)
        finally:
            with suppress(ProcessLookupError):
                os.kill(server.pid, signal.SIGTERM)
            said, _ = server.communicate(timeout=PATIENCE_SECONDS)
            log.write_bytes(said)


def _wait_for(port: int, server: "subprocess.Popen[bytes]") -> None:
    until = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < until:
        assert server.poll() is None, "the server ended"
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=2):
            return
        time.sleep(0.05)
    raise AssertionError("it did not answer")
