# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The access guides: a list of places, one sheet a country, and all sheets in one file to keep.

Titles, addresses and file names are neutral, since they stay in histories and on shared telephones.
"""

import unicodedata
from collections.abc import Iterable

from msgspec import Struct, structs

from focus.record import vocab
from focus.site.page import Ask, Gone, Moved, Page
from focus.site.pages.guide_shapes import Helper, Sheet
from focus.site.pages.guide_sheet import helpers_of, sheets_of
from focus.site.pages.guide_style import guide_style
from focus.site.queries.guide import country_of, guide_records, offer_records
from focus.site.view import View


class GuideList(Struct, frozen=True, kw_only=True):
    """The countries that have a sheet, in the order of their names, with those of their parts that have one."""

    places: tuple[tuple[str, tuple[str, ...]], ...]


class AllGuides(Struct, frozen=True, kw_only=True):
    """Every sheet, without its own list of helpers: those stand once, by region."""

    sheets: tuple[Sheet, ...]
    help: dict[str, tuple[Helper, ...]]


def guides(ask: Ask) -> Page:
    """The list of sheets."""
    listed = _in_order(ask.view, sheets_of(offer_records(ask.edition), ask.view.day))
    countries = tuple((one.place, tuple(part.place for part in one.parts)) for one in listed if one.part_of is None)
    return Page(
        template="guide_index.html",
        title=ask.view._("Information sheets"),
        address="/guides",
        body=GuideList(places=countries),
        inline_style=guide_style(),
    )


def guide(ask: Ask) -> Page:
    """The sheet of one place. A part of a country without offers of its own leads to the country's."""
    asked = ask.parts["place"].upper()
    country = country_of(ask.edition, asked)
    if country is None:
        raise Gone
    sheets = {one.place: one for one in sheets_of(guide_records(ask.edition, country), ask.view.day)}
    sheet = sheets.get(asked) or sheets.get(country)
    if sheet is None:
        raise Gone
    if ask.parts["place"] != sheet.place.lower():
        raise Moved(ask.view.at(f"/guides/{sheet.place.lower()}"))
    return Page(
        template="guide.html",
        title=ask.view._("Information sheet: %(place)s") % {"place": ask.view.place(sheet.place)},
        address=f"/guides/{sheet.place.lower()}",
        body=sheet,
        inline_style=guide_style(),
    )


def all_guides(ask: Ask) -> Page:
    """All sheets in one file: who opens it tells nobody which one is read."""
    records = guide_records(ask.edition)
    told = (structs.replace(one, help=()) for one in sheets_of(records, ask.view.day))
    sheets = _in_order(ask.view, told)
    by_region = {code: helpers_of(code, records, ask.view.day) for code in vocab.codes("region")}
    return Page(
        template="guide_all.html",
        title=ask.view._("Information sheets"),
        address="/guides/all",
        body=AllGuides(sheets=tuple(sheets), help={code: held for code, held in by_region.items() if held}),
        inline_style=guide_style(),
        long=True,
    )


def _in_order(view: View, sheets: Iterable[Sheet]) -> list[Sheet]:
    """Countries by their names in this language, each followed by its parts."""

    def key(sheet: Sheet) -> tuple[str, bool, str]:
        return _sorting(view, sheet.part_of or sheet.place), sheet.part_of is not None, _sorting(view, sheet.place)

    return sorted(sheets, key=key)


def _sorting(view: View, place: str) -> str:
    """Names in the order of a reader's alphabet, accents aside."""
    return unicodedata.normalize("NFKD", view.place(place)).encode("ascii", "ignore").decode().casefold()
