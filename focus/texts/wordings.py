# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""One wording of an instrument: its text in one language from one date on, and its provisions."""

import datetime
import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Annotated

import msgspec
from msgspec import Meta

from focus.lib import edtf
from focus.record import vocab
from focus.record.shapes import Date, Id, LanguageTag, Line, PlaceId, Shape, Url
from focus.texts.shapes import Unit

Sha256 = Annotated[str, Meta(pattern=r"^[0-9a-f]{64}$")]
KEPT_OUT = frozenset({"signature"})
"""Who signed is no part of what a law says, and names people."""
NESTED = frozenset({"paragraph", "point"})
"""Units whose words stand in their article too."""
GROUPS = frozenset({"book", "part", "title", "chapter", "section", "subsection", "annex"})
"""Units that hold others and have a heading rather than words."""


class Text(Shape, frozen=True, kw_only=True):
    """A wording as an edition holds it; the provisions lie beside it.

    ``wording_date`` is the day (month, year) from which this wording holds; of a bill, that of the version. ``sha256``
    is of the file that was read, ``reading_sha256`` of what was read in it. ``warnings`` are those of the reading.
    """

    id: str
    instrument: Id
    place: PlaceId
    language: LanguageTag
    wording_date: Date
    source: Id | None = None
    url: Url | None = None
    rights: vocab.TextRights
    file: Line
    sha256: Sha256
    reading_sha256: Sha256
    pages: int
    articles: int
    provisions: int
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HeldText:
    """A text and where its provisions come from: they are read one text at a time, never all at once."""

    text: Text
    units: Callable[[], Iterable[Unit]]


def text_id(instrument: str, wording_date: str, language: str) -> str:
    """The id of a text: ``mx-ley-2012-text-2022-04-28-es``."""
    return f"{instrument}-text-{wording_date}-{language.lower()}"


def published(units: Iterable[Unit]) -> Iterator[Unit]:
    """The provisions that may be published: all but signatures."""
    return (one for one in units if one.kind not in KEPT_OUT)


def units_sha256(units: Iterable[Unit]) -> str:
    """The SHA-256 of provisions: the same wording read in the same way gives the same."""
    digest = hashlib.sha256()
    for one in units:
        digest.update(msgspec.json.encode(one) + b"\n")
    return digest.hexdigest()


def in_force_on(texts: Iterable[Text], language: str, day: datetime.date) -> Text | None:
    """The newest wording in a language that held on a day: of "2022-04" the first day counts."""
    held = [one for one in texts if one.language == language and edtf.parse(one.wording_date).first <= day]
    return max(held, key=lambda one: edtf.sort_key(one.wording_date), default=None)
