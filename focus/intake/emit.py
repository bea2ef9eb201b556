# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Write the canonical YAML of ``data/``: the same values always give the same bytes.

``load`` then ``export`` must reproduce every file, so nothing here depends on the machine: the text is the one that
the pure Python emitter of PyYAML gives (the C one folds some lines differently), keys keep the order they are given
in, and a string that any reader of YAML 1.1 or 1.2 could take for something else (``no``, ``2012-06``, ``1e3``) is
quoted. PyYAML looks at every character several times; the few forms that records have are written here without it, and
a string with anything unusual is still given to it.
"""

import io
import re
from collections.abc import Hashable
from functools import cache
from typing import Any, cast

import msgspec
import yaml

WIDTH = 110
STEP = 2
"""Blanks by which a level is indented."""
AMBIGUOUS = re.compile(r"(?i)^(?:y|n|yes|no|on|off|true|false|null|~|[-+.\d][-+.\d_:/e]*)$")
STRING = "tag:yaml.org,2002:str"
LEADING_SIGNS = frozenset("#,[]{}&*!|>'\"%@`")
"""What begins something else than a string, so that a string that begins with it is quoted."""
HARD_BLANK = "\u00a0"
_RESOLVER = yaml.resolver.Resolver()


class CanonicalDumper(yaml.SafeDumper):
    """No anchors, list items indented under their key, ambiguous strings in single quotes."""

    def ignore_aliases(self, data: Any) -> bool:
        """Write a value in full each time: an anchor would tie two records together."""
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        """Indent list items, so that a file reads the same in every editor."""
        super().increase_indent(flow, False)


def _represented(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar(STRING, text, style=_forced_style(text))


def _forced_style(text: str) -> str | None:
    return "'" if AMBIGUOUS.match(text) else None


CanonicalDumper.add_representer(str, _represented)


def emit(content: dict[str, Any] | list[Any]) -> str:
    """The text of one file from its plain value (dictionaries, lists, strings, numbers, booleans).

    Keys are words: the names of fields and kinds.
    """
    written: list[str] = []
    _block(content, 0, written)
    return "".join(written)


def by_pyyaml(content: Any) -> str:
    """The same text, slowly: what ``emit`` is measured by."""
    return yaml.dump(
        content, Dumper=CanonicalDumper, allow_unicode=True, width=WIDTH, sort_keys=False, default_flow_style=False
    )


def _block(value: dict[str, Any] | list[Any], indent: int, written: list[str], first: str = "") -> None:
    """Write a dictionary or list that is not empty; ``first`` stands before its first line instead of blanks."""
    margin = " " * indent
    before = first or margin
    if isinstance(value, dict):
        for key, held in value.items():
            written.append(f"{before}{key}:")
            if isinstance(held, dict | list) and held:
                written.append("\n")
                _block(held, indent + STEP, written)
            else:
                written.append(f" {_scalar(held, indent + len(key) + 2, indent + STEP)}\n")
            before = margin
        return
    for held in value:
        if isinstance(held, dict | list) and held:
            _block(held, indent + STEP, written, f"{before}- ")
        else:
            written.append(f"{before}- {_scalar(held, indent + 2, indent + STEP)}\n")
        before = margin


def _scalar(value: Any, column: int, indent: int) -> str:
    """One value that begins at ``column``; its further lines are indented."""
    if isinstance(value, str):
        return _string(value, column, indent)
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, int) else by_pyyaml([value])[2:-1]


def _string(text: str, column: int, indent: int) -> str:
    if not _is_usual(text):
        return _unusual(text, column, indent)
    if _needs_quotes(text):
        text = "'" + text.replace("'", "''") + "'"
    return text if column + len(text) <= WIDTH else _folded(text, column, indent)


def _is_usual(text: str) -> bool:
    """One line of letters, digits and signs, with single blanks between them."""
    printable = text.isprintable() or text.replace(HARD_BLANK, "").isprintable()
    return printable and text != "" and "  " not in text and text[0] != " " and text[-1] != " "


def _needs_quotes(text: str) -> bool:
    first = text[0]
    if first in LEADING_SIGNS or ": " in text or " #" in text or text[-1] == ":":
        return True
    if first.isalpha() and " " in text:
        return False
    if first in "?:-" and text[1:2] in ("", " "):
        return True
    if text.startswith(("---", "...")) or AMBIGUOUS.match(text):
        return True
    return _implicit(text) != STRING


def _implicit(text: str) -> str:
    """What a reader takes an unquoted text for."""
    return str(_RESOLVER.resolve(yaml.ScalarNode, text, (True, False)))  # type: ignore[no-untyped-call]


def _folded(text: str, column: int, indent: int) -> str:
    """The text cut at the first blank behind the width of a line, again and again."""
    lines, start = [], 0
    while (cut := text.find(" ", start + max(WIDTH - column + 1, 0))) >= 0:
        lines.append(text[start:cut])
        start, column = cut + 1, indent
    return ("\n" + " " * indent).join([*lines, text[start:]])


def _unusual(text: str, column: int, indent: int) -> str:
    """A text as PyYAML writes it at this column: several lines, two blanks, signs that must be written as numbers."""
    written = io.StringIO()
    dumper: Any = CanonicalDumper(written, width=WIDTH, allow_unicode=True)
    dumper.column, dumper.indent, dumper.whitespace, dumper.indention = column - 1, indent, False, False
    implicit = (_implicit(text) == STRING, True)
    dumper.event = yaml.ScalarEvent(None, None, implicit, text, style=_forced_style(text))
    dumper.process_scalar()
    return written.getvalue()[1:]


def plain(shape: msgspec.Struct, *, leave_out: tuple[str, ...] = ()) -> dict[str, Any]:
    """A shape as a plain value: keys in the order of the shape, defaults and ``leave_out`` left out."""
    return {
        name: _plain_value(value)
        for name, default in _defaults(shape.__class__)
        if name not in leave_out and (value := getattr(shape, name)) != default
    }


@cache
def _defaults(shape: Hashable) -> list[tuple[str, Any]]:
    return [(field.name, field.default) for field in msgspec.structs.fields(cast(type[msgspec.Struct], shape))]


def _plain_value(value: Any) -> Any:
    if isinstance(value, msgspec.Struct):
        return plain(value)
    return [_plain_value(one) for one in value] if isinstance(value, tuple) else value
