# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""One look at one source: fetch, judge, keep a copy where it is new."""

import datetime
import hashlib
from pathlib import Path

from focus.archive.fetch import Fetched
from focus.archive.models import SourceCheck
from focus.archive.page_text import text_hash
from focus.archive.queries import Known
from focus.archive.verdict import Content, judge
from focus.archive.warc import write_warc


def look(source: str, address: str, fetched: Fetched, before: Known | None, directory: Path) -> SourceCheck:
    """What a fetch found, as a row that is not saved yet. A copy is on the disk before the row names it."""
    now = datetime.datetime.now(datetime.UTC)
    content = content_of(fetched)
    verdict = judge(fetched, content, before.content if before else None)
    check = SourceCheck(
        source_id=source,
        checked_at=now,
        address=address,
        verdict=verdict.code,
        http_status=fetched.status,
        final_address=fetched.final,
        note=verdict.note,
    )
    if content is None or not verdict.whole:
        return check
    check.sha256, check.text_sha256 = content
    check.bytes = len(fetched.hops[-1].body)
    if not _is_kept(content, before, directory):
        check.warc = f"{source}/{now:%Y%m%dT%H%M%S%fZ}.warc.gz"
        check.warc_sha256 = write_warc(directory / check.warc, fetched)
    return check


def content_of(fetched: Fetched) -> Content | None:
    """The hashes of a whole answer."""
    if fetched.failure is not None or not fetched.hops:
        return None
    last = fetched.hops[-1]
    words = text_hash(last.body, last.headers.get("content-type", ""), last.headers.get("content-encoding", ""))
    return Content(hashlib.sha256(last.body).hexdigest(), words)


def _is_kept(content: Content, before: Known | None, directory: Path) -> bool:
    """Whether the newest copy says the same and is still on the disk."""
    if before is None or before.copy is None or before.content is None:
        return False
    return content.same(before.content) and (directory / before.copy.warc).is_file()
