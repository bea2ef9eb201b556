# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Thirty days to comment, and comments published except what would put somebody at risk (rules of review)."""

import datetime
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from focus.record.shapes import Coder, Consultation

COMMENT_DAYS = 30
"""How long State authorities, the body itself and national civil society each have to comment."""

Broken = Iterator[tuple[str, str]]


def days_given(one: Consultation) -> int:
    """Days from the invitation to the last day for comments."""
    return (datetime.date.fromisoformat(one.until) - datetime.date.fromisoformat(one.invited_on)).days


def consultation_rules(one: Consultation) -> Broken:
    """The rules that a record of who was asked breaks alone."""
    if not (_is_day(one.invited_on) and _is_day(one.until)):
        yield "until", "no such day in the calendar; write days as 2026-11-22"
    elif days_given(one) < COMMENT_DAYS:
        yield "until", f"{days_given(one)} days to comment; allowed: {COMMENT_DAYS} or more after invited_on"
    if one.received_on and one.received_on < one.invited_on:
        yield "received_on", "a comment comes on or after the day of the invitation (invited_on)"
    if one.outcome == "commented" and not (one.comment and one.comment_language and one.received_on):
        yield "comment", "a comment needs its words, comment_language and received_on"
    if one.outcome in {"waiting", "no_comment"} and (one.comment or one.reply or one.received_on):
        yield "outcome", f'there are words of a comment but the outcome is "{one.outcome}"; write commented or withheld'
    if (one.outcome == "withheld") != bool(one.withheld_because):
        yield "withheld_because", "a comment that is withheld says why, without telling who or what; others say nothing"
    if bool(one.reply) != bool(one.replied_on):
        yield "replied_on", "a reply needs its day, and a day its reply"


def coder_rules(one: Coder) -> Broken:
    """The rules that an entry of a coder breaks alone."""
    if (one.declared_on is None) != (one.declaration is None):
        yield "declaration", "a declaration of interests has its day (declared_on) and what it says (none, some)"
    if one.interests and one.declaration != "some":
        yield "interests", 'interests are listed, so the declaration is "some"'
    if one.kind == "machine" and (one.declaration or one.interests):
        yield "declaration", "a machine declares no interests; leave declaration, declared_on and interests out"


def early_silence(consultations: Iterable[Consultation], day: datetime.date) -> Iterator[Consultation]:
    """Those of whom "no comment" is told although on ``day`` their time to comment is not over."""
    return (one for one in consultations if one.outcome == "no_comment" and one.until >= day.isoformat())


def published(one: Consultation) -> Consultation:
    """The record as an edition may hold it: of a withheld comment the fact and the reason alone."""
    if one.outcome != "withheld":
        return one
    return replace(
        one, who="", comment="", comment_language=None, reply="", replied_on=None, received_on=None, sources=(),
        disagreements=(),
    )  # fmt: skip


def tellable(was: Consultation, now: Consultation) -> Consultation:
    """What may be told of the record before it changed: nothing that was said, where it is withheld now."""
    return (
        replace(published(replace(was, outcome="withheld")), outcome=was.outcome) if now.outcome == "withheld" else was
    )


def _is_day(text: str) -> bool:
    try:
        datetime.date.fromisoformat(text)
    except ValueError:
        return False
    return True
