# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What can be known before minutes are spent: the port, the place for the state, pip. Standard library only."""

import errno
import re
import socket
import subprocess
import sys
from pathlib import Path

OLDEST_PIP = (22, 3)
"""The first pip that knows ``--python``."""


class RefusedError(Exception):
    """One line for the person at the terminal, and the exit code."""

    def __init__(self, line: str, exit_code: int = 1) -> None:
        super().__init__(line)
        self.exit_code = exit_code


def check_port(text: str) -> None:
    """Refuse what is no port, a taken one, and one that this user may not open."""
    if not text.isdigit() or not 1 <= int(text) <= 65535:
        raise RefusedError(f"PORT={text}: a port is a number from 1 to 65535.", 2)
    with socket.socket() as probe:
        # As the server does, so that a port whose last visitors are still leaving does not count as taken.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", int(text)))
        except PermissionError:
            raise RefusedError(f"Port {text} needs an administrator; take one above 1023: make run PORT=8001") from None
        except OSError:
            raise RefusedError(f"Port {text} is taken by another program; take another: make run PORT=8001") from None


def check_home(home: Path) -> None:
    """Refuse a state directory that is a file or cannot be written."""
    if home.exists() and not home.is_dir():
        raise RefusedError(f"FOCUS_HOME: {home} is a file; name a directory.", 2)
    try:
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
        probe = home / ".writable"
        probe.write_bytes(b"1" * 4096)
        probe.unlink()
    except OSError as error:
        reason = {errno.EROFS: "is on a read-only disk", errno.ENOSPC: "is on a full disk"}.get(error.errno or 0)
        raise RefusedError(f"FOCUS_HOME: {home} {reason or f'cannot be written ({error.strerror})'}.") from None


def check_pip() -> None:
    """Refuse a Python without pip, or with one too old to install into another environment."""
    command = [sys.executable, "-m", "pip", "--version"]
    answer = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    found = re.match(r"pip (\d+)\.(\d+)", answer.stdout)
    if not found:
        raise RefusedError(f"{sys.executable} has no pip. On Debian: apt-get install python3-pip")
    if (int(found[1]), int(found[2])) < OLDEST_PIP:
        raise RefusedError(
            f"pip {found[1]}.{found[2]} is too old; 22.3 or newer is needed: python3 -m pip install -U pip"
        )
