# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The connecting texts of an edition: found in a language or else in English, and read into sections."""

from dataclasses import dataclass

from focus.handbook.chapters import CHAPTERS
from focus.handbook.markdown import Reader, Section
from focus.handbook.said import Said
from focus.handbook.writing import Writing
from focus.sheet.blocks import Paragraph, Runs
from focus.standard.handbook_texts import HandbookText, front_of, text_path
from focus.standard.shapes import Standard

FALLBACK = "en"


@dataclass(frozen=True, slots=True)
class Prose:
    """A text that was read. ``language`` is the one it is written in, ``state`` how it came to be in it."""

    language: str
    state: str
    title: str
    opening: Runs
    body: str
    """The language of the sections: English where only title and opening were translated so far."""
    sections: tuple[Section, ...]


def written(whole: Standard, name: str, language: str) -> HandbookText | None:
    """The text of this name in a language, in English where that is missing, or none."""
    held = {(one.language, one.name): one for one in whole.handbook}
    return held.get((language, name)) or held.get((FALLBACK, name))


def contents(whole: Standard, language: str) -> dict[str, str]:
    """Name to title of the chapters that there are, in their order."""
    held = {name: found for name in CHAPTERS if (found := written(whole, name, language))}
    return {name: front_of(found.text)[0].title for name, found in held.items()}


def prose(writing: Writing, name: str, depth: int = 0, prefix: str = "") -> Prose | None:
    """A text with its placeholders filled, or ``None`` where the edition has it in no language.

    ``depth`` is added to the level of its headings; their anchors begin with ``prefix`` (its name).
    """
    found = written(writing.facts.standard, name, writing.language)
    if found is None:
        return None
    front, first = front_of(found.text)
    above = _reader(writing, found, first).blocks(front.opening, name)
    opening = next((one.runs for one in above if isinstance(one, Paragraph)), ())
    held = found if _body(found) else written(writing.facts.standard, name, FALLBACK) or found
    sections = _reader(writing, held, front_of(held.text)[1], depth).sections(_body(held), prefix or name)
    return Prose(found.language, found.state, front.title, opening, held.language, tuple(sections))


def _body(found: HandbookText) -> str:
    """What stands below the front matter; empty where only that was translated."""
    body = "\n".join(found.text.splitlines()[front_of(found.text)[1] :])
    return body if body.strip() else ""


def _reader(writing: Writing, found: HandbookText, first: int, depth: int = 0) -> Reader:
    """A reader that fills placeholders in the language in which the text is written."""
    other = found.language != writing.language
    own = writing.inside(Said(writing.facts.edition, found.language)) if other else writing
    return Reader(own, text_path(found.language, found.name), first, depth, found.language if other else "")
