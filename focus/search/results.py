# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What a search answers: the same frozen shapes for the page, its data twin and the command."""

from typing import Any, Literal

from msgspec import Struct

from focus.search.filters import Filters

Segment = tuple[str, bool]
"""A piece of plain text and whether it is what was looked for. Pages escape the text themselves."""


class Hit(Struct, frozen=True, kw_only=True):
    """One record found. ``address`` begins with the language asked; ``language`` is that of the title."""

    id: str
    kind: str
    title: str
    title_segments: tuple[Segment, ...]
    language: str
    place: str
    region: str
    address: str
    year: int | None
    state: str | None
    record_kind: str | None
    harmful: bool
    snippet: tuple[Segment, ...]
    snippet_language: str


class FacetValue(Struct, frozen=True, kw_only=True):
    """How many hits have this value, all other filters kept."""

    value: str
    count: int
    chosen: bool = False


class Facet(Struct, frozen=True, kw_only=True):
    """The values of one facet: the most frequent first, years from the newest."""

    name: str
    values: tuple[FacetValue, ...]

    @property
    def counts(self) -> tuple[tuple[str, int], ...]:
        """Values with their counts, as a form offers them."""
        return tuple((one.value, one.count) for one in self.values)


class Suggestion(Struct, frozen=True, kw_only=True):
    """A search that finds something: another spelling, without a word, without one filter (or without ``all``)."""

    kind: Literal["spelling", "without_word", "without_filter"]
    query: str
    total: int
    filter: str = ""


class Results(Struct, frozen=True, kw_only=True):
    """One page of hits.

    ``ignored`` lists what was typed and not searched. ``any_word`` is true where nothing holds all the words, and
    hits hold as many of them as any record does.
    ``also_searched`` lists the words of the same meaning that were searched too.
    """

    query: str
    language: str
    filters: Filters
    page: int
    size: int
    pages: int
    total: int
    hits: tuple[Hit, ...]
    facets: tuple[Facet, ...]
    ignored: tuple[str, ...] = ()
    any_word: bool = False
    also_searched: tuple[str, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()

    def contract(self) -> dict[str, Any]:
        """What ``focus search --json`` prints."""
        shown = ("id", "kind", "title", "place", "address")
        return {
            "query": self.query,
            "language": self.language,
            "total": self.total,
            "hits": [{name: getattr(hit, name) for name in shown} for hit in self.hits],
            "ignored": list(self.ignored),
            "suggestions": [{name: getattr(one, name) for name in one.__struct_fields__} for one in self.suggestions],
        }
