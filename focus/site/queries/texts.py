# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Which texts of an instrument there are, which of them is meant, and how to add one where there is none."""

import shlex
from collections.abc import Iterable, Sequence
from urllib.parse import urlencode

from msgspec import Struct

from focus.compare.dossier.citations import Citations, Cites
from focus.edition.reader import Edition
from focus.edition.texts import texts_of
from focus.lib import edtf
from focus.record.shapes import Instrument, Source
from focus.site.page import Ask, Moved, Wrong
from focus.texts.wordings import Text

OFFICIAL = ("law", "gazette")


class TextLine(Struct, frozen=True, kw_only=True):
    """A text as lists name it; ``cites`` is its source where that is one of the edition's."""

    id: str
    language: str
    wording_date: str
    url: str | None
    rights: str
    file: str
    sha256: str
    pages: int
    articles: int
    warnings: tuple[str, ...]
    cites: Cites


class HowToAdd(Struct, frozen=True, kw_only=True):
    """What somebody who has the official file needs. ``addresses`` are where it is, or where its law was seen.

    In ``command`` stand FILE, DATE and RIGHTS (and ADDRESS where none is known), to be filled in.
    """

    addresses: tuple[str, ...]
    command: str


class TextsOf(Struct, frozen=True, kw_only=True):
    """The texts of one instrument, newest first; ``add`` says how to add one where there is none."""

    texts: tuple[TextLine, ...]
    add: HowToAdd | None


def texts_here(edition: Edition, one: Instrument, citations: Citations) -> TextsOf:
    """The texts of an instrument. One query, and one more where there is none."""
    found = texts_of(edition, one.id)
    return TextsOf(
        texts=tuple(text_line(text, citations) for text in newest_first(found)),
        add=None if found else how_to_add(edition, one),
    )


def newest_first(texts: Iterable[Text]) -> list[Text]:
    """By date, the newest first; languages in their order."""
    by_language = sorted(texts, key=lambda one: one.language)
    return sorted(by_language, key=lambda one: edtf.sort_key(one.wording_date), reverse=True)


def text_line(text: Text, citations: Citations) -> TextLine:
    """One text with the citation of its source."""
    values = {name: getattr(text, name) for name in TextLine.__struct_fields__ if name != "cites"}
    return TextLine(**values, cites=citations.of((text.source,) if text.source else ()))


def how_to_add(edition: Edition, one: Instrument) -> HowToAdd:
    """Where the official file is, as far as the edition knows: the instrument's address, then those of its sources."""
    sources = edition.some(Source, one.sources) if one.sources else []
    known = [one.url, *(found.url for found in sources if found.kind in OFFICIAL)]
    addresses = tuple(dict.fromkeys(url for url in known if url))
    # An address is somebody's text: quoted, it stays one word of a command that a reader copies.
    source = shlex.quote(addresses[0]) if addresses else "ADDRESS"
    command = f"focus texts add FILE --instrument {one.id} --date DATE --source {source} --rights RIGHTS"
    return HowToAdd(addresses=addresses, command=command)


def language_asked(ask: Ask, one: Instrument, texts: Sequence[Text], address: str) -> str:
    """The language that is meant: the one asked for, else the reader's, else the law's own, else the first.

    Raises ``Wrong`` for one that no text has and ``Moved`` where the default is asked for by name.
    """
    held = list(dict.fromkeys(text.language for text in sorted(texts, key=lambda text: text.language)))
    usual = next((code for code in (ask.language, one.title_language) if code in held), held[0])
    asked = ask.parameters.get("language", "")
    check_one_of(ask, "language", asked, held)
    if asked == usual:
        raise Moved(without(ask, address, "language"))
    return asked or usual


def check_one_of(ask: Ask, name: str, asked: str, allowed: Sequence[str]) -> None:
    """Raise ``Wrong`` for a value that is not allowed."""
    if asked and asked not in allowed:
        told = ask.view._("%(name)s can be one of: %(allowed)s.")
        raise Wrong(told % {"name": name, "allowed": ", ".join(allowed) or ask.view._("none")})


def without(ask: Ask, address: str, *names: str) -> str:
    """The address of the same page without some parameters."""
    kept = _encoded(ask, names)
    return ask.view.at(address) + (f"?{kept}" if kept else "")


def rest(ask: Ask) -> str:
    """The parameters but the page's number, ready to stand behind an address."""
    return _encoded(ask, ("page",))


def _encoded(ask: Ask, but: Sequence[str]) -> str:
    return urlencode({name: value for name, value in ask.parameters.items() if name not in but})
