# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The text of a law on a day, article by article."""

from urllib.parse import urlencode

from focus.compare.dossier.citations import Citations
from focus.compare.dossier.links import links_to
from focus.edition.texts import texts_of
from focus.record.shapes import Instrument
from focus.site.page import Ask, Gone, Moved, Page
from focus.site.queries.listing import page_number
from focus.site.queries.state_on import asked_day
from focus.site.queries.text_page import Read, TextPage, lines, outlined, read, side_by_side
from focus.site.queries.texts import (
    check_one_of,
    how_to_add,
    language_asked,
    newest_first,
    rest,
    text_line,
    without,
)
from focus.texts.nesting import LONGEST_PART
from focus.texts.wordings import Text, in_force_on

PARAMETERS = ("on", "language", "beside", "page")


def text(ask: Ask) -> Page:
    """The wording in force on the edition's date, or on the day asked for; how to add one where there is none."""
    found = ask.edition.get(Instrument, ask.parts["id"])
    if found is None:
        raise Gone
    return _with_text(ask, found, texts) if (texts := texts_of(ask.edition, found.id)) else _without_text(ask, found)


def _address(found: Instrument) -> str:
    return f"/instruments/{found.id}/text"


def _with_text(ask: Ask, found: Instrument, texts: list[Text]) -> Page:
    address = _address(found)
    on = ask.parameters.get("on", "")
    day = asked_day(ask.view, on) if on else ask.view.day
    language = language_asked(ask, found, texts, address)
    shown = in_force_on(texts, language, day)
    second = ask.parameters.get("beside", "")
    others = [one for one in sorted({text.language for text in texts}) if one != language]
    check_one_of(ask, "beside", second, others)
    other = in_force_on(texts, second, day) if second else None
    held = read(ask, found, shown, LONGEST_PART // 2 if other else LONGEST_PART) if shown else None
    number = page_number(ask, address, len(held.bounds) if held else 1, rest(ask))
    citations = Citations(ask.edition)
    body = TextPage(
        link=links_to(ask.edition, [found.id])[found.id],
        title=found.title,
        texts=lines(newest_first(texts), citations),
        add=None,
        shown=text_line(shown, citations) if shown else None,
        beside=text_line(other, citations) if other else None,
        languages=(language, *others),
        earlier=_earlier(texts, shown),
        day=day.isoformat(),
        asked_text=on,
        query=rest(ask),
        number=number,
        pages=len(held.bounds) if held else 1,
        outline=outlined(held, number) if held else (),
        provisions=side_by_side(ask, held, number, other) if held else (),
        elsewhere=held.elsewhere if held else (),
        sources=citations.listed(),
    )
    return _page(ask, found, body, held)


def _page(ask: Ask, found: Instrument, body: TextPage, held: Read | None) -> Page:
    return Page(
        template="text.html",
        title=ask.view._("Text of: %(title)s") % {"title": found.title},
        description=ask.view._("The law as it stands, article by article, with the findings beside them."),
        address=_address(found),
        body=body,
        query=urlencode(ask.parameters),
        indexed=not ask.parameters and bool(body.texts),
        table=held.table() if held else None,
    )


def _without_text(ask: Ask, found: Instrument) -> Page:
    if ask.parameters:
        raise Moved(without(ask, _address(found), *PARAMETERS))
    body = TextPage(
        link=links_to(ask.edition, [found.id])[found.id],
        title=found.title,
        texts=(),
        add=how_to_add(ask.edition, found),
        shown=None,
        beside=None,
        languages=(),
        earlier=None,
        day=ask.view.day.isoformat(),
        asked_text="",
        query="",
        number=1,
        pages=1,
        outline=(),
        provisions=(),
        elsewhere=(),
        sources=(),
    )
    return _page(ask, found, body, None)


def _earlier(texts: list[Text], shown: Text | None) -> str | None:
    """The date of the wording before the one shown, in its language."""
    if shown is None:
        return None
    same = [one for one in newest_first(texts) if one.language == shown.language]
    after = same[same.index(shown) + 1 :]
    return after[0].wording_date if after else None
