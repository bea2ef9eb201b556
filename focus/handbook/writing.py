# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What a text of the handbook is written with: the facts, the words, the notes of its chapter, and what went wrong."""

from dataclasses import dataclass, field, replace

from msgspec import Struct

from focus.handbook.facts import Facts
from focus.handbook.notes import Notes
from focus.handbook.said import Said
from focus.sheet.blocks import Run, Runs


class Unfilled(Exception):  # noqa: N818 (it is an answer to a text, and is collected)
    """A placeholder that this edition cannot fill; the message says what to do."""


class Fault(Struct, frozen=True, order=True):
    """What is wrong in a text, at its line."""

    file: str
    line: int
    what: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.what}"


@dataclass(frozen=True, slots=True)
class Writing:
    """``said`` is in the language of the sentences around, which is English where a text is not translated.

    ``chapter`` is the one whose notes are gathered; ``places`` are those of which is spoken, none of them for all.
    """

    facts: Facts
    said: Said
    notes: Notes
    titles: dict[str, str]
    language: str
    faults: list[Fault] = field(default_factory=list)
    places: frozenset[str] | None = None

    @property
    def chapter(self) -> str:
        """The chapter in which the text stands."""
        return self.notes.chapter

    def within(self, place: str) -> bool:
        """Whether a place is one of those of which is spoken."""
        return self.places is None or place in self.places

    def inside(self, said: Said) -> "Writing":
        """The same in another language."""
        return replace(self, said=said)

    def marked(self, language: str) -> str:
        """A language where it is not the document's, which readers aloud must be told."""
        return "" if language == self.language else language

    def tongue(self, language: str) -> Runs:
        """Says in which language a record's own words before it stand, where that is not the reader's."""
        if self.marked(language) in ("", "und"):
            return ()
        told = self.said._("in %(language)s") % {"language": self.said.language_name(language)}
        return (Run(f" ({told})", soft=True),)
