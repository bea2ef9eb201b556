# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The units of a reading as the tree that their paths and addresses describe."""

from collections.abc import Iterable

from msgspec import Struct, field

from focus.texts.shapes import Unit

GROUPS = {"book", "part", "title", "chapter", "section", "subsection", "annex"}
PROVISIONS = {"article", "annex_article", "transitional", "decree", "quoted", "former"}
"""Kinds that paragraphs and points stand in."""


class Node(Struct):
    """A unit with the units below it."""

    unit: Unit
    below: list["Node"] = field(default_factory=list)


def tree_of(units: Iterable[Unit]) -> list[Node]:
    """Nodes of the highest level, in reading order. Nothing is lost: a unit that fits nowhere stands at the top."""
    top: list[Node] = []
    groups: list[Node] = []
    inside: list[Node] = []
    for unit in units:
        node = Node(unit)
        if unit.kind in ("paragraph", "point") and inside:
            while len(inside) > 1 and not unit.eid.startswith(f"{inside[-1].unit.eid}__"):
                inside.pop()
            inside[-1].below.append(node)
            inside.append(node)
            continue
        while groups and not _stands_in(unit, groups):
            groups.pop()
        (groups[-1].below if groups else top).append(node)
        inside = [node] if unit.kind in PROVISIONS else []
        if unit.kind in GROUPS:
            groups.append(node)
    return top


def _stands_in(unit: Unit, groups: list[Node]) -> bool:
    """Whether the open groups are the ones that the unit's path names, from the highest on."""
    named = [name_of(node.unit) for node in groups]
    return list(unit.path[: len(named)]) == named


def name_of(unit: Unit) -> str:
    """How a path names a unit: label and heading."""
    return f"{unit.label} {unit.heading}".strip()
