# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What every system is asked, one row of the table each. To add a row, put a ``Question`` into ``QUESTIONS``.

Pages without parameters and lists as filtered are kept by our page cache once made, so a question draws a new one each
time until all are used up. With other parameters no page is kept and an address may come again: of a search its counts
and the order of its hits are kept then.
"""

import datetime
import sqlite3
from collections.abc import Callable, Iterator
from itertools import combinations, cycle, product
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlencode

from tests.speed import plain
from tests.speed.plain import FACETS, MATRIX, SEARCH_FACETS, WEIGHTED, Asked, Query

LANGUAGES = ("en", "es", "fr", "pt")
FREQUENT = {"en": "protection", "es": "protección", "fr": "protection", "pt": "proteção"}
"""A word that most texts of a language hold."""
MANY = 40
PAIRED = ("kind", "state", "relevance", "year")
FULLEST = 100
SUBJECTS = 30
"""In one part of the matrix with all criteria."""


class Known(NamedTuple):
    """What a big edition holds, from which questions draw."""

    instruments: list[str]
    places: list[str]
    kinds: list[str]
    criteria: list[str]
    pairs: list[Asked]
    """Two filters of the list of the world, the hundred that leave most; at scale 1 each of them a whole page."""


class Question(NamedTuple):
    """``asked`` draws without end; ``ours`` and ``theirs`` are addresses for what was drawn, ``bare`` the SQL.

    ``target`` is how many fresh answers a second the project wants, 0 where it names none. ``kept``: our page cache
    holds the page once it was made.
    """

    name: str
    asked: Callable[[Known], Iterator[Asked]]
    ours: Callable[[Asked], str]
    theirs: Callable[[Asked], str]
    bare: Query
    target: int = 0
    kept: bool = False


def known(database: Path) -> Known:
    """Read from the database of ``hits.py``."""
    connection = sqlite3.connect(database)

    def column(sql: str) -> list[str]:
        return [row[0] for row in connection.execute(sql)]

    try:
        return Known(
            instruments=column("SELECT id FROM catalogue ORDER BY id"),
            places=column(f"SELECT place FROM catalogue GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT {MANY}"),  # noqa: S608
            kinds=column("SELECT kind FROM catalogue GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 6"),
            criteria=column("SELECT DISTINCT criterion FROM findings ORDER BY 1"),
            pairs=_pairs(connection),
        )
    finally:
        connection.close()


def _pairs(connection: sqlite3.Connection) -> list[Asked]:
    found: list[tuple[int, Asked]] = []
    for one, other in combinations(PAIRED, 2):
        rows = connection.execute(f"SELECT {one}, {other}, count(*) FROM catalogue GROUP BY 1, 2")  # noqa: S608
        found += [(count, {one: str(a), other: str(b)}) for a, b, count in rows if a is not None and b is not None]
    return [pair for _, pair in sorted(found, key=lambda told: (-told[0], *told[1].items()))[:FULLEST]]


def _records(held: Known) -> Iterator[Asked]:
    return ({"lang": language, "id": one} for language, one in product(LANGUAGES, held.instruments))


def _filtered(held: Known) -> Iterator[Asked]:
    return ({"lang": language, **pair} for language, pair in product(LANGUAGES, held.pairs))


def _in_a_place(held: Known) -> Iterator[Asked]:
    drawn = product(held.kinds, LANGUAGES, held.places)
    return ({"lang": language, "place": place, "kind": kind} for kind, language, place in drawn)


def _searched(held: Known) -> Iterator[Asked]:
    filters = product(held.places, FREQUENT.items())
    return cycle([{"q": word, "language": language, "place": place} for place, (language, word) in filters])


def _searched_widely(_held: Known) -> Iterator[Asked]:
    return cycle([{"q": word, "language": code, "kind": "provisions"} for code, word in FREQUENT.items()])


def _criteria(held: Known) -> Iterator[Asked]:
    return ({"lang": language, "code": code} for language, code in product(LANGUAGES, held.criteria))


def _on_past_days(held: Known) -> Iterator[Asked]:
    """Days since 2012, three weeks apart, and each time other instruments."""
    first = datetime.date(2012, 1, 1)
    days = [(first + datetime.timedelta(weeks=3 * week)).isoformat() for week in range(250)]
    parts = max(1, len(held.instruments) // SUBJECTS)
    return cycle([{"on": day, "first": str(n % parts * SUBJECTS)} for n, day in enumerate(days)])


def _weighed(held: Known) -> Iterator[Asked]:
    """Another weight of another criterion each time."""
    return cycle([{"code": code, "weight": str(weight)} for weight, code in product((0, 2, 3, 4, 5), held.criteria)])


def _matrix_address(asked: Asked) -> str:
    part = int(asked["first"]) // SUBJECTS + 1
    return f"/en/matrix?kind=instruments&on={asked['on']}" + (f"&part={part}" if part > 1 else "")


def _in_each_language(_held: Known) -> Iterator[Asked]:
    return ({"lang": language} for language in LANGUAGES)


def _list_address(asked: Asked) -> str:
    ordered = {name: asked[name].lower() for name in FACETS if name in asked}
    return f"/{asked['lang']}/instruments?{urlencode(ordered)}"


def _search_address(asked: Asked) -> str:
    ordered: Asked = {name: asked[name] for name in ("q", "kind", "place", "language") if name in asked}
    return f"/{asked['language']}/search?{urlencode(ordered)}"


def _facets(names: tuple[str, ...]) -> str:
    return "".join(f"&_facet={name}" for name in names)


def _their_list(asked: Asked) -> str:
    filters = {name: one for name, one in asked.items() if name != "lang"}
    return f"/others/catalogue?{urlencode(filters)}{_facets(FACETS)}"


def _their_search(asked: Asked) -> str:
    filters = {name: one for name, one in asked.items() if name != "q"}
    query = urlencode({"_search": asked["q"], **filters, "_size": "20"})
    return f"/others/hits?{query}{_facets(SEARCH_FACETS)}"


CROSS = "SELECT criterion, answer, count(*) FROM findings WHERE standing = 1 GROUP BY 1, 2"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "record page", _records, lambda a: f"/{a['lang']}/instruments/{a['id']}",
        lambda a: f"/others/instruments/{a['id']}", plain.Plain.record, target=300, kept=True,
    ),
    Question(
        "list in two filters, a place", _in_a_place, _list_address,
        _their_list, plain.Plain.listed, target=800, kept=True,
    ),
    Question(
        "list in two filters, the world", _filtered, _list_address,
        _their_list, plain.Plain.listed, target=800, kept=True,
    ),
    Question(
        "search, frequent word, a place", _searched, _search_address, _their_search, plain.Plain.search, target=500,
    ),
    Question(
        "search, frequent word, all provisions", _searched_widely, _search_address, _their_search, plain.Plain.search,
        target=500,
    ),
    Question(
        "CSV of the list", _in_each_language, lambda a: f"/{a['lang']}/instruments.csv",
        lambda _: "/others/catalogue.csv?_stream=on", plain.Plain.table, kept=True,
    ),
    Question(
        "criterion page", _criteria, lambda a: f"/{a['lang']}/standard/{a['code']}",
        lambda a: f"/others/findings?{urlencode({'criterion': a['code']})}{_facets(('track', 'answer'))}",
        plain.Plain.criterion, kept=True,
    ),
    Question(
        "matrix of 30 instruments, a past day", _on_past_days, _matrix_address,
        lambda a: f"/others?{urlencode({'sql': MATRIX, **a})}", plain.Plain.matrix,
    ),
    Question(
        "own weights, a page of places", _weighed, lambda a: f"/en/own-weights?{a['code']}={a['weight']}",
        lambda a: f"/others?{urlencode({'sql': WEIGHTED, **a})}", plain.Plain.weighed,
    ),
    Question(
        "criteria by answers", _in_each_language, lambda a: f"/{a['lang']}/standard",
        lambda _: f"/others?{urlencode({'sql': CROSS})}", plain.Plain.crossed, kept=True,
    ),
)  # fmt: skip
