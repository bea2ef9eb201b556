# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A worded document as blocks, the same for HTML, PDF and DOCX. All text in it is plain: writers escape it."""

from typing import Literal

from msgspec import Struct

Tone = Literal["plain", "alarm", "warn", "calm"]
Style = Literal["text", "small", "lead", "kicker", "label"]


class Run(Struct, frozen=True):
    """Words in one manner. ``mark``: found words; ``language``: where it is not the document's."""

    text: str
    strong: bool = False
    mark: bool = False
    soft: bool = False
    href: str = ""
    language: str = ""


Runs = tuple[Run, ...]


class Heading(Struct, frozen=True, tag="heading"):
    """A heading; ``level`` 1 begins a part. ``anchor`` is an address inside the document, or empty."""

    level: int
    text: str
    anchor: str = ""


class Paragraph(Struct, frozen=True, tag="paragraph"):
    """Words in one paragraph."""

    runs: Runs
    style: Style = "text"


class Items(Struct, frozen=True, tag="items"):
    """A list without order."""

    items: tuple[Runs, ...]


class Facts(Struct, frozen=True, tag="facts"):
    """Terms and what is said of each."""

    rows: tuple[tuple[str, Runs], ...]


class Table(Struct, frozen=True, tag="table"):
    """A table whose first row is its header. ``widths`` are parts of the page's width."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[Runs, ...], ...]
    widths: tuple[int, ...]


class Quote(Struct, frozen=True, tag="quote"):
    """Words of a law or clause, with where they stand; ``language`` is that of the words."""

    label: str
    lines: tuple[Runs, ...]
    note: Runs
    language: str
    tone: Tone = "plain"


class Box(Struct, frozen=True, tag="box"):
    """What must not be overlooked."""

    tone: Tone
    title: str
    blocks: "tuple[Paragraph | Items | Quote, ...]"


class NewPage(Struct, frozen=True, tag="page"):
    """What follows begins on a new page where there are pages."""


Block = Heading | Paragraph | Items | Facts | Table | Quote | Box | NewPage


class Sheet(Struct, frozen=True, kw_only=True):
    """A whole document. ``kicker``, ``title``, ``lead`` and ``facts`` make its cover."""

    language: str
    kicker: str
    title: str
    subtitle: str
    lead: str
    facts: Facts
    footer: str
    day: str
    """``2026-11-22``: the only date that a file's own properties tell."""
    contents: str
    """What the table of contents is called; empty for none."""
    page: str
    """The word for "page"."""
    landscape: bool
    blocks: tuple[Block, ...]


def plain(text: str, **manner: bool | str) -> Runs:
    """One run."""
    return (Run(text, **manner),)  # type: ignore[arg-type]
