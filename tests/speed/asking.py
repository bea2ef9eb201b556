# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Ask every question of every system: alone (the median of five) and by sixteen readers at once."""

import http.client
import statistics
import time
from collections.abc import Callable
from dataclasses import replace
from itertools import islice
from pathlib import Path

import msgspec

from focus.edition.reader import Edition
from focus.search.counts import Counts
from focus.search.query import open_searcher, search
from focus.search.searcher import Searcher
from tests.speed.clients import Load, Task, loaded
from tests.speed.plain import Asked, Plain
from tests.speed.questions import LANGUAGES, QUESTIONS, Known, Question
from tests.speed.servers import HOST, Server

TIMES = 5
CLIENTS = 16
SEARCHES = 200
NOTHING_KEPT = "nothing kept"
MOST_ASKED = 4000
HELD = 64
"""Pages asked for again and again, so many that every process of a server holds them soon."""


class Crowd(msgspec.Struct, frozen=True, kw_only=True):
    """Sixteen readers at once: answers a second, 95 of 100 within so many milliseconds, bytes an answer."""

    rate: float
    p95: float
    bytes: float
    answers: int


class Asking(msgspec.Struct, frozen=True, kw_only=True):
    """One question put to one system: median milliseconds of five, and the crowd where there is enough to ask for."""

    alone: float
    crowd: Crowd | None


class Ours(msgspec.Struct, frozen=True, kw_only=True):
    """Focus, with what it takes when the page is kept already (``None`` where it never is)."""

    fresh: Asking
    again: Asking | None


class Drawn:
    """Draws addresses for a question, never twice the same while there are others."""

    def __init__(self, question: Question, held: Known) -> None:
        self.question = question
        self._asked = question.asked(held)
        self._used: list[Asked] = []

    def some(self, number: int) -> list[Asked]:
        """The next ones; from the beginning again when all are used up."""
        found = list(islice(self._asked, number))
        self._used += found
        return found or self._used[:number]


def ask_focus(server: Server, held: Known, seconds: float) -> dict[str, Ours]:
    """Every question to Focus, each first with addresses that nobody asked for before."""
    _warm(server)
    return {one.name: _ours(server, Drawn(one, held), seconds) for one in QUESTIONS}


def _ours(server: Server, drawn: Drawn, seconds: float) -> Ours:
    kept = drawn.question.kept
    first = [drawn.question.ours(one) for one in drawn.some(TIMES)]
    alone = _alone(server, first)
    many = [drawn.question.ours(one) for one in drawn.some(MOST_ASKED)]
    fresh = None if kept and many[0] in first else _crowd(server, many, seconds, repeated=not kept)
    if not kept:
        return Ours(fresh=Asking(alone=alone, crowd=fresh), again=None)
    held = many[:HELD]
    _crowd(server, held * 4, seconds, repeated=False)
    again = Asking(alone=_alone(server, held[:TIMES]), crowd=_crowd(server, held, seconds))
    return Ours(fresh=Asking(alone=alone, crowd=fresh), again=again)


def _warm(server: Server) -> None:
    """Let every worker read its templates, labels and index, as it has a second after its start."""
    pages = (
        "/mechanisms?nature=state",
        "/search?q=law",
        "/lessons?kind=lesson",
        "/sources?kind=law",
        "/places?region=africa",
    )
    _crowd(server, [f"/{language}{page}" for language in LANGUAGES for page in pages] * 4, 60, repeated=False)


def ask_datasette(server: Server, held: Known, seconds: float) -> dict[str, Asking]:
    """Every question to Datasette."""
    found = {}
    for question in QUESTIONS:
        drawn = Drawn(question, held)
        _alone(server, [question.theirs(one) for one in drawn.some(1)])
        alone = _alone(server, [question.theirs(one) for one in drawn.some(TIMES)])
        crowd = _crowd(server, [question.theirs(one) for one in drawn.some(MOST_ASKED)], seconds)
        found[question.name] = Asking(alone=alone, crowd=crowd)
    return found


def ask_plain(database: Path, held: Known) -> dict[str, float]:
    """Every question to SQLite in this process: the median of five, in milliseconds."""
    bare = Plain(database)
    found = {}
    for question in QUESTIONS:
        took = []
        for asked in Drawn(question, held).some(TIMES + 1):
            begun = time.perf_counter()
            question.bare(bare, asked)
            took.append(1e3 * (time.perf_counter() - begun))
        found[question.name] = statistics.median(took[1:] or took)
    return found


def search_alone(edition: Path, held: Known) -> dict[str, tuple[float, float]]:
    """The search room without a page: question to (median, p95) in milliseconds, in this process.

    Each question twice: as a server answers it, which keeps what was counted and ordered before, and with nothing kept.
    """
    searcher = open_searcher(edition, Edition(edition).suppression)
    found = {}
    for question in (one for one in QUESTIONS if one.name.startswith("search")):
        drawn = list(islice(question.asked(held), SEARCHES))
        found[question.name] = _timed(drawn, lambda: searcher)
        found[f"{question.name}, {NOTHING_KEPT}"] = _timed(drawn, lambda: _forgetful(searcher))
    return found


def _timed(drawn: list[Asked], opened: Callable[[], Searcher]) -> tuple[float, float]:
    took = []
    for asked in drawn:
        filters = {name: value for name, value in asked.items() if name != "q"}
        searcher = opened()
        begun = time.perf_counter()
        search(searcher, asked["q"], asked["language"], filters)
        took.append(1e3 * (time.perf_counter() - begun))
    return statistics.median(took), sorted(took)[int(0.95 * len(took))]


def _forgetful(searcher: Searcher) -> Searcher:
    """The same one before anybody asked it anything."""
    return replace(searcher, opened=replace(searcher.opened, counts=Counts()))


def fetched(server: Server, path: str, accept: str = "gzip") -> tuple[int, int, bytes]:
    """Status, bytes over the wire (head and body) and body of one answer."""
    connection = http.client.HTTPConnection(HOST, server.port, timeout=120)
    try:
        connection.request("GET", path, headers={"Accept-Encoding": accept})
        answer = connection.getresponse()
        body = answer.read()
        head = sum(len(name) + len(value) + 4 for name, value in answer.getheaders())
        return answer.status, head + len(body), body
    finally:
        connection.close()


def _alone(server: Server, addresses: list[str]) -> float:
    load = _load(server, addresses, clients=1, seconds=120, repeated=False)
    return statistics.median(load.milliseconds)


def _crowd(server: Server, addresses: list[str], seconds: float, repeated: bool = True) -> Crowd:
    load = _load(server, addresses, CLIENTS, seconds, repeated)
    answers = len(load.milliseconds)
    return Crowd(rate=load.rate, p95=load.p95, bytes=load.bytes / answers, answers=answers)


def _load(server: Server, addresses: list[str], clients: int, seconds: float, repeated: bool) -> Load:
    task = Task(
        host=HOST, port=server.port, paths=tuple(addresses), clients=clients, seconds=seconds, repeated=repeated
    )
    return loaded(task)
