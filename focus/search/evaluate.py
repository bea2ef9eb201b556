# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""How often a search finds what it should: ``python -m focus.search.evaluate [EDITION]``.

The measure is hit@5: the share of queries for which at least one wanted record is among the first five hits.
Queries whose records are not in the edition are not counted, and their number is told.
"""

import sys
from pathlib import Path

import yaml
from msgspec import Struct, convert

from focus.edition.shelf import newest
from focus.lib.errors import UNREADABLE, FocusError
from focus.lib.home import editions
from focus.search.query import open_searcher, search
from focus.search.searcher import Searcher

QUERIES = Path(__file__).with_name("evaluation.yaml")
FIRST = 5
DEEP = 50


class Query(Struct, frozen=True, forbid_unknown_fields=True):
    """A query, its language, and the records of which one should come among the first."""

    language: str
    query: str
    wants: tuple[str, ...]


class Outcome(Struct, frozen=True):
    """Where the first wanted record came (from 1), or ``None`` where it is not among the first fifty."""

    query: Query
    position: int | None
    first: str

    @property
    def found(self) -> bool:
        """Whether it is among the first five."""
        return self.position is not None and self.position <= FIRST


def queries() -> list[Query]:
    """The queries of the evaluation."""
    return convert(yaml.load(QUERIES.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader), list[Query])


def evaluate(searcher: Searcher) -> list[Outcome]:
    """Ask every query whose records this edition has."""
    known = searcher.opened.kinds
    answerable = [one for one in queries() if any(wanted in known or len(wanted) == 2 for wanted in one.wants)]
    return [_outcome(searcher, one) for one in answerable]


def _outcome(searcher: Searcher, asked: Query) -> Outcome:
    hits = search(searcher, asked.query, asked.language, size=DEEP).hits
    positions = [n for n, hit in enumerate(hits, 1) if hit.id in asked.wants]
    return Outcome(asked, positions[0] if positions else None, hits[0].id if hits else "")


def main(arguments: list[str]) -> int:
    """Print a line for each query and the share found; 3 where there is no edition."""
    try:
        edition = Path(arguments[0]) if arguments else newest(editions())
        if edition is None:
            raise FocusError("No edition yet: publish one, or name its directory", UNREADABLE)
        outcomes = evaluate(open_searcher(edition))
    except FocusError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    for one in outcomes:
        where = f"at {one.position}" if one.position else "not found"
        print(f"{'ok  ' if one.found else 'MISS'} {one.query.language} {one.query.query!r}: {where}, first {one.first}")
    found = sum(one.found for one in outcomes)
    passed_over = len(queries()) - len(outcomes)
    print(
        f"hit@{FIRST}: {found} of {len(outcomes)} ({passed_over} queries not in this edition); edition {edition.name}"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
