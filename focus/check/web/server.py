# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Start the process of the check: one process, no access log, no file that it could write."""

import asyncio
import contextlib
import ctypes
import os
import resource
import signal
import sys
from pathlib import Path

from focus.check.web.application import Application, told
from focus.check.web.form import configure
from focus.check.web.limits import Limits

PR_SET_PDEATHSIG, PR_SET_DUMPABLE = 1, 4
CONNECTIONS = 200
LINGER_SECONDS = 1


def serve(host: str, port: int, limits: Limits, shelf: Path | None) -> None:
    """Answer until stopped by Ctrl-C or ``SIGTERM``."""
    configure(limits.most_bytes)
    # With it, a child's fault would be told with its words, which may be those of a draft.
    os.environ.pop("FOCUS_DEBUG", None)
    write_no_files()
    dump_no_core()
    asyncio.run(_serve(host, port, Application(limits, shelf)))


def write_no_files() -> None:
    """From now on no file can grow through this process or its children; pipes and terminals can."""
    sys.dont_write_bytecode = True
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def dump_no_core() -> None:
    """From now on a crash leaves no picture of the memory, and nobody but the system's owner may look into it."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform.startswith("linux"):
        # The limit above does not hold for a core that a program of the system takes through a pipe.
        ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)


def end_with_parent() -> None:
    """In a child before its program starts (Linux): end when whoever started it ends, even by ``kill -9``."""
    if sys.platform.startswith("linux"):
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM, 0, 0, 0)


async def _serve(host: str, port: int, application: Application) -> None:
    from granian.constants import HTTPModes, Interfaces
    from granian.server.embed import Server

    server = Server(
        application,
        host,
        port,
        interface=Interfaces.ASGINL,
        http=HTTPModes.http1,
        websockets=False,
        log_enabled=False,
        backpressure=CONNECTIONS,
    )
    server.workers_kill_timeout = LINGER_SECONDS
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda _loop, context: told(context.get("exception") or RuntimeError()))
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, server.stop)
    with contextlib.suppress(asyncio.CancelledError):
        await server.serve()
