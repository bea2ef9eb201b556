# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The numbers that Word counts itself: "Artículo 12." may stand nowhere in a document's text."""

import re

from lxml import etree
from msgspec import Struct

from focus.texts.formats.xml_tree import attribute, child, children

LEVELS = 9
ROMAN = {1000: "m", 900: "cm", 500: "d", 400: "cd", 100: "c", 90: "xc", 50: "l", 40: "xl", 10: "x", 9: "ix", 5: "v"}
ROMAN |= {4: "iv", 1: "i"}
HIGHEST_ROMAN = 4000
PLACE = re.compile(r"%([1-9])")


class Level(Struct, frozen=True):
    """How one level of a list counts."""

    start: int = 1
    counted: str = "decimal"
    text: str = ""
    restarts_after: int | None = None
    """The level whose next item begins this one again; ``None`` for any higher level, 0 for never."""
    always_decimal: bool = False


class Numbering:
    """Counts through a document. ``number_of`` must be asked once for every numbered paragraph, in order."""

    def __init__(self, part: etree._Element | None) -> None:
        self._levels: dict[str, dict[int, Level]] = {}
        self._lists: dict[str, tuple[str, dict[int, Level]]] = {}
        self._starts: dict[str, dict[int, int]] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._used: set[str] = set()
        self.list_of_style: dict[str, tuple[str, int]] = {}
        if part is not None:
            self._read(part)

    def _read(self, part: etree._Element) -> None:
        linked: dict[str, str] = {}
        links: dict[str, str] = {}
        for one in children(part, "abstractNum"):
            name = attribute(one, "abstractNumId") or ""
            self._levels[name] = {_number(level, "ilvl"): _level(level) for level in children(one, "lvl")}
            linked[_value(one, "styleLink") or ""] = name
            links[name] = _value(one, "numStyleLink") or ""
        linked.pop("", None)
        for one in children(part, "num"):
            name = attribute(one, "numId") or ""
            abstract = _value(one, "abstractNumId") or ""
            abstract = linked.get(links.get(abstract, ""), abstract)
            self._lists[name] = (abstract, self._levels.get(abstract, {}) | _own_levels(one))
            self._starts[name] = _own_starts(one)
            self._styles_of(part, name, abstract)

    def _styles_of(self, part: etree._Element, name: str, abstract: str) -> None:
        for one in children(part, "abstractNum"):
            if attribute(one, "abstractNumId") == abstract:
                for level in children(one, "lvl"):
                    style = _value(level, "pStyle")
                    if style:
                        self.list_of_style.setdefault(style, (name, _number(level, "ilvl")))

    def number_of(self, name: str, level: int) -> str:
        """The next number of a list at a level (from 0), as printed: ``Artículo 12.``; nothing for unknown lists."""
        if name not in self._lists or not 0 <= level < LEVELS:
            return ""
        abstract, levels = self._lists[name]
        counts = self._counts.setdefault(abstract, [None] * LEVELS)
        self._restart(name, counts)
        how = levels.get(level, Level())
        now = counts[level]
        counts[level] = how.start if now is None else now + 1
        for deeper in range(level + 1, LEVELS):
            after = levels.get(deeper, Level()).restarts_after
            if after is None or 0 < level + 1 <= after:
                counts[deeper] = None
        if how.counted == "bullet":
            return "•"
        return PLACE.sub(lambda found: _counted(int(found[1]) - 1, counts, levels, how), how.text).strip()

    def _restart(self, name: str, counts: list[int | None]) -> None:
        """A list that begins again at a number of its own does so where it is first used."""
        if name not in self._used:
            self._used.add(name)
            for level, start in self._starts[name].items():
                counts[level] = start - 1


def _counted(place: int, counts: list[int | None], levels: dict[int, Level], how: Level) -> str:
    level = levels.get(place, Level())
    now = counts[place]
    return printed(level.start if now is None else now, "decimal" if how.always_decimal else level.counted)


def printed(number: int, counted: str) -> str:
    """A number as a format of Word's prints it; formats written in words become ordinals in figures."""
    if counted == "none":
        return ""
    if counted in ("upperRoman", "lowerRoman") and 0 < number < HIGHEST_ROMAN:
        return _roman(number).upper() if counted == "upperRoman" else _roman(number)
    if counted in ("upperLetter", "lowerLetter") and number > 0:
        letters = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letters.upper() if counted == "upperLetter" else letters
    if counted in ("ordinal", "ordinalText"):
        return f"{number}º"
    return f"{number:02}" if counted == "decimalZero" else str(number)


def _roman(number: int) -> str:
    said = ""
    for value, letters in ROMAN.items():
        said += letters * (number // value)
        number %= value
    return said


def _level(element: etree._Element) -> Level:
    restart = _value(element, "lvlRestart")
    return Level(
        start=_number_said(_value(element, "start"), 1),
        counted=_value(element, "numFmt") or "decimal",
        text=_value(element, "lvlText") or "",
        restarts_after=_number_said(restart, 0) if restart else None,
        always_decimal=child(element, "isLgl") is not None,
    )


def _own_levels(element: etree._Element) -> dict[int, Level]:
    found = {}
    for override in children(element, "lvlOverride"):
        level = child(override, "lvl")
        if level is not None:
            found[_number(override, "ilvl")] = _level(level)
    return found


def _own_starts(element: etree._Element) -> dict[int, int]:
    starts = {}
    for override in children(element, "lvlOverride"):
        said = _value(override, "startOverride")
        level = _number(override, "ilvl")
        if said and level < LEVELS:
            starts[level] = _number_said(said, 1)
    return starts


def _value(element: etree._Element, name: str) -> str | None:
    found = child(element, name)
    return attribute(found, "val") if found is not None else None


def _number(element: etree._Element, name: str) -> int:
    return _number_said(attribute(element, name), 0)


def _number_said(text: str | None, otherwise: int) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 7 else otherwise
