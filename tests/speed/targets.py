# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What the project wants to reach at scale 1, and why something is still missed."""

from collections.abc import Iterator, Sequence

import msgspec

from tests.speed.measured import Measured, Served
from tests.speed.papers import OURS, Paper
from tests.speed.publishing import DOWNLOADS
from tests.speed.questions import QUESTIONS
from tests.speed.rooms import ALL_WEIGHTS, CROSS, MATRIX, STRICTER, WEIGHTS
from tests.speed.weights import OTHER_PAGES

TIMES_FASTER = 10
COMPARED = ("record page", "list in two filters, a place", "list in two filters, the world")
SEARCH_MILLISECONDS = 10
ROOMS_MILLISECONDS = {MATRIX: 30, WEIGHTS: 50, ALL_WEIGHTS: 50, STRICTER: 50, CROSS: 20}
KEPT_RATE = 2000
RECORDS_SECONDS, DOWNLOADS_SECONDS, LOAD_SECONDS = 60, 180, 60
LINEAR = 1.3
"""Seconds a record may rise by this much from the smallest to the largest size."""
MEMORY_MEGABYTES = 200
HANDBOOK_SECONDS = 10

WHY = {
    "publishing": "The table of publishing says where the time goes: almost half of records and index is the index. "
    "Two busy processes take more processor time each on these two cores, so that little is gained beside each other.",
    "compared": "Both take a few milliseconds; ours carries labels, sources and four languages, which a table has not.",
    "again": "Less than a millisecond, most of it the way there and back.",
    "rate": "A fresh page takes 3 to 7 ms, most of it templates; a list that nobody saw in a language words its rows "
    "first and keeps them; a search is counted and ranked too. The readers share the two cores.",
    "kept": "A large answer: its bytes on the wire take the time, not its making.",
    "search": "Counts and the order of hits are kept for who turns the page or changes a filter. What nobody asked "
    "before is counted in two or three walks, half of the time for its places, and ranked whole: the index cannot stop "
    "early, because kinds weigh.",
    "rooms": "Places that answer a dimension alike are scored once; two thousand places give seven thousand such "
    "answers, and every one is looked at where every weight is another.",
    "memory": "About 80 MB are in use when all that can be read again is let go, and some 60 are pages of files; "
    "the rest is left in pieces by pages that read much. Here every kind was asked for, by sixteen readers at once.",
    "weight": "These show all that is recorded of one thing: lists are bounded, what has its address there is not.",
}
"""What is known of a missed target, by its subject; shown only where it is missed."""


class Target(msgspec.Struct, frozen=True, kw_only=True):
    """One target with what was measured."""

    what: str
    wanted: str
    found: str
    met: bool
    why: str = ""


def targets(measured: Measured) -> list[Target]:
    """Every target, met or not."""
    served = _served(measured.served) if measured.served else ()
    return [*_published(measured), *served, *_printed(measured.papers)]


def _printed(papers: Sequence[Paper]) -> Iterator[Target]:
    for one in papers:
        if one.printer == OURS:
            met = one.seconds < HANDBOOK_SECONDS
            found = f"{one.seconds:.1f} s"
            yield _target(f"world handbook as PDF, {one.language}", f"under {HANDBOOK_SECONDS} s", found, met, "papers")


def _published(measured: Measured) -> Iterator[Target]:
    last, first = measured.sizes[-1], measured.sizes[0]
    for what, seconds, wanted in (
        ("records and index published", last.records_and_index, RECORDS_SECONDS),
        ("all downloads written", last.parts[DOWNLOADS], DOWNLOADS_SECONDS),
        ("loaded into an empty newsroom", last.load_seconds, LOAD_SECONDS),
    ):
        yield _target(what, f"under {wanted} s", f"{seconds:.0f} s", seconds < wanted, "publishing")
    for what, small, large in (
        ("publishing grows with the records", first.records_and_index, last.records_and_index),
        ("downloads grow with the records", first.parts[DOWNLOADS], last.parts[DOWNLOADS]),
        ("loading grows with the records", first.load_seconds, last.load_seconds),
    ):
        growth = (large / sum(last.counts.values())) / (small / sum(first.counts.values()))
        wanted_growth = f"at most {LINEAR} times the seconds a record"
        yield _target(what, wanted_growth, f"{growth:.2f} times", growth <= LINEAR, "publishing")


def _served(served: Served) -> Iterator[Target]:
    for name in COMPARED:
        times = served.theirs[name].alone / served.ours[name].fresh.alone
        wanted = f"{TIMES_FASTER} times faster than Datasette"
        yield _target(f"{name}, fresh", wanted, f"{times:.1f} times", times >= TIMES_FASTER, "compared")
        if again := served.ours[name].again:
            times = served.theirs[name].alone / again.alone
            yield _target(f"{name}, kept", wanted, f"{times:.1f} times", times >= TIMES_FASTER, "again")
    for name, (_, p95) in served.search.items():
        wanted = f"p95 under {SEARCH_MILLISECONDS} ms without a page"
        yield _target(name, wanted, f"{p95:.1f} ms", p95 < SEARCH_MILLISECONDS, "search")
    for name, (_, p95) in served.rooms.items():
        limit = next(limit for stem, limit in ROOMS_MILLISECONDS.items() if name.startswith(stem))
        yield _target(name, f"p95 under {limit} ms without a page", f"{p95:.1f} ms", p95 < limit, "rooms")
    yield from _rates(served)
    most = max(served.our_memory)
    yield _target(
        "memory", f"under {MEMORY_MEGABYTES} MB a process", f"{most:.0f} MB", most < MEMORY_MEGABYTES, "memory"
    )
    yield from _weights(served)


def _rates(served: Served) -> Iterator[Target]:
    for question in QUESTIONS:
        fresh, again = served.ours[question.name].fresh.crowd, served.ours[question.name].again
        if fresh and question.target:
            met = fresh.rate >= question.target
            yield _target(f"{question.name}, fresh", f"{question.target} a second", f"{fresh.rate:.0f}", met, "rate")
        if again and again.crowd:
            rate = again.crowd.rate
            met = rate >= KEPT_RATE
            yield _target(f"{question.name}, kept", f"{KEPT_RATE} a second", f"{rate:.0f}", met, "kept")


def _weights(served: Served) -> Iterator[Target]:
    first, others = served.weights[0], served.weights[1:]
    whole = first.bytes + first.linked
    yield _target("first visit", f"at most {first.limit // 1000} KB", f"{whole / 1e3:.0f} KB", whole <= first.limit)
    heavy = [one for one in others if one.limit and one.bytes > one.limit]
    told = ", ".join(f"{one.page} {one.bytes / 1e3:.0f} KB" for one in heavy) or "all"
    yield _target("every other page", f"at most {OTHER_PAGES // 1000} KB", told, not heavy, "weight")


def _target(what: str, wanted: str, found: str, met: bool, subject: str = "") -> Target:
    return Target(what=what, wanted=wanted, found=found, met=met, why="" if met else WHY.get(subject, ""))
