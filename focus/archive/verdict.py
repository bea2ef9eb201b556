# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What became of an address, from what was fetched and what was kept before."""

from typing import NamedTuple
from urllib.parse import urlsplit

from focus.archive.failure import Cause
from focus.archive.fetch import PERMANENT, Fetched
from focus.record.vocab import AddressStatus

GONE = (404, 410)
NOT_FOR_US = (401, 402, 403, 451)
BY_CAUSE: dict[Cause, AddressStatus] = {
    "address": "refused", "robots": "refused", "name": "gone", "connection": "unreachable", "slow": "unreachable",
    "large": "unreachable", "answer": "unreachable", "redirects": "unreachable",
}  # fmt: skip


class Content(NamedTuple):
    """The hashes of a content: of its bytes, and of what is compared (see ``page_text``; empty: not comparable)."""

    sha256: str
    text_sha256: str = ""

    def same(self, other: "Content") -> bool:
        """Whether this is the content kept before, so that no second copy is needed."""
        return self.sha256 == other.sha256 or bool(self.text_sha256 and self.text_sha256 == other.text_sha256)

    def changed(self, other: "Content") -> bool:
        """Whether it is known to say something else."""
        return bool(self.text_sha256 and other.text_sha256) and not self.same(other)


class Verdict(NamedTuple):
    """The code, a line for an editor, and whether the answer is a whole page that may be kept."""

    code: AddressStatus
    note: str = ""
    whole: bool = False


def judge(fetched: Fetched, content: Content | None, last: Content | None) -> Verdict:
    """The verdict; ``last`` is what the newest kept copy held. Silence and errors of a site never mean gone."""
    if fetched.failure is not None:
        if fetched.failure.cause == "large" and _is_good(fetched.status):
            return Verdict("alive", "larger than what is kept: no copy")
        return Verdict(BY_CAUSE[fetched.failure.cause], fetched.failure.note)
    status = fetched.status or 0
    if status in GONE:
        return Verdict("gone", f"the site answers {status}")
    if status in NOT_FOR_US:
        return Verdict("refused", f"the site answers {status}")
    if not _is_good(status):
        return Verdict("unreachable", f"the site answers {status}")
    if (where := moved_to(fetched)) is not None:
        return Verdict("moved", f"for good, to {where}", whole=True)
    if content is not None and last is not None and content.changed(last):
        return Verdict("changed", "its words differ from the copy kept before", whole=True)
    return Verdict("alive", whole=True)


def moved_to(fetched: Fetched) -> str | None:
    """Where permanent redirects lead, ``None`` where there are none or only to the same page written otherwise."""
    where = None
    for hop, onward in zip(fetched.hops, fetched.hops[1:], strict=False):
        if hop.status not in PERMANENT:
            break
        where = onward.target.url
    return where if where and _page(where) != _page(fetched.hops[0].target.url) else None


def _page(url: str) -> tuple[str, str, str]:
    """An address without what two spellings of one page differ in: http or https, www, a slash at the end."""
    parts = urlsplit(url)
    return parts.netloc.lower().removeprefix("www."), parts.path.rstrip("/"), parts.query


def _is_good(status: int | None) -> bool:
    return status is not None and 200 <= status < 300
