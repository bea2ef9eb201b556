# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""One commitment: who asked for what, what the State answered, and what sources say of its keeping."""

from msgspec import Struct

from focus.compare.dossier.citations import Citations, SourceLine
from focus.compare.dossier.links import links_to
from focus.compare.dossier.promises import ComplianceRow, commitment_rows
from focus.edition.words import standard as standard_of
from focus.record.shapes import Commitment, Words
from focus.site.page import Ask, Gone, Page, Table
from focus.site.pages.commitments import Asked, asked


class CommitmentBody(Struct, frozen=True, kw_only=True):
    """The commitment, the names of its criteria, and its sources."""

    asked: Asked
    names: dict[str, Words]
    sources: tuple[SourceLine, ...]


def commitment(ask: Ask) -> Page:
    """The page of a commitment."""
    record = ask.edition.get(Commitment, ask.parts["id"])
    if record is None:
        raise Gone
    citations = Citations(ask.edition)
    links = links_to(ask.edition, [record.id, *record.about])
    (row,) = commitment_rows([record], links, citations)
    names = {one.code: one.name for one in standard_of(ask.edition).criteria if one.code in record.criteria}
    return Page(
        template="commitment.html",
        title=f"{ask.view.place(record.place)}: {ask.view.label('commitment_kind', record.kind)}, "
        f"{ask.view.date(record.date)}",
        description=record.gist,
        address=f"/commitments/{record.id}",
        body=CommitmentBody(asked=asked(record, row), names=names, sources=citations.listed()),
        table=Table(row=ComplianceRow, rows=row.compliance) if row.compliance else None,
    )
