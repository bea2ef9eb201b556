# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What a Word document's styles say of paragraphs and runs, with what they inherit."""

import re

from lxml import etree
from msgspec import Struct, structs

from focus.texts.formats.xml_tree import attribute, child, children

HEADING = re.compile(r"heading (\d)\Z", re.IGNORECASE)
CONTENTS = re.compile(r"(?:toc (?:\d|heading)|index \d|table of (?:figures|authorities))\Z", re.IGNORECASE)
DEEPEST = 30
"""Styles that inherit from each other in a longer row go in a circle."""
OFF = {"0", "false", "off", "none"}


class Style(Struct, frozen=True):
    """The properties that matter; ``None`` where nothing is said."""

    bold: bool | None = None
    struck: bool | None = None
    hidden: bool | None = None
    raised: bool | None = None
    centred: bool | None = None
    level: int | None = None
    list_name: str | None = None
    list_level: int | None = None
    is_contents: bool = False

    def over(self, other: "Style") -> "Style":
        """This one where it says something, the other where it does not."""
        said = {name: value for name in self.__struct_fields__ if (value := getattr(self, name)) not in (None, False)}
        said |= {
            name: False for name in ("bold", "struck", "hidden", "raised", "centred") if getattr(self, name) is False
        }
        return structs.replace(other, **said)


class Styles:
    """The styles of a document by their id."""

    def __init__(self, part: etree._Element | None) -> None:
        found = children(part, "style") if part is not None else ()
        self._elements = {attribute(one, "styleId") or "": one for one in found}
        self._known: dict[str, Style] = {}
        ordinary = (name for name, one in self._elements.items() if _is_ordinary(one))
        self.ordinary = next(ordinary, "")
        """The paragraph style of paragraphs that name none."""

    def style(self, name: str | None) -> Style:
        """What a style says, with what it is based on; nothing for an unknown one."""
        name = name or ""
        if name not in self._known:
            self._known[name] = self._resolved(name)
        return self._known[name]

    def _resolved(self, name: str) -> Style:
        row: list[etree._Element] = []
        while name in self._elements and len(row) < DEEPEST:
            row.append(self._elements[name])
            name = value_of(row[-1], "basedOn") or ""
        resolved = Style()
        for element in reversed(row):
            resolved = _own(element).over(resolved)
        return resolved


def _is_ordinary(element: etree._Element) -> bool:
    return attribute(element, "type") == "paragraph" and attribute(element, "default") in ("1", "true")


def _own(element: etree._Element) -> Style:
    paragraph, run = child(element, "pPr"), child(element, "rPr")
    style = run_style(run).over(paragraph_style(paragraph))
    name = value_of(element, "name") or ""
    heading = HEADING.match(name)
    if heading:
        style = structs.replace(style, level=int(heading[1]))
    elif name.lower() == "title":
        style = structs.replace(style, level=1)
    return structs.replace(style, is_contents=bool(CONTENTS.match(name)))


def paragraph_style(properties: etree._Element | None) -> Style:
    """What a paragraph's own properties say."""
    if properties is None:
        return Style()
    outline, aligned, numbered = (
        value_of(properties, "outlineLvl"),
        value_of(properties, "jc"),
        child(properties, "numPr"),
    )
    return Style(
        centred=None if aligned is None else aligned == "center",
        level=int(outline) + 1 if outline and outline.isdecimal() and int(outline) < 9 else None,
        list_name=value_of(numbered, "numId") if numbered is not None else None,
        list_level=int(_figures(value_of(numbered, "ilvl"))) if numbered is not None else None,
    )


def run_style(properties: etree._Element | None) -> Style:
    """What a run's own properties say."""
    if properties is None:
        return Style()
    raised = value_of(properties, "vertAlign")
    struck = _switch(properties, "strike"), _switch(properties, "dstrike")
    return Style(
        bold=_switch(properties, "b"),
        struck=True if True in struck else struck[0],
        hidden=_switch(properties, "vanish"),
        raised=None if raised is None else raised == "superscript",
    )


def _switch(properties: etree._Element, name: str) -> bool | None:
    found = child(properties, name)
    return None if found is None else (attribute(found, "val") or "1").lower() not in OFF


def value_of(element: etree._Element | None, name: str) -> str | None:
    """The ``val`` of a child."""
    found = child(element, name) if element is not None else None
    return attribute(found, "val") if found is not None else None


def _figures(text: str | None) -> str:
    return text if text and text.isdecimal() else "0"
