# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""One chapter: its prose, what is generated for it, its end (what is unknown, how to contribute) and its notes."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from focus.edition.reader import Edition
from focus.handbook.chapters import COUNTRIES, DIMENSIONS, FRAME, METHOD, SOURCES
from focus.handbook.country import country
from focus.handbook.criterion import section
from focus.handbook.facts import facts
from focus.handbook.notes import Notes
from focus.handbook.placeholders.lessons import told_once
from focus.handbook.prose import Prose, contents, prose
from focus.handbook.said import Said
from focus.handbook.scope import WORLD, Scope
from focus.handbook.sources import all_sources
from focus.handbook.unknown import unknown
from focus.handbook.writing import Fault, Writing
from focus.sheet.blocks import Block, Heading, Paragraph, Run, plain

UNKNOWN, CONTRIBUTE = "unknown", "contribute"
"""The anchors of two sections of the frame."""
WITHOUT_END = {FRAME, COUNTRIES, METHOD, SOURCES}
"""Chapters that are themselves about what is known and how, or where each page says what is not known."""


class Chapter(Struct, frozen=True, kw_only=True):
    """A chapter in one language. ``written`` is the language of its prose, ``state`` how it came to be in it."""

    name: str
    title: str
    written: str
    state: str
    blocks: tuple[Block, ...]


class Made(Struct, frozen=True, kw_only=True):
    """A chapter and what could not be filled in it."""

    chapter: Chapter
    faults: tuple[Fault, ...]


def chapter(edition: Edition, language: str, name: str, scope: Scope) -> Made | None:
    """The chapter, or ``None`` where the edition holds no text for it. World chapters are kept for the next reader."""
    if scope.kind == WORLD:
        return edition.once(f"handbook {scope.key} {language} {name}", lambda held: _made(held, language, name, scope))
    return _made(edition, language, name, scope)


def _made(edition: Edition, language: str, name: str, scope: Scope) -> Made | None:
    held = facts(edition)
    writing = Writing(
        facts=held,
        said=Said(edition, language),
        notes=Notes(name, held),
        titles=contents(held.standard, language),
        language=language,
        places=scope.places,
    )
    text = prose(writing, name)
    if text is None:
        return None
    blocks = tuple(_blocks(writing, name, text, scope))
    made = Chapter(name=name, title=text.title, written=text.language, state=text.state, blocks=blocks)
    return Made(chapter=made, faults=tuple(dict.fromkeys(writing.faults)))


def _blocks(writing: Writing, name: str, text: Prose, scope: Scope) -> Iterator[Block]:
    other = "" if text.language == writing.language else text.language
    yield Heading(1, text.title, name, other)
    if text.opening:
        yield Paragraph(text.opening, "lead")
    yield Paragraph(plain(translation_state(writing.said, text.body, text.state)), "small")
    below = "" if text.body == writing.language else text.body
    for one in text.sections:
        if one.anchor:
            yield Heading(2, one.title, f"{name}.{one.anchor}", below)
        yield from told_once(one.blocks)
    yield from _generated(writing, name, scope)
    if name not in WITHOUT_END:
        yield from _end(writing, name)
    yield from writing.notes.listed(writing.said)


def translation_state(said: Said, language: str, state: str) -> str:
    """How a text came to be in the language in which it stands."""
    if language != said.language:
        told = said._("Not translated yet: this text stands in %(language)s.")
        return told % {"language": said.language_name(language)}
    return {
        "written": said._("Written in English."),
        "translated": said._("Translated from English."),
        "machine": said._("Machine translation, not yet reviewed."),
    }[state]


def _generated(writing: Writing, name: str, scope: Scope) -> Iterable[Block]:
    if name in DIMENSIONS:
        return _dimension(writing, DIMENSIONS[name])
    if name == COUNTRIES and scope.country_pages:
        return _countries(writing)
    return all_sources(writing) if name == SOURCES else ()


def _dimension(writing: Writing, dimension: str) -> Iterator[Block]:
    for one in writing.facts.criteria.values():
        if one.dimension == dimension:
            yield from section(writing, one)


def _countries(writing: Writing) -> Iterator[Block]:
    held = [one for one in writing.facts.places() if writing.within(one.id)]
    for one in sorted(held, key=lambda one: (writing.said.place(one.parent or one.id), bool(one.parent), one.id)):
        yield from country(writing, one)


def _end(writing: Writing, name: str) -> Iterator[Block]:
    """What is unknown here, and how to contribute: counted, then as the frame says it."""
    frame = prose(writing, FRAME)
    for one in frame.sections if frame else ():
        if one.anchor in (UNKNOWN, CONTRIBUTE):
            other = "" if frame is None or frame.language == writing.language else frame.language
            yield Heading(2, one.title, f"{name}.{one.anchor}", other)
            yield from unknown(writing, name) if one.anchor == UNKNOWN else ()
            # The whole of it stands in the frame; at each end its first words and the way there.
            yield from one.blocks[:1]
            yield Paragraph((Run(writing.said._("More on this"), ref=f"{FRAME}.{one.anchor}"),), "small")
