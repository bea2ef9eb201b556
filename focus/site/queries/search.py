# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A search for the page: a bounded share of this process, and what hits do not say of themselves."""

from collections.abc import Mapping
from threading import BoundedSemaphore

from msgspec import Struct
from msgspec.structs import asdict, replace

from focus.edition.reader import Edition
from focus.search.query import open_searcher, search
from focus.search.results import Facet, FacetValue, Hit, Results
from focus.search.searcher import Searcher

AT_ONCE = 2
"""Searches that run at the same time; the other threads of a process stay free for pages."""
PATIENCE_SECONDS = 2.0

_places = BoundedSemaphore(AT_ONCE)


class NoSearch(Exception):  # noqa: N818 (it is an answer, not an error)
    """No search now: all places are taken, or the index can neither be read nor written."""


class Coding(Struct, frozen=True, kw_only=True):
    """Who coded a finding, and whether it stands or is kept as an earlier answer."""

    coder_kind: str
    standing: bool


class Found(Results, frozen=True, kw_only=True):
    """The results of a search, with the coding of the findings among the hits by id."""

    codings: dict[str, Coding]


def searcher_of(edition: Edition) -> Searcher:
    """The edition opened for searching; kept by its digest, so that a reissued one has an index of its own."""
    try:
        return open_searcher(edition.directory, edition.suppression)
    except (OSError, ValueError) as error:
        # The index library reports a full or read-only disk as a ValueError.
        raise NoSearch from error


def found(edition: Edition, query: str, language: str, chosen: Mapping[str, str], page: int) -> Found:
    """Search with filters that were checked before. One query on the edition, whatever is found."""
    if not _places.acquire(timeout=PATIENCE_SECONDS):
        raise NoSearch
    try:
        results = search(searcher_of(edition), query, language, dict(chosen), page=page)
    finally:
        _places.release()
    facets = tuple(_with_span(one, chosen.get("year", "")) for one in results.facets)
    return Found(**asdict(replace(results, facets=facets)), codings=_codings(edition, results.hits))


def _with_span(facet: Facet, year: str) -> Facet:
    """Years chosen from one to another are counted together; the index counts single years only."""
    first, _, last = year.partition("-")
    if facet.name != "year" or not last:
        return facet
    single = [one for one in facet.values if "-" not in one.value]
    number = sum(one.count for one in single if int(first) <= int(one.value) <= int(last))
    return Facet(name=facet.name, values=(FacetValue(value=year, count=number, chosen=True), *single))


def _codings(edition: Edition, hits: tuple[Hit, ...]) -> dict[str, Coding]:
    ids = [one.id for one in hits if one.kind == "findings"]
    marks = ", ".join("?" * len(ids))
    rows = edition.rows(f"SELECT id, coder_kind, standing FROM findings WHERE id IN ({marks})", ids)  # noqa: S608
    return {row["id"]: Coding(coder_kind=row["coder_kind"], standing=bool(row["standing"])) for row in rows}
