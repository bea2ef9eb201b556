# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A directory as a ZIP file whose bytes depend on the files alone."""

import zipfile
from pathlib import Path

from focus.lib.errors import WRONG_USAGE, FocusError
from focus.mirror.manifest import NAME

COMPRESSION = 9
MODE = 0o644 << 16
UNIX = 3


def archive(directory: Path, target: Path, date: str) -> None:
    """Write every file below ``directory``, by name, dated ``date`` (``2026-11-22``), into ``target``."""
    refuse_foreign(target)
    year, month, day = (int(one) for one in date.split("-"))
    part = target.with_name(f"{target.name}.part")
    try:
        with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED, compresslevel=COMPRESSION) as file:
            for path in sorted(one for one in directory.rglob("*") if one.is_file()):
                entry = zipfile.ZipInfo(path.relative_to(directory).as_posix(), (year, month, day, 0, 0, 0))
                entry.compress_type, entry.external_attr, entry.create_system = zipfile.ZIP_DEFLATED, MODE, UNIX
                file.writestr(entry, path.read_bytes(), compresslevel=COMPRESSION)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def refuse_foreign(target: Path) -> None:
    """Only a pack may be written over."""
    if not target.exists():
        return
    try:
        with zipfile.ZipFile(target) as file:
            if NAME in file.namelist():
                return
    except (OSError, zipfile.BadZipFile):
        pass
    raise FocusError(f"{target}: is in the way and no pack of this program; nothing was written", WRONG_USAGE)
