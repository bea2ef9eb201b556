# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""How somebody can ask for protection, and who else helps."""

from focus.record import vocab
from focus.record.shapes.base import Day, Id, Line, Record, Shape, Url, Words


class Channel(Shape, frozen=True, kw_only=True):
    """One way to ask. ``contact`` is shown only while ``verified_on`` is at most six months before the edition."""

    kind: vocab.ChannelKind
    contact: str = ""
    verified_on: Day | None = None
    note: Words | None = None


class Access(Record, frozen=True, kw_only=True):
    """How somebody can ask for protection: an editor's own record, never derived from other fields.

    ``None`` and empty lists mean that it is not known. ``route`` and ``for_whom`` are written in all four
    languages for a reader of about twelve. ``compiled_on`` is the day on which the documents were read.
    """

    mechanism: Id | None = None
    offer: vocab.Offer
    for_whom: Words | None = None
    route: Words | None = None
    who_may_ask: tuple[vocab.Requester, ...] = ()
    channels: tuple[Channel, ...] = ()
    consent: vocab.Consent = "unknown"
    proof: tuple[vocab.Proof, ...] = ()
    seen_by: tuple[vocab.SeenBy, ...] = ()
    seen_by_note: Words | None = None
    cost: vocab.Cost = "unknown"
    alternatives_to_police: Words | None = None
    beware: Words | None = None
    if_no_answer: Words | None = None
    compiled_on: Day
    signed_on: Day | None = None
    signed_by_role: str = ""


class RegionalHelp(Record, frozen=True, kw_only=True):
    """Who helps defenders of a region, or of the whole world, besides their own State.

    ``what`` is written in all four languages for a reader of about twelve. ``url`` is a public page, never a
    person's contact; ``verified_on`` is the day on which somebody last opened it.
    """

    region: vocab.Region
    name: Line
    what: Words
    url: Url | None = None
    verified_on: Day | None = None
