# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Withdraw records for safety, from every edition, at once. Copies already taken cannot be recalled."""

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence

from focus.commands.output import print_json, progress, take_json
from focus.lib.errors import WRONG_USAGE, FocusError


def take_arguments(parser: ArgumentParser) -> None:
    """What the verb may be told."""
    parser.add_argument("id", nargs="+", help="a record's id, or id:field to withdraw one field of it")
    parser.add_argument("--for-safety", action="store_true", help="say that somebody could come to harm")
    take_json(parser)


def run(options: Namespace) -> int:
    """Withdraw; 0 when the list of what is withheld and every edition on this machine follow it."""
    if not options.for_safety:
        raise FocusError(
            "An error is corrected in the newsroom, with its reason. What could harm somebody: add --for-safety",
            WRONG_USAGE,
        )
    from focus.newsroom.prepare import prepare

    prepare()
    from focus.newsroom.withdrawal import withdraw_everywhere

    ids = [one for one in options.id if ":" not in one]
    fields = [(record, field) for record, colon, field in (one.partition(":") for one in options.id) if colon]
    signed_before = _signed()
    reissued = withdraw_everywhere(ids, fields)
    _forget_in_search()
    signed = _sign_again(reissued)
    if options.json:
        print_json({"withdrawn": options.id, "reissued": reissued, "signed": signed})
    else:
        print(f"Withdrawn: {len(options.id)}. Editions reissued without it: {', '.join(reissued) or 'none held it'}.")
        if signed:
            print(f"Signed again: {', '.join(signed)}.")
        if dropped := sorted((signed_before & set(reissued)) - set(signed)):
            print(f"Without their signature, until focus keys sign is run with the key: {', '.join(dropped)}.")
        print("Running servers follow within seconds. Copies already taken cannot be recalled.")
    return 0


def _signed() -> set[str]:
    from focus.edition.shelf import editions_in
    from focus.edition.signature import checked
    from focus.lib.home import editions

    return {one.name for one in editions_in(editions()) if checked(one, {}).key}


def _sign_again(reissued: Sequence[str]) -> list[str]:
    """Sign what was reissued, if the key is here. Comes last: a passphrase must not hold up a withdrawal."""
    from focus.commands.keys import passphrase
    from focus.edition.publish import sign_if_unsigned
    from focus.edition.signature import put_key
    from focus.lib.home import editions
    from focus.newsroom.keys import signing_key

    try:
        if not reissued or (key := signing_key(passphrase)) is None:
            return []
        put_key(editions(), key.public_key())
        return [name for name in reissued if sign_if_unsigned(editions() / name, key)]
    except FocusError as error:
        progress(f"Withdrawn, and not signed again: {error}")
        return []


def _forget_in_search() -> None:
    """Make the newest edition's index again: building one removes those whose edition is no longer there."""
    from focus.edition.shelf import newest
    from focus.lib.home import editions
    from focus.search.index import ensure_index

    if latest := newest(editions()):
        ensure_index(latest)
