# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The library: every document about the policies, by kind, place, author, year, language and subject."""

from collections.abc import Container, Iterator, Sequence

from msgspec import Struct, structs

from focus.compare.dossier.citations import Citations, SourceLine
from focus.compare.dossier.links import Link
from focus.record.shapes import Document
from focus.record.vocab import codes
from focus.site.page import DEFAULT_PAGE_SIZE, Ask, Page, Rows, Table, Wrong, in_pieces
from focus.site.queries.counted import UNKNOWN, Counted
from focus.site.queries.library import document_rows
from focus.site.queries.listing import Facet, Filter, Listing, canonical, listed, place_codes, place_facet
from focus.site.queries.shelves import SEVERAL, Line, Shelved, Shelves, author_code, places_of, shortened

ADDRESS = "/library"
MOST_NAMED = 50
"""Authors, and subjects, that the form offers: two thousand of them weighed as much as three pages."""
PARAMETERS = ("kind", "place", "author", "year", "language", "about", "subject", "page")


class LibraryPage(Struct, frozen=True, kw_only=True):
    """One page of the list. ``authors`` and ``subjects`` name the codes that its filters and rows use."""

    listing: Listing
    authors: dict[str, str]
    subjects: dict[str, Link]
    documents: tuple[Shelved, ...]
    sources: tuple[SourceLine, ...]


def library(ask: Ask) -> Page:
    """The list, newest first, undated last."""
    shelves = ask.edition.once("shelves", Shelves)
    _check(ask, "author", shelves.authors)
    _check(ask, "subject", shelves.links)
    held = ask.edition.once("list of documents", lambda edition: _counted(ask, edition.once("shelves", Shelves)))
    lines, listing = listed(ask, ADDRESS, held.offering("place", place_codes(ask)))
    filters = map(_bounded, shortened(listing.filters, {"author": SEVERAL, "subject": SEVERAL}))
    listing = structs.replace(listing, filters=tuple(filters))
    citations = Citations(ask.edition)
    rows = tuple(_rows(ask, lines[:DEFAULT_PAGE_SIZE], citations))
    whole = Rows(lambda: _rows(ask, lines, Citations(ask.edition)), len(lines))
    offered = {one.name: [code for code, _ in one.options] for one in listing.filters}
    used = {*offered["author"], *(one.author for one in rows)}
    body = LibraryPage(
        listing=listing,
        authors={code: name for code, name in shelves.authors.items() if code in used},
        subjects={one: shelves.links[one] for one in offered["subject"]},
        documents=rows,
        sources=citations.listed(),
    )
    return Page(
        template="library.html",
        title=ask.view._("Library"),
        description=ask.view._("Reports, evaluations, rulings, handbooks and other documents about the policies."),
        address=ADDRESS,
        body=body,
        query=canonical(listing),
        indexed=not ask.parameters,
        table=Table(row=Shelved, rows=whole if ask.whole else rows),
    )


def _rows(ask: Ask, lines: Sequence[Line], citations: Citations) -> Iterator[Shelved]:
    links = ask.edition.once("shelves", Shelves).links
    for some in in_pieces(lines):
        documents = ask.edition.some(Document, [one.id for one in some])
        for one, row in zip(documents, document_rows(documents, links, citations), strict=True):
            yield Shelved(places=places_of(one), author=author_code(one.author), document=row)


def _check(ask: Ask, name: str, known: Container[str]) -> None:
    """Authors and subjects are too many to be listed in a message."""
    value = ask.parameters.get(name, "")
    if value and value not in known and (name, value) != ("author", UNKNOWN):
        raise Wrong(ask.view._("No document of this edition has this author or subject. Choose one in the library."))


def _bounded(one: Filter) -> Filter:
    """Authors and subjects with the most documents, what is chosen among them, still in their order."""
    if one.name not in {"author", "subject"} or len(one.options) <= MOST_NAMED:
        return one
    most = sorted(one.options, key=lambda option: (option[0] != one.chosen, -option[1]))[:MOST_NAMED]
    offered = {code for code, _ in most}
    return structs.replace(one, options=tuple(option for option in one.options if option[0] in offered))


def _counted(ask: Ask, shelves: Shelves) -> Counted[Line]:
    return Counted(shelves.documents, _facets(ask, shelves))


def _facets(ask: Ask, shelves: Shelves) -> list[Facet[Line]]:
    return [
        Facet("kind", "document_kind", codes("document_kind"), lambda one: [one.kind]),
        place_facet(ask, lambda one: one.places),
        Facet("author", "author", [*shelves.authors, UNKNOWN], lambda one: [author_code(one.author)]),
        Facet("year", "document_year", shelves.years(), lambda one: [one.year]),
        Facet("language", "document_language", shelves.languages(), lambda one: one.languages or [UNKNOWN]),
        Facet("about", "about", shelves.kinds(), shelves.about),
        Facet("subject", "subject", sorted(shelves.links), shelves.subjects),
    ]
