# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""How a document made from an edition says things in its language: labels, dates, numbers, names of places."""

from functools import cached_property

from babel.numbers import format_decimal, get_currency_name

from focus.edition.reader import Edition
from focus.edition.words import vocabularies
from focus.lib.catalogue import catalogue
from focus.lib.names import language_name
from focus.lib.worded import locale_of, worded_date, worded_duration
from focus.record.shapes import Place, Words
from focus.record.titles import place_names

DECIMAL = "#,##0.####"


class Said:
    """The words of one language for one edition."""

    def __init__(self, edition: Edition, language: str) -> None:
        self.edition = edition
        self.language = language
        self._catalogue = catalogue(language)
        space = "\N{NO-BREAK SPACE}" if language == "fr" else ""
        self.colon, self.semicolon = f"{space}: ", f"{space}; "

    def _(self, text: str) -> str:
        """A text of the interface in this language."""
        return str(self._catalogue.gettext(text))

    def n(self, one: str, many: str, number: int) -> str:
        """A text that depends on a number, with ``%(num)s`` filled in."""
        return str(self._catalogue.ngettext(one, many, number)) % {"num": self.number(number)}

    def of(self, words: Words | None) -> str:
        """A text written in four languages, in this one."""
        return str(getattr(words, self.language)) if words else ""

    def label(self, vocabulary: str, code: str | None) -> str:
        """The label of a code of a closed list; the code itself where the list has no label for it."""
        words = vocabularies(self.edition).get(vocabulary, {}).get(code or "")
        return self.of(words) if words else (code or "").replace("_", " ")

    def begun(self, text: str) -> str:
        """A label at the beginning of a line: with a capital."""
        return text[:1].upper() + text[1:]

    def date(self, text: str | None) -> str:
        """A date or period with the precision it has."""
        return worded_date(text or "", self.language)

    def number(self, value: int | float | str) -> str:
        """A number with this language's separators and as many decimals as it has."""
        told = float(value) if isinstance(value, str) and "." in value else value
        return str(format_decimal(told, format=DECIMAL, locale=locale_of(self.language)))

    def duration(self, value: int, unit: str) -> str:
        """A length of time such as "3 hours"."""
        return worded_duration(value, unit, self.language)

    def unit(self, code: str, value: int | float | str) -> str:
        """A unit's label, or a currency's name in the number that ``value`` asks for ("euro", "euros")."""
        if code in vocabularies(self.edition).get("unit", {}):
            return self.label("unit", code)
        return str(get_currency_name(code, count=float(value), locale=locale_of(self.language)))

    def kept_in(self, code: str) -> str:
        """That records are not translated, for a reader of another language than theirs; else nothing."""
        if code in ("", self.language):
            return ""
        told = self._("Records stay in the language in which they were written, here mostly: %(language)s.")
        return told % {"language": self.language_name(code)}

    def language_name(self, code: str) -> str:
        """A language's name in this one."""
        return language_name(code, self.language)

    def place(self, code: str) -> str:
        """A place's name; its code where the edition does not know it."""
        return self._places.get(code, code)

    def inside(self, place: str, parent: str | None) -> str:
        """What follows the name of a part of a country, such as " (Peru)"; nothing where the name itself says it."""
        country = f" ({self.place(parent)})" if parent else ""
        return "" if self.place(place).endswith(country) else country

    @cached_property
    def _places(self) -> dict[str, str]:
        return {one.id: self.of(place_names(one)) for one in self.edition.all(Place)}
