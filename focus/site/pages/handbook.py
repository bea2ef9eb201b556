# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The handbook on the site: its chapters, and one chapter with its notes."""

from msgspec import Struct

from focus.edition.words import standard as standard_of
from focus.handbook.addresses import below_title, for_chapter
from focus.handbook.chapter import chapter as chapter_of
from focus.handbook.chapters import DIMENSIONS
from focus.handbook.prose import contents, written
from focus.handbook.scope import ON_SITE
from focus.record.shapes import Words
from focus.sheet.blocks import Block, Heading
from focus.site.page import Ask, Gone, Page

ADDRESS = "/handbook"


class ChapterLine(Struct, frozen=True, kw_only=True):
    """A chapter in the table of contents. ``language`` is that of its text, ``state`` how it came to be in it."""

    name: str
    title: str
    language: str
    state: str
    criteria: dict[str, Words]


class HandbookIndex(Struct, frozen=True, kw_only=True):
    """The chapters that the edition holds, none in an edition without a handbook."""

    chapters: tuple[ChapterLine, ...]


class HandbookChapter(Struct, frozen=True, kw_only=True):
    """One chapter as blocks. ``before`` and ``after`` name its neighbours, empty at the ends.

    ``sections`` are its headings of the first level.
    """

    name: str
    language: str
    state: str
    before: str
    after: str
    titles: dict[str, str]
    sections: tuple[Heading, ...]
    blocks: tuple[Block, ...]


def handbook(ask: Ask) -> Page:
    """The table of contents."""
    return Page(
        template="handbook.html",
        title=ask.view._("Handbook of protection policies"),
        description=ask.view._("What policies for defenders promise, how they work and fail, and what to ask."),
        address=ADDRESS,
        body=HandbookIndex(chapters=_lines(ask)),
    )


def _lines(ask: Ask) -> tuple[ChapterLine, ...]:
    held = standard_of(ask.edition)
    lines = []
    for name, title in contents(held, ask.language).items():
        text = written(held, name, ask.language)
        dimension = DIMENSIONS.get(name)
        criteria = {one.code: one.name for one in held.criteria if one.dimension == dimension}
        if text:
            lines.append(
                ChapterLine(name=name, title=title, language=text.language, state=text.state, criteria=criteria)
            )
    return tuple(lines)


def chapter(ask: Ask) -> Page:
    """One chapter. Its address is the name of its text; its anchors are those of the whole book."""
    name = ask.parts["chapter"]
    titles = contents(standard_of(ask.edition), ask.language)
    made = chapter_of(ask.edition, ask.language, name, ON_SITE) if name in titles else None
    if made is None:
        raise Gone
    names = list(titles)
    at = names.index(name)
    blocks = for_chapter(below_title(made.chapter.blocks), name, ask.language)
    body = HandbookChapter(
        name=name,
        language=made.chapter.written,
        state=made.chapter.state,
        before=names[at - 1] if at else "",
        after=names[at + 1] if at + 1 < len(names) else "",
        titles=titles,
        sections=tuple(one for one in blocks if isinstance(one, Heading) and one.level == 1),
        blocks=blocks,
    )
    return Page(template="handbook_chapter.html", title=made.chapter.title, address=f"{ADDRESS}/{name}", body=body)
