# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The manifest: what an edition holds, with the SHA-256 of each file. Its own SHA-256 is the edition's digest."""

import hashlib
import json
from pathlib import Path
from typing import Annotated, Any

import msgspec
from msgspec import Meta, Struct

from focus.lib.errors import UNREADABLE, FocusError

MANIFEST = "manifest.json"
DIGEST = "manifest.sha256"
SIGNATURE = "manifest.sig"
OUTSIDE = {MANIFEST, DIGEST, SIGNATURE}
"""What lies at the top of an edition and is not in its own list of files."""
COUNTED = (
    "places", "instruments", "mechanisms", "events", "figures", "findings", "documents", "sources", "lessons",
    "commitments", "bodies", "deadlines", "seats", "measures", "access", "regional_help", "coders",
    "consultations", "corrections",
    "texts", "provisions",
)  # fmt: skip
LICENCE = "CC-BY-4.0"
BLOCK = 1 << 20


Sha256 = Annotated[str, Meta(pattern=r"^[0-9a-f]{64}$")]


class FileEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """The hash and size in bytes of one file."""

    sha256: Sha256
    size: int


class Predecessor(Struct, frozen=True, forbid_unknown_fields=True):
    """The edition before this one."""

    edition: str
    digest: Sha256


class Manifest(Struct, frozen=True, forbid_unknown_fields=True):
    """What a manifest holds; anything else is not one."""

    edition: str
    date: str
    schema_version: int
    software: str
    licence: str
    standard_version: str
    content: Sha256
    predecessor: Predecessor | None
    counts: dict[str, int]
    files: dict[str, FileEntry]
    redacted_for_safety: bool = False


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(BLOCK):
            digest.update(block)
    return digest.hexdigest()


def canonical(body: dict[str, Any]) -> bytes:
    """The bytes of a manifest: sorted keys, one space of indentation, a final newline."""
    return (json.dumps(body, indent=1, sort_keys=True, ensure_ascii=False) + "\n").encode()


def write_manifest(directory: Path, body: dict[str, Any]) -> str:
    """Add the hash and size of every file below ``directory``, write the manifest and return its digest."""
    files = {
        path.relative_to(directory).as_posix(): {"sha256": sha256_of(path), "size": path.stat().st_size}
        for path in sorted(directory.rglob("*"))
        if path.is_file() and path.relative_to(directory).as_posix() not in OUTSIDE
    }
    content = canonical({**body, "files": files})
    digest = hashlib.sha256(content).hexdigest()
    (directory / MANIFEST).write_bytes(content)
    (directory / DIGEST).write_text(f"{digest}  {MANIFEST}\n")
    return digest


def read_manifest(directory: Path) -> dict[str, Any]:
    """The manifest of an edition; one clear error where there is none or it cannot be read."""
    path = directory / MANIFEST
    try:
        body: dict[str, Any] = json.loads(path.read_bytes())
        msgspec.convert(body, Manifest)
    except FileNotFoundError:
        raise FocusError(f"{directory}: not an edition (it has no {MANIFEST})", UNREADABLE) from None
    except (OSError, ValueError) as error:
        raise FocusError(f"{path}: not the manifest of an edition ({error})", UNREADABLE) from None
    return body


def digest_of(directory: Path) -> str:
    """The digest of an edition: the SHA-256 of its manifest."""
    return sha256_of(directory / MANIFEST)
