# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What the columns of a list mean: as the edition's codebook says it, else as ``columns.yaml`` does."""

from functools import cache
from pathlib import Path
from typing import NamedTuple

import yaml
from msgspec import Struct, convert

from focus.edition.codebook.meanings import meanings
from focus.edition.codebook.tables import tables
from focus.edition.codebook.variables import Empty, Table, Variable
from focus.site.page import Page
from focus.site.table import TITLES

TITLES_OF = (
    "Titles of the records that {name} identifies, in the same order, separated by a bar; a slash stands for "
    "a bar within one."
)
FILE = Path(__file__).parent / "columns.yaml"


class ListColumns(Struct, frozen=True, forbid_unknown_fields=True):
    """The whole file."""

    rows: dict[str, str]
    pages: dict[str, str]
    own: dict[str, dict[str, str]]
    prefixes: dict[str, str]
    vocabularies: dict[str, str]
    empty: dict[Empty, list[str]]
    columns: dict[str, str]


class Described(NamedTuple):
    """What a column means; ``table`` and ``variable`` where the edition's codebook says it of one table."""

    meaning: str
    table: Table | None = None
    variable: Variable | None = None


@cache
def own_columns() -> ListColumns:
    """The file, checked."""
    return convert(yaml.safe_load(FILE.read_text(encoding="utf-8")), ListColumns)


def table_of(page: Page) -> str:
    """The edition's table of the records that a page lists, or the page's name."""
    row = page.table.row.__name__ if page.table else ""
    return own_columns().rows.get(row, page.address.strip("/").replace("/", "-").lower())


def meaning_of_column(name: str, table: str) -> str:
    """What a column means in English. Raises ``KeyError`` for a column that nobody described."""
    return described(name, table).meaning


@cache
def described(name: str, table: str) -> Described:
    """A column; ``table`` is what ``table_of`` says. Raises ``KeyError`` for a column that nobody described."""
    for page, own in own_columns().own.items():
        if name in own and f"{table}-".startswith(f"{page}-"):
            return Described(own[name])
    table = own_columns().pages.get(table, table)
    if name.endswith(TITLES):
        return Described(TITLES_OF.format(name=name.removesuffix(TITLES)))
    prefix, _, stem = name.partition("_")
    if stem and prefix in own_columns().prefixes:
        inner = described(stem, f"{prefix}s")
        return inner._replace(meaning=f"Of {own_columns().prefixes[prefix]}: {inner.meaning}")
    if table in meanings().tables and name in meanings().tables[table].columns:
        return Described(meanings().tables[table].columns[name], *_variable(name, table))
    for known in (own_columns().columns, meanings().shared):
        if name in known:
            return Described(known[name], *(_variable(name, table) if known is meanings().shared else ()))
    for one in meanings().tables.values():
        if name in one.columns:
            return Described(one.columns[name])
    raise KeyError(name)


def _variable(name: str, table: str) -> tuple[Table, Variable] | tuple[()]:
    """The edition's variable; one that stands in four languages there and in one here is none of them."""
    found = ((one, held) for one in tables() if one.name == table for held in one.variables if held.name == name)
    return next(found, ())
