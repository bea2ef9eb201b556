# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Serve the site and the check of drafts at one address of this machine, each in its process, with a relay before them.

The site's process never gets a draft: the relay gives each connection to the one it is for, and keeps nothing.
"""

import asyncio
import contextlib
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from focus.lib.errors import FOUND_WRONG, FocusError
from focus.lib.home import home

HOST = "127.0.0.1"
OF_THE_CHECK = re.compile(r"/(?:en|es|fr|pt)/check(?:/.*)?")
START_SECONDS = 20
STOP_SECONDS = 5
LOOK_SECONDS = 0.5


def serve_together(shelf: Path, edition: Path | None, port: int, workers: int) -> None:
    """Answer until stopped, or until the site's process ends. The check may end: the rest goes on without it."""
    from focus.check.web.server import dump_no_core
    from focus.site.serve import command, environment

    dump_no_core()
    site_port, check_port = _free_port(), _free_port()
    of_site = environment(shelf, edition) | {"FOCUS_CHECK": "1"}
    of_check = environment(shelf, edition) | {"FOCUS_HOME": str(home())}
    checking = [sys.executable, "-m", "focus.cli", "serve-check", "--quiet", "--port", str(check_port)]
    with contextlib.ExitStack() as running:
        site = _started(running, command(HOST, site_port, workers), of_site)
        check = _started(running, checking, of_check)
        for child, at in ((site, site_port), (check, check_port)):
            _wait_for(child, at)
        asyncio.run(_relayed(port, site_port, check_port, site))


def _started(
    running: contextlib.ExitStack, command: Sequence[str], environment: Mapping[str, str]
) -> "subprocess.Popen[bytes]":
    """A process that ends with this one, however this one ends."""
    from focus.check.web.server import end_with_parent

    # Nothing runs beside this yet, so that a function between fork and exec is safe.
    child = subprocess.Popen(command, env=dict(environment), preexec_fn=end_with_parent)  # noqa: S603
    running.callback(_end, child)
    return child


def _end(child: "subprocess.Popen[bytes]") -> None:
    child.terminate()
    try:
        child.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()


async def _relayed(port: int, site_port: int, check_port: int, site: "subprocess.Popen[bytes]") -> None:
    from focus.lib.relay import relay

    stopped = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stopped.set)
    server = await relay(HOST, port, lambda path: check_port if OF_THE_CHECK.fullmatch(path) else site_port)
    while not stopped.is_set():
        if site.poll() is not None:
            raise FocusError("The site's process ended.", FOUND_WRONG)
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(stopped.wait(), LOOK_SECONDS)
    server.close()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
        return port


def _wait_for(child: "subprocess.Popen[bytes]", port: int) -> None:
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until and child.poll() is None:
        with contextlib.suppress(OSError), socket.create_connection((HOST, port), timeout=1):
            return
        time.sleep(0.05)
    raise FocusError("The server did not start; FOCUS_DEBUG=1 shows why.", FOUND_WRONG)
