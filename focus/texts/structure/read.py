# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""From lines to the tree of units."""

from collections.abc import Sequence
from typing import NamedTuple

from focus.texts.language import UNKNOWN, language_of
from focus.texts.shapes import TEXT_LANGUAGES, Line, Lines, Unit
from focus.texts.structure.assemble import Assembly
from focus.texts.structure.candidates import marked
from focus.texts.structure.eids import Addresses
from focus.texts.structure.headings import headings_of
from focus.texts.structure.roles import roles_of
from focus.texts.structure.sequence import series_of
from focus.texts.structure.units import plain_units


class Structured(NamedTuple):
    """What the structure reader found."""

    units: tuple[Unit, ...]
    language: str
    warnings: tuple[str, ...]


def structured(lines: Lines) -> Structured:
    """The units of a text given as lines; paragraphs with a warning where its language is none of the four."""
    language = lines.language or language_of(line.text for line in lines.lines)
    if language in TEXT_LANGUAGES:
        return Structured(_units(lines.lines, language), language, lines.warnings)
    if language == UNKNOWN:
        units = _units(lines.lines, language)
        if any(unit.kind == "article" for unit in units):
            return Structured(units, language, (*lines.warnings, "The language of this text is not known."))
    warning = f"Articles are recognised in {', '.join(TEXT_LANGUAGES)}; this text ({language}) is given as paragraphs."
    return Structured(_paragraphs(lines.lines, language), language, (*lines.warnings, warning))


def _units(lines: Sequence[Line], language: str) -> tuple[Unit, ...]:
    found = marked(lines, language)
    roles = roles_of(found, series_of(found.candidates, found.zones))
    return Assembly(found, roles, headings_of(found, roles), language).run()


def _paragraphs(lines: Sequence[Line], language: str) -> tuple[Unit, ...]:
    return tuple(plain_units("paragraph", lines, (), "", Addresses(), language))
