# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The codebook of a list: every column with its meaning, its values and what an empty cell says."""

import typing
from functools import cache
from typing import Any, NamedTuple

from focus.edition.codebook.lines import Line, line_of
from focus.edition.codebook.meanings import empty_of
from focus.edition.codebook.variables import Empty, Sort, Variable, of_vocabulary
from focus.site.listed.meanings import Described, described, own_columns, table_of
from focus.site.page import Page
from focus.site.table import TITLES, Column, columns, header
from focus.site.view import View

CODEBOOK = "CODEBOOK.csv"
SORTS: dict[Any, Sort] = {bool: "boolean", int: "integer", float: "number"}
"""What a number is; everything else is told as text."""


class ListColumn(NamedTuple):
    """A column as the edition's codebook describes variables. ``several``: a cell may hold more than one value."""

    variable: Variable
    meaning: str
    empty: Empty
    several: bool


def list_lines(page: Page, view: View) -> list[Line]:
    """A line of the codebook for each column, in their order."""
    name = list_name(page)
    return [line_of(name, one.variable, one.meaning, one.empty, view.vocabularies) for one in list_columns(page)]


def list_name(page: Page) -> str:
    """The name of a list as a table."""
    return page.address.strip("/").replace("/", "-").lower()


def list_columns(page: Page) -> list[ListColumn]:
    """Every column."""
    held = {one.name: one for one in columns(page)}
    # What the table adds to every row of findings is always there.
    return [_told(held.get(one) or Column(one, _nothing, str, filled=True), table_of(page)) for one in header(page)]


def _nothing(_row: Any, _view: View) -> None:
    """Of a column that is added to every row only its description is asked for here."""


def _told(column: Column, table: str) -> ListColumn:
    found = described(column.name, table)
    several = column.name.endswith(TITLES) or typing.get_origin(column.hint) is tuple
    return ListColumn(_variable(column, found), found.meaning, _empty(column, found, several), several)


def _variable(column: Column, found: Described) -> Variable:
    whole = column.hint is str or column.hint in SORTS
    known = found.variable or (_of_own(column.name) if column.hint is str else None)
    sort = SORTS.get(column.hint) or (known.sort if known and whole and known.sort != "boolean" else "string")
    return Variable(
        name=column.name,
        sort=sort,
        vocabulary=known.vocabulary if known else "",
        codes=known.codes if known else (),
        pattern=known.pattern if known and whole else "",
        refers=known.refers if known else "",
    )


@cache
def _of_own(name: str) -> Variable | None:
    vocabulary = own_columns().vocabularies.get(name)
    return of_vocabulary(name, vocabulary) if vocabulary else None


def _empty(column: Column, found: Described, several: bool) -> Empty:
    if column.filled and column.hint in SORTS:
        said: Empty = "never"
    elif found.table and found.variable:
        said = empty_of(found.table, found.variable)
    else:
        said = _own_empty(column.name, several)
    return said if column.filled or said != "never" else "not_applicable"


def _own_empty(name: str, several: bool) -> Empty:
    """As ``columns.yaml`` says of the column, or of it without its prefix; a list without values was not recorded."""
    known, stem = _empties(), name.partition("_")[2]
    return known.get(name) or known.get(stem) or ("not_recorded" if several else "not_applicable")


@cache
def _empties() -> dict[str, Empty]:
    return {name: empty for empty, names in own_columns().empty.items() for name in names}
