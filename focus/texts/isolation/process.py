# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Starting a process that is fed and heard through pipes only, and that is gone afterwards, whatever it did."""

import contextlib
import os
import selectors
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Sequence
from typing import NamedTuple

PIECE = 1 << 16


class Ended(NamedTuple):
    """How a process ended: what it wrote, its code (negative: a signal), and what the clock or the parent cut off."""

    out: bytes
    code: int
    late: bool = False
    long: bool = False


def run(
    command: Sequence[str],
    given: Sequence[bytes],
    *,
    seconds: float,
    most: int,
    environment: dict[str, str],
    tell: Callable[[float], None] | None = None,
) -> Ended:
    """Run ``command`` in a session of its own with ``given`` as its input, for at most ``seconds`` by the clock.

    At most ``most`` bytes of its output are kept. ``tell`` hears every half second how long it has run. The process and
    all of its group are killed before this returns.
    """
    process = subprocess.Popen(  # noqa: S603 - a list of words, none from a stranger.
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=None if os.environ.get("FOCUS_DEBUG") == "1" else subprocess.DEVNULL,
        start_new_session=True,
        cwd="/",
        env=environment,
    )
    feeder = threading.Thread(target=_feed, args=(process, given), daemon=True)
    feeder.start()
    try:
        return _heard(process, seconds, most, tell)
    finally:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        feeder.join()
        if process.stdout:
            process.stdout.close()


def _feed(process: "subprocess.Popen[bytes]", given: Sequence[bytes]) -> None:
    # A child that has seen enough, or was killed, closes its end.
    with contextlib.suppress(BrokenPipeError, OSError), process.stdin or contextlib.nullcontext() as pipe:
        for data in given:
            if pipe:
                pipe.write(data)


def _heard(
    process: "subprocess.Popen[bytes]", seconds: float, most: int, tell: Callable[[float], None] | None
) -> Ended:
    began = time.monotonic()
    out = bytearray()
    assert process.stdout is not None  # noqa: S101 - opened above as a pipe.
    with selectors.DefaultSelector() as waiting:
        waiting.register(process.stdout, selectors.EVENT_READ)
        while (spent := time.monotonic() - began) < seconds:
            if not waiting.select(min(0.5, seconds - spent)):
                if tell:
                    tell(time.monotonic() - began)
                continue
            piece = os.read(process.stdout.fileno(), PIECE)
            if not piece:
                return Ended(bytes(out), _code(process, seconds - spent))
            out += piece
            if len(out) > most:
                return Ended(b"", 0, long=True)
    return Ended(b"", 0, late=True)


def _code(process: "subprocess.Popen[bytes]", seconds: float) -> int:
    """Its exit code; a process that closed its output and goes on is killed."""
    try:
        return process.wait(timeout=max(0.1, seconds))
    except subprocess.TimeoutExpired:
        return -signal.SIGKILL
