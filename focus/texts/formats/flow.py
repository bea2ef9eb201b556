# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Runs of words with their looks become lines: paragraphs, line ends inside them, struck wording apart."""

import re
from typing import NamedTuple

from msgspec import structs

from focus.texts.formats.decoding import tidy
from focus.texts.formats.html_looks import Look
from focus.texts.formats.repeals import with_repealed
from focus.texts.shapes import Line, LineKind, Lines

MARKER = re.compile(
    r"(?:\(?(?:\d{1,3}|[A-Za-z]|[IVXLCivxlc]{1,6})(?:\.\d{1,3})*\s?[.)]|\(\d{1,3}\.\)|§\s*\d{1,3}\s?[º°.]?|[\u2014\u2013•·▪-])"
)
"""A number or bullet that stands apart from its words: in a cell, a column or a span before a block."""
ENDS = re.compile(r"[.;:!?][\"'”\u2019»)\]]*\Z")
LONGEST_HEADING = 250
ORDINALS = {"o": "º", "a": "ª"}
MARKS_OF_ORDINALS = {*ORDINALS, *ORDINALS.values(), "°", "os", "as", "ºs"}
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
NOTHING_LEFT = re.compile(r"[^\S\n]*\([^\S\n]*\)")
"""What remains around the mark of a footnote that was left out."""
MOSTLY_STRUCK = 0.8
STRUCK_AS_A_WHOLE = "Nearly all of it is struck out, so the law was probably repealed; its former wording was read."


def raised(text: str, before: str) -> str:
    """Ordinals as their own characters, raised figures as figures that stay apart from the number before."""
    word = text.strip()
    if word in ORDINALS and (before.isdigit() or before in ("n", "N", ".")):
        return text.replace(word, ORDINALS[word])
    return text.translate(RAISED)


class Run(NamedTuple):
    """Some words that look alike. A line end inside them is one that the page shows."""

    text: str
    look: Look


class Flow:
    """Collects runs until a block ends and makes lines of them."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self._runs: list[Run] = []
        self._marker = ""
        self._items: dict[object, int] = {}

    def place_in(self, numbered: object) -> int:
        """How many items of a numbered list came before this one."""
        place = self._items.get(numbered, 0)
        self._items[numbered] = place + 1
        return place

    def add(self, text: str, look: Look) -> None:
        """Words in the current paragraph."""
        if text:
            self._runs.append(Run(text, look))

    def put_first(self, text: str, look: Look) -> None:
        """Words before everything else in the current paragraph."""
        self._runs.insert(0, Run(text, look))

    def take(self, line: Line) -> None:
        """A line made elsewhere, after the number that waits for it."""
        if MARKER.fullmatch(line.text):
            self._marker = f"{self._marker} {line.text}".strip()
            return
        self.lines.append(structs.replace(line, text=f"{self._marker} {line.text}".strip()))
        self._marker = ""

    def has_words(self) -> bool:
        """Whether the current paragraph says anything yet."""
        return any(run.text.strip() for run in self._runs)

    def last_letter(self) -> str:
        """The last character so far of the current paragraph, or nothing."""
        return self._runs[-1].text[-1:] if self._runs else ""

    def end_block(self, marker_may_stand_alone: bool = False) -> None:
        """The paragraph ends. A number alone waits for the words it belongs to."""
        runs, self._runs = self._runs, []
        said = tidy("".join(run.text for run in runs))
        if not said.strip():
            return
        if not marker_may_stand_alone and MARKER.fullmatch(said.strip()):
            self._marker = f"{self._marker} {said.strip()}".strip()
            return
        if self._marker:
            first = next(run for run in runs if run.text.strip())
            runs = [Run(f"{self._marker} ", first.look), *runs]
            self._marker = ""
        self.lines += [line for part in _parts(runs) for line in _lines_of(part)]

    def finish(self) -> list[Line]:
        """All lines; what was still waiting comes last."""
        self.end_block(marker_may_stand_alone=True)
        if self._marker:
            self.lines.append(Line(text=self._marker))
        return self.lines


def _parts(runs: list[Run]) -> list[list[Run]]:
    """Struck wording and the wording that stands, each whole, in the order in which they begin."""
    words = [run for run in runs if run.text.strip()]
    runs = _ordinals_kept(runs)
    struck = [run for run in runs if run.look.struck]
    standing = [run for run in runs if not run.look.struck]
    if not any(map(str.isalnum, "".join(run.text for run in struck))):
        return [standing or runs]
    if not any(map(str.isalnum, "".join(run.text for run in standing))):
        return [runs]
    return [struck, standing] if words[0].look.struck else [standing, struck]


def _ordinals_kept(runs: list[Run]) -> list[Run]:
    """Some pages strike the o of an ordinal to set a line under it: ``1<s>o</s>`` is the first."""
    kept: list[Run] = []
    before = ""
    among_struck = False
    for run in runs:
        word = run.text.strip()
        numbered = before.isdigit() or before in ("n", "N")
        if run.look.struck and not among_struck and numbered and word in MARKS_OF_ORDINALS:
            kept.append(Run(raised(run.text, before), run.look._replace(struck=False)))
            continue
        kept.append(run)
        before = run.text[-1:] or before
        among_struck = run.look.struck and bool(word)
    return kept


def _lines_of(runs: list[Run]) -> list[Line]:
    words = [run for run in runs if run.text.strip()]
    if not words:
        return []
    look = words[0].look
    rows = NOTHING_LEFT.sub("", tidy("".join(run.text for run in runs))).strip("\n ").split("\n")
    after = [*rows[1:], ""]
    return [
        Line(
            text=row.strip(),
            kind="struck" if look.struck else _kind(look.kind, row),
            level=look.level,
            bold=all(run.look.bold for run in words),
            centred=look.centred,
            ends_paragraph=not following.strip() or bool(ENDS.search(row)),
            language=look.language,
        )
        for row, following in zip(rows, after, strict=True)
        if row.strip()
    ]


def _kind(kind: LineKind, row: str) -> LineKind:
    """Pages set whole articles as headings to make them larger; those are text."""
    too_much = len(row) > LONGEST_HEADING or row.endswith((";", ":", ","))
    return "text" if kind == "heading" and too_much else kind


def standing(lines: list[Line]) -> Lines:
    """The lines; a page that is struck out as a whole is a repealed law, and its wording is read all the same."""
    struck = sum(len(line.text) for line in lines if line.kind == "struck")
    if struck < MOSTLY_STRUCK * max(1, sum(len(line.text) for line in lines)):
        return Lines(lines=tuple(with_repealed(lines)))
    read = tuple(structs.replace(line, kind="text") if line.kind == "struck" else line for line in lines)
    return Lines(lines=read, warnings=(STRUCK_AS_A_WHOLE,))
