# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""From what was asked to a query on the index.

Queries are built piece by piece and never parsed from text, so that nothing typed can be a syntax error.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from tantivy import Query, Schema, Searcher

from focus.search import weights
from focus.search.asked import Asked, Piece
from focus.search.clause import Clause, all_of, any_of, best_of, leaf
from focus.search.fold import fold
from focus.search.lexicon import Lexicon, Term
from focus.search.schema import PARTS, field
from focus.search.stemming import STEMMERS, stem, stems

MOST_ALTERNATIVES = 24
MOST_BEGINNINGS = 50


@dataclass(frozen=True, slots=True)
class Matching:
    """Builds queries over one index."""

    schema: Schema
    searcher: Searcher
    lexicon: Lexicon

    def groups(self, asked: Asked) -> list[Clause]:
        """One query for each thing a hit must hold: a word, a phrase, or a run of words known as one term."""
        wanted = set(asked.wanted)
        made: list[Clause] = []
        for run in spans(asked.pieces, self.lexicon):
            telling = [one for one in run if one in wanted]
            if telling:
                made.append(self._run(run, telling) if len(run) > 1 else self.widened(run[0]))
        return made

    def _run(self, run: Sequence[Piece], telling: Sequence[Piece]) -> Clause:
        """Several words that are one term: the words themselves, or another term for it, or the place."""
        names = [part for one in run for part in one.words]
        place = self.lexicon.place(names)
        if place:
            return self._in(place, all_of([self.word(one) for one in telling]))
        each = [self.widened(one) for one in telling]
        return any_of([all_of(each), *self._alternatives(self.lexicon.same_meaning(names))])

    def widened(self, piece: Piece) -> Clause:
        """A word or phrase with its equivalents. What stands in quotes is meant as it stands."""
        if piece.phrase or piece.prefix:
            return self.word(piece)
        if place := self.lexicon.place(piece.words):
            return self._in(place, self.word(piece))
        return any_of([self.word(piece), *self._alternatives(self.lexicon.same_meaning(piece.words))])

    def word(self, piece: Piece) -> Clause:
        """A word, phrase or beginning as asked, in any language, in titles and texts."""
        found: list[Clause] = []
        for part in PARTS:
            found += self._exact(part, piece)
            if piece.letters:
                letters = self._sequence(field(part, "letters"), piece.letters)
                found.append(letters.boosted(_part_weight(part)))
        if len(piece.words) > 1 and not piece.phrase:
            return best_of([*found, all_of([self._stemmed(one) for one in piece.words])])
        if piece.words and not piece.phrase and not piece.prefix:
            found.append(self._stemmed(piece.words[0]))
        return best_of(found)

    def _exact(self, part: str, piece: Piece) -> list[Clause]:
        boost = weights.EXACT * (weights.TITLE if part == "title" else 1.0)
        name = field(part, "exact")
        if piece.prefix:
            known = self.searcher.terms_with_prefix(name, piece.words[0], limit=MOST_BEGINNINGS)
            return [self._term(name, one).boosted(boost) for one, _ in known]
        made = [self._sequence(name, piece.words)] if piece.words else []
        made += [self._term(name, piece.number)] if piece.number else []
        return [one.boosted(boost) for one in made]

    def _stemmed(self, word: str) -> Clause:
        found = [
            self._term(field(part, language), stem(word, language)).boosted(_part_weight(part))
            for part in PARTS
            for language in STEMMERS
        ]
        return best_of(found)

    def _alternatives(self, terms: Sequence[Term]) -> list[Clause]:
        made = []
        for language, term in terms[:MOST_ALTERNATIVES]:
            if sequence := stems(fold(term), language):
                both = [
                    self._sequence(field(part, language), sequence, 1).boosted(_part_weight(part)) for part in PARTS
                ]
                made.append(best_of(both).boosted(weights.OTHER_WORDS))
        return [best_of(made)] if made else []

    def _in(self, place: str, named: Clause) -> Clause:
        """What lies in a place, whether or not its text repeats the name; the place itself comes first."""
        inside = self._term("place", place).worth(weights.IN_PLACE)
        itself = self._term("id", place).worth(weights.THE_PLACE)
        return any_of([inside, itself, named.boosted(weights.NAMES_PLACE)])

    def same_title(self, asked: Asked) -> list[Clause]:
        """What lifts a record whose title holds the whole query in its order, or whose id it is."""
        names = [part for one in asked.pieces for part in one.words]
        whole = [self._sequence(field("title", "exact"), names).boosted(weights.SAME_TITLE)] if names else []
        ids = [one.text.lower() for one in asked.pieces[:1] if len(asked.pieces) == 1]
        ids += [one.upper() for one in ids]
        return whole + [self._term("id", one).worth(weights.SAME_ID) for one in ids]

    def _sequence(self, name: str, found: Sequence[str], slop: int = 0) -> Clause:
        if len(found) == 1:
            return self._term(name, found[0])
        return leaf(Query.phrase_query(self.schema, name, list(found), slop), phrase=True)

    def _term(self, name: str, value: str) -> Clause:
        return leaf(Query.term_query(self.schema, name, value))


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


def _part_weight(part: str) -> float:
    return weights.TITLE if part == "title" else 1.0
