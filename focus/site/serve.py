# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Start the public process: granian in a process of its own, without anything of the newsroom."""

import os
import socket
import sys
from pathlib import Path

from focus.lib.errors import FOUND_WRONG, UNREADABLE, FocusError
from focus.site.base_address import checked_site

THREADS = 4
LAST_SECONDS = 2
"""Ctrl-C reaches the server and its worker at once; a worker so stopped twice may hang, and is ended after this."""
PRIVATE = (
    "FOCUS_HOME", "FOCUS_DATABASE", "FOCUS_SIGNING_KEY", "FOCUS_SIGNING_PASSPHRASE", "DJANGO_SETTINGS_MODULE",
)  # fmt: skip


def command(host: str, port: int, workers: int) -> list[str]:
    """The server's command line; granian writes no access log unless it is asked to."""
    return [
        sys.executable, "-m", "granian", "--interface", "wsgi", "--host", host, "--port", str(port),
        "--workers", str(workers), "--blocking-threads", str(THREADS), "--workers-kill-timeout", str(LAST_SECONDS),
        "--no-ws", "--log-level", "error", "focus.site.wsgi:application",
    ]  # fmt: skip


def environment(shelf: Path, edition: Path | None) -> dict[str, str]:
    """The child's environment: the caller's, less everything that leads to the newsroom."""
    kept = {name: value for name, value in os.environ.items() if name not in PRIVATE}
    root = str(Path(__file__).resolve().parent.parent.parent)
    kept |= {"FOCUS_SHELF": str(shelf), "PYTHONPATH": root}
    if edition:
        kept["FOCUS_EDITION"] = str(edition)
    return kept


def serve(shelf: Path, edition: Path | None, host: str, port: int, workers: int) -> None:
    """Replace this process by the server. A taken port or a missing edition gives one clear line."""
    directory = edition or shelf
    if not directory.is_dir():
        raise FocusError(f"{directory}: there is no edition to serve; run `focus publish` first", UNREADABLE)
    _check_port(host, port)
    checked_site(os.environ.get("FOCUS_SITE", ""))
    os.execve(sys.executable, command(host, port, workers), environment(shelf, edition))  # noqa: S606


def _check_port(host: str, port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            hint = "choose another with PORT=8001 make run"
            raise FocusError(f"port {port} on {host} cannot be used ({error.strerror}); {hint}", FOUND_WRONG) from None
