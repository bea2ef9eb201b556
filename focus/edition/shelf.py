# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The editions on disk: which there are, which is the newest, what the next one is called."""

import datetime
import re
from pathlib import Path

from focus.edition.manifest import MANIFEST

NAME = re.compile(r"^(\d{4}-\d{2}-\d{2})\.(\d+)$")


def order(name: str) -> tuple[str, int]:
    """Editions are ordered by date, then by number."""
    match = NAME.match(name)
    if not match:
        raise ValueError(f"{name}: not the name of an edition such as 2026-11-22.1")
    return match.group(1), int(match.group(2))


def editions_in(directory: Path) -> list[Path]:
    """Complete editions, oldest first. A directory without a manifest is not one."""
    if not directory.is_dir():
        return []
    found = [one for one in directory.iterdir() if NAME.match(one.name) and (one / MANIFEST).is_file()]
    return sorted(found, key=lambda one: order(one.name))


def newest(directory: Path) -> Path | None:
    """The newest edition, or ``None``."""
    found = editions_in(directory)
    return found[-1] if found else None


def next_name(directory: Path, day: datetime.date) -> str:
    """The name of the next edition: never smaller than the newest, even if the clock went back."""
    last = newest(directory)
    date, number = order(last.name) if last else ("", 0)
    today = day.isoformat()
    return f"{today}.1" if today > date else f"{date}.{number + 1}"
