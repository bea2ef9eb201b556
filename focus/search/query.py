# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Search an edition: words in, one page of hits out, and never a silent zero."""

from collections.abc import Mapping, Sequence

import msgspec
from tantivy import Query

from focus.lib.errors import WRONG_USAGE, FocusError
from focus.lib.names import LANGUAGES
from focus.search.asked import Asked, Piece, piece, read_query
from focus.search.filters import Filters, checked
from focus.search.found import DEEPEST, Question, all_by_id, count, facets, page_of, total
from focus.search.highlight import Marker, marker, segments, snippet
from focus.search.kept import Kept, title_language, title_of
from focus.search.lexicon import Term
from focus.search.matching import any_of, spans
from focus.search.results import Hit, Results, Suggestion
from focus.search.searcher import Searcher, open_searcher
from focus.search.spelling import near

__all__ = ["Filters", "Results", "open_searcher", "search"]

SIZE = 20
LARGEST_PAGE = 100
MOST_SHOWN_TERMS = 12


class Plan(msgspec.Struct, frozen=True):
    """How a query is answered: the question, what of it is searched, and what had to be given up."""

    question: Question
    asked: Asked
    ignored: tuple[str, ...]
    any_word: bool = False


def search(
    searcher: Searcher,
    query: str,
    language: str = "en",
    filters: Filters | Mapping[str, str | Sequence[str]] | None = None,
    page: int = 1,
    size: int = SIZE,
) -> Results:
    """Answer a query in a language of the interface.

    Words are combined with "and". Where no record holds all of them, and no filter is the reason, words that
    no record holds are ignored, then any word is enough; the results say so. Without words, filters alone list
    records by id. A filter value, language or page number that is not allowed raises ``FocusError``.
    """
    if language not in LANGUAGES:
        raise FocusError(f"No language {language[:20]!r}. Allowed: {', '.join(LANGUAGES)}", WRONG_USAGE)
    if page < 1 or not 1 <= size <= LARGEST_PAGE:
        raise FocusError(f"Pages begin at 1 and hold 1 to {LARGEST_PAGE} hits", WRONG_USAGE)
    chosen = filters if isinstance(filters, Filters) else Filters.of(filters or {})
    chosen = checked(chosen, searcher.opened.allowed)
    asked = read_query(query)
    plan = _plan(searcher, asked, chosen)
    return _answer(searcher, plan, query, language, chosen, page, size)


def _plan(searcher: Searcher, asked: Asked, filters: Filters) -> Plan:
    """Give up as little as possible: nothing, then words that are nowhere, then that all words are held."""
    question = _question(searcher, asked)
    ignored = asked.left_out
    if not asked.wanted or _finds_without_filters(searcher, question, filters):
        return Plan(question, asked, ignored)
    found = {one for one in asked.wanted if total(searcher, _question(searcher, _only(asked, [one])), Filters())}
    missing = tuple(one.text for one in asked.wanted if one not in found)
    if not found:
        return Plan(question, asked, ignored)
    ignored = tuple(dict.fromkeys((*ignored, *missing)))
    kept = _only(asked, [one for one in asked.pieces if one in found or one.is_function_word])
    question = _question(searcher, kept)
    if missing and _finds_without_filters(searcher, question, filters):
        return Plan(question, kept, ignored)
    return Plan(_any_word(question), kept, ignored, any_word=len(kept.wanted) > 1)


def _finds_without_filters(searcher: Searcher, question: Question, filters: Filters) -> bool:
    if total(searcher, question, filters):
        return True
    return bool(filters.chosen()) and total(searcher, question, Filters()) > 0


def _only(asked: Asked, pieces: Sequence[Piece]) -> Asked:
    return Asked(tuple(pieces), asked.excluded, asked.ignored)


def _question(searcher: Searcher, asked: Asked) -> Question:
    matching = searcher.matching
    return Question(
        must=tuple(matching.groups(asked)),
        exclude=tuple(matching.word(one) for one in asked.excluded),
        lift=tuple(matching.same_title(asked)) if asked.pieces else (),
    )


def _any_word(question: Question) -> Question:
    return Question((any_of(question.must),), question.exclude, question.lift)


