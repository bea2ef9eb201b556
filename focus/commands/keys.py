# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Make or show the key that signs editions, or sign those that lost their signature."""

import os
import sys
from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from focus.commands.output import print_json, take_json
from focus.lib.errors import DONE, FOUND_WRONG, WRONG_USAGE, FocusError
from focus.lib.home import editions

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

PASSPHRASE = "FOCUS_SIGNING_PASSPHRASE"  # noqa: S105 (the name of a setting)


def take_arguments(parser: ArgumentParser) -> None:
    """What the verb may be told."""
    what = "new: make one; show (without a word, this): print its public half; sign: sign editions that are unsigned"
    parser.add_argument("action", nargs="?", choices=("new", "show", "sign"), default="show", help=what)
    parser.add_argument("--passphrase", action="store_true", help=f"new: ask for one (or set {PASSPHRASE})")
    parser.add_argument("--replace", action="store_true", help="new: keep the earlier key aside and use this one")
    take_json(parser)


def run(options: Namespace) -> int:
    """Do it; 1 when there is no key yet, 2 when one is there already."""
    return {"new": _new, "show": _show, "sign": _sign}[options.action](options)


def passphrase() -> bytes | None:
    """The passphrase: from the environment, or asked at a terminal; ``None`` where nobody can be asked."""
    if PASSPHRASE in os.environ:
        return os.environ[PASSPHRASE].encode()
    if not sys.stdin.isatty():
        return None
    from getpass import getpass

    return getpass("Passphrase of the signing key: ").encode()


def _chosen(asked: bool) -> bytes | None:
    """The passphrase of a new key; typed twice, because nobody sees what is typed."""
    if PASSPHRASE in os.environ or not asked:
        return os.environ.get(PASSPHRASE, "").encode() or None
    first, again = passphrase(), passphrase()
    if not first or first != again:
        raise FocusError("No passphrase, or two different ones. Nothing was made.", WRONG_USAGE)
    return first


def _new(options: Namespace) -> int:
    from focus.newsroom.keys import new_key

    return _told(new_key(_chosen(options.passphrase), options.replace), options)


def _show(options: Namespace) -> int:
    from focus.newsroom.keys import key_path, public_key

    key = public_key(passphrase)
    if key is None:
        raise FocusError(f"{key_path()}: no key yet, so editions are unsigned. Make one: focus keys new", FOUND_WRONG)
    return _told(key, options)


def _told(key: "Ed25519PublicKey", options: Namespace) -> int:
    from focus.edition.signature import key_id, pem
    from focus.newsroom.keys import key_path

    if options.json:
        print_json({"key": key_id(key), "public_key": pem(key), "private_key_file": str(key_path())})
        return DONE
    print(f"Key {key_id(key)}\n{pem(key)}")
    print(f"The private half is in {key_path()}. Keep a copy off this machine, and never on a public host.")
    print("Make the public half known in other places too: who can change a site can change the key it shows.")
    return DONE


def _sign(options: Namespace) -> int:
    from focus.newsroom.keys import key_path, signing_key

    if (key := signing_key(passphrase)) is None:
        raise FocusError(f"{key_path()}: no key yet. Make one: focus keys new", FOUND_WRONG)
    from focus.edition.publish import sign_if_unsigned
    from focus.edition.shelf import editions_in
    from focus.edition.signature import checked, put_key

    put_key(editions(), key.public_key())
    unsigned = [one for one in editions_in(editions()) if checked(one, {}).state == "unsigned"]
    signed = {one.name: sign_if_unsigned(one, key) for one in unsigned}
    if options.json:
        print_json({"signed": list(signed)})
    else:
        print(f"Signed: {', '.join(signed) or 'nothing; every edition here has a signature'}.")
    return DONE
