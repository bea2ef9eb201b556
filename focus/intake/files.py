# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Find and read the files of a tree, refusing early what could hurt or cannot be text."""

import stat
from pathlib import Path

from focus.intake.problems import Problems
from focus.lib.errors import UNREADABLE, FocusError
from focus.standard.handbook_texts import is_handbook_text
from focus.standard.training import is_training_file
from focus.standard.written import OF_THE_CHECK
from focus.texts.lock import LOCK

LARGEST_BYTES = 5 * 1024 * 1024
"""A place's file has under 200 KB. The size is asked before a byte is read."""

LOOSE_FILES = ("standard.yaml", "corrections.yaml", "safety-decisions.yaml", *OF_THE_CHECK, LOCK)
FOLDERS = ("places", "exercises", "reference-bill", "vocabularies")


def tree_files(directory: Path, problems: Problems) -> list[Path]:
    """The files of a tree in reading order; one that has no business there is a problem."""
    if not directory.exists():
        raise FocusError(f"{directory}: there is no such directory", UNREADABLE)
    if not directory.is_dir():
        raise FocusError(f"{directory}: this is a file; give the directory that holds places/", UNREADABLE)
    try:
        found = sorted(
            path
            for path in directory.rglob("*")
            if path.suffix in (".yaml", ".yml") or _is_kept_text(_name(directory, path))
        )
    except OSError as error:
        raise FocusError(f"{directory}: {error.strerror}", UNREADABLE) from None
    wanted = [path for path in found if belongs(path.relative_to(directory))]
    for path in sorted(set(found) - set(wanted)):
        expected = ", ".join([*LOOSE_FILES, *(f"{folder}/*.yaml" for folder in FOLDERS)])
        problems.add(str(path), 0, f"no file of this name belongs here; allowed: {expected}")
    if not wanted and not problems.found:
        raise FocusError(f"{directory}: nothing to load; it should hold places/*.yaml", UNREADABLE)
    return wanted


def _name(directory: Path, path: Path) -> str:
    return path.relative_to(directory).as_posix()


def _is_kept_text(name: str) -> bool:
    return is_handbook_text(name) or is_training_file(name)


def belongs(path: Path) -> bool:
    """Whether a path inside a tree is one of the tree's own files."""
    if len(path.parts) == 1:
        return path.name in LOOSE_FILES
    if _is_kept_text(path.as_posix()):
        return True
    return len(path.parts) == 2 and path.parts[0] in FOLDERS and path.suffix == ".yaml"


def read_text(path: Path, problems: Problems) -> str | None:
    """The file's text, or ``None`` with the problem noted."""
    try:
        status = path.lstat()
        if not stat.S_ISREG(status.st_mode):
            problems.add(
                str(path), 0, "this is no ordinary file (a link, a pipe or a device); put the file itself here"
            )
            return None
        if status.st_size > LARGEST_BYTES:
            megabytes = status.st_size / 1024 / 1024
            problems.add(
                str(path), 0, f"too large: {megabytes:.1f} MB; allowed: up to {LARGEST_BYTES // 1024**2} MB a file"
            )
            return None
        return _decoded(path, path.read_bytes(), problems)
    except OSError as error:
        problems.add(str(path), 0, f"cannot be read: {error.strerror}")
        return None


def _decoded(path: Path, content: bytes, problems: Problems) -> str | None:
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        what = f"not UTF-8: byte {error.start} is 0x{content[error.start]:02x}; save the file as UTF-8"
        problems.add(str(path), line, what)
        return None
    if not text.strip():
        problems.add(str(path), 1, "the file is empty")
        return None
    return text
