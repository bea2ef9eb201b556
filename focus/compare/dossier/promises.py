# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Deadlines and commitments as lists show them: each promise beside what is known of its keeping."""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from focus.compare.dossier.citations import Citations, Cites, Dispute
from focus.compare.dossier.links import Link, named
from focus.lib import edtf
from focus.record.shapes import Commitment, Deadline
from focus.record.vocab import codes

STEPS = codes("deadline_step")
KEPT_LITTLE = {"not_done", "partly_done"}


class DeadlineRow(Struct, frozen=True, kw_only=True):
    """A time limit, who is bound by it, and whether it is kept."""

    id: str
    about: Link | None
    step: str
    starts: str
    ends: str
    value: int
    unit: str
    day_count: str
    duty_bearer: str
    locator: str
    instrument: Link | None
    language: str
    kept: str
    kept_note: str
    cites: Cites
    kept_cites: Cites
    disputes: tuple[Dispute, ...]


class ComplianceRow(Struct, frozen=True, kw_only=True):
    """What a source says on a date about the keeping of a commitment."""

    date: str
    compliance: str
    text: str
    cites: Cites


class CommitmentRow(Struct, frozen=True, kw_only=True):
    """What was asked, the answer, and what is known of compliance.

    ``accepted_not_done``: the State accepted it and the latest observation does not say that it was done.
    """

    link: Link
    kind: str
    issuer: str
    occasion: str
    date: str
    date_basis: str
    gist: str
    language: str
    about: tuple[Link, ...]
    answer: str
    answered_on: str | None
    answer_note: str
    compliance: tuple[ComplianceRow, ...]
    accepted_not_done: bool
    cites: Cites
    disputes: tuple[Dispute, ...]


def deadline_rows(
    deadlines: Iterable[Deadline], links: Mapping[str, Link], citations: Citations
) -> tuple[DeadlineRow, ...]:
    """The rows of deadlines, by what they bind and in the order of the steps of a case."""
    in_order = sorted(deadlines, key=lambda one: (one.about, STEPS.index(one.step), one.id))
    return tuple(
        DeadlineRow(
            id=one.id,
            about=links.get(one.about),
            step=one.step,
            starts=one.starts,
            ends=one.ends,
            value=one.value,
            unit=one.unit,
            day_count=one.day_count,
            duty_bearer=one.duty_bearer,
            locator=one.locator,
            instrument=links.get(one.instrument or ""),
            language=one.language,
            kept=one.kept,
            kept_note=one.kept_note,
            cites=citations.of(one.sources),
            kept_cites=citations.of(one.kept_sources),
            disputes=citations.disputes(one),
        )
        for one in in_order
    )


def commitment_rows(
    commitments: Iterable[Commitment], links: Mapping[str, Link], citations: Citations
) -> tuple[CommitmentRow, ...]:
    """The rows of commitments, newest first."""
    newest = sorted(commitments, key=lambda one: (edtf.sort_key(one.date), one.id), reverse=True)
    return tuple(_commitment(one, links, citations) for one in newest if one.id in links)


def _commitment(one: Commitment, links: Mapping[str, Link], citations: Citations) -> CommitmentRow:
    seen = sorted(one.compliance, key=lambda seen: edtf.sort_key(seen.date))
    return CommitmentRow(
        link=links[one.id],
        kind=one.kind,
        issuer=one.issuer,
        occasion=one.occasion,
        date=one.date,
        date_basis=one.date_basis,
        gist=one.gist,
        language=one.language,
        about=named(one.about, links),
        answer=one.answer,
        answered_on=one.answered_on,
        answer_note=one.answer_note,
        compliance=tuple(
            ComplianceRow(date=x.date, compliance=x.compliance, text=x.text, cites=citations.of(x.sources))
            for x in seen
        ),
        accepted_not_done=one.answer == "accepted" and bool(seen) and seen[-1].compliance in KEPT_LITTLE,
        cites=citations.of(one.sources),
        disputes=citations.disputes(one),
    )
