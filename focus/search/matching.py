# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""From what was asked to a query on the index.

Queries are built piece by piece and never parsed from text, so that nothing typed can be a syntax error.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tantivy import Occur, Query, Schema, Searcher

from focus.search import weights
from focus.search.asked import Asked, Piece
from focus.search.fold import fold
from focus.search.lexicon import Lexicon, Term
from focus.search.schema import PARTS, field
from focus.search.stemming import STEMMERS, stem, stems

MOST_ALTERNATIVES = 24
MOST_BEGINNINGS = 50
BREAK_TIES = 0.1
"""What the weaker fields add when the same word is found in several."""


@dataclass(frozen=True, slots=True)
class Matching:
    """Builds queries over one index."""

    schema: Schema
    searcher: Searcher
    lexicon: Lexicon

    def groups(self, asked: Asked) -> list[Query]:
        """One query for each thing a hit must hold: a word, a phrase, or a run of words known as one term."""
        wanted = set(asked.wanted)
        made: list[Query] = []
        for run in spans(asked.pieces, self.lexicon):
            telling = [one for one in run if one in wanted]
            if telling:
                made.append(self._run(run, telling) if len(run) > 1 else self.widened(run[0]))
        return made

    def _run(self, run: Sequence[Piece], telling: Sequence[Piece]) -> Query:
        """Several words that are one term: the words themselves, or another term for it, or the place."""
        names = [part for one in run for part in one.words]
        place = self.lexicon.place(names)
        if place:
            return self._in(place, _all([self.word(one) for one in telling]))
        each = [self.widened(one) for one in telling]
        return _any([_all(each), *self._alternatives(self.lexicon.same_meaning(names))])

    def widened(self, piece: Piece) -> Query:
        """A word or phrase with its equivalents. What stands in quotes is meant as it stands."""
        if piece.phrase or piece.prefix:
            return self.word(piece)
        if place := self.lexicon.place(piece.words):
            return self._in(place, self.word(piece))
        return _any([self.word(piece), *self._alternatives(self.lexicon.same_meaning(piece.words))])

    def word(self, piece: Piece) -> Query:
        """A word, phrase or beginning as asked, in any language, in titles and texts."""
        found: list[Query] = []
        for part in PARTS:
            found += self._exact(part, piece)
            if piece.letters:
                letters = self._sequence(field(part, "letters"), piece.letters)
                found.append(Query.boost_query(letters, _part_weight(part)))
        if len(piece.words) > 1 and not piece.phrase:
            return _best([*found, _all([self._stemmed(one) for one in piece.words])])
        if piece.words and not piece.phrase and not piece.prefix:
            found.append(self._stemmed(piece.words[0]))
        return _best(found)

    def _exact(self, part: str, piece: Piece) -> list[Query]:
        boost = weights.EXACT * (weights.TITLE if part == "title" else 1.0)
        name = field(part, "exact")
        if piece.prefix:
            known = self.searcher.terms_with_prefix(name, piece.words[0], limit=MOST_BEGINNINGS)
            return [Query.boost_query(self._term(name, one), boost) for one, _ in known]
        made = [self._sequence(name, piece.words)] if piece.words else []
        made += [self._term(name, piece.number)] if piece.number else []
        return [Query.boost_query(one, boost) for one in made]

    def _stemmed(self, word: str) -> Query:
        found = [
            Query.boost_query(self._term(field(part, language), stem(word, language)), _part_weight(part))
            for part in PARTS
            for language in STEMMERS
        ]
        return _best(found)

    def _alternatives(self, terms: Sequence[Term]) -> list[Query]:
        made = []
        for language, term in terms[:MOST_ALTERNATIVES]:
            if sequence := stems(fold(term), language):
                both = [
                    Query.boost_query(self._sequence(field(part, language), sequence, 1), _part_weight(part))
                    for part in PARTS
                ]
                made.append(Query.boost_query(_best(both), weights.OTHER_WORDS))
        return [_best(made)] if made else []

    def _in(self, place: str, named: Query) -> Query:
        """What lies in a place, whether or not its text repeats the name; the place itself comes first."""
        inside = Query.const_score_query(self._term("place", place), weights.IN_PLACE)
        itself = Query.const_score_query(self._term("id", place), weights.THE_PLACE)
        return _any([inside, itself, Query.boost_query(named, weights.NAMES_PLACE)])

    def same_title(self, asked: Asked) -> list[Query]:
        """What lifts a record whose title holds the whole query in its order, or whose id it is."""
        names = [part for one in asked.pieces for part in one.words]
        whole = [Query.boost_query(self._sequence(field("title", "exact"), names), weights.SAME_TITLE)] if names else []
        ids = [one.text.lower() for one in asked.pieces[:1] if len(asked.pieces) == 1]
        ids += [one.upper() for one in ids]
        return whole + [Query.const_score_query(self._term("id", one), weights.SAME_ID) for one in ids]

    def _sequence(self, name: str, found: Sequence[str], slop: int = 0) -> Query:
        if len(found) == 1:
            return self._term(name, found[0])
        return Query.phrase_query(self.schema, name, list(found), slop)

    def _term(self, name: str, value: str) -> Query:
        return Query.term_query(self.schema, name, value)


def spans(pieces: Sequence[Piece], lexicon: Lexicon) -> list[list[Piece]]:
    """Cut a query into runs: the longest that the lexicon knows as a term or place, else single pieces."""
    found: list[list[Piece]] = []
    at = 0
    while at < len(pieces):
        length = next((n for n in range(6, 1, -1) if _is_term(pieces[at : at + n], n, lexicon)), 1)
        found.append(list(pieces[at : at + length]))
        at += length
    return found


def _is_term(run: Sequence[Piece], length: int, lexicon: Lexicon) -> bool:
    if len(run) < length or any(one.phrase or one.prefix for one in run):
        return False
    names = [part for one in run for part in one.words]
    return bool(lexicon.place(names) or lexicon.same_meaning(names))


def combine(must: Iterable[Query], exclude: Iterable[Query], lift: Iterable[Query] = ()) -> Query:
    """All of these, none of those; ``lift`` only adds to the score. With nothing to hold, everything."""
    needed = list(must) or [Query.const_score_query(Query.all_query(), 1.0)]
    clauses = [(Occur.Must, one) for one in needed]
    clauses += [(Occur.MustNot, one) for one in exclude]
    clauses += [(Occur.Should, one) for one in lift]
    return Query.boolean_query(clauses)


def at_least(needed: int, found: Sequence[Query]) -> Query:
    """A hit on at least so many of these, better the more there are."""
    return Query.boolean_query([(Occur.Should, one) for one in found], minimum_number_should_match=needed)


def _part_weight(part: str) -> float:
    return weights.TITLE if part == "title" else 1.0


def _all(found: Sequence[Query]) -> Query:
    return found[0] if len(found) == 1 else Query.boolean_query([(Occur.Must, one) for one in found])


def _any(found: Sequence[Query]) -> Query:
    return found[0] if len(found) == 1 else Query.boolean_query([(Occur.Should, one) for one in found])


def _best(found: Sequence[Query]) -> Query:
    if not found:
        return Query.empty_query()
    return found[0] if len(found) == 1 else Query.disjunction_max_query(list(found), BREAK_TIES)
