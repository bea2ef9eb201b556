# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What changed in a law between two of its wordings, word by word."""

from urllib.parse import urlencode

from msgspec import Struct

from focus.compare.dossier.citations import Citations, SourceLine
from focus.compare.dossier.links import Link, links_to
from focus.edition.texts import texts_of, units_of
from focus.record.shapes import Instrument
from focus.site.page import Ask, Gone, Moved, Page, Table, Wrong
from focus.site.queries.listing import page_number
from focus.site.queries.texts import TextLine, check_one_of, language_asked, newest_first, rest, text_line, without
from focus.texts.nesting import wholes
from focus.texts.wording_changes import WordingChange, WordingLine, tally, wording_changes, wording_lines
from focus.texts.wordings import Text

PARAMETERS = ("from", "to", "language", "page")
PROVISIONS_A_PAGE = 40
"""Changed provisions on one page."""


class TextChanges(Struct, frozen=True, kw_only=True):
    """Two wordings and their differences; both are ``None`` where there are not two of this language.

    ``changed`` is one page of what changed, ``same`` the labels of what did not.
    """

    link: Link
    title: str
    texts: tuple[TextLine, ...]
    language: str
    languages: tuple[str, ...]
    older: TextLine | None
    newer: TextLine | None
    counts: dict[str, int]
    query: str
    number: int
    pages: int
    changed: tuple[WordingChange, ...]
    same: tuple[str, ...]
    sources: tuple[SourceLine, ...]


def text_changes(ask: Ask) -> Page:
    """The newest wording against the one before it, or any two of one language. Four queries whatever the law."""
    found = ask.edition.get(Instrument, ask.parts["id"])
    if found is None:
        raise Gone
    texts = texts_of(ask.edition, found.id)
    address = f"/instruments/{found.id}/text/changes"
    if not texts and ask.parameters:
        raise Moved(ask.view.at(address))
    language = language_asked(ask, found, texts, address) if texts else ""
    same = [one for one in newest_first(texts) if one.language == language]
    older, newer = _pair(ask, address, same)
    changes = _compared(ask, older, newer)
    changed = [one for one in changes if one.what != "same"]
    pages = max(1, -(-len(changed) // PROVISIONS_A_PAGE))
    number = page_number(ask, address, pages, rest(ask))
    citations = Citations(ask.edition)
    body = TextChanges(
        link=links_to(ask.edition, [found.id])[found.id],
        title=found.title,
        texts=tuple(text_line(one, citations) for one in same),
        language=language,
        languages=tuple(sorted({one.language for one in texts})),
        older=text_line(older, citations) if older else None,
        newer=text_line(newer, citations) if newer else None,
        counts=tally(changes),
        query=rest(ask),
        number=number,
        pages=pages,
        changed=tuple(changed[(number - 1) * PROVISIONS_A_PAGE : number * PROVISIONS_A_PAGE]),
        same=tuple(one.label or one.heading for one in changes if one.what == "same" and not one.group),
        sources=citations.listed(),
    )
    return Page(
        template="text_changes.html",
        title=ask.view._("Changes in the text of: %(title)s") % {"title": found.title},
        address=address,
        body=body,
        query=urlencode(ask.parameters),
        indexed=not ask.parameters and older is not None,
        table=Table(row=WordingLine, rows=wording_lines(changes)) if older else None,
    )


def _pair(ask: Ask, address: str, texts: list[Text]) -> tuple[Text | None, Text | None]:
    """The two wordings asked for, the older one first. Raises ``Wrong``, and ``Moved`` to the form without defaults."""
    dates = [one.wording_date for one in texts]
    asked = {name: ask.parameters.get(name, "") for name in ("from", "to")}
    for name, value in asked.items():
        check_one_of(ask, name, value, dates)
    if len(texts) < 2:
        return None, None
    newer = asked["to"] or dates[0]
    before = dates[dates.index(newer) + 1 :]
    older = asked["from"] or (before[0] if before else "")
    if not older or older == newer:
        raise Wrong(ask.view._("Choose two different wordings."))
    if dates.index(older) < dates.index(newer):
        raise Wrong(ask.view._("The wording of “from” has to be the earlier one."))
    usual = [
        name for name, default in (("to", dates[0]), ("from", before[0] if before else "")) if asked[name] == default
    ]
    if usual:
        raise Moved(without(ask, address, *usual))
    return texts[dates.index(older)], texts[dates.index(newer)]


def _compared(ask: Ask, older: Text | None, newer: Text | None) -> tuple[WordingChange, ...]:
    if older is None or newer is None:
        return ()
    return wording_changes(wholes(units_of(ask.edition, older)), wholes(units_of(ask.edition, newer)))
