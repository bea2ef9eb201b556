# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""How one edition is said in one language: labels, names, dates, numbers, addresses."""

from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Any

import msgspec
from markupsafe import Markup, escape

from focus.compare.dossier.links import is_gone, title_of
from focus.edition.reader import Edition
from focus.edition.wording import Wording
from focus.record.violence import counts_violence

PIECES = 10_000
"""So many pieces of pages are kept a language; a row of a list has about 700 bytes."""


class View(Wording):
    """Made once for an (edition, language) and shared by all its pages; holds nothing about a reader."""

    def __init__(self, edition: Edition, language: str) -> None:
        super().__init__(edition, language)
        self._pieces: dict[str, str] = {}
        self.modules: dict[str, Any] = {}
        """The parts of templates that are the same on all pages (``templating.py``)."""
        self._options: dict[str, dict[str, tuple[str, str, str]]] = {}

    @staticmethod
    def counts_violence(indicator: str) -> bool:
        """Whether an indicator counts killings or attacks, which are shown with their caution."""
        return counts_violence(indicator)

    def addresses(self, ids: Iterable[str]) -> dict[str, str]:
        """The addresses of some records, with the language's prefix; one that the edition does not hold has none.

        One query. All of a big edition's would be 80 MB a language.
        """
        wanted = msgspec.json.encode(list(ids)).decode()
        which = "id IN (SELECT value FROM json_each(?))"
        sql = f"SELECT id, address, place FROM entries WHERE {which}"  # noqa: S608 (as written)
        rows = self.edition.rows(sql, [wanted])
        return {row["id"]: self.at(row["address"]) for row in rows if not is_gone(self.edition, row)}

    @cached_property
    def titles(self) -> dict[str, str]:
        """The title of every record that has one, in its own language (places in this one)."""
        rows = self.edition.rows("SELECT id, kind, title FROM entries WHERE title <> ''")
        own = {row["id"]: title_of(self.edition, row) for row in rows if not self.edition.suppressed(row["id"])}
        return own | self.place_titles

    def at(self, address: str) -> str:
        """An address of the site with this language's prefix; ``/`` is the home page."""
        return f"/{self.language}{address if address != '/' else ''}"

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
        said, number = self._options.setdefault(vocabulary, {}), self.number
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
            f"{said[code][0]}{' selected' if code == chosen else ''}{said[code][1]}{number(count)})</option>"
            for code, count in held
        ]
        return Markup("".join(made))  # noqa: S704 (codes of closed lists, words that a template escaped)
