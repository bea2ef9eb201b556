# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Focus and Datasette as processes on a free port of this machine, and the memory of each of their processes."""

import http.client
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryFile
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
HOST = "127.0.0.1"
PATIENCE_SECONDS = 120
GENTLE_SECONDS = 15


class Server(NamedTuple):
    """A running server and its first process."""

    name: str
    port: int
    pid: int

    def memory(self, own: bool = False) -> list[float]:
        """Resident megabytes of the process and all below it, the least first.

        ``own`` leaves out the pages of files (the index), which the processes share and the system may drop.
        """
        field = "RssAnon" if own else "VmRSS"
        return sorted(resident for pid in _family(self.pid) if (resident := _resident(pid, field)))


@contextmanager
def focus(home: Path) -> Iterator[Server]:
    """The site as ``focus serve`` starts it: the newest edition of a home."""
    port = _free_port()
    command = [sys.executable, "-m", "focus.cli", "serve", "--port", str(port)]
    with _running("Focus", command, port, "/en/about", {"FOCUS_HOME": str(home)}) as server:
        yield server


@contextmanager
def datasette(database: Path) -> Iterator[Server]:
    """Datasette over an unchanging database, which lets it count rows once, with as much time as it wants."""
    port = _free_port()
    command = [
        sys.executable, "-m", "datasette", "serve", "-i", str(database), "--host", HOST, "--port", str(port),
        "--setting", "sql_time_limit_ms", "60000", "--setting", "facet_time_limit_ms", "60000",
        "--setting", "facet_suggest_time_limit_ms", "1", "--setting", "suggest_facets", "off",
        "--setting", "max_csv_mb", "0", "--setting", "default_page_size", "100",
        "--setting", "max_returned_rows", "100000", "--setting", "default_cache_ttl", "0",
    ]  # fmt: skip
    with _running("Datasette", command, port, "/-/versions.json", {}) as server:
        yield server


@contextmanager
def _running(name: str, command: list[str], port: int, first: str, extra: dict[str, str]) -> Iterator[Server]:
    environment = os.environ | {"PYTHONPATH": str(ROOT)} | extra
    with TemporaryFile() as said:
        process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=said)
        try:
            if not _answers(process, port, first):
                said.seek(0)
                raise RuntimeError(f"{name} does not answer: {said.read().decode()[-600:]}")
            yield Server(name, port, process.pid)
        finally:
            _stop(process)


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(GENTLE_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _answers(process: subprocess.Popen[bytes], port: int, first: str) -> bool:
    """Whether the first page is answered before patience or the process ends."""
    end = time.monotonic() + PATIENCE_SECONDS
    while process.poll() is None and time.monotonic() < end:
        try:
            connection = http.client.HTTPConnection(HOST, port, timeout=PATIENCE_SECONDS)
            connection.request("GET", first)
            if connection.getresponse().status == 200:
                return True
        except OSError:
            time.sleep(0.1)
        finally:
            connection.close()
    return False


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def _family(pid: int) -> list[int]:
    """The process and its descendants."""
    children = Path(f"/proc/{pid}/task/{pid}/children")
    below = [int(one) for one in children.read_text().split()] if children.exists() else []
    return [pid, *(one for child in below for one in _family(child))]


def _resident(pid: int, field: str) -> float:
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next((int(line.split()[1]) / 1e3 for line in lines if line.startswith(field)), 0.0)
