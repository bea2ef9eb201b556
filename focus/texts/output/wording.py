# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""An article's wording shared out among its paragraphs and points: nothing is said twice, nothing is lost."""

from msgspec import Struct, field

from focus.texts.output.tree import Node
from focus.texts.shapes import Unit


class Part(Struct):
    """Some lines of an article: those of a paragraph or point, or, without a unit, those between them."""

    lines: list[str]
    unit: Unit | None = None
    below: list["Part"] = field(default_factory=list)
    close: bool = False
    """Whether the label is printed without a space before the words: ``I.-The door``."""


def without_label(unit: Unit) -> str:
    """The text without the label, where the text begins with it."""
    text, label = unit.text.strip(), unit.label.strip()
    return text[len(label) :].lstrip() if label and text.startswith(label) else text


def shared_out(node: Node) -> list[Part]:
    """The lines of an article in order: free ones and, where found in it word for word, those of the units below."""
    rows = [row.strip() for row in without_label(node.unit).split("\n") if row.strip()]
    taker = _Taker(rows)
    parts = taker.parts(node.below)
    return [*parts, *taker.rest()]


class _Taker:
    """Goes through an article's lines once."""

    def __init__(self, rows: list[str]) -> None:
        self._rows = rows
        self._at = 0

    def parts(self, nodes: list[Node]) -> list[Part]:
        found: list[Part] = []
        for node in nodes:
            place = self._find(node.unit)
            if place is None:
                continue
            if place > self._at:
                found.append(Part(self._rows[self._at : place]))
            own = self._own(node.unit, place)
            close = (
                bool(own[0]) and self._rows[place].startswith(f"{node.unit.label}{own[0]}") and bool(node.unit.label)
            )
            self._at = place + len(own)
            found.append(Part(own, node.unit, self.parts(node.below), close))
        return found

    def rest(self) -> list[Part]:
        """What comes after the last unit."""
        rows = self._rows[self._at :]
        self._at = len(self._rows)
        return [Part(rows)] if rows else []

    def _find(self, unit: Unit) -> int | None:
        first = _first_lines(unit)
        places = range(self._at, len(self._rows))
        return next((place for place in places if self._rows[place] in first), None)

    def _own(self, unit: Unit, place: int) -> list[str]:
        """As many of the unit's lines as follow each other; the first without its label."""
        said = [row.strip() for row in without_label(unit).split("\n") if row.strip()] or [""]
        count = 1
        while count < len(said) and place + count < len(self._rows) and self._rows[place + count] == said[count]:
            count += 1
        return said[:count]


def _first_lines(unit: Unit) -> set[str]:
    """How the first line of a unit may stand in its article: with or without the label."""
    said = without_label(unit).split("\n")[0].strip()
    return {f"{unit.label} {said}".strip(), f"{unit.label}{said}".strip(), *([said] if said and not unit.label else [])}
