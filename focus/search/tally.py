# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Counts by facet, each with all filters but its own, from as few walks through the index as can be.

Kind, region, state and language are counted together: how many records there are of each combination answers every
choice of these filters, so that another one costs no walk. Places and years are counted beside, in the same walk
wherever the same filters hold.
"""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from focus.lib.collecting import uncollected
from focus.search.filters import Filters
from focus.search.found import Question
from focus.search.results import Facet, FacetValue
from focus.search.schema import AMONG, BETWEEN, FACETS, FACTS
from focus.search.searcher import Searcher

OWN = {"facts": FACTS, "place": ("place",), "year": ("year",)}
"""What is counted at once, with the facets that it answers."""
FIELDS = {"facts": ("facts",), "place": ("lies_in", "named"), "year": ("year",)}
MOST_PARTS = 65_000
"""As many values as the index counts at once. There are never as many places or combinations of facts."""

Combination = tuple[tuple[str, ...], ...]
"""The values of a record for each of ``FACTS``."""


def number_of(searcher: Searcher, question: Question, filters: Filters, asked: Hashable | None) -> int:
    """How many records answer a question: every record has its facts."""
    held = _tallied(searcher, question, filters, asked, ("facts",))["facts"]
    return sum(count for _, outside, count in _chosen(held, filters) if not outside)


def facets(
    searcher: Searcher, question: Question, filters: Filters, asked: Hashable | None = None
) -> tuple[Facet, ...]:
    """Counts by facet. Each facet is counted with all filters but its own, so that its other values can be chosen.

    ``asked`` tells the question apart from others: with it, counts are kept for who asks it again with other filters.
    """
    held = _tallied(searcher, question, filters, asked, tuple(OWN))
    by_fact = _by_fact(held["facts"], filters)
    made = {name: _values(sorted(by_fact[name].items(), key=lambda one: (-one[1], one[0]))) for name in FACTS}
    offered = searcher.opened.where.offered(held["place"], filters.place)
    # What lies in a withdrawn place, or names it, may be counted for it; the place itself is offered no more.
    hidden = set(searcher.hidden.ids())
    made |= {"place": _values(one for one in offered if one[0] not in hidden), "year": held["year"]}
    return tuple(_facet(name, made[name], getattr(filters, name)) for name in FACETS)


def _tallied(
    searcher: Searcher, question: Question, filters: Filters, asked: Hashable | None, names: Sequence[str]
) -> dict[str, Any]:
    """Each of ``names`` counted with all filters but its own; those with the same filters in one walk."""
    walks: dict[Filters, list[str]] = {}
    for name in names:
        walks.setdefault(filters.without(*OWN[name]), []).append(name)
    found: dict[str, Any] = {}
    for others, together in walks.items():
        found |= _walked(searcher, question, others, together, asked)
    return found


def _walked(
    searcher: Searcher, question: Question, filters: Filters, names: Sequence[str], asked: Hashable | None
) -> dict[str, Any]:
    def make(missing: Sequence[str]) -> dict[str, Any]:
        fields = {field: MOST_PARTS for name in missing for field in FIELDS[name]}
        terms = {field: {"terms": {"field": field, "size": most}} for field, most in fields.items()}
        # Some thousand small values come and go at once, for which Python would search all that it holds for circles.
        with uncollected():
            found = searcher.opened.index.aggregate(question.counted(searcher, filters), terms)
            return {name: _read(name, found, searcher) for name in missing}

    if asked is None:
        return make(names)
    return searcher.opened.counts.get((asked, filters, tuple(searcher.hidden.ids())), names, make)


def _read(name: str, found: Mapping[str, Any], searcher: Searcher) -> Any:
    """What the index counted, as it is kept: every place, years from the newest."""
    first, *others = (found[field]["buckets"] for field in FIELDS[name])
    if name == "facts":
        return tuple((_combination(one["key"]), int(one["doc_count"])) for one in first)
    if name == "year":
        return _values(sorted(((str(int(one["key"])), int(one["doc_count"])) for one in first), reverse=True))
    lies_in = [(one["key"], one["doc_count"]) for one in first]
    return searcher.opened.where.counted(lies_in, {one["key"]: one["doc_count"] for one in others[0]})


def _values(counts: Iterable[tuple[str, int]]) -> tuple[FacetValue, ...]:
    return tuple(FacetValue(value=value, count=count) for value, count in counts)


@lru_cache(maxsize=4_096)
def _combination(key: str) -> Combination:
    return tuple(tuple(filter(None, one.split(AMONG))) for one in key.split(BETWEEN))


def _by_fact(held: Sequence[tuple[Combination, int]], filters: Filters) -> dict[str, dict[str, int]]:
    """Counts by value of each of ``FACTS``: of what every other filter leaves."""
    counts: dict[str, dict[str, int]] = {name: {} for name in FACTS}
    for combination, outside, count in _chosen(held, filters):
        for at, name in enumerate(FACTS):
            if not outside or outside == [at]:
                mine = counts[name]
                for value in combination[at]:
                    mine[value] = mine.get(value, 0) + count
    return counts


def _chosen(held: Sequence[tuple[Combination, int]], filters: Filters) -> Iterator[tuple[Combination, list[int], int]]:
    """Each combination with the facts, by position, whose filter it does not pass."""
    wanted = [(at, frozenset(getattr(filters, name))) for at, name in enumerate(FACTS) if getattr(filters, name)]
    for combination, count in held:
        yield combination, [at for at, values in wanted if values.isdisjoint(combination[at])], count


def _facet(name: str, counted: tuple[FacetValue, ...], chosen: Sequence[str]) -> Facet:
    """The values in their order. Those chosen are marked, and stand there even where nothing has them."""
    if not chosen:
        return Facet(name=name, values=counted)
    by_value = {one.value: one.count for one in counted}
    values = [one for one in counted if one.value not in chosen]
    values += [FacetValue(value=one, count=by_value.get(one, 0), chosen=True) for one in dict.fromkeys(chosen)]
    if name == "year":
        return Facet(name=name, values=tuple(sorted(values, key=lambda one: one.value, reverse=True)))
    return Facet(name=name, values=tuple(sorted(values, key=lambda one: (-one.count, one.value))))
