# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""YAML as nodes that know their line.

Built from the parser's events in one pass, which stops at the first alias or at too deep a nesting: neither a
"billion laughs" file nor one of a hundred thousand brackets can use up memory or the stack.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import yaml

from focus.intake.problems import Problems

DEEPEST = 20
"""Levels of nesting. A place's file has five."""

_RESOLVER = yaml.resolver.Resolver()
_TAG = "tag:yaml.org,2002:"


@dataclass(slots=True)
class Scalar:
    """One value as written. ``type`` is what YAML 1.1 takes it for: str, int, float, bool, null, timestamp."""

    text: str
    type: str
    line: int


@dataclass(slots=True)
class Sequence:
    """A list."""

    items: list["Node"]
    line: int


@dataclass(slots=True)
class Mapping:
    """Keys with their values; ``key_lines`` has the line of each key."""

    items: dict[str, "Node"]
    key_lines: dict[str, int]
    line: int


Node = Scalar | Sequence | Mapping


class _RefusedError(Exception):
    def __init__(self, line: int, what: str) -> None:
        super().__init__(what)
        self.line = line


def parse(text: str, file: str, problems: Problems) -> Node | None:
    """The file's one document, or ``None`` with the problem noted."""
    try:
        return _Builder(file, problems).document(yaml.parse(text, Loader=yaml.CSafeLoader))
    except _RefusedError as refused:
        problems.add(file, refused.line, str(refused))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        problems.add(file, mark.line + 1 if mark else 1, _in_words(error))
    except yaml.YAMLError as error:
        problems.add(file, 1, f"broken YAML: {' '.join(str(error).split())}")
    return None


def _in_words(error: yaml.MarkedYAMLError) -> str:
    problem = str(error.problem or "")
    if "cannot start any token" in problem or "tab character" in problem:
        return "broken YAML: a tab or a sign that needs quotes stands here; indent with spaces, put the value in quotes"
    if "mapping values are not allowed" in problem:
        return "broken YAML: a second colon in one line; put the value in quotes"
    return "broken YAML: " + " ".join(part for part in (error.context, problem) if part)


class _Builder:
    def __init__(self, file: str, problems: Problems) -> None:
        self.file = file
        self.problems = problems

    def document(self, events: Iterator[Any]) -> Node | None:
        root: Node | None = None
        for event in events:
            mark: Any = event.start_mark
            if isinstance(event, yaml.DocumentStartEvent):
                if root is not None:
                    line = mark.line + 1
                    raise _RefusedError(line, "a second document begins here; allowed: one a file")
                root = self._node(next(events), events, 0)
        return root

    def _node(self, event: Any, events: Iterator[Any], depth: int) -> Node:
        line = event.start_mark.line + 1
        if event.anchor:  # An alias names one too.
            raise _RefusedError(line, "anchors (&) and aliases (*) are not allowed; write the value out or in quotes")
        if depth > DEEPEST:
            raise _RefusedError(line, f"nested deeper than {DEEPEST} levels")
        if event.__class__ is yaml.ScalarEvent:
            return self._scalar(event, line)
        if event.tag:
            raise _RefusedError(line, f"the tag {event.tag} is not allowed; leave it out")
        if isinstance(event, yaml.SequenceStartEvent):
            return Sequence(list(self._items(events, depth)), line)
        return self._mapping(events, depth, line)

    def _scalar(self, event: Any, line: int) -> Scalar:
        if event.tag:
            raise _RefusedError(line, f"the tag {event.tag} is not allowed; leave it out, or put the value in quotes")
        if not event.implicit[0]:
            return Scalar(event.value, "str", line)
        return Scalar(event.value, _type_of(event.value), line)

    def _items(self, events: Iterator[Any], depth: int) -> Iterator[Node]:
        while (event := next(events)).__class__ is not yaml.SequenceEndEvent:
            yield self._node(event, events, depth + 1)

    def _mapping(self, events: Iterator[Any], depth: int, line: int) -> Mapping:
        mapping = Mapping({}, {}, line)
        while (event := next(events)).__class__ is not yaml.MappingEndEvent:
            key = self._node(event, events, depth + 1)
            if not isinstance(key, Scalar):
                raise _RefusedError(key.line, "a key must be a word; a list or an object stands here")
            value = self._node(next(events), events, depth + 1)
            if key.text in mapping.items:
                first = mapping.key_lines[key.text]
                self.problems.add(self.file, key.line, f'the key "{key.text}" stands twice, first in line {first}')
                continue
            mapping.items[key.text] = value
            mapping.key_lines[key.text] = key.line
        return mapping


def _type_of(text: str) -> str:
    """What YAML 1.1 takes an unquoted text for. Most begin with a letter that begins nothing but a text."""
    return _resolved(text) if text[:1] in _RESOLVER.yaml_implicit_resolvers else "str"


@lru_cache(maxsize=10_000)
def _resolved(text: str) -> str:
    tag: str = _RESOLVER.resolve(yaml.ScalarNode, text, (True, False))  # type: ignore[no-untyped-call]
    return tag.removeprefix(_TAG)


def plain(node: Node) -> Any:
    """The node as plain Python values; dates and numbers stay text."""
    if isinstance(node, Mapping):
        return {key: plain(value) for key, value in node.items.items()}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    if node.type == "null":
        return None
    if node.type == "bool":
        return node.text.lower() in ("true", "yes", "on")
    return node.text


def line_of(node: Node, path: str) -> int:
    """The line of a field, ``observations/0/state``; of the nearest thing above it that is there."""
    line = node.line
    for step in path.split("/") if path else ():
        if isinstance(node, Mapping) and step in node.items:
            line, node = node.key_lines[step], node.items[step]
        elif isinstance(node, Sequence) and step.isdigit() and int(step) < len(node.items):
            node = node.items[int(step)]
            line = node.line
        else:
            break
    return line
