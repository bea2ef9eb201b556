# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Serve an edition on 127.0.0.1, read-only and without any part of the newsroom."""

import os
import socket
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from pathlib import Path

from focus.commands.output import edition_directory, progress
from focus.lib.errors import FocusError
from focus.lib.home import editions

DEFAULT_PORT = 8000
USUAL_WORKERS, MOST_WORKERS = 2, 64
"""Python renders on one core a process; each holds lists and pages of its own, up to 200 MB of a big edition."""
HOST = "127.0.0.1"
"""This machine alone. Whoever serves others puts a web server with TLS before it."""


def port(text: str) -> int:
    """A port's number."""
    if not text.isdigit() or not 1 <= int(text) <= 65535:
        raise ArgumentTypeError(f"{text}: a port is a number from 1 to 65535")
    return int(text)


def workers(text: str) -> int:
    """How many processes answer."""
    if not text.isdigit() or not 1 <= int(text) <= MOST_WORKERS:
        raise ArgumentTypeError(f"{text}: a number from 1 to {MOST_WORKERS}")
    return int(text)


def take_arguments(parser: ArgumentParser) -> None:
    """What the verb may be told."""
    parser.add_argument("--edition", metavar="EDITION", help="serve this one alone; without it, always the newest")
    parser.add_argument("--port", type=port, default=DEFAULT_PORT, help=f"the port, {DEFAULT_PORT} by default")
    help_workers = "how many processes answer; without it, one a core and at most two"
    help_check = "check drafts at /en/check too, in a process of its own"
    parser.add_argument("--with-check", action="store_true", help=help_check)
    parser.add_argument("--workers", type=workers, default=min(USUAL_WORKERS, os.cpu_count() or 1), help=help_workers)


def run(options: Namespace) -> int:
    """Serve until stopped."""
    directory = edition_directory(options.edition)
    from focus.site.serve import serve

    refuse_taken(options.port)
    progress(f"Edition {directory.name}. Stop with Ctrl-C.")
    progress(f"Focus is at http://{HOST}:{options.port}")
    shelf, alone = _shelf(directory), directory if options.edition else None
    if options.with_check:
        from focus.commands.together import serve_together

        serve_together(shelf, alone, options.port, options.workers)
    else:
        serve(shelf, alone, HOST, options.port, options.workers)
    return 0


def _shelf(directory: Path) -> Path:
    """Where the list of what is withheld lies: beside the edition, or here if only here is one."""
    from focus.edition.withdraw import SUPPRESSED

    beside = directory.absolute().parent
    only_here = (editions() / SUPPRESSED).exists() and not (beside / SUPPRESSED).exists()
    return editions() if only_here else beside


def refuse_taken(number: int, host: str = HOST) -> None:
    """Look at the port before the address is printed: a line that cannot be kept must not stand there."""
    with socket.socket() as probe:
        # As the server does, so that a port whose last visitors are still leaving does not count as taken.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, number))
        except PermissionError:
            raise FocusError(f"Port {number} needs an administrator; take one above 1023.") from None
        except OSError:
            raise FocusError(f"Port {number} is taken by another program; take another: --port 8001") from None
