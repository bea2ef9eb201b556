# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What passes between the parts of this room: lines that a format gives, units that the structure gives."""

from typing import Literal

import msgspec

from focus.record.vocab import ProvisionKind

TEXT_LANGUAGES = ("en", "es", "fr", "pt")
"""Languages whose articles are recognised; any other is read as paragraphs, with a warning."""

UnitKind = ProvisionKind

LineKind = Literal["text", "heading", "quoted", "struck", "note", "table"]


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """One paragraph or printed line as a format gives it, in reading order, without running heads and page numbers."""

    text: str
    page: int | None = None
    """Counted from 1; ``None`` where the format has no pages."""
    kind: LineKind = "text"
    """What the markup itself says; ``text`` where it says nothing."""
    level: int = 0
    """Depth of a heading or list item in the markup, 1 the highest; 0 where the markup says nothing."""
    bold: bool = False
    """Whether all of it is bold."""
    centred: bool = False
    ends_paragraph: bool = True
    """``False`` where a printed line (PDF, OCR) was broken by the margin or it is not known."""
    apart: bool = False
    """Whether an empty line or wider space than between lines stands before it."""
    language: str | None = None
    """Where the markup says it, an ISO 639-1 code."""


class Unit(msgspec.Struct, frozen=True, kw_only=True):
    """One unit of a text in reading order, with its own words and not those of the units below it.

    The text of an ``article`` is the whole of its wording, with the paragraphs and points below it, because that is
    what people cite and compare; its ``paragraph`` and ``point`` units repeat their part under an address of their own.
    """

    eid: str
    """Akoma Ntoso eId, unique in its text: ``chp_II__art_26``, ``art_26__para_2``, ``annex_1__art_3``."""
    kind: UnitKind
    label: str = ""
    """As printed: ``Artículo 26 Bis.-``."""
    number: str = ""
    """Normalised: ``26 bis``, ``22-A``, ``L111-1``, ``único``, ``premier``."""
    heading: str = ""
    path: tuple[str, ...] = ()
    """Labels with headings of the units above, the highest first."""
    text: str = ""
    page: int | None = None
    language: str = ""
    repealed: bool = False


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """What was read of one file."""

    file: str
    """Its name without directories: a report never tells a path."""
    language: str
    """Of most of it: an ISO 639-1 code, ``und`` where it is not known."""
    pages: int
    """0 where the format has none."""
    units: tuple[Unit, ...]
    warnings: tuple[str, ...] = ()


class Lines(msgspec.Struct, frozen=True, kw_only=True):
    """What a format without structure of its own gives to the structure reader."""

    lines: tuple[Line, ...]
    pages: int = 0
    language: str | None = None
    warnings: tuple[str, ...] = ()
    scanned: tuple[int, ...] = ()
    """Pages, counted from 1, that are pictures: their words are not in ``lines`` unless they were recognised."""


class Marked(msgspec.Struct, frozen=True, kw_only=True):
    """What a format gives that carries its structure."""

    units: tuple[Unit, ...]
    language: str = ""
    """An ISO 639-1 code, empty where the file names none."""
    warnings: tuple[str, ...] = ()
