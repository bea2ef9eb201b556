# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""One text filled from a small edition: what it says, and what could not be filled."""

from pathlib import Path
from typing import Any

from focus.edition.reader import Edition
from focus.handbook.chapter import Chapter, Made, chapter
from focus.handbook.facts import facts
from focus.handbook.markdown import Reader
from focus.handbook.notes import Notes
from focus.handbook.prose import contents
from focus.handbook.said import Said
from focus.handbook.scope import WORLD, Scope
from focus.handbook.writing import Writing
from focus.sheet.blocks import Run
from tests.builders import a_source, an_edition_with_texts

WHOLE = Scope(WORLD, WORLD)


def made(directory: Path, text: str, *records: Any, language: str = "en", name: str = "lessons") -> Made:
    """The chapter of this name whose English text is ``text``."""
    edition = an_edition_with_texts(directory, {f"en/{name}": text}, a_source(), *records)
    found = chapter(edition, language, name, WHOLE)
    assert found
    return found


def filled(edition: Edition, text: str, language: str = "en") -> Made:
    """Any text, filled from an edition that exists already: most tests need no edition of their own."""
    held = facts(edition)
    said_in = Said(edition, language)
    titles = contents(held.standard, language)
    writing = Writing(held, said_in, Notes("lessons", held), titles, language)
    blocks = tuple(Reader(writing, "handbook/en/lessons.md", first=4).blocks(text, "lessons"))
    whole = (*blocks, *writing.notes.listed(said_in))
    found = Chapter(name="lessons", title="A chapter", written="en", state="written", blocks=whole)
    return Made(chapter=found, faults=tuple(writing.faults))


def runs(value: Any) -> list[Run]:
    """Every run in some blocks, in order."""
    if isinstance(value, Run):
        return [value]
    if isinstance(value, tuple):
        return [run for one in value for run in runs(one)]
    fields = getattr(value, "__struct_fields__", ())
    return [run for name in fields for run in runs(getattr(value, name))]


def said(found: Made) -> str:
    """The words of a chapter, each run behind the other."""
    return "".join(run.text for run in runs(found.chapter.blocks))


def faults(found: Made) -> list[str]:
    """What could not be filled, as lines."""
    return [str(one) for one in found.faults]
