# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What the columns of a list mean: as the edition's codebook says it, else as ``columns.yaml`` does."""

from functools import cache
from pathlib import Path

import yaml
from msgspec import Struct, convert

from focus.edition.codebook.meanings import meanings

FILE = Path(__file__).parent / "columns.yaml"


class ListColumns(Struct, frozen=True, forbid_unknown_fields=True):
    """The whole file."""

    pages: dict[str, str]
    own: dict[str, dict[str, str]]
    prefixes: dict[str, str]
    columns: dict[str, str]


@cache
def own_columns() -> ListColumns:
    """The file, checked."""
    return convert(yaml.safe_load(FILE.read_text(encoding="utf-8")), ListColumns)


@cache
def meaning_of_column(name: str, table: str) -> str:
    """What a column means in English; ``table`` is the edition's table of the same records, or the page's name.

    Raises ``KeyError`` for a column that nobody described.
    """
    for page, own in own_columns().own.items():
        if name in own and f"{table}-".startswith(f"{page}-"):
            return own[name]
    table = own_columns().pages.get(table, table)
    prefix, _, stem = name.partition("_")
    if stem and prefix in own_columns().prefixes:
        return f"Of {own_columns().prefixes[prefix]}: {meaning_of_column(stem, f'{prefix}s')}"
    if table in meanings().tables and name in meanings().tables[table].columns:
        return meanings().tables[table].columns[name]
    for known in (own_columns().columns, meanings().shared):
        if name in known:
            return known[name]
    for one in meanings().tables.values():
        if name in one.columns:
            return one.columns[name]
    raise KeyError(name)
