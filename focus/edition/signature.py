# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The signature of an edition: Ed25519 (RFC 8032) over the bytes of its manifest, which hold the hash of every file.

``manifest.sig`` has two lines: which key, then the signature in base64. Plain programs can read both, so that nobody
needs Focus to check an edition. Ed25519 is deterministic: the same manifest and key give the same bytes.
Public keys lie beside the editions and are only as trustworthy as the way by which they came there.
"""

import base64
import hashlib
import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_pem_public_key
from msgspec import Struct

from focus.edition.manifest import MANIFEST, SIGNATURE
from focus.lib.errors import UNREADABLE, FocusError

PUBLIC_KEY = "signing.pub"
PUBLIC_KEYS = "signing*.pub"
"""The key in use, and earlier ones as ``signing-<id>.pub``: what they signed can still be checked."""
ID_DIGITS = 16
FORM = re.compile(rb"Ed25519 signature of manifest\.json, key ([0-9a-f]{16})\n([A-Za-z0-9+/]{86}==)\n")


class Checked(Struct, frozen=True, kw_only=True):
    """What is known of an edition's signature. ``key`` is the id that it names, ``problem`` a sentence if wrong.

    ``not_checked``: it is signed by a key that is not at hand.
    """

    state: Literal["unsigned", "not_checked", "fits", "wrong"]
    key: str = ""
    problem: str = ""


def key_id(key: Ed25519PublicKey) -> str:
    """The first 16 hexadecimal digits of the SHA-256 of the key in DER; a name for people, no proof."""
    der = key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return hashlib.sha256(der).hexdigest()[:ID_DIGITS]


def pem(key: Ed25519PublicKey) -> str:
    """The public key as people hand it on."""
    return key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()


def sign(directory: Path, key: Ed25519PrivateKey) -> str:
    """Write the signature beside the manifest and return the key's id. Readers see all of it or nothing."""
    name = key_id(key.public_key())
    value = base64.b64encode(key.sign((directory / MANIFEST).read_bytes())).decode()
    _write(directory / SIGNATURE, f"Ed25519 signature of {MANIFEST}, key {name}\n{value}\n")
    return name


def checked(directory: Path, keys: Mapping[str, Ed25519PublicKey]) -> Checked:
    """Check an edition's signature against the key that it names, if that is among ``keys``."""
    try:
        match = FORM.fullmatch((directory / SIGNATURE).read_bytes())
    except FileNotFoundError:
        return Checked(state="unsigned")
    if match is None:
        return Checked(state="wrong", problem=f"{SIGNATURE}: not the signature of an edition")
    name, value = match[1].decode(), base64.b64decode(match[2])
    if base64.b64encode(value) != match[2]:
        return Checked(state="wrong", key=name, problem=f"{SIGNATURE}: not in canonical form")
    if name not in keys:
        return Checked(state="not_checked", key=name)
    try:
        keys[name].verify(value, (directory / MANIFEST).read_bytes())
    except InvalidSignature:
        problem = f"{SIGNATURE}: does not fit {MANIFEST} and key {name}; one of them was changed"
        return Checked(state="wrong", key=name, problem=problem)
    return Checked(state="fits", key=name)


def problems_of(directory: Path, key: Ed25519PublicKey | None) -> list[str]:
    """What is wrong with the signature. With a key, an edition that this key did not sign is wrong as well."""
    if key is None:
        found = checked(directory, keys_on(directory.absolute().parent))
        return [found.problem] if found.problem else []
    found = checked(directory, {key_id(key): key})
    if found.state == "unsigned":
        return [f"{SIGNATURE}: missing; this edition is not signed"]
    if found.state == "not_checked":
        return [f"{SIGNATURE}: made by key {found.key}, not by the given key {key_id(key)}"]
    return [found.problem] if found.problem else []


def read_public_key(path: Path) -> Ed25519PublicKey:
    """A public key from its file; one clear error where there is none."""
    try:
        key = load_pem_public_key(path.read_bytes())
    except (OSError, ValueError, UnsupportedAlgorithm) as error:
        reason = getattr(error, "strerror", None) or "not a public key in PEM form"
        raise FocusError(f"{path}: {reason}", UNREADABLE) from None
    if not isinstance(key, Ed25519PublicKey):
        raise FocusError(f"{path}: not an Ed25519 key", UNREADABLE)
    return key


def keys_on(shelf: Path) -> dict[str, Ed25519PublicKey]:
    """The public keys that lie beside the editions, by id. Raises ``FocusError`` for a damaged one."""
    keys = [read_public_key(path) for path in sorted(shelf.glob(PUBLIC_KEYS))]
    return {key_id(key): key for key in keys}


def put_key(shelf: Path, key: Ed25519PublicKey) -> None:
    """Lay the public key beside the editions; a different one that lies there is kept under its own name."""
    path = shelf / PUBLIC_KEY
    if path.exists() and key_id(earlier := read_public_key(path)) != key_id(key):
        _write(shelf / f"signing-{key_id(earlier)}.pub", pem(earlier))
    shelf.mkdir(parents=True, exist_ok=True)
    _write(path, pem(key))


def _write(path: Path, text: str) -> None:
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    part.write_text(text, encoding="ascii")
    part.replace(path)
