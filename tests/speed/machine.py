# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""On what it was measured: the machine, how busy it was, and the versions of everything."""

import datetime
import os
import platform
import sqlite3
from importlib.metadata import version
from pathlib import Path

from focus.lib.version import VERSION


def machine() -> list[str]:
    """Lines for the page, the date first."""
    now = datetime.datetime.now(datetime.UTC)
    busy = ", ".join(f"{one:.1f}" for one in os.getloadavg())
    packages = ", ".join(f"{name} {version(name)}" for name in ("granian", "django", "jinja2", "tantivy", "datasette"))
    return [
        f"Measured on {now.date().isoformat()} at {now:%H:%M} UTC with `make bench`.",
        f"{len(os.sched_getaffinity(0))} cores of {_processor()}, {_memory():.0f} GB of memory, "
        f"{platform.system()} {platform.release()}; load average at the start {busy}.",
        f"Focus {VERSION}, Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, {packages}.",
    ]


def _processor() -> str:
    lines = Path("/proc/cpuinfo").read_text().splitlines()
    return next((line.partition(": ")[2] for line in lines if line.startswith("model name")), platform.machine())


def _memory() -> float:
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
