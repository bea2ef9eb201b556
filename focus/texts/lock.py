# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What ``texts.lock`` says of each text: enough to get the same file again, and to know that it is the same."""

from msgspec import Struct

from focus.record import vocab
from focus.record.shapes import Date, Id, LanguageTag, Line, Shape, Url
from focus.texts.wordings import Sha256, Text, text_id

LOCK = "texts.lock"


class Locked(Shape, frozen=True, kw_only=True):
    """One text, without its words: the file itself does not travel, its address and hash do."""

    instrument: Id
    language: LanguageTag
    wording_date: Date
    source: Id | None = None
    url: Url | None = None
    sha256: Sha256
    rights: vocab.TextRights
    file: Line

    @property
    def id(self) -> str:
        """The id of the text."""
        return text_id(self.instrument, self.wording_date, self.language)


class Awaited(Struct, frozen=True, kw_only=True):
    """A text that a lock names and whose file is not here, with where to get it."""

    id: str
    url: str
    source: str
    file: str
    sha256: str


def locked(text: Text) -> Locked:
    """The entry of a text."""
    return Locked(**{name: getattr(text, name) for name in Locked.__struct_fields__})


def in_order(entries: list[Locked]) -> list[Locked]:
    """As they stand in the file."""
    return sorted(entries, key=lambda one: (one.instrument, one.wording_date, one.language))
