# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The pieces of a query, each in two forms: scored to rank a page of hits, and flat to count all of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tantivy import Occur, Query

BREAK_TIES = 0.1
"""What the weaker fields add when the same word is found in several."""


@dataclass(frozen=True, slots=True)
class Clause:
    """What may hold of a record. ``ways`` are the queries of which one is enough, without scores.

    The index goes through many ways side by side at once, but through nested ones layer by layer: counting a frequent
    word takes less than half of the time flat.
    """

    scored: Query
    ways: tuple[Query, ...]

    def boosted(self, by: float) -> "Clause":
        """The same, with another weight in the ranking."""
        return Clause(Query.boost_query(self.scored, by), self.ways)

    def worth(self, score: float) -> "Clause":
        """The same, with one score for every record for which it holds."""
        return Clause(Query.const_score_query(self.scored, score), self.ways)

    @property
    def holding(self) -> Query:
        """The records for which it holds, in no order."""
        return _either(self.ways)


def leaf(query: Query) -> Clause:
    """A word or phrase in one field."""
    return Clause(query, (query,))


def all_of(found: Sequence[Clause]) -> Clause:
    """All of these; each adds to the score."""
    if len(found) == 1:
        return found[0]
    both = Query.boolean_query([(Occur.Must, one.scored) for one in found])
    return Clause(both, (Query.boolean_query([(Occur.Must, one.holding) for one in found]),))


def any_of(found: Sequence[Clause]) -> Clause:
    """Any of these; each adds to the score."""
    return Clause(_either([one.scored for one in found]), _ways(found))


def best_of(found: Sequence[Clause]) -> Clause:
    """Any of these; the best one gives the score."""
    if len(found) < 2:
        return any_of(found)
    return Clause(Query.disjunction_max_query([one.scored for one in found], BREAK_TIES), _ways(found))


def at_least(needed: int, found: Sequence[Clause]) -> Clause:
    """A hit on at least so many of these, better the more there are."""
    scored, flat = ([(Occur.Should, one) for one in form] for form in zip(*map(_forms, found), strict=True))
    return Clause(
        Query.boolean_query(scored, minimum_number_should_match=needed),
        (Query.boolean_query(flat, minimum_number_should_match=needed),),
    )


def combine(must: Iterable[Query], exclude: Iterable[Query], lift: Iterable[Query] = ()) -> Query:
    """All of these, none of those; ``lift`` only adds to the score. With nothing to hold, everything."""
    needed = list(must) or [Query.const_score_query(Query.all_query(), 1.0)]
    clauses = [(Occur.Must, one) for one in needed]
    clauses += [(Occur.MustNot, one) for one in exclude]
    clauses += [(Occur.Should, one) for one in lift]
    return Query.boolean_query(clauses)


def _forms(one: Clause) -> tuple[Query, Query]:
    return one.scored, one.holding


def _ways(found: Iterable[Clause]) -> tuple[Query, ...]:
    return tuple(way for one in found for way in one.ways)


def _either(found: Sequence[Query]) -> Query:
    if not found:
        return Query.empty_query()
    return found[0] if len(found) == 1 else Query.boolean_query([(Occur.Should, one) for one in found])
