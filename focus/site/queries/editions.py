# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What pages tell of an edition: its digest, who signed it, its files, and how to check one of them by hand."""

from msgspec import Struct

from focus.edition.signature import pem
from focus.site.page import Ask
from focus.site.shelf import Published

DOWNLOADS = "downloads/"


class EditionRow(Struct, frozen=True, kw_only=True):
    """An edition in the list. ``signature`` is what a check against the keys on the shelf found; ``records`` a number.

    ``changes`` is the address of what changed since ``before``, empty for the first edition.
    """

    name: str
    date: str
    digest: str
    signature: str
    key: str
    redacted: bool
    readable: bool
    records: int
    counts: dict[str, int]
    before: str
    changes: str
    download_bytes: int
    served: bool


class FileRow(Struct, frozen=True, kw_only=True):
    """A file of an edition, its size in bytes and its SHA-256."""

    name: str
    bytes: int
    sha256: str


class PublicKey(Struct, frozen=True, kw_only=True):
    """A public key that lies beside the editions."""

    id: str
    pem: str


class HandCheck(Struct, frozen=True, kw_only=True):
    """What somebody needs who checks a download without Focus; ``key`` is missing where nothing is signed."""

    edition: str
    digest: str
    file: str
    sha256: str
    signature: str
    key: PublicKey | None


def edition_row(ask: Ask, one: Published) -> EditionRow:
    """The row of an edition."""
    served = one.name == ask.view.meta["edition"]
    return EditionRow(
        name=one.name,
        date=one.manifest.date,
        digest=one.digest,
        signature=one.signature.state,
        key=one.signature.key,
        redacted=one.manifest.redacted_for_safety,
        readable=one.readable,
        records=one.records,
        counts={kind: number for kind, number in one.manifest.counts.items() if number},
        before=one.predecessor,
        changes=("/changes" if served else f"/changes?to={one.name}") if one.predecessor and one.readable else "",
        download_bytes=sum(file.bytes for file in files(one) if file.name.startswith(DOWNLOADS)),
        served=served,
    )


def files(one: Published) -> tuple[FileRow, ...]:
    """Every file that the manifest names."""
    return tuple(
        FileRow(name=name, bytes=file.size, sha256=file.sha256) for name, file in sorted(one.manifest.files.items())
    )


def public_keys(ask: Ask) -> tuple[PublicKey, ...]:
    """The keys on the shelf, those that no edition here names too."""
    return tuple(PublicKey(id=id, pem=pem(key)) for id, key in sorted(ask.beside.keys.items()))


def hand_check(ask: Ask, name: str = "") -> HandCheck | None:
    """How to check a file of an edition (without a name, of the one served); ``None`` where it is not on the shelf."""
    one = ask.beside.find(name or ask.view.meta["edition"])
    downloads = [file for file in files(one) if file.name.startswith(DOWNLOADS)] if one else []
    if one is None or not downloads:
        return None
    example = next((file for file in downloads if file.name.endswith(".zip")), downloads[0])
    key = ask.beside.keys.get(one.signature.key)
    return HandCheck(
        edition=one.name,
        digest=one.digest,
        file=example.name,
        sha256=example.sha256,
        signature=one.signature.state,
        key=PublicKey(id=one.signature.key, pem=pem(key)) if key else None,
    )
