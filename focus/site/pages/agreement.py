# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""How far two coders agree: by dimension, weakness, criterion, track, language and kind of coder, with what differs."""

from msgspec import Struct

from focus.compare.dossier.links import Link, links_to
from focus.edition.words import standard as standard_of
from focus.findings.agreement import FEWEST_FOR_AN_INTERVAL, answers_of
from focus.findings.agreement_by import REWRITTEN_BELOW
from focus.findings.resampling import RESAMPLES
from focus.site.page import Ask, Page, Table
from focus.site.queries.coder_agreement import AGREEMENT, CONSISTENCY, AgreementLine, Coded, differing, lines, measured
from focus.site.queries.listing import PAGE, Listing, canonical, listed, place_ranks

ADDRESS = "/standard/agreement"
SCALE = ("yes", "partly", "no")


class PairRow(Struct, frozen=True, kw_only=True):
    """What the second coder answered where the first one answered ``first``: how often each."""

    first: str
    second: dict[str, int]


class Differing(Struct, frozen=True, kw_only=True):
    """An answer on which two coders differ. Unless it is ``contested``, somebody decided, and ``answer`` stands."""

    id: str
    criterion: str
    track: str
    subject: Link
    first_answer: str
    second_answer: str
    answer: str
    contested: bool
    opposite: bool
    coder_kind: str


class AgreementBody(Struct, frozen=True, kw_only=True):
    """The figures as the edition keeps them. ``whole`` is of all cells, ``None`` where nothing was coded twice.

    ``what`` the figures are: ``consistency`` where all coders are machines. Without ``kept`` they were counted for this
    page and have no intervals.
    """

    what: str
    kept: bool
    resamples: int
    fewest: int
    rewritten_below: float
    whole: AgreementLine | None
    lines: tuple[AgreementLine, ...]
    pairs: tuple[PairRow, ...]
    listing: Listing
    differing: tuple[Differing, ...]


def agreement(ask: Ask) -> Page:
    """The page. The same few queries, whatever was coded twice."""
    found, told = measured(ask.edition), lines(ask.edition)
    shown, listing = listed(ask, ADDRESS, _in_order(ask))
    links = links_to(ask.edition, [one.subject for one in shown])
    body = AgreementBody(
        what=CONSISTENCY if found.machines else AGREEMENT,
        kept=found.kept,
        resamples=RESAMPLES,
        fewest=FEWEST_FOR_AN_INTERVAL,
        rewritten_below=REWRITTEN_BELOW,
        whole=next((one for one in told if one.scope == "all"), None),
        lines=told,
        pairs=_pairs(ask),
        listing=listing,
        differing=tuple(_differing(one, links[one.subject]) for one in shown if one.subject in links),
    )
    return Page(
        template="agreement.html",
        title=ask.view._("How two coders agree"),
        description=ask.view._(
            "How often two coders who worked apart give the same answer, by criterion and dimension."
        ),
        address=ADDRESS,
        body=body,
        query=canonical(listing),
        indexed=PAGE not in ask.parameters,
        table=Table(row=AgreementLine, rows=told),
    )


def _in_order(ask: Ask) -> list[Coded]:
    """By criterion, in the order of the standard, then by the name of the place."""
    codes = {one.code: number for number, one in enumerate(standard_of(ask.edition).criteria)}
    ranks = place_ranks(ask)
    return sorted(
        differing(ask.edition), key=lambda one: (codes.get(one.criterion, len(codes)), ranks.get(one.place, 0), one.id)
    )


def _pairs(ask: Ask) -> tuple[PairRow, ...]:
    whole = measured(ask.edition).scopes.get(("all", "all"))
    if whole is None:
        return ()
    return tuple(PairRow(first=one, second={other: whole.pairs[f"{one}_{other}"] for other in SCALE}) for one in SCALE)


def _differing(one: Coded, subject: Link) -> Differing:
    first, second = answers_of(one)
    return Differing(
        id=one.id,
        criterion=one.criterion,
        track=one.track,
        subject=subject,
        first_answer=first,
        second_answer=second or "",
        answer=one.answer,
        contested=one.answer == "contested",
        opposite={first, second} == {"yes", "no"},
        coder_kind=one.coder_kind,
    )
