# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Known errors with their state, and how to report one."""

from msgspec import Struct

from focus.compare.dossier.links import Link, links_to
from focus.record.shapes import Correction
from focus.site.page import Ask, Page, Table
from focus.site.queries.listing import Listing, canonical, listed

ADDRESS = "/corrections"
STATES = ("open", "corrected", "rejected")


class CorrectionRow(Struct, frozen=True, kw_only=True):
    """A known error and the record that it concerns, while the edition holds it."""

    correction: Correction
    record: Link | None


class CorrectionsBody(Struct, frozen=True, kw_only=True):
    """Errors, open ones first and then the newest."""

    listing: Listing
    states: dict[str, int]
    corrections: tuple[CorrectionRow, ...]


def corrections(ask: Ask) -> Page:
    """The list of known errors."""
    records = ask.edition.all(Correction)
    numbered = sorted(records, key=lambda one: (len(one.id), one.id))
    newest = sorted(numbered, key=lambda one: one.noticed_on, reverse=True)
    shown, listing = listed(ask, ADDRESS, sorted(newest, key=lambda one: STATES.index(one.state)))
    links = links_to(ask.edition, [one.record for one in shown])
    body = CorrectionsBody(
        listing=listing,
        states={code: sum(one.state == code for one in records) for code in STATES},
        corrections=tuple(CorrectionRow(correction=one, record=links.get(one.record)) for one in shown),
    )
    return Page(
        template="corrections.html",
        title=ask.view._("Corrections"),
        description=ask.view._("Errors that we know of, with their state, and how to report one."),
        address=ADDRESS,
        body=body,
        query=canonical(listing),
        indexed=not ask.parameters,
        table=Table(row=CorrectionRow, rows=body.corrections),
    )
