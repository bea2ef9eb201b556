# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""One short document with every block, for all writers."""

from msgspec.structs import replace

from focus.sheet.blocks import (
    Block,
    Box,
    Facts,
    Heading,
    Index,
    Items,
    NewPage,
    Paragraph,
    Picture,
    Quote,
    Run,
    Sheet,
    Steps,
    Table,
    plain,
)

DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10" width="40" height="10">'
    '<rect x="0" y="0" width="20" height="10" fill="#999"/><circle cx="30" cy="5" r="4"/></svg>'
)
NOTES = Steps((plain("A gazette, address read"), plain("A report")), start=3, anchors=("note-3", "note-4"))
CLAIM = Run("3", ref="note-3", raised=True)
BLOCKS: tuple[Block, ...] = (
    Heading(1, "How a request is made", "requests"),
    Paragraph(
        (Run("See "), Run("what follows", ref="after"), Run(" and this claim."), Run("3", ref="note-3", raised=True))
    ),
    Items((plain("one"), plain("two"))),
    Picture(DRAWING, "Two shapes", "A grey bar and a black disc."),
    Table("Places", ("Name", "State"), ((plain("Valdora"), plain("in force")),), (2, 1)),
    Quote("Article 1", (plain("Everyone may ask."),), (), "en"),
    NewPage(),
    Heading(1, "What follows", "after"),
    Heading(2, "Notes", "notes"),
    NOTES,
    Box("calm", "Mind", (Steps((plain("first"), plain("second"))),)),
    Index((("Valdora", ("requests", "after", "notes")),)),
)


def sheet(*blocks: Block, **changed: object) -> Sheet:
    """The document, or one of these blocks."""
    held = Sheet(
        language="en", kicker="Focus", title="A book", subtitle="of blocks", lead="It is short.",
        facts=Facts((("Edition", plain("2026-11-22.1")),)), footer="Focus", day="2026-11-22", contents="Contents",
        page="Page", on_page="p.", landscape=False, blocks=blocks or BLOCKS,
    )  # fmt: skip
    return replace(held, **changed)
