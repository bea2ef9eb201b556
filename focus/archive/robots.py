# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Whether a site lets its pages be kept: its robots.txt, asked once a run (RFC 9309)."""

import urllib.robotparser
from collections.abc import Callable
from typing import NamedTuple

from focus.archive.addresses import Target
from focus.archive.failure import Failure
from focus.archive.fetch import USER_AGENT, Fetched

LONGEST = 500_000
"""Bytes of a robots.txt that are read; RFC 9309, 2.5 asks for at least 500 kibibytes."""
FORBIDDEN = (401, 403)
"""Answers by which a site shuts its rules away; urllib.robotparser reads them as "nothing is allowed"."""


class Rules(NamedTuple):
    """What a site asks of us: the parser, ``None`` where there are no rules; seconds between two requests."""

    parser: urllib.robotparser.RobotFileParser | None
    delay: float = 0


class Robots:
    """The rules of each site, kept for a run. ``ask`` fetches an address without asking for permission."""

    def __init__(self, ask: Callable[[str], Fetched]) -> None:
        self._ask = ask
        self._rules: dict[str, Rules | Failure] = {}

    def delay(self, target: Target) -> float:
        """Seconds that the site wants between two requests. Raises ``Failure`` if the page is not to be fetched."""
        rules = self._of(target.site)
        if rules.parser is not None and not rules.parser.can_fetch(USER_AGENT, target.url):
            raise Failure("robots", "the site's robots.txt asks not to fetch this page")
        return rules.delay

    def _of(self, site: str) -> Rules:
        if site not in self._rules:
            try:
                self._rules[site] = _rules(self._ask(f"{site}/robots.txt"))
            except Failure as failure:
                self._rules[site] = failure
        found = self._rules[site]
        if isinstance(found, Failure):
            raise Failure(found.cause, found.note)
        return found


def _rules(fetched: Fetched) -> Rules:
    """Rules from an answer: none where there is no such file, all shut where the site fails (RFC 9309, 2.3.1)."""
    if fetched.failure is not None:
        if fetched.failure.cause in ("large", "redirects", "answer"):
            raise Failure("robots", "the site's robots.txt cannot be read")
        raise fetched.failure
    status = fetched.status or 0
    if status in FORBIDDEN:
        raise Failure("robots", "the site shuts its robots.txt away")
    if status >= 500 or status == 429:
        raise Failure("answer", f"the site's robots.txt answers {status}")
    if status != 200:
        return Rules(None)
    parser = urllib.robotparser.RobotFileParser()
    try:
        parser.parse(fetched.hops[-1].body.decode("utf-8-sig", "replace").splitlines())
        return Rules(parser, float(parser.crawl_delay(USER_AGENT) or 0))
    except (ValueError, OverflowError):
        # The library trips over numbers and addresses that are none.
        raise Failure("robots", "the site's robots.txt cannot be read") from None
