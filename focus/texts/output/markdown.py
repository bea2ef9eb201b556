# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A reading as Markdown for people: headings, one paragraph a line, what is not the law's own set apart."""

import re
from collections.abc import Iterator

from focus.texts.output.tree import GROUPS, name_of
from focus.texts.output.wording import without_label
from focus.texts.shapes import Reading, Unit

DEEPEST = 6
APART = {"quoted", "former", "note", "decree"}
IN_THE_ARTICLE = {"paragraph", "point"}
SPECIAL = re.compile(r"([\\`*_\[\]<>])|^(\s*)([#>+-]|\d+[.)])(?=\s)", re.MULTILINE)


def document(reading: Reading) -> str:
    """The whole text. Paragraphs and points are printed with their article, not twice."""
    blocks = [block for unit in reading.units for block in _blocks(unit, _is_repeated(unit, reading))]
    return "\n\n".join(blocks) + "\n"


def _is_repeated(unit: Unit, reading: Reading) -> bool:
    return unit.kind in IN_THE_ARTICLE and any(one.kind not in IN_THE_ARTICLE for one in reading.units)


def _blocks(unit: Unit, repeated: bool) -> Iterator[str]:
    if repeated and "__" in unit.eid:
        return
    mark = "> " if unit.kind in APART else ""
    name = name_of(unit)
    if name:
        depth = min(len(unit.path) + (1 if unit.kind in GROUPS else 2), DEEPEST)
        yield f"{mark}{'#' * depth} {escaped(name)}" if not mark else f"{mark}**{escaped(name)}**"
    for row in without_label(unit).split("\n"):
        if row.strip() and row.strip() != unit.heading:
            yield f"{mark}{escaped(row.strip())}"


def escaped(text: str) -> str:
    """Words that stay words: nothing in a law becomes markup, and numbers at a line's start no list."""
    return SPECIAL.sub(_escape, text)


def _escape(found: re.Match[str]) -> str:
    if found[1]:
        return f"\\{found[1]}"
    mark = found[3]
    return f"{found[2]}\\{mark}" if not mark[0].isdigit() else f"{found[2]}{mark[:-1]}\\{mark[-1]}"
