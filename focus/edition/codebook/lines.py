# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The codebook itself: a line for every variable of every table, as a table and as a text."""

from collections.abc import Iterator
from typing import Any

from msgspec import Struct
from msgspec.structs import astuple

from focus.edition.codebook.meanings import empty_of, meaning_of, meanings
from focus.edition.codebook.tables import tables
from focus.edition.codebook.variables import Empty, Variable
from focus.edition.source import Vocabularies
from focus.lib.names import LANGUAGES

BETWEEN = "|"
EMPTY_SAYS: dict[Empty, str] = {
    "never": "never empty",
    "unknown": "unknown: we do not know it. Never zero, never no",
    "not_applicable": "not applicable: there is nothing that could stand here",
    "not_recorded": "not recorded: nobody wrote it down, it may exist",
}


class Line(Struct, frozen=True, kw_only=True):
    """A variable. ``values`` and the labels are in one order, with a bar between two."""

    table: str
    variable: str
    meaning: str
    type: str
    values: str
    labels_en: str
    labels_es: str
    labels_fr: str
    labels_pt: str
    vocabulary: str
    refers_to: str
    form: str
    empty: str


def lines(vocabularies: Vocabularies) -> Iterator[Line]:
    """Every variable of every table, in their order."""
    for table in tables():
        for variable in table.variables:
            meaning, empty = meaning_of(table, variable), empty_of(table, variable)
            yield line_of(table.name, variable, meaning, empty, vocabularies)


def line_of(table: str, variable: Variable, meaning: str, empty: Empty, vocabularies: Vocabularies) -> Line:
    """One variable with the labels of its codes."""
    held = vocabularies.get(variable.vocabulary, {})
    codes = variable.codes or tuple(held)
    labels = {
        f"labels_{lang}": BETWEEN.join(getattr(held[one], lang) for one in codes) if set(codes) <= held.keys() else ""
        for lang in LANGUAGES
    }
    return Line(
        table=table,
        variable=variable.name,
        meaning=meaning,
        type=variable.sort,
        values=BETWEEN.join(codes),
        vocabulary=variable.vocabulary,
        refers_to=variable.refers,
        form=variable.pattern,
        empty=EMPTY_SAYS[empty],
        **labels,
    )


def as_rows(held: list[Line]) -> Iterator[tuple[Any, ...]]:
    """The codebook as rows under ``Line``'s field names."""
    return map(astuple, held)


def as_text(held: list[Line], preface: str) -> str:
    """The codebook to read: a part for each table, values with their English labels."""
    parts = [f"# Codebook\n\n{preface}\n"]
    for table in tables():
        parts.append(f"\n## {table.name}\n\n{meanings().tables[table.name].about}\n\nKey: {', '.join(table.key)}\n")
        parts.append("\n| variable | meaning | type | values | empty cell |\n|---|---|---|---|---|\n")
        parts += [_told(one) for one in held if one.table == table.name]
    return "".join(parts)


def _told(one: Line) -> str:
    kind = one.type + (f", a key of {one.refers_to}" if one.refers_to else "") + (", a date" if one.form else "")
    cells = (one.variable, one.meaning, kind, _values(one), one.empty)
    return "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in cells) + " |\n"


def _values(one: Line) -> str:
    codes, labels = one.values.split(BETWEEN), one.labels_en.split(BETWEEN)
    if not one.values or not one.labels_en:
        return ", ".join(codes)
    return "; ".join(f"{code}: {label}" for code, label in zip(codes, labels, strict=True))
