# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Who was asked to comment on a profile, how long, what they said and what was replied."""

from msgspec import Struct

from focus.compare.dossier.citations import Citations, Cites, Dispute
from focus.edition.reader import Edition
from focus.record.comments import days_given
from focus.record.shapes import Consultation
from focus.record.vocab import CommentOutcome, ConsultedParty, codes


class CommentLine(Struct, frozen=True, kw_only=True):
    """One of those who were asked. ``days`` were given; a withheld comment has a reason and no words."""

    id: str
    asked: ConsultedParty
    who: str
    invited_on: str
    until: str
    days: int
    outcome: CommentOutcome
    received_on: str | None
    comment: str
    comment_language: str | None
    reply: str
    replied_on: str | None
    withheld_because: str
    language: str
    cites: Cites
    disputes: tuple[Dispute, ...]


class Comments(Struct, frozen=True, kw_only=True):
    """All of them, and which of the three parties of the standard were asked by now (``given``) and which not yet."""

    lines: tuple[CommentLine, ...]
    given: tuple[str, ...]
    missing: tuple[str, ...]


def comments_on(edition: Edition, subject: str, citations: Citations) -> Comments:
    """What an edition tells of the comments on the profile of a place, mechanism or instrument. One query."""
    found = edition.where(Consultation, "about = ?", [subject], order="invited_on, id")
    asked = {one.asked for one in found}
    return Comments(
        lines=tuple(_line(one, citations) for one in found),
        given=tuple(one for one in codes("consulted_party") if one in asked),
        missing=tuple(one for one in codes("consulted_party") if one not in asked),
    )


def _line(one: Consultation, citations: Citations) -> CommentLine:
    return CommentLine(
        id=one.id,
        asked=one.asked,
        who=one.who,
        invited_on=one.invited_on,
        until=one.until,
        days=days_given(one),
        outcome=one.outcome,
        received_on=one.received_on,
        comment=one.comment,
        comment_language=one.comment_language,
        reply=one.reply,
        replied_on=one.replied_on,
        withheld_because=one.withheld_because,
        language=one.language,
        cites=citations.of(one.sources),
        disputes=citations.disputes(one),
    )
