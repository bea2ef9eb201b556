# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Find any byte of an edition that is not what its manifest says."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from focus.commands.output import edition_directory, print_json, take_json
from focus.lib.errors import DONE, FOUND_WRONG

if TYPE_CHECKING:
    from focus.edition.signature import Checked


def take_arguments(parser: ArgumentParser) -> None:
    """What the verb may be told."""
    parser.add_argument("edition", nargs="?", help="its directory or its name; without it, the newest")
    parser.add_argument("--digest", help="the digest that was printed or cited; finds a changed manifest too")
    parser.add_argument(
        "--key", type=Path, metavar="PUBLIC", help="a public key's file: the edition must be signed by it"
    )
    take_json(parser)


def run(options: Namespace) -> int:
    """Verify; 0 when whole, 1 with a line for each problem."""
    from focus.edition.manifest import digest_of, read_manifest
    from focus.edition.signature import checked, key_id, keys_on, read_public_key
    from focus.edition.verify import verify

    directory = edition_directory(options.edition)
    key = read_public_key(options.key) if options.key else None
    problems = verify(directory, options.digest, key)
    keys = {key_id(key): key} if key else keys_on(directory.absolute().parent)
    signature = checked(directory, keys)
    name, digest = read_manifest(directory)["edition"], digest_of(directory)
    if options.json:
        print_json({"edition": name, "digest": digest, "signature": signature, "problems": problems})
    else:
        told = [f"{name} is whole. Digest {digest}", _told(signature, given=key is not None)]
        print("\n".join(problems or told))
    return FOUND_WRONG if problems else DONE


def _told(signature: "Checked", given: bool) -> str:
    """The sentence about the signature, never more than what was checked."""
    if signature.state == "unsigned":
        return "Not signed: only a digest that you know from elsewhere tells who published it (--digest)."
    if signature.state == "not_checked":
        return f"Signed by key {signature.key}, not checked: its public half is not here. Give it: --key"
    if given:
        return f"Signed by key {signature.key}, the one you gave."
    return (
        f"Signed by key {signature.key}, checked with the public key beside the edition, "
        "which is only as trustworthy as where it came from. Give one that you trust: --key"
    )
