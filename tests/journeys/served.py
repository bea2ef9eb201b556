# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A running site of the project's own data, in a state directory of its own."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

ROOT = Path(__file__).resolve().parent.parent.parent
PATIENCE_SECONDS = 30


def focus(home: Path, *words: str) -> None:
    """Run one verb; what it complains of becomes the failure's text."""
    answer = subprocess.run(_command(*words), capture_output=True, text=True, check=False, env=_environment(home))
    assert answer.returncode == 0, f"focus {' '.join(words)}: {answer.stderr[-300:]}{answer.stdout[:300]}"


@contextmanager
def serving(home: Path, output: IO[bytes] | None = None, *more: str) -> Iterator[str]:
    """The address of a server on a free port, stopped at the end; ``output`` takes its words, ``more`` are told it."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    words = _command("serve", "--port", str(port), *more)
    with subprocess.Popen(words, env=_environment(home), stdout=output, stderr=output) as server:
        try:
            _wait_for(address, server)
            yield address
        finally:
            server.terminate()
            server.wait(timeout=PATIENCE_SECONDS)


def _wait_for(address: str, server: "subprocess.Popen[bytes]") -> None:
    until = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < until:
        assert server.poll() is None, "the server ended"
        try:
            with urllib.request.urlopen(f"{address}/en", timeout=5):  # noqa: S310 (our own address)
                return
        except urllib.error.HTTPError as error:
            error.close()
            return
        except OSError:
            time.sleep(0.1)
    raise AssertionError(f"{address} did not answer within {PATIENCE_SECONDS} seconds")


def free_port() -> int:
    """A port that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _command(*words: str) -> list[str]:
    return [sys.executable, "-m", "focus.cli", *words]


def _environment(home: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
    return {**kept, "FOCUS_HOME": str(home), "PYTHONPATH": str(ROOT)}
