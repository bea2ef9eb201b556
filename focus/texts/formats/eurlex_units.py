# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The units of an act of the European Union from the lines of its page, whose classes leave nothing to guess."""

from collections.abc import Iterator, Sequence

from focus.texts.formats.eurlex import ARTICLE, GROUP, SIGNATURE, TITLE, is_marker
from focus.texts.formats.marked import Piece, group_kind, number_in, units_of
from focus.texts.language import language_of
from focus.texts.shapes import Line, Marked, UnitKind
from focus.texts.structure.marks import RANK
from focus.texts.structure.points import parts_of

INSIDE = 20
"""Depth of an article; groups of articles have ranks below ten."""
DELETED = "-\u2014\u2013 ."
"""What stands instead of the wording of a deleted article."""


def marked(lines: Sequence[Line]) -> Marked | None:
    """The units; ``None`` for a page without a heading of an article, which is read like any other."""
    if not any(_is_article(line) for line in lines):
        return None
    language = language_of(line.text for line in lines)
    return Marked(units=units_of(_Act().pieces(lines), language), language=language)


def _is_article(line: Line) -> bool:
    return line.kind == "heading" and line.level == ARTICLE


class _Act:
    """Goes through the lines once, with the unit that is open."""

    def __init__(self) -> None:
        self._kind: UnitKind = "preamble"
        self._label: list[str] = []
        self._heading: list[str] = []
        self._lines: list[Line] = []
        self._notes: list[str] = []
        self._in_annex = False

    def pieces(self, lines: Sequence[Line]) -> Iterator[Piece]:
        """All pieces in order; notes follow the unit in which they stand."""
        for line in lines:
            if is_marker(line):
                continue
            if line.kind == "note" or (line.kind == "table" and self._kind == "preamble" and not self._lines):
                self._notes.append(line.text)
            elif line.kind == "heading" and line.level <= ARTICLE + 1:
                yield from self._headed(line)
            elif line.level == SIGNATURE and self._kind != "signature":
                yield from self._begin("signature")
                self._lines.append(line)
            else:
                self._lines.append(line)
        yield from self._end()

    def _headed(self, line: Line) -> Iterator[Piece]:
        nothing_yet = not self._lines
        if line.level == ARTICLE:
            yield from self._begin("annex_article" if self._in_annex else "article", line.text)
        elif line.level == GROUP:
            yield from self._begin(group_kind(line.text, "section"), line.text)
        elif line.level == TITLE and self._kind not in ("preamble", "annex"):
            yield from self._begin("annex", line.text)
            self._in_annex = True
        elif line.level == TITLE and self._kind == "annex" and not nothing_yet:
            yield from self._begin("annex", line.text)
        elif nothing_yet:
            self._head(line.text)
        else:
            self._lines.append(line)

    def _head(self, text: str) -> None:
        """One more line of the heading; consolidated texts print their title twice."""
        if text not in self._heading:
            self._heading.append(text)

    def _begin(self, kind: UnitKind, label: str = "") -> Iterator[Piece]:
        yield from self._end()
        self._kind, self._label = kind, [label]
        self._heading, self._lines, self._notes = [], [], []

    def _end(self) -> Iterator[Piece]:
        """The open unit, the paragraphs and points of an article, then its notes."""
        label, heading = " ".join(self._label), " ".join(self._heading)
        text = "\n".join(line.text for line in self._lines)
        if label or heading or text:
            depth = INSIDE if self._kind in ("article", "annex_article") else RANK.get(self._kind, 0)
            yield Piece(
                kind=self._kind,
                depth=depth + (10 if self._in_annex and self._kind not in ("annex", "annex_article") else 0),
                label=label,
                number=_number(self._kind, label),
                heading=heading,
                text=text,
                repealed=depth == INSIDE and bool(text) and not text.strip(f"{DELETED}\n"),
            )
            if depth == INSIDE:
                yield from self._inside()
        if self._notes:
            yield Piece(kind="note", depth=0, text="\n".join(self._notes))

    def _inside(self) -> Iterator[Piece]:
        quoted = [line for line in self._lines if line.kind == "quoted"]
        parts = parts_of([line for line in self._lines if line.kind != "quoted"])
        for part in parts if len(parts) > 1 else ():
            yield Piece(
                kind=part.kind,
                depth=INSIDE + 1 + part.depth,
                label=part.label,
                number=part.number,
                text=part.text,
            )
        for line in quoted:
            yield Piece(kind="quoted", depth=INSIDE + 1, label=line.text, number=number_in(line.text))


def _number(kind: UnitKind, label: str) -> str:
    if kind in ("article", "annex_article"):
        return number_in(label)
    return label.partition(" ")[2]
