# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Two texts compared article by article, with the criteria and time limits of each: what ``focus compare`` prints."""

from collections.abc import Iterable, Sequence
from typing import Literal

from msgspec import Struct

from focus.check.check import check
from focus.check.deadlines.find import deadlines
from focus.check.meaning.model import Model
from focus.check.shapes import CheckResult
from focus.compare.counterparts import Matrix, Shared
from focus.compare.side_by_side import Compared, Side, compared, side, word_changes
from focus.compare.traits import Traits
from focus.texts.differences import Change
from focus.texts.shapes import Reading, Unit

SHARE_OF_MEANING = 2.0
"""By which cosines of the sentence model, which lie close together, are taken before they are added to words. From 1
to 4 the result hardly changes (docs/accuracy.md)."""
SEEN_BY_THE_MODEL = 1200
"""Characters of an article that the model is given: its first windows say what it is about."""


class ArticleSide(Struct, frozen=True, kw_only=True):
    """An article with what was found in it."""

    eid: str
    label: str
    number: str
    heading: str
    kind: str
    text: str
    criteria: tuple[str, ...]
    """Codes of the criteria of which an element was found here."""
    limits: tuple[str, ...]
    """Time limits, as printed."""


class Counterpart(Struct, frozen=True, kw_only=True):
    """Two articles that answer to each other. ``score`` compares pairs of the same two texts only.

    ``words`` are the differences where both are in one language and wordings of one rule; empty otherwise.
    """

    a: str
    b: str
    sure: Literal["clear", "possible"]
    score: float
    shared: tuple[Shared, ...]
    criteria: tuple[str, ...]
    words: tuple[Change, ...]


class Lack(Struct, frozen=True, kw_only=True):
    """An element that a criterion asks for and that only one of the texts has."""

    code: str
    key: str
    name: dict[str, str]
    adverse: bool
    where: tuple[str, ...]
    """eIds of the articles that carry it."""


class TextSide(Struct, frozen=True, kw_only=True):
    """One of the two texts."""

    file: str
    language: str
    articles: tuple[ArticleSide, ...]
    alone: tuple[str, ...]
    """eIds of the articles to which nothing in the other text answers."""
    only_here: tuple[Lack, ...]
    left_out: int
    warnings: tuple[str, ...]


class Comparison(Struct, frozen=True, kw_only=True):
    """What ``focus compare --json`` prints."""

    a: TextSide
    b: TextSide
    model: str | None
    pairs: tuple[Counterpart, ...]


def comparison(a: Reading, b: Reading, model: Model | None = None) -> Comparison:
    """Compare two readings; a sentence model helps where it is there."""
    sides = side(a.units, a.language), side(b.units, b.language)
    found = compared(*sides, likeness(model, *sides) if model else None)
    results = check(a), check(b)
    carried = [_criteria_by_article(one) for one in results]
    return Comparison(
        a=_text_side(a, sides[0], found.alone_left(), results, carried[0]),
        b=_text_side(b, sides[1], found.alone_right(), results[::-1], carried[1]),
        model=model.name if model else None,
        pairs=tuple(_pairs(found, carried)),
    )


def likeness(model: Model, left: Side, right: Side) -> Matrix:
    """What the sentence model adds to the likeness of each pair."""
    scores = model.scores([_seen(one) for one in left.articles], [_seen(one) for one in right.articles])
    return [[SHARE_OF_MEANING * one for one in row] for row in scores]


def _seen(one: Traits) -> str:
    return f"{one.unit.heading}. {one.unit.text}"[:SEEN_BY_THE_MODEL]


def _criteria_by_article(result: CheckResult) -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for criterion in result.criteria:
        for element in criterion.elements:
            for eid in element.where:
                found.setdefault(eid, {})[criterion.code] = None
    return {eid: tuple(codes) for eid, codes in found.items()}


def _pairs(found: Compared, carried: Sequence[dict[str, tuple[str, ...]]]) -> Iterable[Counterpart]:
    for one in found.links:
        left, right = found.left.articles[one.left].unit, found.right.articles[one.right].unit
        theirs = carried[1].get(right.eid, ())
        clear = one.sure == "clear"
        yield Counterpart(
            a=left.eid,
            b=right.eid,
            sure=one.sure,
            score=one.score,
            shared=one.shared,
            criteria=tuple(code for code in carried[0].get(left.eid, ()) if code in theirs),
            words=word_changes(left, right, found.left.language, found.right.language) if clear else (),
        )


def _text_side(
    reading: Reading,
    held: Side,
    alone: Sequence[int],
    results: Sequence[CheckResult],
    carried: dict[str, tuple[str, ...]],
) -> TextSide:
    return TextSide(
        file=reading.file,
        language=reading.language,
        articles=tuple(_article(unit, reading.language, carried) for unit in held.units),
        alone=tuple(held.articles[place].unit.eid for place in alone),
        only_here=tuple(_only_here(*results)),
        left_out=held.left_out,
        warnings=results[0].warnings,
    )


def _article(unit: Unit, language: str, carried: dict[str, tuple[str, ...]]) -> ArticleSide:
    return ArticleSide(
        eid=unit.eid,
        label=unit.label,
        number=unit.number,
        heading=unit.heading,
        kind=unit.kind,
        text=unit.text,
        criteria=carried.get(unit.eid, ()),
        limits=tuple(dict.fromkeys(one.words for one in deadlines([unit], language))),
    )


def _only_here(own: CheckResult, other: CheckResult) -> Iterable[Lack]:
    """Elements found in one text and not in the other."""
    there = {(one.code, element.key) for one in other.criteria for element in one.elements if element.found}
    for criterion in own.criteria:
        for one in criterion.elements:
            if one.found and (criterion.code, one.key) not in there:
                yield Lack(code=criterion.code, key=one.key, name=one.name, adverse=one.adverse, where=one.where)
