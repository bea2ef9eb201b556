# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""How one edition is said in one language: labels, names, dates, numbers, addresses."""

import datetime
import re
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Any

import msgspec
from babel.numbers import format_decimal, get_currency_name
from markupsafe import Markup, escape

from focus.edition import words as edition_words
from focus.edition.reader import Edition
from focus.edition.source import Vocabularies
from focus.lib.catalogue import catalogue
from focus.lib.names import language_name
from focus.lib.worded import locale_of, worded_date, worded_duration
from focus.record.shapes import Words

DECIMAL = "#,##0.####"
COUNTS = 10_000
"""Whole numbers below this are worded once."""
PIECES = 10_000
"""So many pieces of pages are kept a language; a row of a list has about 700 bytes."""
DATES = 20_000
"""So many dates are kept as they were worded."""
A_DATE = re.compile(r"\d{4}(-\d{2}){0,2}")


class View:
    """Made once for an (edition, language) and shared by all its pages; holds nothing about a reader."""

    def __init__(self, edition: Edition, language: str) -> None:
        self.edition = edition
        self.language = language
        self.locale = locale_of(language)
        self.translations = catalogue(language)
        self._numbers: dict[int, str] = {}
        self._dates: dict[str, str] = {}
        self._pieces: dict[str, str] = {}
        self._options: dict[str, dict[str, tuple[str, str, str]]] = {}

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
        """The name of every place of the edition in this language."""
        rows = self.edition.rows("SELECT id, titles FROM entries WHERE kind = 'places'")
        return {row["id"]: msgspec.json.decode(row["titles"])[self.language] for row in rows}

    @cached_property
    def addresses(self) -> dict[str, str]:
        """The address of every record, with the language's prefix."""
        rows = self.edition.rows("SELECT id, address FROM entries")
        return {row["id"]: self.at(row["address"]) for row in rows if not self.edition.suppressed(row["id"])}

    @cached_property
    def titles(self) -> dict[str, str]:
        """The title of every record that has one, in its own language (places in this one)."""
        rows = self.edition.rows("SELECT id, title FROM entries WHERE title <> ''")
        own = {row["id"]: row["title"] for row in rows if not self.edition.suppressed(row["id"])}
        return own | self.place_titles

    def at(self, address: str) -> str:
        """An address of the site with this language's prefix; ``/`` is the home page."""
        return f"/{self.language}{address if address != '/' else ''}"

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

    def kept(self, key: str, caller: Callable[[], str]) -> str:
        """A piece of a page that is the same wherever it stands, such as a row of a list: rendered once.

        For ``{% call view.kept(...) %}``. A view is made anew when anything is withdrawn, and its pieces with it.
        """
        if key not in self._pieces:
            if len(self._pieces) >= PIECES:
                self._pieces.clear()
            self._pieces[key] = caller()
        return self._pieces[key]

    def options(
        self,
        vocabulary: str,
        counted: Iterable[tuple[str, int]],
        chosen: str,
        words: Callable[[str, str], str],
        alphabetical: bool = False,
    ) -> Markup:
        """The choices of a select, codes with their counts. ``words(vocabulary, code)`` is escaped already.

        A select may offer every place of the edition, so what a choice says is worded once.
        """
        said = self._options.setdefault(vocabulary, {})
        if len(said) >= PIECES:
            # A span of years may be typed, so there is no end to codes.
            said.clear()
        held = list(counted)
        for code, _ in held:
            if code not in said:
                told = words(vocabulary, code).strip()
                said[code] = f'<option value="{escape(code)}"', f">{told} (", told.lower()
        if alphabetical:
            held.sort(key=lambda one: said[one[0]][2])
        made = [
            f"{said[code][0]}{' selected' if code == chosen else ''}{said[code][1]}{self.number(count)})</option>"
            for code, count in held
        ]
        return Markup("".join(made))  # noqa: S704 (codes of closed lists, words that a template escaped)

    def number(self, value: Any) -> str:
        """A number with this language's separators and as many decimals as it has."""
        if isinstance(value, int) and 0 <= value < COUNTS:
            # Lists and searches show hundreds of counts a page, and CLDR's patterns are read anew for each.
            if value not in self._numbers:
                self._numbers[value] = str(format_decimal(value, format=DECIMAL, locale=self.locale))
            return self._numbers[value]
        return str(format_decimal(value, format=DECIMAL, locale=self.locale))

    def disputed(self, field: str, value: str) -> str:
        """One of several values that sources give: a number or a date as this language writes it, else as recorded."""
        if value.isdigit() and field == "value":
            return self.number(value)
        return self.date(value) if field.startswith("date") and A_DATE.fullmatch(value) else value

    def duration(self, value: int, unit: str) -> str:
        """A length of time such as "3 hours"; ``unit`` is a code of the vocabulary ``time_unit``."""
        return worded_duration(value, unit, self.language)

    def unit(self, code: str) -> str:
        """A unit's label, or a currency's name."""
        if code in self.vocabularies.get("unit", {}):
            return self.label("unit", code)
        return str(get_currency_name(code, locale=self.locale))
