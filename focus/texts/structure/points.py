# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The paragraphs and points of one article."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from focus.texts.shapes import Line, UnitKind
from focus.texts.structure.numbers import folded


class Part(NamedTuple):
    """One paragraph or point."""

    kind: UnitKind
    label: str
    number: str
    text: str
    depth: int
    """0 for a paragraph of the article, 1 for a point of it, 2 for a point of a point."""
    page: int | None


PARAGRAPH = re.compile(
    r"(?P<label>§\s?\d{1,3}\s?[º°o]?(?:-[a-z])?\.?|\(\d{1,3}(?:\.\d{1,2})?\)|paragrafo unico\.?"
    r"|par[a]?grafo\s?(?:\d{1,2}\s?[º°]?|transitorio|primero|segundo|tercero|unico)?\s?[.:\-–]+"
    r"|\d{1,3}\.\d{1,3}\.?(?=\s))\s*"
)
POINT = re.compile(
    r"(?P<label>\(?[a-z]{1,2}\s?\)|\(?[ivxl]{1,6}\s?\)|[ivxl]{1,6}\s?[.\-–—]+(?=\s|\w{2})|[a-zñ]\.\-?(?=\s)"
    r"|\d{1,3}\s?[º°]\)?\.?(?=\s)"
    r"|\(?\d{1,3}\s?[).]\-?(?=\s)|[-–—•·▪](?=\s))\s*"
)
ROMAN = re.compile(r"[ivxl]+\Z")


def parts_of(lines: Sequence[Line]) -> list[Part]:
    """The paragraphs and points in these lines, which begin after the label of the article."""
    found: list[Part] = []
    levels: list[str] = []
    for text, page in paragraphs(lines):
        low = folded(text[:40])
        paragraph, point = PARAGRAPH.match(low), None
        if not paragraph:
            point = POINT.match(low)
        if point:
            label = text[: point.end("label")].strip()
            depth = _depth(levels, _shape(label))
            found.append(Part("point", label, label.strip("().-–—º°: "), text[point.end() :], depth, page))
            continue
        levels.clear()
        label = text[: paragraph.end("label")].strip() if paragraph else ""
        number = label.strip("().-–—º°§: ") if paragraph else ""
        found.append(Part("paragraph", label, number, text[paragraph.end() :] if paragraph else text, 0, page))
    return found


def paragraphs(lines: Sequence[Line]) -> list[tuple[str, int | None]]:
    """Whole paragraphs with the page where they begin; lines that a margin broke are joined."""
    found: list[tuple[str, int | None]] = []
    going_on = False
    for line in lines:
        if going_on and not _begins_part(line.text):
            text, page = found[-1]
            found[-1] = (f"{text} {line.text}", page)
        else:
            found.append((line.text, line.page))
        going_on = not line.ends_paragraph
    return found


def _begins_part(text: str) -> bool:
    low = folded(text[:40])
    return bool(POINT.match(low) or PARAGRAPH.match(low))


def _shape(label: str) -> str:
    """Points of one list look alike: all small letters, all Roman, all digits, with the same marks."""
    core = label.strip("().-–—º°: ")
    marks = label.replace(core, "", 1) if core else label
    if core.isdigit():
        return f"digits{marks.strip('-–— ')}"
    if not core:
        return f"dash{marks}"
    case = "large" if core.isupper() else "small"
    return f"{'roman' if ROMAN.match(core.lower()) and core.lower() not in ('l', 'c') else 'letter'}{case}"


def _depth(levels: list[str], shape: str) -> int:
    """How deep a point of this shape stands; forgets the deeper ones. A small i after h is a letter."""
    other = shape.replace("roman", "letter")
    if other in levels and shape not in levels:
        shape = other
    if shape in levels:
        del levels[levels.index(shape) + 1 :]
    else:
        levels.append(shape)
    return len(levels)
