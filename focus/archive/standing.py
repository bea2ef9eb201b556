# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What the archive found, written beside each source when an edition is made."""

from msgspec.structs import replace

from focus.archive.queries import known
from focus.record.records import Records


def with_checks(records: Records) -> Records:
    """The same records with the newest look at each source's present address. One query.

    A source that was not asked for here keeps what its file says, such as the outcome of another newsroom.
    """
    checks = known()
    written = Records({kind: dict(held) for kind, held in records.by_kind.items()})
    for source in records.of("sources"):
        found = checks.get((source.id, source.url or ""))
        if found is not None:
            written.add(
                "sources",
                replace(
                    source,
                    checked_on=found.check.checked_at.date().isoformat(),
                    address_status=found.check.verdict,
                    archived=found.copy is not None,
                ),
            )
    return written
