# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Build and find the index of an edition. It is derived from ``edition.sqlite`` alone and can always be built again."""

import atexit
import json
import os
import shutil
import tempfile
from pathlib import Path

from tantivy import Index

from focus.edition.manifest import digest_of
from focus.edition.reader import Edition
from focus.edition.shelf import editions_in
from focus.lib.collecting import uncollected
from focus.search.entries import entries
from focus.search.making import document
from focus.search.schema import INDEX_VERSION, build_schema, register

MARKER = "index.json"
UNFINISHED = ".unfinished-"
SHELF = "editions"
HEAP_BYTES = 256_000_000
"""Enough for one segment from some hundred thousand records; memory is taken as it fills."""

_own: dict[str, Path] = {}
"""Indexes that this process keeps in temporary directories, by digest."""


def ensure_index(edition: Path, root: Path | None = None) -> Path:
    """The directory of the edition's index, built first if it is missing or of another version.

    It lies at ``index/<digest>`` beside the shelf of editions (or below ``root``). Where that cannot be written, or
    the edition lies on no shelf, it is kept in a temporary directory of this process.
    """
    digest = digest_of(edition)
    place = root if root is not None else _beside_shelf(edition)
    if place is not None:
        if is_complete(place / digest, digest):
            return place / digest
        try:
            return _build_in(place, edition, digest)
        except OSError:
            pass
    return temporary_index(edition)


def is_complete(directory: Path, digest: str) -> bool:
    """Whether a finished index of this version for this edition lies there."""
    try:
        noted = json.loads((directory / MARKER).read_bytes())
    except (OSError, ValueError):
        return False
    return bool(noted == _mark(digest))


def _mark(digest: str) -> dict[str, object]:
    return {"edition": digest, "version": INDEX_VERSION}


def _beside_shelf(edition: Path) -> Path | None:
    shelf = edition.absolute().parent
    return shelf.parent / "index" if shelf.name == SHELF else None


def _build_in(place: Path, edition: Path, digest: str) -> Path:
    place.mkdir(parents=True, exist_ok=True)
    work = Path(tempfile.mkdtemp(prefix=f"{UNFINISHED}{os.getpid()}-", dir=place))
    try:
        write_index(work, edition, digest)
        target = _move(work, place / digest, digest)
    except ValueError as error:
        # tantivy reports a full or read-only disk as a ValueError.
        raise OSError(str(error)) from error
    finally:
        shutil.rmtree(work, ignore_errors=True)
    _remove_stale(place, edition.absolute().parent, digest)
    return target


def _move(work: Path, target: Path, digest: str) -> Path:
    """Give the finished index its name; another process may have been faster with the same one."""
    if target.exists() and not is_complete(target, digest):
        shutil.rmtree(target, ignore_errors=True)
    try:
        work.rename(target)
    except OSError:
        if not is_complete(target, digest):
            raise
    return target


def _remove_stale(place: Path, shelf: Path, digest: str) -> None:
    """Remove indexes whose edition is no longer on the shelf, and what killed builds left behind."""
    wanted = {digest, *(digest_of(one) for one in editions_in(shelf))}
    for one in place.iterdir():
        abandoned = one.name.startswith(UNFINISHED) and not _runs(one.name)
        if abandoned or (not one.name.startswith(".") and one.name not in wanted):
            shutil.rmtree(one, ignore_errors=True)


def _runs(name: str) -> bool:
    """Whether the process that builds this unfinished index still runs."""
    number = name.removeprefix(UNFINISHED).partition("-")[0]
    try:
        os.kill(int(number), 0)
    except (ValueError, ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True


def temporary_index(edition: Path) -> Path:
    """An index that this process keeps for itself until it ends."""
    digest = digest_of(edition)
    if digest not in _own or not is_complete(_own[digest], digest):
        work = Path(tempfile.mkdtemp(prefix="focus-index-"))
        atexit.register(shutil.rmtree, work, ignore_errors=True)
        write_index(work, edition, digest)
        _own[digest] = work
    return _own[digest]


@uncollected()
def write_index(directory: Path, edition: Path, digest: str) -> None:
    """Index everything in an edition into an empty directory.

    One writing thread keeps the documents in one order and, up to some hundred thousand, in one segment.
    """
    index = register(Index(build_schema(), path=str(directory)))
    writer = index.writer(HEAP_BYTES, 1)
    for entry in entries(Edition(edition)):
        writer.add_json(document(entry))
    writer.commit()
    writer.wait_merging_threads()
    (directory / MARKER).write_text(json.dumps(_mark(digest)) + "\n")
