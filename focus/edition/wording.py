# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What an edition holds, said in one language: labels, names, dates, numbers. For pages and for papers."""

import datetime
import re
from functools import cached_property
from typing import Any

import msgspec
from babel.numbers import format_decimal, get_currency_name

from focus.edition import words as edition_words
from focus.edition.reader import Edition
from focus.edition.source import Vocabularies
from focus.lib.catalogue import catalogue
from focus.lib.names import language_name
from focus.lib.worded import goes_with_one, locale_of, worded_date, worded_duration
from focus.record.place_since import Seen
from focus.record.shapes import Place, Words
from focus.record.titles import place_names

DECIMAL = "#,##0.####"
COUNTS = 10_000
"""Whole numbers below this are worded once."""
DATES = 20_000
"""So many dates are kept as they were worded."""
A_DATE = re.compile(r"\d{4}(-\d{2}){0,2}")


class Wording:
    """Made once for an (edition, language) and shared by all that is worded in it; holds nothing about a reader."""

    def __init__(self, edition: Edition, language: str) -> None:
        self.edition = edition
        self.language = language
        self.locale = locale_of(language)
        self.translations = catalogue(language)
        self._numbers: dict[int, str] = {}
        self._dates: dict[str, str] = {}

    def _(self, text: str) -> str:
        """A text of the interface in this language."""
        return str(self.translations.gettext(text))

    def n(self, one: str, many: str, number: int) -> str:
        """A text that depends on a number, with ``%(num)s`` filled in."""
        return str(self.translations.ngettext(one, many, number)) % {"num": self.number(number)}

    @cached_property
    def meta(self) -> dict[str, str]:
        """The edition's own facts: its name, date, schema version."""
        return self.edition.meta()

    @cached_property
    def day(self) -> datetime.date:
        """The edition's date, which is "today" on every page."""
        return datetime.date.fromisoformat(self.meta["date"])

    @cached_property
    def vocabularies(self) -> Vocabularies:
        """Every closed list with its labels."""
        return edition_words.vocabularies(self.edition)

    @cached_property
    def place_titles(self) -> dict[str, str]:
        """The name of every place of the edition in this language. Where its own was withdrawn, CLDR's."""
        rows = self.edition.rows("SELECT id, titles FROM entries WHERE kind = 'places'")
        titles = {row["id"]: msgspec.json.decode(row["titles"])[self.language] for row in rows}
        if not self.edition.suppression.state():
            return titles
        changed = [one for one in titles if self.edition.suppression.holds_field(one, "name")]
        own = {one.id: self.say(place_names(one)) for one in self.edition.some(Place, changed)}
        return {one: name for one, name in (titles | own).items() if not self.edition.suppressed(one)}

    def not_later(self, seen: Seen) -> str:
        """What is known of a beginning where only a source's day is."""
        told = {
            "observed": self._("not later than %(date)s: a source showed it so"),
            "reported": self._("not later than %(date)s: a source reported it"),
        }[seen.basis]
        return told % {"date": self.date(seen.date)}

    def label(self, vocabulary: str, code: str | None) -> str:
        """The label of a code of a closed list; the code itself where the list has no label for it."""
        if code is None:
            return ""
        words = self.vocabularies.get(vocabulary, {}).get(code)
        return self.say(words) if words else code.replace("_", " ")

    def say(self, words: Words | None) -> str:
        """A text written in four languages, in this one."""
        return str(getattr(words, self.language)) if words else ""

    def place(self, code: str) -> str:
        """A place's name; its code where the edition does not know it."""
        return self.place_titles.get(code, code)

    def language_name(self, code: str) -> str:
        """A language's name in this language."""
        return language_name(code, self.language)

    def date(self, text: str | None) -> str:
        """A date or period with the precision it has: "June 2012", not "1 June 2012"."""
        if not text:
            return ""
        if text not in self._dates:
            if len(self._dates) >= DATES:
                # A day may be typed, so there is no end to them.
                self._dates.clear()
            self._dates[text] = worded_date(text, self.language)
        return self._dates[text]

    def number(self, value: Any) -> str:
        """A number with this language's separators and as many decimals as it has."""
        if isinstance(value, int) and 0 <= value < COUNTS:
            # Lists and searches show hundreds of counts a page, and CLDR's patterns are read anew for each.
            if value not in self._numbers:
                self._numbers[value] = str(format_decimal(value, format=DECIMAL, locale=self.locale))
            return self._numbers[value]
        return str(format_decimal(value, format=DECIMAL, locale=self.locale))

    def hundredths(self, value: float) -> str:
        """A measure with two decimals, also where they are zeros."""
        return str(format_decimal(value, format="0.00", locale=self.locale))

    def disputed(self, field: str, value: str) -> str:
        """One of several values that sources give: a number or a date as this language writes it, else as recorded."""
        if value.isdigit() and field == "value":
            return self.number(value)
        return self.date(value) if field.startswith("date") and A_DATE.fullmatch(value) else value

    def duration(self, value: int, unit: str) -> str:
        """A length of time such as "3 hours"; ``unit`` is a code of the vocabulary ``time_unit``."""
        return worded_duration(value, unit, self.language)

    def unit(self, code: str, value: int | float | str | None = None) -> str:
        """A unit's label, or a currency's name; beside a value in the number it asks for ("1 person", "2 euros").

        The labels of ``unit`` are plurals, as heads of columns want them; ``unit_one`` has what goes with one.
        """
        if code not in self.vocabularies.get("unit", {}):
            return str(get_currency_name(code, count=None if value is None else float(value), locale=self.locale))
        one = (
            code in self.vocabularies.get("unit_one", {}) and value is not None and goes_with_one(value, self.language)
        )
        return self.label("unit_one" if one else "unit", code)
