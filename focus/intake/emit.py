# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Write the canonical YAML of ``data/``: the same values always give the same bytes.

``load`` then ``export`` must reproduce every file, so nothing here depends on the machine: the pure Python
emitter of PyYAML is used (the C one folds some lines differently), keys keep the order they are given in, and a
string that any reader of YAML 1.1 or 1.2 could take for something else (``no``, ``2012-06``, ``1e3``) is quoted.
"""

import re
from typing import Any

import msgspec
import yaml

WIDTH = 110
AMBIGUOUS = re.compile(r"(?i)^(?:y|n|yes|no|on|off|true|false|null|~|[-+.\d][-+.\d_:/e]*)$")


class CanonicalDumper(yaml.SafeDumper):
    """No anchors, list items indented under their key, ambiguous strings in single quotes."""

    def ignore_aliases(self, data: Any) -> bool:
        """Write a value in full each time: an anchor would tie two records together."""
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        """Indent list items, so that a file reads the same in every editor."""
        super().increase_indent(flow, False)


def _string(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = "'" if AMBIGUOUS.match(text) else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


CanonicalDumper.add_representer(str, _string)


def emit(content: dict[str, Any] | list[Any]) -> str:
    """The text of one file from its plain value (dictionaries, lists, strings, numbers, booleans)."""
    return yaml.dump(
        content, Dumper=CanonicalDumper, allow_unicode=True, width=WIDTH, sort_keys=False, default_flow_style=False
    )


def plain(shape: msgspec.Struct, *, leave_out: tuple[str, ...] = ()) -> dict[str, Any]:
    """A shape as a plain value: keys in the order of the shape, defaults and ``leave_out`` left out."""
    return {
        field.name: _plain_value(value)
        for field in msgspec.structs.fields(shape)
        if field.name not in leave_out and (value := getattr(shape, field.name)) != field.default
    }


def _plain_value(value: Any) -> Any:
    if isinstance(value, msgspec.Struct):
        return plain(value)
    return [_plain_value(one) for one in value] if isinstance(value, tuple) else value
