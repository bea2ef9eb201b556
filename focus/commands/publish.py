# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Compile what is public and safe into the next edition."""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from focus.commands.output import print_json, progress, take_json
from focus.lib.errors import DONE, FOUND_WRONG
from focus.lib.home import editions

if TYPE_CHECKING:
    from focus.edition.publish import Publication


def take_arguments(parser: ArgumentParser) -> None:
    """What the verb may be told."""
    parser.add_argument("--if-none", action="store_true", help="do nothing if there is an edition already")
    take_json(parser)


def run(options: Namespace) -> int:
    """Publish; 0 when there is an edition of these records, 1 when the safety check waits for decisions."""
    from focus.edition.shelf import newest

    if options.if_none and (latest := newest(editions())):
        progress(f"Edition {latest.name} is there; a new one is made by: focus publish")
        return DONE
    from focus.newsroom.prepare import prepare

    prepare()
    from focus.commands.keys import passphrase
    from focus.handbook.proof import prove
    from focus.newsroom.keys import signing_key
    from focus.newsroom.publishing import publish_newsroom

    key = signing_key(passphrase)
    progress("Compiling the edition ...")
    publication = publish_newsroom(key=key, prove=prove)
    if publication.edition:
        from focus.search.index import ensure_index

        progress("Preparing the search ...")
        ensure_index(editions() / publication.edition)
    if options.json:
        print_json(publication)
    else:
        print("\n".join(_lines(publication)))
    return FOUND_WRONG if publication.hits else DONE


def _lines(publication: "Publication") -> list[str]:
    if publication.hits:
        lines = [f"Nothing was published: {len(publication.hits)} texts wait for a decision in safety-decisions.yaml."]
        for hit in publication.hits:
            lines.append(f"{hit.id} {hit.field}: {hit.why} [{hit.rule}] {hit.excerpt!r}. {hit.what_to_do}")
            lines.append(f"  text_sha256: {hit.text_sha256}")
        return lines
    if not publication.new:
        line = f"Nothing changed since edition {publication.edition} ({publication.digest})."
        return [line, _signature(publication)]
    counts = ", ".join(f"{count} {kind}" for kind, count in publication.counts.items() if count)
    lines = [f"Edition {publication.edition}: {counts}."]
    if publication.added or publication.corrected or publication.withdrawn:
        changed = f"{publication.added} added, {publication.corrected} corrected, {publication.withdrawn} withdrawn"
        lines.append(f"Since the last edition: {changed}.")
    if publication.left_out:
        lines.append(f"Records that lost a reference to something not public: {publication.left_out}.")
    return [*lines, f"Digest {publication.digest}", _signature(publication)]


def _signature(publication: "Publication") -> str:
    if publication.signed_by:
        return f"Signed by key {publication.signed_by}."
    return "Not signed: there is no signing key here. To make one, then sign: focus keys new, focus keys sign"
