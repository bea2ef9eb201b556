# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""How a query is answered: as asked if that finds something, else with as little as possible given up."""

from collections.abc import Sequence

from msgspec import Struct

from focus.search.asked import Asked, Piece
from focus.search.clause import at_least
from focus.search.filters import Filters
from focus.search.found import Question, total
from focus.search.searcher import Searcher
from focus.search.tally import number_of


class Plan(Struct, frozen=True):
    """How a query is answered: the question, what is searched of what was typed, and what had to be given up.

    ``total`` records answer it within the filters. ``missing`` are the words that no record holds.
    """

    question: Question
    total: int
    asked: Asked
    typed: Asked
    missing: tuple[Piece, ...] = ()
    any_word: bool = False

    @property
    def ignored(self) -> tuple[str, ...]:
        """What was typed and not searched, or not found anywhere."""
        return tuple(dict.fromkeys((*self.typed.left_out, *(one.text for one in self.missing))))


def make_plan(searcher: Searcher, asked: Asked, filters: Filters) -> Plan:
    """Give up as little as possible: nothing, then words that are nowhere, then as few words as possible.

    Nothing is given up where only the filters are in the way: the results then say what each of them hides.
    """
    question = question_of(searcher, asked)
    number = number_of(searcher, question, filters, asked)
    if number or not asked.wanted or _hidden(searcher, question, filters):
        return Plan(question, number, asked, asked)
    missing = tuple(one for one in asked.wanted if not finds(searcher, one))
    if len(missing) == len(asked.wanted):
        return Plan(question, number, asked, asked, missing)
    kept = only(asked, [one for one in asked.pieces if one not in missing])
    question = question_of(searcher, kept)
    number = total(searcher, question, filters)
    if missing and (number or _hidden(searcher, question, filters)):
        return Plan(question, number, kept, asked, missing)
    fewer, number = _most_of(searcher, question, filters)
    return Plan(fewer, number, kept, asked, missing, any_word=len(question.must) > 1)


def finds(searcher: Searcher, piece: Piece) -> bool:
    """Whether any record holds a word or phrase, or one of the same meaning."""
    return total(searcher, question_of(searcher, Asked((piece,))), Filters()) > 0


def _hidden(searcher: Searcher, question: Question, filters: Filters) -> bool:
    """Whether only the filters keep a question from finding anything."""
    return bool(filters.chosen()) and total(searcher, question, Filters()) > 0


def only(asked: Asked, pieces: Sequence[Piece]) -> Asked:
    """The same query with these pieces; exclusions stay."""
    return Asked(tuple(pieces), asked.excluded, asked.ignored)


def question_of(searcher: Searcher, asked: Asked) -> Question:
    """What a query asks of the index."""
    matching = searcher.matching
    return Question(
        must=tuple(matching.groups(asked)),
        exclude=tuple(matching.word(one) for one in asked.excluded),
        lift=tuple(matching.same_title(asked)) if asked.pieces else (),
    )


def _most_of(searcher: Searcher, question: Question, filters: Filters) -> tuple[Question, int]:
    """All words but one, but two...: the most of them that any record holds, and how many do within the filters."""
    for needed in range(len(question.must) - 1, 1, -1):
        fewer = Question((at_least(needed, question.must),), question.exclude, question.lift)
        number = total(searcher, fewer, filters)
        if number or _hidden(searcher, fewer, filters):
            return fewer, number
    any_of_them = Question((at_least(1, question.must),), question.exclude, question.lift)
    return any_of_them, total(searcher, any_of_them, filters)
