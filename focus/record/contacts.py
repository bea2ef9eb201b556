# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A contact that nobody has checked lately may lead somebody at risk to the wrong door."""

import datetime

from msgspec.structs import replace

from focus.record.records import Records
from focus.record.shapes import Access, Channel

CONTACT_DAYS = 183
"""Six months: after that a contact is not shown until somebody has opened it again."""


def is_fresh(verified_on: str | None, day: datetime.date) -> bool:
    """Whether a contact was checked in the six months before ``day``."""
    return verified_on is not None and 0 <= (day - datetime.date.fromisoformat(verified_on)).days <= CONTACT_DAYS


def checked_contact(channel: Channel, day: datetime.date) -> Channel:
    """The channel as it may be public on ``day``: without its contact unless that was checked lately."""
    return channel if is_fresh(channel.verified_on, day) or not channel.contact else replace(channel, contact="")


def with_checked_contacts(records: Records, day: datetime.date) -> Records:
    """The same records with only those contacts that were checked in the six months before ``day``."""
    kept = Records({kind: dict(held) for kind, held in records.by_kind.items()})
    for access in records.of("access"):
        kept.add("access", _checked(access, day))
    return kept


def _checked(access: Access, day: datetime.date) -> Access:
    return replace(access, channels=tuple(checked_contact(one, day) for one in access.channels))
