# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""No edition is made against the standard's rules of review: interests, time to comment, answers kept."""

import datetime
from collections.abc import Iterator, Sequence

from focus.edition.evidence import SHOWN
from focus.findings.interests import interest_faults
from focus.findings.versions import overwritten, told
from focus.lib.errors import FocusError
from focus.record.comments import coder_rules, consultation_rules, early_silence
from focus.record.records import Records


def refuse_broken_review(records: Records, day: datetime.date) -> None:
    """Raise ``FocusError`` where a coder's interests or somebody's time to comment was not kept.

    ``records`` are all that the newsroom holds, and what is told is for its editors.
    """
    refuse("the rules of review are not kept", list(_faults(records, day)))


def refuse_overwritten(before: Records, held: Records) -> None:
    """Raise ``FocusError`` where an answer that an edition published is kept by no record of the newsroom.

    What was withdrawn for safety is in the newsroom still; only what an answer was about may be gone with it.
    """
    subjects = {record.id for _, record in held}
    lost = overwritten(before.of("findings"), held.of("findings"), subjects)
    refuse("published answers were overwritten", [f"{(new or old).id}, answer: {told(old)}" for old, new in lost])


def _faults(records: Records, day: datetime.date) -> Iterator[str]:
    public = [one for one in records.of("findings") if one.sensitivity == "public"]
    for finding, field, what in interest_faults(public, records):
        yield f"{finding.id}, {field}: {what}"
    for coder in records.of("coders"):
        yield from (f"{coder.id}, {field}: {what}" for field, what in coder_rules(coder))
    asked = [one for one in records.of("consultations") if one.sensitivity == "public"]
    for one in asked:
        yield from (f"{one.id}, {field}: {what}" for field, what in consultation_rules(one))
    for one in early_silence(asked, day):
        yield f'{one.id}, outcome: comments may come until {one.until}; until then write "waiting"'


def refuse(why: str, found: Sequence[str]) -> None:
    """Raise ``FocusError`` with what was found, and why nothing was published; nothing found is nothing wrong."""
    if found:
        more = [f"... and {len(found) - SHOWN} more"] if len(found) > SHOWN else []
        raise FocusError("\n".join([f"Nothing was published: {why}.", *found[:SHOWN], *more]))
