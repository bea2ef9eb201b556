# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The sources of a record, as a report names them."""

from collections.abc import Iterable, Mapping

from focus.check.report.shapes import SeenIn
from focus.record.shapes import Source


def seen_in(sources: Mapping[str, Source], ids: Iterable[str]) -> tuple[SeenIn, ...]:
    found = (sources[one] for one in ids if one in sources)
    return tuple(
        SeenIn(id=one.id, title=one.title, publisher=one.publisher, date=one.date or "", url=one.url or "")
        for one in found
    )
