# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The private key that signs editions. It lies with the newsroom and never on a public host.

``FOCUS_SIGNING_KEY`` names its file; without it, ``keys/signing.pem`` in FOCUS_HOME. A file that is named and not
there is an error, so that an edition is never unsigned by a slip of the pen.
"""

import os
import stat
from collections.abc import Callable
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)

from focus.edition.signature import key_id, pem, read_public_key
from focus.lib.errors import UNREADABLE, WRONG_USAGE, FocusError
from focus.lib.home import home

NAMED_BY = "FOCUS_SIGNING_KEY"
OTHERS = stat.S_IRWXG | stat.S_IRWXO
Passphrase = Callable[[], bytes | None]
"""Asked only when the file is encrypted; ``None`` where nobody can be asked."""


def key_path() -> Path:
    """Where the private key lies, or would."""
    named = os.environ.get(NAMED_BY)
    return Path(named).absolute() if named else home() / "keys" / "signing.pem"


def signing_key(passphrase: Passphrase) -> Ed25519PrivateKey | None:
    """The key, or ``None`` where none was made. Raises ``FocusError`` for one that cannot or must not be used."""
    path = key_path()
    if not path.exists():
        if os.environ.get(NAMED_BY):
            raise FocusError(f"{NAMED_BY}: {path} is not there; nothing was signed or published", UNREADABLE)
        return None
    if path.stat().st_mode & OTHERS:
        raise FocusError(f"{path}: others on this machine may read it. Make it yours alone: chmod 600", UNREADABLE)
    return _read(path, passphrase)


def _read(path: Path, passphrase: Passphrase) -> Ed25519PrivateKey:
    content = path.read_bytes()
    password = passphrase() if b"ENCRYPTED" in content.split(b"\n", 1)[0] else None
    try:
        key = load_pem_private_key(content, password)
    except TypeError:
        raise FocusError(f"{path}: asks for a passphrase; set FOCUS_SIGNING_PASSPHRASE", UNREADABLE) from None
    except ValueError:
        reason = "wrong passphrase" if password else "not a private key in PEM form"
        raise FocusError(f"{path}: {reason}", UNREADABLE) from None
    if not isinstance(key, Ed25519PrivateKey):
        raise FocusError(f"{path}: not an Ed25519 key", UNREADABLE)
    return key


def new_key(passphrase: bytes | None, replace: bool = False) -> Ed25519PublicKey:
    """Make a key and write it, for its owner alone; return its public half.

    An earlier key is never overwritten: with ``replace`` it is kept under its own name.
    """
    path = key_path()
    if path.exists():
        if not replace:
            raise FocusError(
                f"{path} is there already. To use another from now on: focus keys new --replace", WRONG_USAGE
            )
        _put_aside(path)
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    key = Ed25519PrivateKey.generate()
    encryption = BestAvailableEncryption(passphrase) if passphrase else NoEncryption()
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, encryption))
    path.with_suffix(".pub").write_text(pem(key.public_key()), encoding="ascii")
    return key.public_key()


def public_key(passphrase: Passphrase) -> Ed25519PublicKey | None:
    """The public half, from the file beside the private one, so that looking at it asks for no passphrase."""
    beside = key_path().with_suffix(".pub")
    if key_path().exists() and beside.exists():
        return read_public_key(beside)
    key = signing_key(passphrase)
    return key.public_key() if key else None


def _put_aside(path: Path) -> None:
    beside = path.with_suffix(".pub")
    name = key_id(read_public_key(beside)) if beside.exists() else "earlier"
    if (kept := path.with_name(f"{path.stem}-{name}.pem")).exists():
        raise FocusError(f"{kept} is there already; move it first", WRONG_USAGE)
    path.rename(kept)
    if beside.exists():
        beside.rename(kept.with_suffix(".pub"))
