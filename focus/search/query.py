# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Search an edition: words in, one page of hits out, and never a silent zero."""

from collections.abc import Mapping, Sequence

from focus.lib.errors import WRONG_USAGE, FocusError
from focus.lib.names import LANGUAGES
from focus.search.asked import Asked, read_query
from focus.search.filters import Filters, checked
from focus.search.found import DEEPEST, all_by_id, page_of
from focus.search.highlight import Marker, marker, segments, snippet
from focus.search.kept import Kept, title_language, title_of
from focus.search.lexicon import Term
from focus.search.matching import spans
from focus.search.plan import Plan, make_plan
from focus.search.results import Hit, Results
from focus.search.searcher import Searcher, open_searcher
from focus.search.suggest import suggestions
from focus.search.tally import facets

__all__ = ["Filters", "Results", "open_searcher", "search"]

SIZE = 20
LARGEST_PAGE = 100
MOST_SHOWN_TERMS = 12


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
    no record holds are ignored, then as many words as any record holds are enough; the results say so.
    Without words, filters alone list
    records by id. A filter value, language or page number that is not allowed raises ``FocusError``.
    """
    if language not in LANGUAGES:
        raise FocusError(f"No language {language[:20]!r}. Allowed: {', '.join(LANGUAGES)}", WRONG_USAGE)
    if page < 1 or not 1 <= size <= LARGEST_PAGE:
        raise FocusError(f"Pages begin at 1 and hold 1 to {LARGEST_PAGE} hits", WRONG_USAGE)
    chosen = filters if isinstance(filters, Filters) else Filters.of(filters or {})
    chosen = checked(chosen, searcher.allowed)
    asked = read_query(query, language)
    plan = make_plan(searcher, asked, chosen)
    return _answer(searcher, plan, query, language, chosen, page, size)


def _answer(
    searcher: Searcher, plan: Plan, query: str, language: str, filters: Filters, page: int, size: int
) -> Results:
    nothing_asked = not plan.asked.pieces and not plan.asked.excluded and not filters.chosen()
    number = 0 if nothing_asked else plan.total
    pages = -(-min(number, DEEPEST) // size)
    terms = _terms(searcher, plan.asked)
    asked = None if plan.any_word else plan.asked
    shown = (page - 1) * size, size
    hits = _hits(searcher, plan, terms, language, (filters, shown, asked)) if number and page <= pages else ()
    return Results(
        query=query,
        language=language,
        filters=filters,
        page=page,
        size=size,
        pages=pages,
        total=number,
        hits=hits,
        facets=facets(searcher, plan.question, filters, asked),
        ignored=plan.ignored,
        any_word=plan.any_word,
        also_searched=tuple(dict.fromkeys(term for _, term in terms))[:MOST_SHOWN_TERMS],
        suggestions=suggestions(searcher, plan, query, filters, number) if not nothing_asked else (),
    )


def _hits(
    searcher: Searcher,
    plan: Plan,
    terms: Sequence[Term],
    language: str,
    what: tuple[Filters, tuple[int, int], Asked | None],
) -> tuple[Hit, ...]:
    filters, shown, asked = what
    if plan.asked.pieces:
        kept = page_of(searcher, plan.question, filters, shown, asked)
    else:
        kept = all_by_id(searcher, plan.question.ranked(searcher, filters), *shown)
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
