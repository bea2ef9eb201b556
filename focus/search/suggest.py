# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What to try when a search finds nothing or little. Every suggestion was tried and says how much it finds."""

from collections.abc import Iterator, Mapping, Sequence

from focus.search.asked import Asked, Piece, piece
from focus.search.filters import Filters
from focus.search.found import total
from focus.search.plan import Plan, finds, only, question_of
from focus.search.results import Suggestion
from focus.search.searcher import Searcher
from focus.search.spelling import near

FEW = 3
MOST_SPELLINGS = 5
MOST_CHECKED = 6
"""Misspelt words of one query that are looked at; each costs a walk through every word of the index."""


def suggestions(searcher: Searcher, plan: Plan, query: str, filters: Filters, number: int) -> tuple[Suggestion, ...]:
    """Without a filter, with another spelling, without a word: in this order, each only where it helps."""
    found: list[Suggestion] = []
    if number == 0 and filters.chosen():
        found += _with_fewer_filters(searcher, plan, query, filters)
    if number == 0 and plan.typed.excluded:
        found += _without_exclusions(searcher, plan.typed, filters)
    if plan.missing:
        found += _other_spellings(searcher, plan, query, filters)
    elif number < FEW and len(plan.asked.wanted) >= FEW:
        found += _without_a_word(searcher, plan.asked, filters, number)
    return tuple(found)


def _with_fewer_filters(searcher: Searcher, plan: Plan, query: str, filters: Filters) -> Iterator[Suggestion]:
    """What each filter hides, and what all of them hide where dropping one is not enough."""
    chosen = filters.chosen()
    counts = {name: total(searcher, plan.question, filters.without(name)) for name in chosen}
    if not any(counts.values()) and len(chosen) > 1:
        counts = {"all": total(searcher, plan.question, Filters())}
    for name, count in counts.items():
        if count:
            yield Suggestion(kind="without_filter", query=query, total=count, filter=name)


def _other_spellings(searcher: Searcher, plan: Plan, query: str, filters: Filters) -> list[Suggestion]:
    """Near spellings of words that no record holds: all of them mended at once first, then one at a time."""
    known = searcher.opened.known_words()
    wrong = [one for one in plan.missing if len(one.words) == 1][:MOST_CHECKED]
    nearest = {one: _that_find(searcher, near(one.words[0], known)) for one in wrong}
    nearest = {one: others for one, others in nearest.items() if others}
    tries = [{one: others[0] for one, others in nearest.items()}] if len(nearest) > 1 else []
    tries += [{one: other} for one, others in nearest.items() for other in others]
    found = [_mended(searcher, plan, query, filters, one) for one in tries]
    return [one for one in found if one.total][:MOST_SPELLINGS]


def _that_find(searcher: Searcher, others: list[str]) -> list[str]:
    """Only words that a visible record holds: the index also knows those of withdrawn ones."""
    return [one for one in others if finds(searcher, piece(one))]


def _mended(searcher: Searcher, plan: Plan, query: str, filters: Filters, other: Mapping[Piece, str]) -> Suggestion:
    pieces = [piece(other[one]) if one in other else one for one in plan.typed.pieces]
    count = total(searcher, question_of(searcher, only(plan.typed, pieces)), filters)
    written = query
    for one, word in other.items():
        written = written.replace(one.text, word)
    return Suggestion(kind="spelling", query=written, total=count)


def _without_a_word(searcher: Searcher, asked: Asked, filters: Filters, number: int) -> Iterator[Suggestion]:
    """What a query finds without one of its words, where that is more."""
    for one in asked.wanted:
        rest = [other for other in asked.pieces if other != one]
        count = total(searcher, question_of(searcher, only(asked, rest)), filters)
        if count > number:
            yield Suggestion(kind="without_word", query=_written(rest), total=count)


def _without_exclusions(searcher: Searcher, asked: Asked, filters: Filters) -> Iterator[Suggestion]:
    count = total(searcher, question_of(searcher, Asked(asked.pieces)), filters)
    if count and asked.pieces:
        yield Suggestion(kind="without_word", query=_written(asked.pieces), total=count)


def _written(pieces: Sequence[Piece]) -> str:
    return " ".join(f'"{one.text}"' if one.phrase else one.text for one in pieces)
