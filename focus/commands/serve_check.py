# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Check drafts in the browser: a process of its own that keeps them in memory and forgets them."""

import os
from argparse import ArgumentParser, Namespace
from pathlib import Path

from focus.commands.output import progress
from focus.commands.serve import DEFAULT_PORT, HOST, port, refuse_taken
from focus.lib.errors import DONE
from focus.lib.home import editions

CHECK_PORT = DEFAULT_PORT + 1


def take_arguments(parser: ArgumentParser) -> None:
    """What the verb may be told."""
    parser.add_argument(
        "--host", default=HOST, help=f"the address to listen on, {HOST} (this machine alone) by default"
    )
    parser.add_argument("--port", type=port, default=CHECK_PORT, help=f"the port, {CHECK_PORT} by default")
    parser.add_argument("--quiet", action="store_true", help="do not print the address")
    for name, field, what in (
        ("--jobs", "at_work", "drafts read and checked at the same time"),
        ("--waiting", "waiting", "drafts that may wait for their turn; more are asked to come back"),
        ("--seconds", "check_seconds", "how long reading a draft, and checking it, may take each"),
        ("--upload-seconds", "upload_seconds", "how long sending a draft may take"),
    ):
        parser.add_argument(name, dest=field, type=int, metavar="N", help=what)


def run(options: Namespace) -> int:
    """Serve until stopped."""
    from msgspec.structs import replace

    from focus.check.web.limits import Limits
    from focus.check.web.server import serve

    given = {name: getattr(options, name) for name in ("at_work", "waiting", "check_seconds", "upload_seconds")}
    limits = replace(Limits(), **{name: value for name, value in given.items() if value is not None})
    limits = replace(limits, read_seconds=limits.check_seconds)
    refuse_taken(options.port, options.host)
    shelf = Path(os.environ.get("FOCUS_SHELF") or editions())
    if not options.quiet:
        progress(f"Checking drafts at http://{options.host}:{options.port}/en/check. Stop with Ctrl-C.")
    serve(options.host, options.port, limits, shelf if shelf.is_dir() else None)
    return DONE
