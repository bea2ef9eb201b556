# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What tables and variables mean, in English, as ``meanings.yaml`` says it."""

from functools import cache
from pathlib import Path
from typing import Annotated

import yaml
from msgspec import Meta, Struct, convert

from focus.edition.codebook.variables import Empty, Table, Variable
from focus.lib.names import LANGUAGES

FILE = Path(__file__).parent / "meanings.yaml"
LANGUAGE = {"en": "English", "es": "Spanish", "fr": "French", "pt": "Portuguese"}
NOT_DESCRIBED = "Not described yet."
Text = Annotated[str, Meta(min_length=2)]


class TableMeaning(Struct, frozen=True, forbid_unknown_fields=True):
    """What a table holds, what its columns mean, and what their empty cells say where that is special."""

    about: Text
    columns: dict[str, Text]
    empty: dict[str, Empty] = {}


class Meanings(Struct, frozen=True, forbid_unknown_fields=True):
    """The whole file. ``shared`` columns mean the same in every table that does not say otherwise."""

    shared: dict[str, Text]
    tables: dict[str, TableMeaning]


@cache
def meanings() -> Meanings:
    """The file, checked."""
    return convert(yaml.safe_load(FILE.read_text(encoding="utf-8")), Meanings)


def stem_of(table: Table, variable: Variable) -> tuple[str, str]:
    """The name under which a variable is described, and its language where it is one of four."""
    stem, _, language = variable.name.rpartition("_")
    if variable.name in meanings().tables[table.name].columns or language not in LANGUAGES or not stem:
        return variable.name, ""
    return stem, language


def meaning_of(table: Table, variable: Variable) -> str:
    """What a variable means. A test fails for one that nobody described; an edition then says so and is made."""
    stem, language = stem_of(table, variable)
    own = meanings().tables[table.name].columns
    said = own.get(stem) or meanings().shared.get(stem, NOT_DESCRIBED)
    return f"{said} In {LANGUAGE[language]}." if language else said


def empty_of(table: Table, variable: Variable) -> Empty:
    """What an empty cell says."""
    stem, _ = stem_of(table, variable)
    return meanings().tables[table.name].empty.get(stem, variable.empty)
