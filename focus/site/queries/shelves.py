# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""How documents are looked for: by author, year, language and by what they are about."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from sys import intern
from typing import NamedTuple

from msgspec import Struct, structs

from focus.compare.dossier.links import Link, links_to
from focus.edition.reader import Edition
from focus.lib import edtf
from focus.record.shapes import Document
from focus.site.queries.counted import UNKNOWN
from focus.site.queries.library import DocumentRow
from focus.site.queries.listing import Filter, alphabetical

SEVERAL = 2
"""From this number of documents on an author or subject is offered in the form; the others are linked from a row."""
LONGEST_CODE = 80


class Shelved(Struct, frozen=True, kw_only=True):
    """A document in the list. ``author`` is the author's code in the filter, not the name."""

    places: tuple[str, ...]
    author: str
    document: DocumentRow


class Line(NamedTuple):
    """What of a document decides where it stands and by what it is found: all are put in order, a hundred are read."""

    id: str
    kind: str
    places: tuple[str, ...]
    author: str
    year: str
    languages: tuple[str, ...]
    about: tuple[str, ...]


class Shelves:
    """What the documents of an edition can be looked for by; made once an edition, with two queries."""

    def __init__(self, edition: Edition) -> None:
        self.documents = _lines(edition)
        self.links: dict[str, Link] = links_to(edition, (one for held in self.documents for one in held.about))
        names = {author_code(one.author): one.author for one in reversed(self.documents) if one.author}
        self.authors = {code: names[code] for code in sorted(names, key=lambda code: (alphabetical(names[code]), code))}

    def subjects(self, one: Line) -> list[str]:
        """The records that a document is about, as far as the edition holds them."""
        return [subject for subject in one.about if subject in self.links]

    def about(self, one: Line) -> set[str]:
        """The kinds of those records."""
        return {self.links[subject].kind for subject in self.subjects(one)} or {UNKNOWN}

    def kinds(self) -> list[str]:
        """All kinds of subjects, and that none is recorded."""
        return [*sorted({link.kind for link in self.links.values()}), UNKNOWN]

    def years(self) -> list[str]:
        """All years of publication, newest first, and that none is known."""
        return [*sorted({one.year for one in self.documents} - {UNKNOWN}, reverse=True), UNKNOWN]

    def languages(self) -> list[str]:
        """All languages, and that none is recorded."""
        return [*sorted({language for one in self.documents for language in one.languages}), UNKNOWN]


def _lines(edition: Edition) -> list[Line]:
    """Documents by date, newest first, undated last; those of one day by id. Of each only its line is held."""
    held = [(edtf.sort_key(one.date) if one.date else None, _line(one)) for one in edition.stream(Document)]
    dated = sorted(((key, line) for key, line in held if key), key=lambda one: one[0], reverse=True)
    return [*(line for _, line in dated), *(line for key, line in held if not key)]


def _line(one: Document) -> Line:
    places = tuple(map(intern, places_of(one)))
    languages = tuple(map(intern, one.languages))
    return Line(one.id, intern(one.kind), places, intern(one.author), intern(year_of(one)), languages, one.about)


def author_code(name: str) -> str:
    """An author's name as a value in an address: lower case, without accents and signs."""
    plain = "".join(one for one in unicodedata.normalize("NFKD", name) if not unicodedata.combining(one))
    return re.sub(r"[\W_]+", "-", plain.casefold()).strip("-")[:LONGEST_CODE] or UNKNOWN


def year_of(one: Document) -> str:
    """The year of publication, ``unknown`` where there is none."""
    return one.date[:4] if one.date else UNKNOWN


def places_of(one: Document) -> tuple[str, ...]:
    """The place that a document belongs to, and the others that it speaks of."""
    return tuple(dict.fromkeys([one.place, *one.places]))


def shortened(filters: Sequence[Filter], names: Mapping[str, int]) -> tuple[Filter, ...]:
    """Filters whose long lists keep only what has several documents; ``names`` says which, and from how many on."""
    return tuple(
        structs.replace(
            one,
            options=tuple(
                (code, count) for code, count in one.options if count >= names.get(one.name, 1) or code == one.chosen
            ),
        )
        for one in filters
    )
