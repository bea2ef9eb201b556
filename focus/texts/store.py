# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Where the files of texts lie: ``texts/<instrument>/<date>.<language>/`` in FOCUS_HOME, for their owner alone."""

import os
import re
import shutil
from pathlib import Path

import msgspec

from focus.lib.errors import UNREADABLE, FocusError
from focus.lib.home import home
from focus.texts.shapes import Reading

READING = "reading.json"
ORIGINAL = "original"
PRIVATE_DIRECTORY = 0o700
PRIVATE_FILE = 0o600
SUFFIX = re.compile(r"\.[a-z0-9]{1,8}")


def directory_of(instrument: str, wording_date: str, language: str) -> Path:
    """The directory of one text; it may not exist."""
    return home() / "texts" / instrument / f"{wording_date}.{language}"


def keep(directory: Path, data: bytes, name: str, reading: Reading) -> None:
    """Write the original file and its reading, both or none: beside their place first, then renamed."""
    work = directory.with_name(f".{directory.name}-{os.getpid()}")
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True, mode=PRIVATE_DIRECTORY)
    for above in (directory.parent, directory.parent.parent):
        above.chmod(PRIVATE_DIRECTORY)
    try:
        _write(work / original_name(name), data)
        _write(work / READING, msgspec.json.encode(reading))
        shutil.rmtree(directory, ignore_errors=True)
        work.rename(directory)
    finally:
        shutil.rmtree(work, ignore_errors=True)


def original_name(name: str) -> str:
    """What the original is called here: a file's own name is not trusted, only a plain ending of it."""
    suffix = Path(name).suffix.lower()
    return ORIGINAL + (suffix if SUFFIX.fullmatch(suffix) else "")


def reading_in(directory: Path) -> Reading:
    """The kept reading. Raises ``FocusError`` where it is not there any more."""
    try:
        return msgspec.json.decode((directory / READING).read_bytes(), type=Reading)
    except (OSError, ValueError) as error:
        raise FocusError(f"{directory / READING}: cannot be read ({error}). Add the file again.", UNREADABLE) from None


def forget(directory: Path) -> None:
    """Remove the files of one text, and the instrument's directory where it held no other."""
    shutil.rmtree(directory, ignore_errors=True)
    if directory.parent.is_dir() and not any(directory.parent.iterdir()):
        directory.parent.rmdir()


def _write(path: Path, content: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE_FILE)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
