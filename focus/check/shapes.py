# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What checking a text gives: for each criterion its passages, a suggestion and the reasons. Never a verdict."""

from typing import Literal

import msgspec

from focus.check.deadlines.shapes import Deadline

Answer = Literal["yes", "partly", "no"]
Confidence = Literal["low", "medium", "high"]
Flag = Literal["red_flag", "bill", "not_whole", "nothing_found", "against", "decide_from_metadata"]
"""``red_flag``: a clause that can be turned against defenders (R7). ``bill``: a draft, judged on its own words.
``not_whole``: parts could not be read, so silence proves nothing. ``nothing_found``: no passage at all.
``against``: a clause speaks for a lower answer. ``decide_from_metadata``: what the instrument is decides."""


class Passage(msgspec.Struct, frozen=True, kw_only=True):
    """A part of the text that bears on a criterion, small enough to be read at a glance."""

    eid: str
    """Of the paragraph or point where there is one, else of the article."""
    article: str
    """The eId of the article (or preamble, annex...) that it stands in; each article comes once a criterion."""
    label: str
    """Of the article, as printed."""
    number: str
    """Of the article, normalised."""
    heading: str
    kind: str
    """The unit kind of the article, such as ``transitional`` or ``preamble``."""
    text: str
    score: float
    """Higher is better; comparable within one criterion of one text only."""
    why: tuple[str, ...]
    """``cue: …`` a phrase of the standard, ``concept: …`` of the thesaurus, ``structure: …``, ``meaning: …``,
    or ``wording: …`` where only the question's own words are there: the weakest reason."""
    marks: tuple[tuple[int, int], ...]
    """Spans of ``text`` (start, end) that hold the words found."""
    elements: tuple[str, ...] = ()
    """Keys of the criterion's elements that it carries."""
    against: tuple[str, ...] = ()
    """Words found here that speak for a lower answer."""
    page: int | None = None


class Element(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that the rule of a criterion asks for, and where it was found."""

    key: str
    name: dict[str, str]
    """In en, es, fr, pt."""
    found: bool
    adverse: bool
    """Whether finding it speaks against the text."""
    where: tuple[str, ...]
    """eIds of the articles that carry it."""


class CriterionResult(msgspec.Struct, frozen=True, kw_only=True):
    """What was found on one criterion, with a suggestion that a person has to judge."""

    code: str
    suggested: Answer
    confidence: Confidence
    passages: tuple[Passage, ...]
    deadlines: tuple[Deadline, ...]
    elements: tuple[Element, ...]
    """Found ones and missing ones, in the order of the rule."""
    rule: str
    """Why this was suggested, in English words made of the elements' keys; pages say it through ``elements``."""
    flags: tuple[Flag, ...] = ()


class CheckResult(msgspec.Struct, frozen=True, kw_only=True):
    """What ``focus check FILE --json`` prints."""

    file: str
    language: str
    model: str | None
    """Name of the sentence model that was used, ``None`` for words alone."""
    criteria: tuple[CriterionResult, ...]
    """All criteria that a text can answer, in the standard's order."""
    seconds: float
    instrument: str
    """``law``, ``bill``, ``decree``, ``ordinance``, ``policy`` or ``unknown``: what the text says it is."""
    articles: int
    pages: int
    standard: str
    """Version of the standard."""
    loud: tuple[str, ...] = ()
    """Codes to be shown first: R7 where a harmful clause was found."""
    warnings: tuple[str, ...] = ()
