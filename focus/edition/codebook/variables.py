# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What a variable and a table are, and the variables that follow from the shapes of the record."""

import typing
from functools import cache
from typing import Any, Literal

import msgspec
from msgspec import Struct
from msgspec.inspect import BoolType, IntType, LiteralType, NoneType, StrType, StructType, UnionType, type_info

from focus.edition.public import PUBLIC
from focus.lib.names import LANGUAGES
from focus.record import shapes, vocab
from focus.record.shapes import KINDS, Words

Sort = Literal["string", "integer", "number", "boolean", "date"]
Empty = Literal["never", "unknown", "not_applicable", "not_recorded"]

DATE_FORM: str = typing.get_args(shapes.Date)[1].pattern
PATTERN: dict[Any, str] = {
    one: typing.get_args(one)[1].pattern for one in (shapes.Date, shapes.Day, shapes.Period, shapes.Number)
}
"""Texts whose form can be checked."""
POINTERS = {
    "place": "places", "parent": "places", "instrument": "instruments", "mechanism": "mechanisms",
    "run_by": "bodies", "about": "records", "subject": "records", "record": "records",
    "criterion": "standard_criteria",
}  # fmt: skip
"""Columns that hold the key of a row in another table."""
FREE = {("corrections", "record")}
"""Such a column may also name what is no record: the standard."""
OPEN_LISTS = {("figures", "indicator"): "indicator", ("figures", "unit"): "unit"}
"""Vocabularies to which editors may add a row; a unit may be a currency's code (ISO 4217) too."""
LAST = ("language", "sensitivity", "last_safety_review")
"""What a reader needs least stands at the end of a table."""
VOCABULARY_OF = {frozenset(vocab.codes(name)): name for name in vocab.VOCABULARIES}


class Variable(Struct, frozen=True, kw_only=True):
    """A column. ``codes`` are its only values, ``refers`` the table whose key it holds (empty: none)."""

    name: str
    sort: Sort = "string"
    vocabulary: str = ""
    codes: tuple[str, ...] = ()
    pattern: str = ""
    refers: str = ""
    empty: Empty = "never"


class Table(Struct, frozen=True, kw_only=True):
    """A table with its key (the columns that together name a row)."""

    name: str
    key: tuple[str, ...]
    variables: tuple[Variable, ...]

    @property
    def header(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(one.name for one in self.variables)


def fields(kind: str) -> dict[str, Any]:
    """Public fields of a kind with what msgspec knows of their type."""
    hints = typing.get_type_hints(KINDS[kind], include_extras=True)
    return {name: hints[name] for name in PUBLIC[kind]}


@cache
def own_columns(kind: str) -> tuple[Variable, ...]:
    """The columns of a kind's own table. Lists and nested shapes have tables of their own."""
    required = {one.name: one.required or bool(one.default) for one in msgspec.structs.fields(KINDS[kind])}
    found: list[Variable] = []
    for name, hint in fields(kind).items():
        options = _options(hint)
        if options == [Words]:
            found += [Variable(name=f"{name}_{lang}", empty=_empty(hint, required[name])) for lang in LANGUAGES]
        elif _is_scalar(hint):
            found.append(_column(kind, name, hint, required[name]))
    return tuple(sorted(found, key=lambda one: one.name in LAST))


@cache
def words_of(kind: str) -> set[str]:
    """The fields of a kind that are written in four languages."""
    return {name for name, hint in fields(kind).items() if _options(hint) == [Words]}


def of_vocabulary(name: str, vocabulary: str, empty: Empty = "never") -> Variable:
    """A column that holds a code of a closed list."""
    return Variable(name=name, vocabulary=vocabulary, codes=vocab.codes(vocabulary), empty=empty)


def _column(kind: str, name: str, hint: Any, required: bool) -> Variable:
    codes = _codes(hint)
    vocabulary = OPEN_LISTS.get((kind, name), VOCABULARY_OF.get(frozenset(codes), ""))
    options = _options(hint)
    pattern = next((PATTERN[one] for one in options if one in PATTERN), "")
    return Variable(
        name=name,
        sort=_sort(hint),
        vocabulary=vocabulary,
        codes=codes,
        pattern=pattern if _sort(hint) == "string" else "",
        refers="" if (kind, name) in FREE else POINTERS.get(name, ""),
        empty=_empty(hint, required or bool(codes) or _sort(hint) in ("boolean", "integer")),
    )


def _options(hint: Any) -> list[Any]:
    """The types that a field may have, nothing aside; annotated ones whole."""
    if typing.get_origin(hint) is typing.Annotated:
        return [hint]
    parts = typing.get_args(hint) if isinstance(type_info(hint), UnionType) else (hint,)
    return [one for one in parts if one is not type(None)]


def _bare(hint: Any) -> list[Any]:
    info = type_info(hint)
    parts = info.types if isinstance(info, UnionType) else (info,)
    return [one for one in parts if not isinstance(one, NoneType)]


def _is_scalar(hint: Any) -> bool:
    return all(isinstance(one, StrType | IntType | BoolType | LiteralType) for one in _bare(hint))


def _codes(hint: Any) -> tuple[str, ...]:
    values = {str(value) for one in _bare(hint) if isinstance(one, LiteralType) for value in one.values}
    name = VOCABULARY_OF.get(frozenset(values))
    return vocab.codes(name) if name else ()


def _sort(hint: Any) -> Sort:
    options = _options(hint)
    if shapes.Day in options:
        return "date"
    if shapes.Number in options:
        return "number"
    first = _bare(hint)[0]
    return "boolean" if isinstance(first, BoolType) else "integer" if isinstance(first, IntType) else "string"


def _empty(hint: Any, filled: bool) -> Empty:
    if any(isinstance(one, NoneType) for one in getattr(type_info(hint), "types", ())):
        return "unknown"
    return "never" if filled or any(isinstance(one, StructType) for one in _bare(hint)) else "not_recorded"
