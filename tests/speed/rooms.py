# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What comparisons take without page and server: the matrix on past days, own weights, criteria by answers."""

import datetime
import statistics
import time
from collections.abc import Callable, Iterator
from itertools import cycle, islice
from pathlib import Path
from random import Random
from typing import Any

from focus.compare.matrix import Asked, columns
from focus.compare.reading import Kind, rows_on
from focus.edition.reader import Edition
from focus.edition.words import standard
from focus.site.pages.own_weights import PLACES_A_PAGE
from focus.site.queries.weighed_places import places_known, world
from focus.site.queries.yardstick import standing_answers, subjects, tallies
from focus.standard.scoring.choice import Choice

ASKED = 100
SUBJECTS = 30
DAYS = 5000
FIRST_DAY = datetime.date(2012, 1, 1)
SEED = 20261122
MATRIX = "matrix 30 x 45, a past day"
WEIGHTS = "own weights, all places"
ALL_WEIGHTS = "own weights, each of 45 drawn anew, all places"
STRICTER = "own weights without grade C, a page of places"
CROSS = "criteria by answers, all findings"

Question = Callable[[], object]


def rooms_alone(edition: Path) -> dict[str, tuple[float, float]]:
    """Question to (median, p95) in milliseconds, in this process. What an edition keeps is read before."""
    opened = Edition(edition)
    return {
        **{f"{MATRIX}: {kind}": _timed(_matrices(opened, kind)) for kind in ("places", "instruments", "mechanisms")},
        WEIGHTS: _timed(_weighed(opened)),
        ALL_WEIGHTS: _timed(_weighed_anew(opened)),
        STRICTER: _timed(_stricter(opened)),
        CROSS: _timed(_crossed(opened)),
    }


def _timed(questions: Iterator[Question]) -> tuple[float, float]:
    """The first is asked twice, because it reads what is read once."""
    asked = list(islice(questions, ASKED))
    asked[0]()
    took = []
    for question in asked:
        begun = time.perf_counter()
        question()
        took.append(1e3 * (time.perf_counter() - begun))
    return statistics.median(took), sorted(took)[int(0.95 * len(took))]


def _matrices(edition: Edition, kind: Any) -> Iterator[Question]:
    """Thirty subjects that were never asked together before, on random days; histories are read before."""
    draw, of = Random(SEED), _with_answers(edition, kind)  # noqa: S311 (a drawing for measuring, no secret)
    wanted, edition_day = columns(standard(edition).criteria, kind), datetime.date.fromisoformat(edition.meta()["date"])
    rows_on(edition, kind, of, wanted, Asked(day=edition_day, edition_day=edition_day))
    while True:
        some = draw.sample(of, min(SUBJECTS, len(of)))
        day = FIRST_DAY + datetime.timedelta(days=draw.randrange(DAYS))
        yield _ask(edition, kind, some, wanted, Asked(day=day, edition_day=edition_day))


def _ask(edition: Edition, kind: Kind, ids: list[str], wanted: Any, asked: Asked) -> Question:
    return lambda: rows_on(edition, kind, ids, wanted, asked)


def _with_answers(edition: Edition, kind: str) -> list[str]:
    if kind == "places":
        sql = "SELECT DISTINCT place AS id FROM framework_cells ORDER BY 1"
        return [row["id"] for row in edition.rows(sql)]
    of_kind = "subject IN (SELECT id FROM entries WHERE kind = ?)"
    sql = f"SELECT DISTINCT subject AS id FROM findings WHERE {of_kind} ORDER BY 1"  # noqa: S608 (nothing of a reader)
    return [row["id"] for row in edition.rows(sql, [kind])]


def _weighed(edition: Edition) -> Iterator[Question]:
    """Another weight each time, so that nothing is kept of the answer."""
    places, codes = list(places_known(edition)), [one.code for one in standard(edition).criteria]
    for code, weight in cycle((code, weight) for weight in (0, 2, 3, 4, 5) for code in codes):
        yield _weigh(edition, places, Choice(weights={code: weight}))


def _weighed_anew(edition: Edition) -> Iterator[Question]:
    """Every weight another one, each time."""
    draw = Random(SEED)  # noqa: S311 (a drawing for measuring, no secret)
    places, codes = list(places_known(edition)), [one.code for one in standard(edition).criteria]
    while True:
        yield _weigh(edition, places, Choice(weights={one: draw.randrange(6) for one in codes}))


def _stricter(edition: Edition) -> Iterator[Question]:
    """Sixty places, as one page holds, counted anew because answers are left out."""
    places = list(places_known(edition))[:PLACES_A_PAGE]
    while True:
        yield _weigh(edition, places, Choice(without_grade_c=True))


def _weigh(edition: Edition, places: list[str], choice: Choice) -> Question:
    return lambda: world(edition, places, choice)


def _crossed(edition: Edition) -> Iterator[Question]:
    """Every criterion by track, kind of subject and answer, as the page of the standard makes them; counted once."""
    criteria = standard(edition).criteria
    while True:
        yield lambda: [tallies(one, standing_answers(edition), subjects(edition)) for one in criteria]
