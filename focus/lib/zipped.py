# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Zip archives whose bytes depend on their contents alone: no clock, no file mode, sorted names."""

import io
import shutil
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import BinaryIO

LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip file can tell."""
READABLE = 0o100644 << 16
LEVEL = 6
UNIX = 3


def write_archive(path: Path | BinaryIO, files: Mapping[str, Path | bytes]) -> None:
    """Write files (from the disk, or given) into a zip archive, in the order of their names."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=LEVEL) as archive:
        for name, content in sorted(files.items()):
            info = zipfile.ZipInfo(name, LONG_AGO)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = READABLE
            info.create_system = UNIX
            if isinstance(content, bytes):
                archive.writestr(info, content)
            else:
                _copy(archive, info, content)


def without_clock(written: io.BytesIO) -> bytes:
    """The same archive with the times of its members taken out, so that its bytes depend on its contents alone."""
    with zipfile.ZipFile(written) as archive:
        members: dict[str, Path | bytes] = {name: archive.read(name) for name in archive.namelist()}
    told = io.BytesIO()
    write_archive(told, members)
    return told.getvalue()


def _copy(archive: zipfile.ZipFile, info: zipfile.ZipInfo, source: Path) -> None:
    info.file_size = source.stat().st_size
    with source.open("rb") as file, archive.open(info, "w") as target:
        shutil.copyfileobj(file, target)
