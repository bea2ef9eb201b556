# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""From lines to the tree of units."""

import re
from typing import NamedTuple

from focus.texts.language import language_of
from focus.texts.shapes import TEXT_LANGUAGES, Lines, Unit

LABEL = re.compile(r"(art[ií]culo|artigo|article|art\.?|section|sec\.)\s+(\w+)(.*)", re.IGNORECASE)


class Structured(NamedTuple):
    """What the structure reader found."""

    units: tuple[Unit, ...]
    language: str
    warnings: tuple[str, ...]


def structured(lines: Lines) -> Structured:
    """The units of a text given as lines."""
    language = lines.language or language_of(line.text for line in lines.lines)
    units: list[Unit] = []
    for line in lines.lines:
        found = LABEL.match(line.text)
        if found and language in TEXT_LANGUAGES:
            units.append(
                Unit(
                    eid=f"art_{found[2]}-{len(units)}",
                    kind="article",
                    label=line.text[: found.end(2)],
                    number=found[2],
                    text=line.text,
                    page=line.page,
                    language=language,
                )
            )
        else:
            units.append(
                Unit(eid=f"para_{len(units)}", kind="paragraph", text=line.text, page=line.page, language=language)
            )
    return Structured(tuple(units), language, lines.warnings)
