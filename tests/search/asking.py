# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Short ways to ask and to read an answer."""

from typing import Any

from focus.search.query import search
from focus.search.results import Results, Segment
from focus.search.searcher import Searcher


def found(searcher: Searcher, query: str, language: str = "en", **filters: Any) -> list[str]:
    """The ids of the first hits, without those of the standard, which every edition holds."""
    hits = search(searcher, query, language, filters, size=100).hits
    return [hit.id for hit in hits if hit.kind != "criteria"]


def counts(results: Results, facet: str) -> dict[str, int]:
    """The counts of one facet by value."""
    (values,) = [one.values for one in results.facets if one.name == facet]
    return {one.value: one.count for one in values}


def marked(segments: tuple[Segment, ...]) -> list[str]:
    """The pieces that are marked."""
    return [text for text, is_hit in segments if is_hit]
