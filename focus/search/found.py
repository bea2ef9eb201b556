# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Run queries on the index: totals, counts by facet, one page in one order."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Any

from tantivy import DocAddress, Order, Query

from focus.search.clause import Clause, combine
from focus.search.filters import Filters, clauses
from focus.search.kept import Kept, decode
from focus.search.results import Facet, FacetValue
from focus.search.schema import FACETS
from focus.search.searcher import Searcher

DEEPEST = 10_000
"""Hits that can be paged through. Whoever wants all of them takes the downloads."""
MOST_FACET_VALUES = 500
STEP = 100


@dataclass(frozen=True, slots=True)
class Question:
    """What must hold, what must not, and what only lifts; filters apart, since they are dropped one by one."""

    must: tuple[Clause, ...]
    exclude: tuple[Clause, ...] = ()
    lift: tuple[Clause, ...] = ()

    def ranked(self, searcher: Searcher, filters: Filters) -> Query:
        """The whole query with scores, without what is suppressed."""
        must = [one.scored for one in self.must] + clauses(filters, searcher.opened.schema)
        return combine(must, self._not(searcher), [one.scored for one in self.lift])

    def counted(self, searcher: Searcher, filters: Filters) -> Query:
        """The same records, only to be counted."""
        must = [one.holding for one in self.must] + clauses(filters, searcher.opened.schema)
        return combine(must, self._not(searcher))

    def _not(self, searcher: Searcher) -> list[Query]:
        hidden = searcher.hidden.ids()
        gone = [Query.term_set_query(searcher.opened.schema, "about", hidden)] if hidden else []
        return [one.holding for one in self.exclude] + gone


def total(searcher: Searcher, question: Question, filters: Filters) -> int:
    """How many records answer a question."""
    # Told in order of a field, hits need no scores.
    found = searcher.opened.index.search(question.counted(searcher, filters), 1, order_by_field="rank")
    return int(found.count)  # type: ignore[attr-defined]


def page_of(searcher: Searcher, query: Query, offset: int, size: int) -> list[Kept]:
    """Hits ``offset`` to ``offset + size``, the best first, equal ones by id.

    The index orders equal scores by where they happen to lie. Therefore hits are read until the score
    falls below that of the page's last one, and equal ones are put in the order of their ids.
    """
    wanted = min(offset + size, DEEPEST)
    limit = wanted + STEP
    index = searcher.opened.index
    while True:
        hits = index.search(query, limit, count=False, weight_by_field="weight").hits
        if len(hits) < limit or limit > 2 * DEEPEST or hits[-1][0] < hits[wanted - 1][0]:
            break
        limit *= 4
    ranks = index.fast_field_values("rank", [address for _, address in hits])
    ordered = sorted(zip(hits, ranks, strict=True), key=lambda one: (-one[0][0], one[1]))
    return [_kept(searcher, address) for (_, address), _ in ordered[offset:wanted]]


def all_by_id(searcher: Searcher, query: Query, offset: int, size: int) -> list[Kept]:
    """Hits in the order of their ids, for lists that nothing ranks."""
    found = searcher.opened.index.search(
        query, size, count=False, order_by_field="rank", offset=offset, order=Order.Asc
    )
    return [_kept(searcher, address) for _, address in found.hits]


def _kept(searcher: Searcher, address: DocAddress) -> Kept:
    body: Any = searcher.opened.index.doc(address).get_first("kept")
    return decode(bytes(body))


def facets(
    searcher: Searcher, question: Question, filters: Filters, asked: Hashable | None = None
) -> tuple[Facet, ...]:
    """Counts by facet. Each facet is counted with all filters but its own, so that its other values can be chosen.

    ``asked`` tells the question apart from others: with it, counts are kept for who turns the page or chooses another
    value of the same facet.
    """
    chosen = filters.chosen()
    counts = _counts(searcher, question, filters, tuple(name for name in FACETS if name not in chosen), asked)
    for name in chosen:
        counts |= _counts(searcher, question, filters.without(name), (name,), asked)
    return tuple(_facet(name, counts[name], chosen.get(name, ())) for name in FACETS)


def _counts(
    searcher: Searcher, question: Question, filters: Filters, names: tuple[str, ...], asked: Hashable | None
) -> dict[str, dict[str, int]]:
    if not names:
        return {}
    if asked is None:
        return _counted(searcher, question, filters, names)
    key = (asked, filters, names, tuple(searcher.hidden.ids()))
    return dict(searcher.opened.counts.get(key, lambda: _counted(searcher, question, filters, names)))


def _counted(
    searcher: Searcher, question: Question, filters: Filters, names: Sequence[str]
) -> dict[str, dict[str, int]]:
    asked = {name: {"terms": {"field": name, "size": MOST_FACET_VALUES}} for name in names}
    found = searcher.opened.index.aggregate(question.counted(searcher, filters), asked)
    return {
        name: {_value(one["key"]): int(one["doc_count"]) for one in found[name]["buckets"] if one["doc_count"]}
        for name in names
    }


def _value(key: Any) -> str:
    return key if isinstance(key, str) else str(int(key))


def _facet(name: str, counts: dict[str, int], chosen: Sequence[str]) -> Facet:
    shown = counts | {value: counts.get(value, 0) for value in chosen}
    frequent = sorted(shown, key=lambda value: (-shown[value], value))
    order = sorted(shown, reverse=True) if name == "year" else frequent
    return Facet(name=name, values=tuple(FacetValue(value=v, count=shown[v], chosen=v in chosen) for v in order))
