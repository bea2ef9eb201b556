# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What comparing two versions of a bill gives: what ``focus check OLD NEW --json`` prints."""

from typing import Literal

from msgspec import Struct

from focus.check.deadlines.shapes import Deadline
from focus.check.shapes import Answer, Confidence, Element, Passage
from focus.texts.wording_changes import WordingChange

What = Literal["worse", "vanished", "mixed", "better", "reworded", "same"]
"""``vanished``: something was found before, and nothing is now. ``mixed``: the suggestion is the same, and something
was gained and something lost. ``reworded``: the same was found, in articles whose words changed."""

LimitWhat = Literal["longer", "shorter", "other_days", "gone", "new"]
"""``other_days``: as long as before, but other days count, or it is not said any more which."""


class LimitChange(Struct, frozen=True, kw_only=True):
    """A time limit that is not what it was. Whether longer is worse depends on whom it binds: a reader judges."""

    article: str
    """The label of the article in the new version, or in the old one where it was dropped."""
    eid: str
    what: LimitWhat
    before: Deadline | None
    after: Deadline | None
    criteria: tuple[str, ...]
    """Criteria on which either of them bears."""


class ArticleChange(Struct, frozen=True, kw_only=True):
    """An article whose words changed, and the criteria of which an element was found in it, before or after."""

    change: WordingChange
    criteria: tuple[str, ...]


class Suggested(Struct, frozen=True, kw_only=True):
    """What one version suggests for a criterion."""

    answer: Answer
    confidence: Confidence


class CriterionChange(Struct, frozen=True, kw_only=True):
    """One criterion in both versions."""

    code: str
    what: What
    before: Suggested
    after: Suggested
    gained: tuple[Element, ...]
    """Elements found in the new version alone; an adverse one speaks against it."""
    lost: tuple[Element, ...]
    articles: tuple[str, ...]
    """eIds of the changed articles (``ArticleChange``) that carry, or carried, an element of it."""
    limits: tuple[LimitChange, ...]


class HarmfulClause(Struct, frozen=True, kw_only=True):
    """A clause of the new version that can be turned against defenders; ``new`` where its article's words changed."""

    passage: Passage
    new: bool


class VersionRead(Struct, frozen=True, kw_only=True):
    """One of the two versions."""

    file: str
    language: str
    articles: int
    instrument: str
    warnings: tuple[str, ...]


class Versions(Struct, frozen=True, kw_only=True):
    """Both versions compared."""

    old: VersionRead
    new: VersionRead
    model: str | None
    standard: str
    loud: tuple[str, ...]
    """Codes to be shown first: R7 where the new version has a clause against defenders, or lost one."""
    harmful: tuple[HarmfulClause, ...]
    criteria: tuple[CriterionChange, ...]
    """All that a text can answer, in the standard's order."""
    articles: tuple[ArticleChange, ...]
    """Those whose words changed, in the new order; none where the versions are in two languages."""
    limits: tuple[LimitChange, ...]
    one_language: bool
