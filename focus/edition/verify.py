# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Check that an edition is what its manifest says, byte for byte."""

import sqlite3
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from focus.edition.manifest import DIGEST, MANIFEST, OUTSIDE, canonical, digest_of, read_manifest, sha256_of
from focus.edition.reader import DATABASE
from focus.edition.schema import READABLE_VERSIONS
from focus.edition.shelf import NAME
from focus.edition.signature import problems_of


def verify(directory: Path, digest: str | None = None, key: Ed25519PublicKey | None = None) -> list[str]:
    """Everything that is wrong with an edition, as sentences; an empty list means that it is whole.

    ``digest`` is the one printed when it was published or cited. Without it a changed manifest is still
    found by its companion file, but whoever changes both on purpose is found by a known digest or ``key`` only.
    With a key, an edition that this key did not sign is wrong; without, a signature is checked against the
    public keys beside the edition, where whoever changed the edition may have changed them too.
    """
    manifest = read_manifest(directory)
    found = digest_of(directory)
    problems = _of_manifest(directory, manifest, found)
    if digest and digest.lower() != found:
        problems.append(f"{MANIFEST}: the digest is {found}, expected {digest.lower()}")
    problems += problems_of(directory, key)
    problems += _of_files(directory, manifest["files"])
    return problems + _of_database(directory / DATABASE, manifest)


def _of_manifest(directory: Path, manifest: dict[str, Any], found: str) -> list[str]:
    problems = []
    if NAME.match(own := directory.absolute().name) and own != manifest["edition"]:
        # Whole and signed, an old edition under a new name would be served as the newest.
        problems.append(f"{MANIFEST}: this is edition {manifest['edition']}, its directory is called {own}")
    if (directory / MANIFEST).read_bytes() != canonical(manifest):
        problems.append(f"{MANIFEST}: not in canonical form")
    try:
        noted = (directory / DIGEST).read_text()
    except (OSError, UnicodeDecodeError):
        return [*problems, f"{DIGEST}: missing or unreadable"]
    if noted != f"{found}  {MANIFEST}\n":
        problems.append(f"{DIGEST}: does not match {MANIFEST}")
    return problems


def _of_files(directory: Path, files: dict[str, dict[str, Any]]) -> list[str]:
    there = {path.relative_to(directory).as_posix() for path in directory.rglob("*") if _is_file(path)} - OUTSIDE
    problems = [f"{name}: not in the manifest" for name in sorted(there - files.keys())]
    problems += [f"{name}: a link to another file" for name in sorted(there) if (directory / name).is_symlink()]
    for name, entry in sorted(files.items()):
        if name not in there:
            problems.append(f"{name}: missing")
        elif sha256_of(directory / name) != entry["sha256"]:
            problems.append(f"{name}: changed (its SHA-256 is not the manifest's)")
    return problems


def _is_file(path: Path) -> bool:
    """Whatever is no directory of the edition's own; a link to a directory elsewhere is none."""
    return path.is_symlink() or not path.is_dir()


def _of_database(path: Path, manifest: dict[str, Any]) -> list[str]:
    if manifest.get("schema_version") not in READABLE_VERSIONS:
        return [f"{MANIFEST}: schema version {manifest.get('schema_version')} is not one this Focus reads"]
    if not path.is_file():
        return []
    try:
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
        wrong = {
            kind: (count, rows)
            for kind, count in manifest["counts"].items()
            if (rows := connection.execute(_count_sql(kind)).fetchone()[0]) != count
        }
    except (sqlite3.Error, ValueError, AttributeError) as error:
        return [f"{DATABASE}: cannot be read ({error})"]
    return [f"{DATABASE}: {rows} {kind}, the manifest says {count}" for kind, (count, rows) in wrong.items()]


def _count_sql(kind: str) -> str:
    """The count of a table whose name is refused if a forged manifest made it anything else."""
    if not kind.isidentifier():
        raise ValueError(f"{kind}: not the name of a table")
    return f"SELECT count(*) FROM {kind}"  # noqa: S608
