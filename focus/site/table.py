# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The CSV twin of a page with a table: the rows of its own body, flat, one line a row.

Columns follow from the row's shape, so that they are the same whatever rows a filter leaves. Codes stay codes; labels
are in the codebook of the downloads. A list is one cell with a bar between two values, a nested list is JSON.
"""

import hashlib
import re
import types
import typing
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple

import msgspec
from msgspec import Struct

from focus.compare.dossier.citations import Cites
from focus.compare.dossier.links import Link
from focus.lib.csv import csv_pieces
from focus.record.shapes import Words
from focus.site.citing.caveat import caveat, tells_findings
from focus.site.page import Page
from focus.site.view import View

SUFFIX = ".csv"
MEDIA_TYPE = "text/csv; charset=utf-8; header=present"
BETWEEN = "|"
PRIVATE = {"editor_note"}
"""Always empty in an edition."""
OPENED = {"link", "row", "source", "answer", "standing", "correction"}
"""Parts of a row that are the row itself: their columns carry no prefix."""
TOLD_OF_LINK = ("id", "title", "language", "address", "place", "state", "harmful")
BESIDE = ("edition", "caveat")
TELLING = {"answer", "result_answered", "alpha_value"}
"""Columns that show a row to be of findings, or computed from them."""
LONGEST_FILTER = 60
NOT_IN_A_NAME = re.compile(r"[^a-z0-9_]+")
PLAIN_FILTER = re.compile(r"(?:[a-z0-9_]+=(?:[a-z0-9_]+|[A-Z0-9]+)(?:&|$))*")
"""Filters that can be read again from their name, which has a hyphen for the signs between its words."""
NAMES_OF = {"place": "place_name", "places": "place_names", "reach": "reach_names"}
"""Columns that hold codes of places, and the column beside each that names them in the language of the page."""
TITLES = "_titles"
"""A column that holds identifiers of records has one with their titles beside it."""
Cell = Callable[[Any, View], Any]


class Column(NamedTuple):
    """A column: its name, what a row has there, and the type of that, ``Any`` where the table makes it.

    ``filled``: every row has a value, because neither the field nor the part of the row that holds it may be missing.
    """

    name: str
    cell: Cell
    hint: Any = Any
    filled: bool = False


def has_table(page: Page) -> bool:
    """Whether a page has a table."""
    return page.table is not None


def table_csv(page: Page, view: View, digest: str) -> bytes:
    """The rows of a page's table, all of those that its filters leave."""
    return b"".join(table_pieces(page, view, digest))


def table_pieces(page: Page, view: View, _digest: str) -> Iterator[bytes]:
    """The same in pieces: nobody has to hold a whole list."""
    return csv_pieces(header(page), cells(page, view))


def header(page: Page) -> list[str]:
    """The names of the columns of a page's table."""
    names = [one.name for one in columns(page)]
    return [*names, *_told_beside(page, names)]


def columns(page: Page) -> tuple[Column, ...]:
    """The columns that follow from the shape of a page's rows."""
    # The stub of Struct does not say that its classes have a hash.
    return _columns(page.table.row) if page.table else ()  # type: ignore[arg-type]


def _told_beside(page: Page, names: Sequence[str]) -> list[str]:
    """The columns that rows of findings carry where their shape has none: a line of them may leave its table."""
    of_findings = page.table is not None and not TELLING.isdisjoint(names) and tells_findings(page)
    return [one for one in BESIDE if one not in names] if of_findings else []


def cells(page: Page, view: View) -> Iterator[list[Any]]:
    """The rows of a page's table, flat."""
    if page.table:
        held = columns(page)
        beside = _told_beside(page, [one.name for one in held])
        words = {"edition": view.meta["edition"], "caveat": caveat(page, view) if beside else ""}
        told = [words[one] for one in beside]
        yield from ([*(one.cell(row, view) for one in held), *told] for row in page.table.rows)


