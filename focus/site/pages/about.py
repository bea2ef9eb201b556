# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Who this is for, what it is and is not, and how to cite and use it."""

from collections import Counter

from msgspec import Struct

from focus.compare.dossier.links import is_gone
from focus.edition.reader import Edition
from focus.site.page import Ask, Page


class AboutBody(Struct, frozen=True, kw_only=True):
    """What a citation needs, and how much there is."""

    edition: str
    date: str
    digest: str
    licence: str
    counts: dict[str, int]


def about(ask: Ask) -> Page:
    """The page about the observatory."""
    meta = ask.view.meta
    body = AboutBody(
        edition=meta["edition"],
        date=meta["date"],
        digest=ask.digest,
        licence=meta["licence"],
        counts=ask.edition.once("records of all kinds", _counts),
    )
    return Page(
        template="about.html",
        title=ask.view._("About Focus"),
        description=ask.view._("Who the observatory is for, what it is not, its licence, and how to cite it."),
        address="/about",
        body=body,
    )


def _counts(edition: Edition) -> dict[str, int]:
    """Records by kind, those withdrawn for safety left out, and those on their pages and of their places."""
    rows = edition.each("SELECT id, kind, address, place FROM entries")
    if not edition.suppression.state():
        return dict(Counter(row["kind"] for row in rows))
    return dict(Counter(row["kind"] for row in rows if not is_gone(edition, row)))
