# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The notes of a chapter: each source once, by number, with how well its address is known."""

from collections.abc import Iterable

from focus.handbook.facts import Facts
from focus.handbook.said import Said
from focus.record.shapes import Source
from focus.sheet.blocks import Block, Heading, Paragraph, Run, Runs, Steps, plain

OPEN = {"exact", "shortened", "site_only"}
"""How an address is known that may be printed."""


class Notes:
    """Numbers sources in the order in which a chapter cites them first."""

    def __init__(self, chapter: str, facts: Facts) -> None:
        self.chapter = chapter
        self._facts = facts
        self._numbers: dict[str, int] = {}

    def of(self, sources: Iterable[str]) -> Runs:
        """Raised numbers of some sources; nothing for those that the edition does not hold."""
        wanted = [one for one in dict.fromkeys(sources) if self._facts.get(Source, one)]
        runs: list[Run] = []
        for one in wanted:
            number = self._numbers.setdefault(one, len(self._numbers) + 1)
            runs += [Run(",", raised=True)] if runs else []
            runs.append(Run(str(number), ref=self.anchor(number), raised=True))
        return tuple(runs)

    def anchor(self, number: int) -> str:
        """The address of a note in the book."""
        return f"{self.chapter}.note-{number}"

    def listed(self, said: Said) -> list[Block]:
        """The notes in their order, under a heading of their own; nothing where nothing is cited."""
        if not self._numbers:
            return []
        items = tuple(self._line(one, said) for one in self._numbers)
        anchors = tuple(self.anchor(number) for number in self._numbers.values())
        return [
            Heading(2, said._("Notes"), f"{self.chapter}.notes"),
            Paragraph(plain(said._("Each note says how well the address of its source is known.")), "small"),
            Steps(items, anchors=anchors),
        ]

    def _line(self, source: str, said: Said) -> Runs:
        one = self._facts.get(Source, source)
        if one is None:
            raise KeyError(source)
        published = ", ".join(part for part in (one.publisher, said.date(one.date)) if part)
        shown = one.url if one.url and one.address_known in OPEN else ""
        runs = [Run(one.title, href=f"/sources/{one.id}", language="und"), Run(f". {published}. ")]
        if shown:
            runs += [Run(shown, href=shown), Run(" ")]
        known = said.label("address_known", one.address_known)
        return (*runs, Run(f"[{known}]", soft=True))