def file_name(page: Page, view: View) -> str:
    """The name under which it is saved: edition, address and filter, as one cites it."""
    where = page.address.strip("/").replace("/", "-").lower()
    return "-".join(filter(None, ("focus", view.meta["edition"], where, filter_told(page.query)))) + SUFFIX


def filter_told(query: str) -> str:
    """A filter in signs that every file system takes, of ``LONGEST_FILTER`` characters and a digest of eight at most.

    The digest stands where something is lost, so that the files of two filters do not collide.
    """
    kept = "&".join(one for one in query.split("&") if one and not one.startswith("page="))
    told = NOT_IN_A_NAME.sub("-", kept.lower()).strip("-")
    if len(told) <= LONGEST_FILTER and PLAIN_FILTER.fullmatch(kept):
        return told
    digest = hashlib.sha256(kept.encode()).hexdigest()[:8]
    return f"{told[:LONGEST_FILTER].rstrip('-')}-{digest}"


@cache
def _columns(row: type[Any]) -> tuple[Column, ...]:
    """Every column; of two with one name the first stays."""
    found: dict[str, Column] = {}
    for one in _of(row, "", lambda whole: whole, True):
        found.setdefault(one.name, one)
        if one.name in NAMES_OF:
            name = NAMES_OF[one.name]
            found.setdefault(name, Column(name, _place_names(one.cell), str, one.filled))
    return tuple(found.values())


def _of(row: type[Any], prefix: str, inner: Callable[[Any], Any], filled: bool) -> Iterator[Column]:
    hints = typing.get_type_hints(row)
    for name in TOLD_OF_LINK if row is Link else row.__struct_fields__:
        get = _getter(inner, name)
        kind = _bare(hints[name])
        present = filled and kind is hints[name]
        if name in PRIVATE:
            continue
        if kind is Words:
            yield Column(prefix + name, _words(get), str)
        elif isinstance(kind, type) and issubclass(kind, Struct):
            yield from _of(kind, prefix if name in OPENED else f"{prefix}{name}_", get, present)
        else:
            yield Column(prefix + name, _plain(get, hints[name]), kind, present)
            if kind == tuple[Link, ...]:
                yield Column(prefix + name + TITLES, _titles(get), str)


def _bare(hint: Any) -> Any:
    """The type of an optional field, where it is one."""
    if isinstance(hint, types.UnionType) or typing.get_origin(hint) is typing.Union:
        parts = [one for one in typing.get_args(hint) if one is not type(None)]
        return parts[0] if len(parts) == 1 else hint
    return hint


def _getter(inner: Callable[[Any], Any], name: str) -> Callable[[Any], Any]:
    def get(row: Any) -> Any:
        held = inner(row)
        return None if held is None else getattr(held, name)

    return get


def _words(get: Callable[[Any], Any]) -> Cell:
    return lambda row, view: view.say(get(row))


def _place_names(cell: Cell) -> Cell:
    """The names of the places whose codes a cell holds."""
    return lambda row, view: BETWEEN.join(view.place(one) for one in (cell(row, view) or "").split(BETWEEN) if one)


def _titles(get: Callable[[Any], Any]) -> Cell:
    """Titles in the order of the identifiers; a bar within one becomes a slash."""
    return lambda row, _view: BETWEEN.join(one.title.replace(BETWEEN, "/") for one in get(row) or ())


def _plain(get: Callable[[Any], Any], hint: Any) -> Cell:
    if hint == Cites:
        return lambda row, _view: BETWEEN.join(source for source, _ in get(row) or ())
    return lambda row, _view: _told(get(row))


def _told(value: Any) -> Any:
    if isinstance(value, tuple):
        if all(isinstance(one, str | int) for one in value):
            return BETWEEN.join(map(str, value))
        if all(isinstance(one, Link) for one in value):
            return BETWEEN.join(one.id for one in value)
    if isinstance(value, tuple | dict):
        return msgspec.json.encode(value).decode()
    return value
