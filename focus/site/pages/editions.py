# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""All editions on the shelf, and one of them: digest, signature, files, and how to check them by hand."""

from msgspec import Struct

from focus.site.page import Ask, Gone, Page, Table
from focus.site.queries.editions import (
    EditionRow,
    FileRow,
    HandCheck,
    PublicKey,
    edition_row,
    files,
    hand_check,
    public_keys,
)
from focus.site.queries.listing import Listing, canonical, listed

ADDRESS = "/editions"


class EditionsBody(Struct, frozen=True, kw_only=True):
    """One page of the list, newest first; the keys beside the editions; how to check the edition that is served."""

    listing: Listing
    editions: tuple[EditionRow, ...]
    keys: tuple[PublicKey, ...]
    check: HandCheck | None


class EditionBody(Struct, frozen=True, kw_only=True):
    """One edition, with every file that its manifest names."""

    edition: EditionRow
    digest_before: str
    licence: str
    software: str
    schema_version: int
    standard_version: str
    files: tuple[FileRow, ...]
    check: HandCheck | None


def editions(ask: Ask) -> Page:
    """The list."""
    shown, listing = listed(ask, ADDRESS, ask.beside.editions)
    body = EditionsBody(
        listing=listing,
        editions=tuple(edition_row(ask, one) for one in shown),
        keys=public_keys(ask),
        check=hand_check(ask),
    )
    return Page(
        template="editions.html",
        title=ask.view._("Editions"),
        description=ask.view._("Every edition of the observatory, with its digest, its signature and what it changed."),
        address=ADDRESS,
        body=body,
        query=canonical(listing),
        indexed=not ask.parameters,
        table=Table(row=EditionRow, rows=body.editions),
    )


def edition(ask: Ask) -> Page:
    """One edition. Raises ``Gone`` for one that is not on the shelf."""
    found = ask.beside.find(ask.parts["name"])
    if found is None:
        raise Gone
    held = found.manifest
    body = EditionBody(
        edition=edition_row(ask, found),
        digest_before=held.predecessor.digest if held.predecessor else "",
        licence=held.licence,
        software=held.software,
        schema_version=held.schema_version,
        standard_version=held.standard_version,
        files=files(found),
        check=hand_check(ask, found.name),
    )
    return Page(
        template="edition.html",
        title=ask.view._("Edition %(name)s") % {"name": found.name},
        description=ask.view._("Digest, signature and files of one edition, and how to check them."),
        address=f"{ADDRESS}/{found.name}",
        body=body,
        table=Table(row=FileRow, rows=body.files),
    )
