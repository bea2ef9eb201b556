# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The pieces of a query, each in two forms: scored to rank a page of hits, and flat to count all of them."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from tantivy import Occur, Query

BREAK_TIES = 0.1
"""What the weaker fields add when the same word is found in several."""


@dataclass(frozen=True, slots=True)
class Within:
    """Filters that words, or phrases alone, are looked up within. They score nothing: hits keep their scores."""

    filters: tuple[Query, ...] = ()
    only_phrases: bool = False


ANYWHERE = Within()
Form = Callable[[Within], Query]


@dataclass(frozen=True, slots=True)
class Clause:
    """What may hold of a record. ``ways`` are the queries of which one is enough, without scores.

    The index goes through many ways side by side at once, but through nested ones layer by layer: counting a frequent
    word takes less than half of the time flat. Any of several words is made for some thousand records in a row, with
    those that no filter lets pass, and phrases are looked for in all of them. Therefore narrow filters are put beside
    each word.
    """

    scored: Form
    ways: tuple[Form, ...]

    def boosted(self, by: float) -> "Clause":
        """The same, with another weight in the ranking."""
        return Clause(lambda within: Query.boost_query(self.scored(within), by), self.ways)

    def worth(self, score: float) -> "Clause":
        """The same, with one score for every record for which it holds."""
        return Clause(lambda within: Query.const_score_query(self.scored(within), score), self.ways)

    def holding(self, within: Within = ANYWHERE) -> Query:
        """The records for which it holds, in no order."""
        return _either([way(within) for way in self.ways])


def leaf(query: Query, phrase: bool = False) -> Clause:
    """A word or phrase in one field."""

    def form(within: Within) -> Query:
        if not within.filters or (within.only_phrases and not phrase):
            return query
        return Query.boolean_query([(Occur.Must, one) for one in (query, *within.filters)])

    return Clause(form, (form,))


def all_of(found: Sequence[Clause]) -> Clause:
    """All of these; each adds to the score."""
    if len(found) == 1:
        return found[0]
    return Clause(
        lambda within: Query.boolean_query([(Occur.Must, one.scored(within)) for one in found]),
        (lambda within: Query.boolean_query([(Occur.Must, one.holding(within)) for one in found]),),
    )


def any_of(found: Sequence[Clause]) -> Clause:
    """Any of these; each adds to the score."""
    return Clause(lambda within: _either([one.scored(within) for one in found]), _ways(found))


def best_of(found: Sequence[Clause]) -> Clause:
    """Any of these; the best one gives the score."""
    if len(found) < 2:
        return any_of(found)
    return Clause(
        lambda within: Query.disjunction_max_query([one.scored(within) for one in found], BREAK_TIES), _ways(found)
    )


def at_least(needed: int, found: Sequence[Clause]) -> Clause:
    """A hit on at least so many of these, better the more there are."""

    def scored(within: Within) -> Query:
        each = [(Occur.Should, one.scored(within)) for one in found]
        return Query.boolean_query(each, minimum_number_should_match=needed)

    def flat(within: Within) -> Query:
        each = [(Occur.Should, one.holding(within)) for one in found]
        return Query.boolean_query(each, minimum_number_should_match=needed)

    return Clause(scored, (flat,))


def combine(must: Iterable[Query], exclude: Iterable[Query], lift: Iterable[Query] = ()) -> Query:
    """All of these, none of those; ``lift`` only adds to the score. With nothing to hold, everything."""
    needed = list(must) or [Query.const_score_query(Query.all_query(), 1.0)]
    clauses = [(Occur.Must, one) for one in needed]
    clauses += [(Occur.MustNot, one) for one in exclude]
    clauses += [(Occur.Should, one) for one in lift]
    return Query.boolean_query(clauses)


def _ways(found: Iterable[Clause]) -> tuple[Form, ...]:
    return tuple(way for one in found for way in one.ways)


def _either(found: Sequence[Query]) -> Query:
    if not found:
        return Query.empty_query()
    return found[0] if len(found) == 1 else Query.boolean_query([(Occur.Should, one) for one in found])
