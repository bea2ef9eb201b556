# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What the archive knows of each source: the newest look, and the newest copy."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from focus.archive.models import SourceCheck
from focus.archive.verdict import Content
from focus.record.models import Source

WHOLE_ADDRESS = ("exact", "second_hand")
"""A shortened address, or that of a site alone, leads to another page than the one that was read."""


class Known(NamedTuple):
    """A source's newest look, and its newest copy's path and content (``None`` where none was kept)."""

    check: SourceCheck
    copy: SourceCheck | None

    @property
    def content(self) -> Content | None:
        """What the newest copy holds."""
        return Content(self.copy.sha256, self.copy.text_sha256) if self.copy else None


def addresses(place: str | None = None, sources: Iterable[str] = ()) -> Iterator[tuple[str, str]]:
    """Id and address of the public sources that can be asked for, by id.

    What is not public is left alone: asking for it would tell a stranger's site what the newsroom knows.
    """
    found = Source.objects.filter(sensitivity="public", url__isnull=False, address_known__in=WHOLE_ADDRESS)
    if place:
        found = found.filter(place_id=place.upper())
    if wanted := list(sources):
        found = found.filter(pk__in=wanted)
    for source, url in found.order_by("pk").values_list("pk", "url"):
        yield source, str(url)


def known() -> dict[tuple[str, str], Known]:
    """What is known by source and address: a corrected address begins anew. One query."""
    found: dict[tuple[str, str], Known] = {}
    for check in SourceCheck.objects.order_by("checked_at"):
        key = check.source_id, check.address
        before = found.get(key)
        found[key] = Known(check, check if check.warc else before.copy if before else None)
    return found
