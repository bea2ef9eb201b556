# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Ask for many sources, one after the other. Each outcome is saved at once, so a run can be stopped at any moment."""

import datetime
import fcntl
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from focus.archive.actions.keep_check import keep_check
from focus.archive.addresses import Target
from focus.archive.fetch import Fetched, Limits, Network, fetch
from focus.archive.look import look
from focus.archive.models import SourceCheck
from focus.archive.pace import Pace
from focus.archive.queries import Known, addresses, known
from focus.archive.robots import LONGEST, Robots
from focus.archive.warc import PRIVATE, sweep
from focus.lib.errors import FOUND_WRONG, FocusError

DAYS = 30
"""A source that was asked for this many days ago or less is left alone."""
FAILURES = 2
"""After so many failures of one site its other pages wait for the next run."""
BUSY = (429, 503)
"""Answers by which a site asks to be left alone for a while."""
Told = Callable[[int, int, SourceCheck], None]


class Choice(NamedTuple):
    """Which sources: of a place, by id; ``again`` those checked lately too; at most ``limit``."""

    place: str | None = None
    sources: tuple[str, ...] = ()
    again: bool = False
    days: int = DAYS
    limit: int | None = None


class Outcome(NamedTuple):
    """What a run did: the looks, sources checked lately, and those left for the next run."""

    checks: list[SourceCheck]
    skipped: int
    left: int

    def counts(self) -> dict[str, int]:
        """Looks by verdict."""
        return dict(sorted(Counter(one.verdict for one in self.checks).items()))


class Asker:
    """Fetches politely: robots.txt first, at the pace that is due, redirects included."""

    def __init__(self, network: Network, pace: Pace, limits: Limits) -> None:
        self._network, self._pace, self._limits = network, pace, limits
        self._robots = Robots(self._ask_for_robots)

    def __call__(self, address: str) -> Fetched:
        """Ask for a source's address."""
        return fetch(address, self._permit, self._network, self._limits)

    def _permit(self, target: Target) -> None:
        delay = self._robots.delay(target)
        self._pace.wait(target.host, delay)

    def _ask_for_robots(self, address: str) -> Fetched:
        limits = self._limits._replace(body=LONGEST, redirects=5)
        return fetch(address, lambda target: self._pace.wait(target.host), self._network, limits)


def run(directory: Path, choice: Choice, ask: Callable[[str], Fetched], told: Told) -> Outcome:
    """Look at the sources that are due; ``told`` hears of each. Raises ``FocusError`` if a run is going on."""
    with _alone(directory):
        before = known()
        chosen = list(addresses(choice.place, choice.sources))
        due = [one for one in chosen if choice.again or not _is_fresh(before.get(one), choice.days)]
        # The longest unseen first, so that a limited run does not ask for the same ones again and again.
        due.sort(key=lambda one: before[one].check.checked_at.timestamp() if one in before else 0.0)
        checks = list(_looks(directory, due, before, ask, told, choice.limit))
    return Outcome(checks, skipped=len(chosen) - len(due), left=len(due) - len(checks))


def _looks(
    directory: Path,
    due: list[tuple[str, str]],
    before: Mapping[tuple[str, str], Known],
    ask: Callable[[str], Fetched],
    told: Told,
    limit: int | None,
) -> Iterator[SourceCheck]:
    total = len(due) if limit is None else min(limit, len(due))
    failures: Counter[str] = Counter()
    done = 0
    for source, address in by_turns(due):
        site = urlsplit(address).netloc
        if done == total:
            return
        if failures[site] >= FAILURES:
            continue
        check = keep_check(look(source, address, ask(address), before.get((source, address)), directory))
        if check.http_status in BUSY:
            failures[site] = FAILURES
        elif check.verdict == "unreachable":
            failures[site] += 1
        done += 1
        told(done, total, check)
        yield check


def by_turns(due: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """One source of each site in turn, so that waiting for one site is spent on the others."""
    queues: defaultdict[str, deque[tuple[str, str]]] = defaultdict(deque)
    for one in due:
        queues[urlsplit(one[1]).netloc].append(one)
    waiting = deque(queues.values())
    while waiting:
        queue = waiting.popleft()
        yield queue.popleft()
        if queue:
            waiting.append(queue)


def _is_fresh(found: Known | None, days: int) -> bool:
    now = datetime.datetime.now(datetime.UTC)
    return found is not None and now - found.check.checked_at < datetime.timedelta(days=days)


@contextmanager
def _alone(directory: Path) -> Iterator[None]:
    """One run at a time; the lock goes with the process, so a killed one leaves none."""
    directory.mkdir(mode=PRIVATE, parents=True, exist_ok=True)
    with (directory / ".lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise FocusError(f"{directory}: another run is going on", FOUND_WRONG) from None
        sweep(directory)
        yield
