# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What intake needs of ``standard.yaml``: which criteria there are and what each is asked of."""

from typing import Any

from focus.findings.rules import Asked
from focus.intake.nodes import Mapping, Node, Scalar, Sequence, parse
from focus.intake.problems import Problems

ALLOWED = {
    "applies_to": ("instrument", "mechanism", "both"),
    "de_jure_or_de_facto": ("de_jure", "de_facto", "both"),
}


def criteria_of(text: str, file: str, problems: Problems) -> dict[str, Asked]:
    """Code to criterion; what is wrong in the file is noted."""
    root = parse(text, file, problems)
    if root is None:
        return {}
    found: dict[str, Asked] = {}
    for node in _criteria(root):
        asked = _asked(node, file, problems)
        if asked and asked.code in found:
            problems.add(file, node.line, f'the criterion "{asked.code}" stands twice')
        elif asked:
            found[asked.code] = asked
    if not found:
        problems.add(file, root.line, "no criterion found; allowed: dimensions, each with its criteria")
    return found


def _criteria(root: Node) -> list[Node]:
    dimensions = _list(root, "dimensions")
    return [criterion for dimension in dimensions for criterion in _list(dimension, "criteria")]


def _list(node: Any, key: str) -> list[Node]:
    child = node.items.get(key) if isinstance(node, Mapping) else None
    return child.items if isinstance(child, Sequence) else []


def _asked(node: Node, file: str, problems: Problems) -> Asked | None:
    values: dict[str, str] = {}
    for key in Asked.__struct_fields__:
        child = node.items.get(key) if isinstance(node, Mapping) else None
        text = child.text if isinstance(child, Scalar) else None
        allowed = ALLOWED.get(key)
        if text is None or (allowed and text not in allowed):
            told = ", ".join(allowed) if allowed else "a code such as R1"
            problems.add(file, node.line, f'a criterion needs "{key}"; allowed: {told}')
            return None
        values[key] = text
    return Asked(**values)
