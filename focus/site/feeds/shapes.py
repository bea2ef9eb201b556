# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A feed and its entries as data."""

import datetime
import uuid

from msgspec import Struct

NAMESPACE = uuid.UUID("6d0c0b7e-6f0b-5d0c-9c55-0a2f4c1e7b11")
"""Chosen once and for ever: with it the same entry has the same id on every host and in every edition."""


class Entry(Struct, frozen=True, kw_only=True):
    """One entry. ``text`` is the record's own prose, in ``text_language``; all else is in the feed's language.

    ``updated`` is the day of the event or of the edition that told the change; ``of_day`` is the number of that edition
    among those of the day, 0 for an event or answer; ``kind`` that of the record.
    """

    id: str
    title: str
    address: str
    updated: datetime.date
    of_day: int = 0
    kind: str
    place: str = ""
    summary: str = ""
    text: str = ""
    text_language: str = ""


class Feed(Struct, frozen=True, kw_only=True):
    """A feed. ``address`` is that of its page, without language."""

    id: str
    title: str
    address: str
    updated: datetime.date
    of_day: int = 0
    entries: tuple[Entry, ...]


def identifier(*parts: str) -> str:
    """A name that says nothing, never changes and needs no host (RFC 9562, version 5)."""
    return f"urn:uuid:{uuid.uuid5(NAMESPACE, ' '.join(parts))}"
