# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Write what the newsroom holds as the tree of files that ``load`` reads."""

import shutil
import tempfile
from pathlib import Path

from focus.intake.files import belongs
from focus.intake.lock_file import lock_text
from focus.intake.tree import tree_texts, write_texts
from focus.lib.errors import UNREADABLE, WRONG_USAGE, FocusError
from focus.record.queries import kept_files, records
from focus.texts.lock import LOCK
from focus.texts.queries import locked_texts


def export(directory: Path, replace: bool = False) -> list[Path]:
    """Write the tree and return its files.

    A directory that holds anything but an earlier export is refused unless ``replace``; even then only the
    tree's own files are written or removed. Everything is written beside the directory first and then
    renamed, so that a full disk leaves the earlier export as it was.
    """
    _refuse_foreign(directory, replace)
    texts = tree_texts(records()) | kept_files() | _lock()
    try:
        directory.mkdir(parents=True, exist_ok=True)
        beside = Path(tempfile.mkdtemp(prefix=f".{directory.name}-", dir=directory.absolute().parent))
        try:
            write_texts(beside, texts)
            return _move(beside, directory, sorted(texts))
        finally:
            shutil.rmtree(beside, ignore_errors=True)
    except OSError as error:
        raise FocusError(f"{directory}: cannot be written: {error.strerror}", UNREADABLE) from None


def _lock() -> dict[str, str]:
    """The lock, where there is a text to name."""
    entries = locked_texts()
    return {LOCK: lock_text(entries)} if entries else {}


def _refuse_foreign(directory: Path, replace: bool) -> None:
    if directory.exists() and not directory.is_dir():
        raise FocusError(f"{directory}: this is a file; give a directory", WRONG_USAGE)
    if replace or not directory.exists():
        return
    found = (path for path in sorted(directory.rglob("*")) if not path.is_dir())
    foreign = next((path for path in found if not belongs(path.relative_to(directory))), None)
    if foreign:
        name = foreign.relative_to(directory)
        what = f"{directory} holds {name}, which is no part of an export; give an empty directory"
        raise FocusError(what, WRONG_USAGE)


def _move(beside: Path, directory: Path, names: list[str]) -> list[Path]:
    written = [directory / name for name in names]
    for name, target in zip(names, written, strict=True):
        target.parent.mkdir(parents=True, exist_ok=True)
        (beside / name).replace(target)
    stale = {path for path in directory.rglob("*") if belongs(path.relative_to(directory))} - set(written)
    for path in stale:
        path.unlink()
    return written
