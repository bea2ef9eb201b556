# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""From nodes to shapes: every value checked against its type, every problem told with its line."""

import difflib
import re
from collections.abc import Callable
from functools import cache
from typing import Any, cast

import msgspec
from msgspec import inspect

from focus.intake.nodes import Mapping, Node, Scalar, Sequence
from focus.intake.problems import Problems
from focus.intake.territories import ALLOWED, unknown_territory
from focus.lib import edtf
from focus.record import shapes


class Wrong:
    """Stands for a value whose problem was noted."""


WRONG = Wrong()


def _pattern(alias: Any) -> str:
    return str(alias.__metadata__[0].pattern)


_DATES = {_pattern(shapes.Date), _pattern(shapes.Day), _pattern(shapes.Period)}
_PLACE = _pattern(shapes.PlaceId)
_ALLOWED = {
    _pattern(shapes.Id): "an id of lower case letters, digits and hyphens, such as mx-ley-2012",
    _PLACE: ALLOWED,
    _pattern(shapes.Date): "a date such as 2012, 2012-06 or 2012-06-25",
    _pattern(shapes.Day): "a day such as 2012-06-25",
    _pattern(shapes.Period): "a date such as 2012-06-25 or a period such as 2018-12/2021-07",
    _pattern(shapes.Url): "an address that begins with https:// or http:// and has no blank",
    _pattern(shapes.Criterion): "a criterion's code such as R1",
    _pattern(shapes.LanguageTag): "a language tag such as es or pt-BR",
    _pattern(shapes.Number): "a number such as 12 or 12.5, without separators of thousands",
}
_TOLD = {"int": "a number", "float": "a number", "timestamp": "a date", "null": "nothing", "bool": "yes/no (a boolean)"}


@cache
def _type_of(shape: Any) -> inspect.StructType:
    return cast(inspect.StructType, inspect.type_info(shape))


@cache
def _fields_of(shape: Any) -> dict[str, inspect.Field]:
    return {field.name: field for field in _type_of(shape).fields}


@cache
def _required(shape: Any) -> tuple[str, ...]:
    return tuple(field.name for field in _type_of(shape).fields if field.required)


@cache
def _whole(pattern: str) -> re.Pattern[str]:
    """The pattern for the whole of a text: its ``$`` would let a line break stand behind it."""
    return re.compile(pattern.replace("$", r"\Z"))


