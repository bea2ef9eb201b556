# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Counts by facet, each with all filters but its own, from as few walks through the index as can be.

Kind, region, state and language are counted together: how many records there are of each combination answers every
choice of these filters, so that another one costs no walk. Places and years are counted beside, in the same walk
wherever the same filters hold.
"""

from array import array
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import Any, NamedTuple

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
EVERY_FACT = tuple(range(len(FACTS)))
_bucket = itemgetter("key", "doc_count")


class Combinations(NamedTuple):
    """How many records have each combination of facts: the second is one number for each of the first."""

    held: tuple[Combination, ...]
    counts: "array[int]"


class Answered(NamedTuple):
    """What combinations say within filters: how many records pass, and the values of each of ``FACTS``."""

    total: int
    values: tuple[tuple[FacetValue, ...], ...]


def number_of(searcher: Searcher, question: Question, filters: Filters, asked: Hashable | None) -> int:
    """How many records answer a question: every record has its facts."""
    return _answered(searcher, question, filters, asked).total


def facets(
    searcher: Searcher, question: Question, filters: Filters, asked: Hashable | None = None
) -> tuple[Facet, ...]:
    """Counts by facet. Each facet is counted with all filters but its own, so that its other values can be chosen.

    ``asked`` tells the question apart from others: with it, counts are kept for who asks it again with other filters.
    """

    def make() -> tuple[Facet, ...]:
        held = _tallied(searcher, question, filters, asked, tuple(OWN))
        offered = searcher.opened.where.offered(held["place"], filters.place)
        # What lies in a withdrawn place, or names it, may be counted for it; the place itself is offered no more.
        hidden = set(searcher.hidden.ids())
        made = dict(zip(FACTS, _answered(searcher, question, filters, asked).values, strict=True))
        made |= {"place": _values(one for one in offered if one[0] not in hidden), "year": held["year"]}
        return tuple(_facet(name, made[name], getattr(filters, name)) for name in FACETS)

    found: tuple[Facet, ...] = _kept(searcher, filters, asked, "facets", make)
    return found


def _answered(searcher: Searcher, question: Question, filters: Filters, asked: Hashable | None) -> Answered:
    """What is told by facts alone, within all filters."""

    def make() -> Answered:
        total, by_fact = _by_fact(_tallied(searcher, question, filters, asked, ("facts",))["facts"], filters)
        ordered = (sorted(one.items(), key=lambda counted: (-counted[1], counted[0])) for one in by_fact)
        return Answered(total, tuple(map(_values, ordered)))

    found: Answered = _kept(searcher, filters, asked, "answered", make)
    return found


def _kept(searcher: Searcher, filters: Filters, asked: Hashable | None, name: str, make: Callable[[], Any]) -> Any:
    """What was made of counts before for the same question within the same filters."""
    if asked is None:
        return make()
    key = (asked, filters, tuple(searcher.hidden.ids()))
    return searcher.opened.counts.get(key, (name,), lambda _: {name: make()})[name]


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
        held = tuple(_combination(one["key"]) for one in first)
        return Combinations(held, array("I", (int(one["doc_count"]) for one in first)))
    if name == "year":
        return _values(sorted(((str(int(one["key"])), int(one["doc_count"])) for one in first), reverse=True))
    return searcher.opened.where.counted(map(_bucket, first), dict(map(_bucket, others[0])))


def _values(counts: Iterable[tuple[str, int]]) -> tuple[FacetValue, ...]:
    return tuple(FacetValue(value=value, count=count) for value, count in counts)


@lru_cache(maxsize=4_096)
def _combination(key: str) -> Combination:
    return tuple(tuple(filter(None, one.split(AMONG))) for one in key.split(BETWEEN))


def _by_fact(combinations: Combinations, filters: Filters) -> tuple[int, list[dict[str, int]]]:
    """How many records pass the filters, and counts by value of each of ``FACTS``, of what all others leave."""
    wanted = [(at, frozenset(getattr(filters, name))) for at, name in enumerate(FACTS) if getattr(filters, name)]
    total, counts = 0, [dict[str, int]() for _ in FACTS]
    for combination, count in zip(*combinations, strict=True):
        outside = [at for at, values in wanted if values.isdisjoint(combination[at])]
        if len(outside) > 1:
            continue
        total += 0 if outside else count
        for at in outside or EVERY_FACT:
            mine = counts[at]
            for value in combination[at]:
                mine[value] = mine.get(value, 0) + count
    return total, counts


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
