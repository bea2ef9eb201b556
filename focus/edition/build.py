# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Build an edition's directory beside its place and move it there in one step."""

import datetime
import hashlib
import os
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from focus.edition.changes import Change
from focus.edition.compile import compile_edition
from focus.edition.derived import derive
from focus.edition.downloads.write import downloads
from focus.edition.manifest import COUNTED, LICENCE, write_manifest
from focus.edition.reader import DATABASE
from focus.edition.schema import SCHEMA_VERSION
from focus.edition.signature import sign
from focus.edition.source import Material
from focus.lib.swap import exchange
from focus.lib.version import VERSION

UNFINISHED = ".unfinished-"


def content_digest(material: Material) -> str:
    """One hash over everything public: equal contents make no new edition."""
    digest = hashlib.sha256(f"{SCHEMA_VERSION} {VERSION}\n".encode())
    for kind, shape in material.records:
        digest.update(kind.encode() + msgspec.json.encode(shape) + b"\n")
    for held in material.texts:
        digest.update(msgspec.json.encode(held.text) + b"\n")
    digest.update(msgspec.json.encode(material.standard))
    digest.update(msgspec.json.encode(sorted(material.vocabularies.items())))
    return digest.hexdigest()


def build(
    shelf: Path,
    name: str,
    material: Material,
    changes: Sequence[Change],
    predecessor: dict[str, str] | None,
    redacted: bool = False,
    key: Ed25519PrivateKey | None = None,
) -> tuple[Path, str]:
    """Write the edition ``name`` into a hidden directory of ``shelf``; return that directory and the digest.

    With a key it is signed; the signature is no part of the digest.
    ``move_into_place`` makes it an edition. A process killed before that leaves only the hidden directory,
    which the next publication sweeps away.
    """
    work = shelf / f"{UNFINISHED}{name}-{os.getpid()}"
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    day = datetime.date.fromisoformat(name.rpartition(".")[0])
    meta = {"software": VERSION, "licence": LICENCE, "standard": material.standard.version}
    if predecessor:
        meta["predecessor"] = predecessor["edition"]
    derived = derive(material, day)
    with downloads(work / "downloads", material, derived, changes, name) as write_downloads:
        counts = compile_edition(work / DATABASE, material, derived, name, day, changes, meta)
        write_downloads()
    body: dict[str, Any] = {
        "edition": name,
        "date": day.isoformat(),
        "schema_version": SCHEMA_VERSION,
        "software": VERSION,
        "licence": LICENCE,
        "standard_version": material.standard.version,
        "content": content_digest(material),
        "predecessor": predecessor,
        "counts": {kind: counts.get(kind, 0) for kind in COUNTED},
    }
    if redacted:
        body["redacted_for_safety"] = True
    digest = write_manifest(work, body)
    if key:
        sign(work, key)
    _flush(work)
    return work, digest


def move_into_place(work: Path, target: Path) -> None:
    """Make the finished directory an edition, replacing one of the same name (a redacted reissue)."""
    if target.exists():
        exchange(work, target)
        shutil.rmtree(work, ignore_errors=True)
    else:
        work.rename(target)
    _flush_directory(target.parent)


def sweep(shelf: Path) -> None:
    """Remove what killed publications left behind."""
    for one in shelf.glob(f"{UNFINISHED}*"):
        shutil.rmtree(one, ignore_errors=True)


def _flush(directory: Path) -> None:
    """Have every file on the disk before the directory gets its name."""
    for path in sorted(directory.rglob("*")):
        _flush_directory(path)


def _flush_directory(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