class Conform:
    """Checks the nodes of one file. Each method returns the value, or ``WRONG`` after noting the problem."""

    def __init__(self, file: str, problems: Problems) -> None:
        self.file = file
        self.problems = problems
        self.checks: dict[type[Any], Callable[[Scalar, Any, str], Any]] = {
            inspect.LiteralType: self._code,
            inspect.StrType: self._text,
            inspect.IntType: self._whole_number,
            inspect.BoolType: self._true_or_false,
        }

    def shape(self, node: Node, shape: Any, given: dict[str, Any] | None = None) -> Any:
        """A record. ``given`` holds the fields that the file's layout gives and that are not written in it."""
        return self._struct(node, _type_of(shape), shape.__name__.lower(), given or {})

    def _wrong(self, line: int, what: str) -> Wrong:
        self.problems.add(self.file, line, what)
        return WRONG

    def value(self, node: Node, type_: Any, name: str) -> Any:
        """A value of any type; ``name`` is the key it stands under."""
        if isinstance(type_, inspect.UnionType):
            type_ = next(one for one in type_.types if not isinstance(one, inspect.NoneType))
        if isinstance(type_, inspect.StructType):
            return self._struct(node, type_, name, {})
        if isinstance(type_, inspect.VarTupleType):
            return self._list(node, type_, name)
        if not isinstance(node, Scalar):
            found = "a list" if isinstance(node, Sequence) else "an object with keys"
            return self._wrong(node.line, f'"{name}" holds {found}; allowed: one value')
        if node.type == "null":
            return self._wrong(node.line, f'nothing stands after "{name}:"; write a value or leave the key out')
        return self.checks[type(type_)](node, type_, name)

    def _struct(self, node: Node, type_: inspect.StructType, name: str, given: dict[str, Any]) -> Any:
        if not isinstance(node, Mapping):
            return self._wrong(node.line, f'"{name}" holds no keys; allowed: {_listed(f.name for f in type_.fields)}')
        fields = _fields_of(type_.cls)
        if given or not node.items.keys() <= fields.keys():
            self._unknown_keys(node, [key for key in fields if key not in given], name, given)
        values: dict[str, Any] = dict(given)
        for key, child in node.items.items():
            if key in fields and key not in given:
                values[key] = self.value(child, fields[key].type, key)
        for key in _required(type_.cls):
            if key not in values:
                values[key] = self._wrong(node.line, f'the key "{key}" is missing in this {name}')
        return WRONG if WRONG in values.values() else type_.cls(**values)

    def _unknown_keys(self, node: Mapping, allowed: list[str], name: str, given: dict[str, Any]) -> None:
        for key in node.items:
            if key in given:
                self._wrong(node.key_lines[key], f'leave "{key}" out: it is "{given[key]}", as the file says')
            elif key not in allowed:
                near = difflib.get_close_matches(key, allowed, 1)
                meant = f' (did you mean "{near[0]}"?)' if near else ""
                self._wrong(
                    node.key_lines[key], f'unknown key "{key}"{meant} in this {name}; allowed: {_listed(allowed)}'
                )

    def _list(self, node: Node, type_: inspect.VarTupleType, name: str) -> Any:
        if not isinstance(node, Sequence):
            return self._wrong(node.line, f'"{name}" must be a list; write [a, b] or one "- " a line')
        if type_.min_length and len(node.items) < type_.min_length:
            return self._wrong(node.line, f'"{name}" needs at least {type_.min_length} items')
        values = [self.value(item, type_.item_type, name) for item in node.items]
        if WRONG in values:
            return WRONG
        for position, value in enumerate(values):
            if value in values[:position]:
                return self._wrong(node.items[position].line, f'"{_short(value)}" stands twice in "{name}"')
        return tuple(values)

    def _code(self, node: Scalar, type_: inspect.LiteralType, name: str) -> Any:
        if node.text in type_.values and node.type == "str":
            return node.text
        if node.type == "bool" and node.text.lower() in type_.values:
            word = node.text.lower()
            return self._wrong(node.line, f'"{name}: {node.text}" is read as true/false; write "{word}" in quotes')
        near = difflib.get_close_matches(node.text, [str(one) for one in type_.values], 1)
        meant = f' (did you mean "{near[0]}"?)' if near else ""
        listed = _listed(type_.values)
        return self._wrong(node.line, f'"{_short(node.text)}" is no value of "{name}"{meant}; allowed: {listed}')

    def _text(self, node: Scalar, type_: inspect.StrType, name: str) -> Any:
        text, pattern = node.text, type_.pattern
        if node.type == "bool" or (node.type != "str" and not pattern):
            told = _TOLD.get(node.type, node.type)
            return self._wrong(node.line, f'"{name}" must be text, {told} stands here; write "{text}" in quotes')
        if pattern and not _whole(pattern).fullmatch(text):
            return self._wrong(node.line, f'"{_short(text)}" is no "{name}"; allowed: {_ALLOWED.get(pattern, pattern)}')
        if type_.min_length and not text.strip():
            return self._wrong(node.line, f'"{name}" is empty; write a text or leave the key out')
        if type_.max_length and len(text) > type_.max_length:
            what = f'"{name}" has {len(text)} characters; allowed: up to {type_.max_length}'
            return self._wrong(node.line, what)
        return self._meaning(node, pattern)

    def _meaning(self, node: Scalar, pattern: str | None) -> Any:
        if pattern in _DATES:
            try:
                edtf.parse(node.text)
            except edtf.ImpossibleDateError as impossible:
                return self._wrong(node.line, f"impossible date: {impossible}")
        if pattern == _PLACE and (unknown := unknown_territory(node.text)):
            return self._wrong(node.line, unknown)
        return node.text

    def _whole_number(self, node: Scalar, type_: inspect.IntType, name: str) -> Any:
        if node.type == "int" and re.fullmatch(r"-?(?:0|[1-9]\d{0,9})", node.text):
            return int(node.text)
        return self._wrong(
            node.line, f'"{name}" must be a whole number such as 72, without quotes; found "{_short(node.text)}"'
        )

    def _true_or_false(self, node: Scalar, type_: inspect.BoolType, name: str) -> Any:
        if node.type == "bool" and node.text in ("true", "false"):
            return node.text == "true"
        return self._wrong(
            node.line, f'"{_short(node.text)}" is no value of "{name}"; allowed: true, false (without quotes)'
        )


def _listed(values: Any) -> str:
    return ", ".join(str(value) for value in values)


def _short(value: Any) -> str:
    text = str(value.id if isinstance(value, msgspec.Struct) and hasattr(value, "id") else value)
    return text if len(text) <= 60 else text[:57] + "..."