def _answer(
    searcher: Searcher, plan: Plan, query: str, language: str, filters: Filters, page: int, size: int
) -> Results:
    nothing_asked = not plan.asked.pieces and not plan.asked.excluded and not filters.chosen()
    whole = plan.question.query(searcher, filters)
    number = 0 if nothing_asked else count(searcher, whole)
    pages = -(-min(number, DEEPEST) // size)
    terms = _terms(searcher, plan.asked)
    hits = _hits(searcher, whole, plan, terms, language, (page, size)) if number and page <= pages else ()
    return Results(
        query=query,
        language=language,
        filters=filters,
        page=page,
        size=size,
        pages=pages,
        total=number,
        hits=hits,
        facets=facets(searcher, plan.question, filters),
        ignored=plan.ignored,
        any_word=plan.any_word,
        also_searched=tuple(dict.fromkeys(term for _, term in terms))[:MOST_SHOWN_TERMS],
        suggestions=_suggestions(searcher, plan, query, filters, number) if not nothing_asked else (),
    )


def _hits(
    searcher: Searcher, whole: Query, plan: Plan, terms: Sequence[Term], language: str, at: tuple[int, int]
) -> tuple[Hit, ...]:
    page, size = at
    ordered = page_of if plan.asked.pieces else all_by_id
    kept = ordered(searcher, whole, (page - 1) * size, size)
    mark = marker(plan.asked, terms)
    return tuple(_hit(one, mark, language, searcher) for one in kept if not searcher.hidden.holds(one.id))


def _hit(kept: Kept, mark: Marker, language: str, searcher: Searcher) -> Hit:
    title = title_of(kept, language, searcher.opened.labels)
    spoken = title_language(kept, language)
    quoted, quoted_language = snippet(kept.passages, mark, language)
    return Hit(
        id=kept.id,
        kind=kept.kind,
        title=title,
        title_segments=segments(title, mark.ranges(title, spoken)),
        language=spoken,
        place=kept.place,
        region=kept.region,
        address=f"/{language}{kept.address}",
        year=kept.year,
        state=kept.state,
        record_kind=kept.record_kind,
        harmful=kept.harmful,
        snippet=quoted,
        snippet_language=quoted_language,
    )


def _terms(searcher: Searcher, asked: Asked) -> list[Term]:
    """The words of the same meaning that are searched besides, those of whole runs first."""
    lexicon = searcher.opened.lexicon
    found: list[Term] = []
    for run in spans(asked.pieces, lexicon):
        names = [part for one in run for part in one.words]
        if len(run) > 1:
            found += lexicon.same_meaning(names)
        if len(run) == 1 or not lexicon.place(names):
            for one in run:
                found += lexicon.same_meaning(one.words) if one in asked.wanted and not one.phrase else []
    return list(dict.fromkeys(found))


def _suggestions(searcher: Searcher, plan: Plan, query: str, filters: Filters, number: int) -> tuple[Suggestion, ...]:
    found: list[Suggestion] = []
    if number == 0 and filters.chosen():
        found += _with_fewer_filters(searcher, plan, query, filters)
    gave_up = set(plan.ignored) - set(read_query(query).left_out)
    if number == 0 or gave_up:
        found += _other_spellings(searcher, query, filters)
    return tuple(found)


def _with_fewer_filters(searcher: Searcher, plan: Plan, query: str, filters: Filters) -> list[Suggestion]:
    """What each filter hides, and what all of them hide where dropping one is not enough."""
    chosen = filters.chosen()
    counts = {name: total(searcher, plan.question, filters.without(name)) for name in chosen}
    if not any(counts.values()) and len(chosen) > 1:
        counts = {"all": total(searcher, plan.question, Filters())}
    return [Suggestion(kind="without_filter", query=query, total=n, filter=name) for name, n in counts.items() if n]


def _other_spellings(searcher: Searcher, query: str, filters: Filters) -> list[Suggestion]:
    """Near spellings of words that no record holds; each was tried and finds something."""
    asked = read_query(query)
    known = searcher.opened.known_words()
    found: list[Suggestion] = []
    for one in asked.wanted:
        if len(one.words) != 1 or total(searcher, _question(searcher, _only(asked, [one])), Filters()):
            continue
        for other in near(one.words[0], known):
            pieces = [piece(other) if kept == one else kept for kept in asked.pieces]
            n = total(searcher, _question(searcher, _only(asked, pieces)), filters)
            if n:
                found.append(Suggestion(kind="spelling", query=query.replace(one.text, other), total=n))
    return found[:5]
