# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What an information sheet holds: codes, dates and texts written in four languages; the twin is the same object."""

from msgspec import Struct

from focus.record.shapes import Source, Words
from focus.site.pages.guide_known import Known
from focus.site.queries.guide import Named


class Way(Struct, frozen=True, kw_only=True):
    """A way to ask. ``contact`` is empty unless somebody checked it on ``checked_on``, in the last six months."""

    kind: str
    contact: str
    checked_on: str | None
    note: Words | None


class Offer(Struct, frozen=True, kw_only=True):
    """What one access record says, with its contacts as far as they may be shown.

    ``state`` is the state of the programme on the edition's day, ``None`` where the record names no programme.
    """

    id: str
    offer: str
    programme: Named | None
    state: str | None
    for_whom: Words | None
    route: Words | None
    who_may_ask: tuple[str, ...]
    ways: tuple[Way, ...]
    consent: str
    proof: tuple[str, ...]
    seen_by: tuple[str, ...]
    seen_by_note: Words | None
    cost: str
    alternatives_to_police: Words | None
    beware: Words | None
    if_no_answer: Words | None


class Limit(Struct, frozen=True, kw_only=True):
    """A time limit of the State and what is known of its keeping."""

    id: str
    programme: Named | None
    step: str
    value: int
    unit: str
    day_count: str
    kept: str
    kept_words: Words | None


class Helper(Struct, frozen=True, kw_only=True):
    """Who helps besides the State. ``url`` is a public page; ``checked_on`` is empty unless in the last six months."""

    id: str
    region: str
    name: str
    what: Words
    url: str | None
    checked_on: str | None


class Part(Struct, frozen=True, kw_only=True):
    """A part of the country that has a sheet of its own, and what it offers."""

    place: str
    offers: tuple[str, ...]


class Sheet(Struct, frozen=True, kw_only=True):
    """Everything that the information sheet of a country, or of a part of it, says.

    ``has_programme`` counts a protection programme of the whole country on the sheets of its parts too.
    """

    place: str
    part_of: str | None
    parts: tuple[Part, ...]
    region: str
    compiled_on: str | None
    signed_on: str | None
    signed_by_role: str
    has_programme: bool
    offers: tuple[Offer, ...]
    known: tuple[Known, ...]
    limits: tuple[Limit, ...]
    appeal_limits: bool
    help: tuple[Helper, ...]
    sources: tuple[Source, ...]
