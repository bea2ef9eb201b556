# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What changed in this edition, record by record and field by field; what was withdrawn for safety is never told."""

import re
import sqlite3

from msgspec import Struct

from focus.edition.changes import Change
from focus.edition.reader import Edition
from focus.record.hidden import WITHHELD
from focus.record.titles import TITLE_FIELD
from focus.site.page import Ask, Page
from focus.site.queries.links import is_gone
from focus.site.queries.listing import Facet, Listing, canonical, listed, place_facet

ADDRESS = "/changes"
WORDS = ("added", "corrected", "withdrawn")
LONGEST_VALUE = 400


class ChangesBody(Struct, frozen=True, kw_only=True):
    """One page of changes. ``first``: there is no earlier edition, since unchanged records make no new one."""

    edition: str
    first: bool
    counts: dict[str, int]
    listing: Listing
    changes: tuple[Change, ...]


def changes(ask: Ask) -> Page:
    """The list, in the order in which the edition keeps it."""
    told = ask.edition.rows("SELECT * FROM changes ORDER BY position")
    rows = [row for row in told if not is_gone(ask.edition, row)]
    shown, listing = listed(ask, ADDRESS, rows, _facets(ask))
    body = ChangesBody(
        edition=ask.view.meta["edition"],
        first=not told,
        counts={word: sum(row["change"] == word for row in rows) for word in WORDS},
        listing=listing,
        changes=tuple(_change(ask.edition, row) for row in shown),
    )
    return Page(
        template="changes.html",
        title=ask.view._("Changes"),
        description=ask.view._("What this edition added, corrected and withdrew since the one before."),
        address=ADDRESS,
        body=body,
        query=canonical(listing),
        indexed=not ask.parameters,
    )


def _facets(ask: Ask) -> list[Facet[sqlite3.Row]]:
    return [
        place_facet(ask, lambda row: [row["place"]]),
        Facet("change", "change", WORDS, lambda row: [row["change"]]),
    ]


def _change(edition: Edition, row: sqlite3.Row) -> Change:
    hidden = edition.suppression.holds_field
    title_hidden = hidden(row["id"], TITLE_FIELD.get(row["kind"], ""))
    values_hidden = bool(row["field"]) and hidden(row["id"], row["field"])
    return Change(
        change=row["change"],
        kind=row["kind"],
        id=row["id"],
        place=row["place"],
        title=WITHHELD if title_hidden else row["title"],
        address=row["address"],
        field=row["field"],
        before=WITHHELD if values_hidden else _without_references(edition, row["before"]),
        after=WITHHELD if values_hidden else _without_references(edition, row["after"]),
        reason=row["reason"],
    )


def _without_references(edition: Edition, value: str) -> str:
    """A value in which ids withdrawn since then are not printed, shortened to what a table can hold."""
    held = re.sub(r"[A-Za-z0-9-]+", lambda one: WITHHELD if edition.suppressed(one[0]) else one[0], value)
    return held if len(held) <= LONGEST_VALUE else held[: LONGEST_VALUE - 1].rstrip() + "…"
