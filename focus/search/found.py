# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Run queries on the index: totals, one page in one order."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Any

from tantivy import DocAddress, Order, Query

from focus.search.clause import ANYWHERE, Clause, Within, combine
from focus.search.filters import Filters, clauses
from focus.search.kept import Kept, decode
from focus.search.searcher import Opened, Searcher

DEEPEST = 10_000
"""Hits that can be paged through. Whoever wants all of them takes the downloads."""
STEP = 60
"""Three pages: what is kept of the order of hits at once, and how far is read beyond for equal scores."""
RANKED_WITHIN = 1 / 3
COUNTED_WITHIN = 1 / 50
"""Filters that let no more than this part of the records pass are put beside each word: where it was measured to be
faster. Beside phrases, whose places in the text cost most, up to the larger part always."""


@dataclass(frozen=True, slots=True)
class Question:
    """What must hold, what must not, and what only lifts; filters apart, since they are dropped one by one."""

    must: tuple[Clause, ...]
    exclude: tuple[Clause, ...] = ()
    lift: tuple[Clause, ...] = ()

    def ranked(self, searcher: Searcher, filters: Filters) -> Query:
        """The whole query with scores, without what is suppressed."""
        within, beside = self._divided(filters, searcher.opened, RANKED_WITHIN)
        must = [one.scored(within) for one in self.must]
        return combine([*must, *beside], self._not(searcher), [one.scored(ANYWHERE) for one in self.lift])

    def counted(self, searcher: Searcher, filters: Filters) -> Query:
        """The same records, only to be counted."""
        within, beside = self._divided(filters, searcher.opened, COUNTED_WITHIN)
        must = [one.holding(within) for one in self.must]
        return combine([*must, *beside], self._not(searcher))

    def _divided(self, filters: Filters, opened: Opened, most: float) -> tuple[Within, list[Query]]:
        """Filters to look up words within, if they let at most this part of the records pass, and those beside."""
        return divided(filters, opened, most) if self.must else (ANYWHERE, clauses(filters, opened.schema))

    def _not(self, searcher: Searcher) -> list[Query]:
        hidden = searcher.hidden.ids()
        gone = [Query.term_set_query(searcher.opened.schema, "about", hidden)] if hidden else []
        return [one.holding() for one in self.exclude] + gone


def divided(filters: Filters, opened: Opened, most: float) -> tuple[Within, list[Query]]:
    """The filters to look up words within, if they let at most this part of the records pass, and those beside.

    A filter of one value can be skipped through; spans of years and sets of values are gone through from end to end,
    which would be done for each word.
    """
    chosen = filters.chosen()
    single = {name: values[0] for name, values in chosen.items() if name != "year" and len(values) == 1}
    index = opened.index
    passing = min((index.doc_freq(name, value) for name, value in single.items()), default=index.num_docs)
    every = clauses(filters, opened.schema)
    if passing > RANKED_WITHIN * index.num_docs:
        return ANYWHERE, every
    within = tuple(one for name, one in zip(chosen, every, strict=True) if name in single)
    if passing > most * index.num_docs:
        return Within(within, only_phrases=True), every
    return Within(within), [one for name, one in zip(chosen, every, strict=True) if name not in single]


def total(searcher: Searcher, question: Question, filters: Filters) -> int:
    """How many records answer a question."""
    # Told in order of a field, hits need no scores.
    found = searcher.opened.index.search(question.counted(searcher, filters), 1, order_by_field="rank")
    return int(found.count)  # type: ignore[attr-defined]


def page_of(
    searcher: Searcher, question: Question, filters: Filters, at: tuple[int, int], asked: Hashable | None = None
) -> list[Kept]:
    """One page of hits, the best first, equal ones by id; ``at`` is how many are passed over and how many are shown.

    ``asked`` tells the question apart from others: with it, the order is kept for who turns the page.
    """
    first, size = at
    last = min(first + size, DEEPEST)
    found: list[DocAddress] = []
    for begin in range(first - first % STEP, last, STEP):
        found += _part(searcher, question, filters, begin, asked)
    begin = first - first % STEP
    return [_kept(searcher, address) for address in found[first - begin : last - begin]]


def _part(
    searcher: Searcher, question: Question, filters: Filters, begin: int, asked: Hashable | None
) -> Sequence[DocAddress]:
    """The next hits after the first ``begin``, as many as a step, in their order."""

    def make(names: Sequence[str]) -> dict[str, Sequence[DocAddress]]:
        ordered = _ordered(searcher, question.ranked(searcher, filters), begin + STEP)
        return dict.fromkeys(names, ordered[begin : begin + STEP])

    name = f"hits from {begin}"
    if asked is None:
        return make((name,))[name]
    key = (asked, filters, tuple(searcher.hidden.ids()))
    held: Sequence[DocAddress] = searcher.opened.counts.get(key, (name,), make)[name]
    return held


def _ordered(searcher: Searcher, query: Query, wanted: int) -> list[DocAddress]:
    """Where the first ``wanted`` hits lie.

    The index orders equal scores by where they happen to lie. Therefore hits are read until the score
    falls below that of the last one wanted, and equal ones are put in the order of their ids.
    """
    limit = wanted + STEP
    index = searcher.opened.index
    while True:
        hits = index.search(query, limit, count=False, weight_by_field="weight").hits
        if len(hits) < limit or limit > 2 * DEEPEST or hits[-1][0] < hits[wanted - 1][0]:
            break
        limit *= 4
    ranks = index.fast_field_values("rank", [address for _, address in hits])
    ordered = sorted(zip(hits, ranks, strict=True), key=lambda one: (-one[0][0], one[1]))
    return [address for (_, address), _ in ordered[:wanted]]


def all_by_id(searcher: Searcher, query: Query, offset: int, size: int) -> list[Kept]:
    """Hits in the order of their ids, for lists that nothing ranks."""
    found = searcher.opened.index.search(
        query, size, count=False, order_by_field="rank", offset=offset, order=Order.Asc
    )
    return [_kept(searcher, address) for _, address in found.hits]


def _kept(searcher: Searcher, address: DocAddress) -> Kept:
    body: Any = searcher.opened.index.doc(address).get_first("kept")
    return decode(bytes(body))
