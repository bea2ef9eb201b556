# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Documents and lessons as lists show them."""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from focus.compare.dossier.citations import Citations, Cites
from focus.compare.dossier.links import Link, named
from focus.lib import edtf
from focus.record.shapes import Document, Lesson


class DocumentRow(Struct, frozen=True, kw_only=True):
    """A library item."""

    id: str
    title: str
    author: str
    date: str | None
    kind: str
    languages: tuple[str, ...]
    language: str
    url: str | None
    address_known: str
    about: tuple[Link, ...]
    gist: str
    note: str
    cites: Cites


class LessonRow(Struct, frozen=True, kw_only=True):
    """A good practice, a lesson or a weakness."""

    link: Link
    kind: str
    text: str
    language: str
    criteria: tuple[str, ...]
    about: tuple[Link, ...]
    cites: Cites


def document_rows(
    documents: Iterable[Document], links: Mapping[str, Link], citations: Citations
) -> tuple[DocumentRow, ...]:
    """The rows of documents, newest first, undated last."""
    dated = sorted((one for one in documents if one.date), key=lambda one: edtf.sort_key(one.date), reverse=True)
    undated = [one for one in documents if not one.date]
    return tuple(
        DocumentRow(
            id=one.id,
            title=one.title,
            author=one.author,
            date=one.date,
            kind=one.kind,
            languages=one.languages,
            language=one.languages[0] if len(one.languages) == 1 else "",
            url=one.url,
            address_known=one.address_known,
            about=named(one.about, links),
            gist=one.gist,
            note=one.note,
            cites=citations.of(one.sources),
        )
        for one in [*dated, *undated]
    )


def lesson_rows(lessons: Iterable[Lesson], links: Mapping[str, Link], citations: Citations) -> tuple[LessonRow, ...]:
    """The rows of lessons."""
    return tuple(
        LessonRow(
            link=links[one.id],
            kind=one.kind,
            text=one.text,
            language=one.language,
            criteria=one.criteria,
            about=named(one.about, links),
            cites=citations.of(one.sources),
        )
        for one in lessons
        if one.id in links
    )
