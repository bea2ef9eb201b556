# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What courts and review bodies asked of States, with the answer and what is known of compliance."""

from collections import Counter
from typing import NamedTuple

from msgspec import Struct

from focus.compare.dossier.citations import Citations, SourceLine
from focus.compare.dossier.links import links_to
from focus.compare.dossier.promises import CommitmentRow, commitment_rows
from focus.edition.reader import Edition
from focus.lib import edtf
from focus.record.shapes import Commitment
from focus.record.vocab import codes
from focus.site.page import Ask, Page, Table
from focus.site.queries.counted import Counted
from focus.site.queries.listing import Facet, Listing, canonical, listed, place_codes, place_facet

ADDRESS = "/commitments"
ACCEPTED_NOT_DONE, ACCEPTED_NOT_KNOWN = "accepted-not-done", "accepted-not-known"
VIEWS = (ACCEPTED_NOT_DONE, ACCEPTED_NOT_KNOWN)


class Asked(Struct, frozen=True, kw_only=True):
    """A commitment in the list. ``compliance`` is what the latest source says, ``unknown`` where none says it."""

    place: str
    criteria: tuple[str, ...]
    compliance: str
    view: str
    row: CommitmentRow


class CommitmentsBody(Struct, frozen=True, kw_only=True):
    """One page of the list; ``views`` counts all commitments of the edition, whatever the filters."""

    listing: Listing
    views: dict[str, int]
    commitments: tuple[Asked, ...]
    sources: tuple[SourceLine, ...]


def commitments(ask: Ask) -> Page:
    """The list, newest first."""
    held = ask.edition.once("list of commitments", lambda edition: _counted(ask, edition))
    lines, listing = listed(ask, ADDRESS, held.offering("place", place_codes(ask)))
    shown = ask.edition.some(Commitment, [one.id for one in lines])
    views = Counter(one.view for one in held.rows)
    links = links_to(ask.edition, [one for record in shown for one in (record.id, *record.about)])
    citations = Citations(ask.edition)
    by_id = {one.id: one for one in shown}
    rows = commitment_rows(shown, links, citations)
    body = CommitmentsBody(
        listing=listing,
        views={code: views[code] for code in VIEWS},
        commitments=tuple(asked(by_id[row.link.id], row) for row in rows),
        sources=citations.listed(),
    )
    return Page(
        template="commitments.html",
        title=ask.view._("Commitments"),
        description=ask.view._(
            "What courts and review bodies asked of States, the answer, and what is known of compliance."
        ),
        address=ADDRESS,
        body=body,
        query=canonical(listing),
        indexed=not ask.parameters,
        table=Table(row=Asked, rows=body.commitments),
    )


def asked(record: Commitment, row: CommitmentRow) -> Asked:
    """A commitment with the view to which it belongs."""
    return Asked(
        place=record.place, criteria=record.criteria, compliance=compliance_of(record), view=view_of(record), row=row
    )


def compliance_of(record: Commitment) -> str:
    """What the latest source says of its keeping."""
    latest = max(record.compliance, key=lambda one: edtf.sort_key(one.date), default=None)
    return latest.compliance if latest else "unknown"


def view_of(record: Commitment) -> str:
    """Accepted and not done (or only partly), accepted and not known whether done, or neither (empty)."""
    if record.answer != "accepted":
        return ""
    return {
        "not_done": ACCEPTED_NOT_DONE,
        "partly_done": ACCEPTED_NOT_DONE,
        "unknown": ACCEPTED_NOT_KNOWN,
    }.get(compliance_of(record), "")


class _Line(NamedTuple):
    """What of a commitment decides where it stands and by what it is found: all are put in order, some are read."""

    id: str
    place: str
    kind: str
    answer: str
    compliance: str
    view: str


def _counted(ask: Ask, edition: Edition) -> Counted[_Line]:
    newest = sorted(edition.all(Commitment), key=lambda one: (edtf.sort_key(one.date), one.id), reverse=True)
    lines = [_Line(one.id, one.place, one.kind, one.answer, compliance_of(one), view_of(one)) for one in newest]
    return Counted(lines, _facets(ask))


def _facets(ask: Ask) -> list[Facet[_Line]]:
    return [
        place_facet(ask, lambda one: [one.place]),
        Facet("kind", "commitment_kind", codes("commitment_kind"), lambda one: [one.kind]),
        Facet("answer", "commitment_answer", codes("commitment_answer"), lambda one: [one.answer]),
        Facet("compliance", "compliance", codes("compliance"), lambda one: [one.compliance]),
        Facet("view", "view", VIEWS, lambda one: [one.view] if one.view else []),
    ]
