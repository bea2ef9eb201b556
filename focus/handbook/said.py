# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""How a document made from an edition says things in its language: what pages say too, and what papers need besides."""

from focus.edition.reader import Edition
from focus.edition.wording import Wording
from focus.record.shapes import Words


class Said(Wording):
    """The words of one language for one edition."""

    def __init__(self, edition: Edition, language: str) -> None:
        super().__init__(edition, language)
        space = "\N{NO-BREAK SPACE}" if language == "fr" else ""
        self.colon, self.semicolon = f"{space}: ", f"{space}; "

    def of(self, words: Words | None) -> str:
        """A text written in four languages, in this one; the name that a report's words have for it."""
        return self.say(words)

    def begun(self, text: str) -> str:
        """A label at the beginning of a line: with a capital."""
        return text[:1].upper() + text[1:]

    def number(self, value: int | float | str) -> str:
        """A number with this language's separators and as many decimals as it has."""
        return super().number(float(value) if isinstance(value, str) and "." in value else value)

    def kept_in(self, code: str) -> str:
        """That records are not translated, for a reader of another language than theirs; else nothing."""
        if code in ("", self.language):
            return ""
        told = self._("Records stay in the language in which they were written, here mostly: %(language)s.")
        return told % {"language": self.language_name(code)}

    def inside(self, place: str, parent: str | None) -> str:
        """What follows the name of a part of a country, such as " (Peru)"; nothing where the name itself says it."""
        country = f" ({self.place(parent)})" if parent else ""
        return "" if self.place(place).endswith(country) else country
