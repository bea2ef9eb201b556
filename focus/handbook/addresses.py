# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Links of a document: to pages of the site where its address is known, or to nothing on a file that stands alone."""

from collections.abc import Callable
from typing import TypeVar

import msgspec

from focus.handbook.chapters import chapter_of
from focus.sheet.blocks import Block, Heading, Run

S = TypeVar("S")


def for_file(document: S, base: str, language: str) -> S:
    """Addresses of the site as whole addresses below ``base``; without one they are plain words."""
    return _changed(document, lambda run: msgspec.structs.replace(run, href=_whole(run.href, base, language)))


def for_chapter(document: S, chapter: str, language: str) -> S:
    """A chapter as a page of the site: references to other chapters become their addresses."""
    return _changed(document, lambda run: _on_site(run, chapter, language))


def below_title(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks of a chapter without its title, which is the page's own: its sections are headings below that."""
    return tuple(
        msgspec.structs.replace(one, level=one.level - 1) if isinstance(one, Heading) else one for one in blocks[1:]
    )


def apart(document: S, page: str) -> S:
    """References as addresses of the page itself: for a piece that is shown apart from what it refers to."""
    return _changed(document, lambda run: _led(run, page))


def _led(run: Run, page: str) -> Run:
    return msgspec.structs.replace(run, ref="", href=f"{page}#{run.ref}") if run.ref else run


def _whole(href: str, base: str, language: str) -> str:
    if not href.startswith("/"):
        return href
    return f"{base.rstrip('/')}/{language}{href}" if base else ""


def _on_site(run: Run, chapter: str, language: str) -> Run:
    if run.ref and chapter_of(run.ref) != chapter:
        other = chapter_of(run.ref)
        at = "" if run.ref == other else f"#{run.ref}"
        return msgspec.structs.replace(run, ref="", href=f"/{language}/handbook/{other}{at}")
    return msgspec.structs.replace(run, href=f"/{language}{run.href}") if run.href.startswith("/") else run


def _changed(value: S, change: Callable[[Run], Run]) -> S:
    """The same with every run changed, however deep it stands."""
    if isinstance(value, Run):
        return change(value) if value.href or value.ref else value  # type: ignore[return-value]
    if isinstance(value, msgspec.Struct):
        fields = {name: _changed(getattr(value, name), change) for name in value.__struct_fields__}
        return msgspec.structs.replace(value, **fields)
    if isinstance(value, tuple):
        return tuple(_changed(one, change) for one in value)  # type: ignore[return-value]
    return value
