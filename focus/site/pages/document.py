# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The page of a document: what it is, what it is about, where it is read and how well that address is known."""

from msgspec import Struct

from focus.compare.dossier.citations import Citations, Dispute, SourceLine
from focus.compare.dossier.links import Link, links_to, named
from focus.record.shapes import Document
from focus.site.page import Ask, Gone, Page
from focus.site.queries.library import DocumentRow, document_rows


class DocumentPage(Struct, frozen=True, kw_only=True):
    """A library item. ``page_languages`` are those of the page that lists it, ``row.languages`` its own."""

    row: DocumentRow
    place: str
    form: str
    page_languages: tuple[str, ...]
    also_at: tuple[str, ...]
    places: tuple[Link, ...]
    note_language: str
    disputes: tuple[Dispute, ...]
    sources: tuple[SourceLine, ...]


def document(ask: Ask) -> Page:
    """One document."""
    found = ask.edition.get(Document, ask.parts["id"])
    if found is None:
        raise Gone
    links = links_to(ask.edition, [found.place, *found.places, *found.about])
    citations = Citations(ask.edition)
    (row,) = document_rows([found], links, citations)
    body = DocumentPage(
        row=row,
        place=found.place,
        form=found.form,
        page_languages=found.page_languages,
        also_at=found.also_at,
        places=named(dict.fromkeys([found.place, *found.places]), links),
        note_language=found.language,
        disputes=citations.disputes(found),
        sources=citations.listed(),
    )
    return Page(template="document.html", title=found.title, address=f"/documents/{found.id}", body=body)
