# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A worded document as blocks, the same for HTML, PDF and DOCX. All text in it is plain: writers escape it."""

from typing import Literal

from msgspec import Struct

Tone = Literal["plain", "alarm", "warn", "calm"]
Style = Literal["text", "small", "lead", "kicker", "label"]


class Run(Struct, frozen=True):
    """Words in one manner. ``mark``: found words; ``language``: where it is not the document's.

    ``ref`` is the anchor of a heading or item in the same document; on paper its page number follows. ``raised`` is
    for the number of a note, which never breaks off its word.
    """

    text: str
    strong: bool = False
    mark: bool = False
    soft: bool = False
    href: str = ""
    language: str = ""
    ref: str = ""
    raised: bool = False


Runs = tuple[Run, ...]


class Heading(Struct, frozen=True, tag="heading"):
    """A heading; ``level`` 1 begins a part. ``anchor`` is an address inside the document, or empty.

    ``language``: where its words are not in the document's.
    """

    level: int
    text: str
    anchor: str = ""
    language: str = ""


class Paragraph(Struct, frozen=True, tag="paragraph"):
    """Words in one paragraph."""

    runs: Runs
    style: Style = "text"


class Items(Struct, frozen=True, tag="items"):
    """A list without order."""

    items: tuple[Runs, ...]


class Steps(Struct, frozen=True, tag="steps"):
    """A list in its order, numbered from ``start``. ``anchors``: none, or one an item, its own address or empty."""

    items: tuple[Runs, ...]
    start: int = 1
    anchors: tuple[str, ...] = ()


class Picture(Struct, frozen=True, tag="picture"):
    """Our own drawing as SVG. ``caption`` stands below it, ``alt`` says in words what it shows."""

    svg: str
    caption: str
    alt: str


class Index(Struct, frozen=True, tag="index"):
    """Terms in their order, each with the headings (their anchors) under which it is spoken of.

    Page numbers on paper, links elsewhere.
    """

    entries: tuple[tuple[str, tuple[str, ...]], ...]


class Facts(Struct, frozen=True, tag="facts"):
    """Terms and what is said of each."""

    rows: tuple[tuple[str, Runs], ...]


class Table(Struct, frozen=True, tag="table"):
    """A table whose first row is its header. ``widths`` are parts of the page's width.

    ``titled``: its caption stands above it on paper too, where no heading says the same.
    """

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[Runs, ...], ...]
    widths: tuple[int, ...]
    titled: bool = False


class Quote(Struct, frozen=True, tag="quote"):
    """Words of a law or clause, with where they stand; ``language`` is that of the words."""

    label: str
    lines: tuple[Runs, ...]
    note: Runs
    language: str
    tone: Tone = "plain"


class Box(Struct, frozen=True, tag="box"):
    """What must not be overlooked. The title may be empty."""

    tone: Tone
    title: str
    blocks: "tuple[Paragraph | Items | Steps | Quote, ...]"


class NewPage(Struct, frozen=True, tag="page"):
    """What follows begins on a new page where there are pages."""


Block = Heading | Paragraph | Items | Steps | Facts | Table | Quote | Box | Picture | Index | NewPage


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
    on_page: str = ""
    """The short word before a page's number in a reference, such as "p."; empty for references without number."""
    contents_depth: int = 1
    """How many levels of headings the table of contents shows."""
    landscape: bool
    dense: bool = False
    """A paper of few pages: a short cover, small headings, no part on a page of its own."""
    blocks: tuple[Block, ...]


def headings(sheet: Sheet) -> dict[str, str]:
    """The words of each heading that has an anchor: what a link of an index is called where there are no pages."""
    return {one.anchor: one.text for one in sheet.blocks if isinstance(one, Heading) and one.anchor}


def plain(text: str, **manner: bool | str) -> Runs:
    """One run."""
    return (Run(text, **manner),)  # type: ignore[arg-type]
