# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What a mirror holds: ``mirror.json`` with the SHA-256 of every file, and the check against it."""

import hashlib
import json
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from focus.edition.manifest import FileEntry, Sha256, canonical, sha256_of
from focus.lib.errors import UNREADABLE, FocusError

NAME = "mirror.json"
FORMAT = 1
UNFINISHED = ".focus-mirror-unfinished"
"""Lies in a directory that is being written, so that what a stopped run left can be told from somebody's files."""


class MirrorManifest(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What ``mirror.json`` says. ``date`` and ``digest`` are the edition's; ``place`` is that of a pack."""

    format: Annotated[int, Meta(ge=FORMAT, le=FORMAT)] = FORMAT
    edition: str
    digest: Sha256
    date: str
    licence: str
    software: str
    languages: tuple[str, ...]
    place: str | None
    downloads: bool
    files: dict[str, FileEntry]


def write(directory: Path, **told: object) -> str:
    """Write the manifest of everything below ``directory``; return its own SHA-256."""
    files = {
        name: {"sha256": sha256_of(directory / name), "size": (directory / name).stat().st_size}
        for name in _in(directory)
    }
    content = canonical({"format": FORMAT, **told, "files": files})
    (directory / NAME).write_bytes(content)
    return hashlib.sha256(content).hexdigest()


def is_mirror(directory: Path) -> bool:
    """Whether a mirror lies there, whole or not."""
    try:
        read(directory)
    except FocusError:
        return False
    return True


def read(directory: Path) -> MirrorManifest:
    """The manifest of a mirror; one clear error where there is none."""
    try:
        return msgspec.convert(json.loads((directory / NAME).read_bytes()), MirrorManifest)
    except FileNotFoundError:
        raise FocusError(f"{directory}: not a mirror (it has no {NAME})", UNREADABLE) from None
    except (OSError, ValueError) as error:
        raise FocusError(f"{directory / NAME}: not the list of a mirror ({error})", UNREADABLE) from None


def verify(directory: Path) -> list[str]:
    """Everything that is not as the manifest says, as sentences; empty when the mirror is whole."""
    files = read(directory).files
    there = set(_in(directory))
    problems = [f"{name}: not in {NAME}" for name in sorted(there - files.keys())]
    for name, entry in sorted(files.items()):
        if name not in there:
            problems.append(f"{name}: missing")
        elif sha256_of(directory / name) != entry.sha256:
            problems.append(f"{name}: changed (its SHA-256 is not the one in {NAME})")
    return problems


def _in(directory: Path) -> list[str]:
    found = [path.relative_to(directory).as_posix() for path in directory.rglob("*") if not path.is_dir()]
    return sorted(name for name in found if name not in {NAME, UNFINISHED})
