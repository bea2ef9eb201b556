# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What is wrong with an Akoma Ntoso file, said in sentences: machines write many of them."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from lxml import etree

from focus.texts.formats.marked import GROUPS
from focus.texts.formats.xml_tree import attribute, below, child, name_of
from focus.texts.shapes import Unit

HIERARCHY_NAMES = (*GROUPS, "article", "paragraph", "point")
PAGE_FOOT = re.compile(r"^\s*\d{1,4}\s+(?:de|of|sur|/)\s+\d{1,4}\s*$", re.MULTILINE)
SHOWN = 6


def doubts(root: etree._Element, units: tuple[Unit, ...]) -> Iterator[str]:
    """Warnings about structure, addresses and wording; none for a sound file."""
    yield from _about_groups(root)
    yield from _about_numbers([unit.number for unit in units if unit.kind == "article"])
    yield from _about_addresses(root)
    feet = sum(len(PAGE_FOOT.findall("\n".join(str(text) for text in one.itertext()))) for one in below(root, "body"))
    if feet:
        yield f"Page numbers of a printed edition stand in the wording {feet} times."


def _about_groups(root: etree._Element) -> Iterator[str]:
    groups = [one for body in below(root, "body", "mainBody") for one in below(body, *GROUPS)]
    groups = [one for one in groups if name_of(one) != "section" or child(one, "content") is None]
    empty = [
        one for one in groups if next(below(one, "article", "section", "paragraph", "content", "rule"), None) is None
    ]
    if empty:
        yield f"{len(empty)} of {len(groups)} chapters and other groups hold no provision."


def _about_numbers(numbers: list[str]) -> Iterator[str]:
    twice = [number for number, count in Counter(numbers).items() if count > 1]
    if twice:
        more = ", …" if len(twice) > SHOWN else ""
        yield f"{len(twice)} article numbers stand more than once in the body: {', '.join(twice[:SHOWN])}{more}."
    figures = [int(found[0]) for number in numbers if (found := re.match(r"\d+", number))]
    back = [after for before, after in pairwise(figures) if after < before]
    if back:
        yield f"The numbers of the articles go back {len(back)} times, first to {back[0]}."


def _about_addresses(root: etree._Element) -> Iterator[str]:
    elements = list(below(root, *HIERARCHY_NAMES))
    version_3 = "/akn/3.0" in str(root.tag)
    old = sum(1 for one in elements if one.get("id") is not None and one.get("eId") is None)
    if version_3 and old:
        yield f"{old} elements have an id where Akoma Ntoso 3 demands an eId."
    named = Counter(said for one in elements if (said := attribute(one, "eId") or one.get("id")))
    twice = [name for name, count in named.items() if count > 1]
    if twice:
        yield f"{len(twice)} addresses are given more than once, first {twice[0]}."
