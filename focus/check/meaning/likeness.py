# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""How like each part of a text is to what each criterion asks, by the sentence model."""

from collections.abc import Iterator
from functools import cache

from focus.check.document import Document
from focus.check.meaning.model import Model, Scores, standardised
from focus.check.rules import DATA, knowledge
from focus.record.shapes import Words
from focus.standard.read import read_standard

COMMON = 0.7
"""How much of what a passage has in common with all criteria is taken off: an article that says a little of everything
is near to every question. Measured from 0 to 1 on the coded laws; from 0.5 to 1 the result hardly changes."""
LEAST = 1.0
"""Standard deviations above the mean under which likeness says nothing."""
SHORTEST = 30
"""Characters of a paragraph or point that can be understood by itself."""
LONGEST = 450
"""Characters of the passages into which an article without paragraphs is cut, at its lines."""

Questions = tuple[tuple[str, tuple[str, ...]], ...]
"""Criterion and the ways to ask for it; every criterion has as many."""


def likeness(model: Model, text: Document) -> dict[str, dict[int, float]]:
    """Criterion to part to likeness: 1 for the part most like it, and only parts that stand out."""
    passages = list(_passages(text))
    asked = questions(text.language)
    if not passages:
        return {}
    ways = [way for _, several in asked for way in several]
    languages = [text.parts[part].unit.language or text.language for part, _ in passages]
    scores = standardised(model.scores(ways, [said for _, said in passages]), languages)
    own = _without_common(standardised(_means(scores, len(asked)), languages))
    places = [part for part, _ in passages]
    return {code: _best(places, row) for (code, _), row in zip(asked, own, strict=True)}


@cache
def questions(language: str) -> Questions:
    """In the draft's language (English where the standard does not know it): name and question, the rule for yes, and
    the elements that the check looks for."""
    standard = read_standard((DATA / "standard.yaml").read_text(encoding="utf-8"))
    texts = {one.code: one for one in standard.criteria}
    found = []
    for rule in knowledge().rules:
        one = texts[rule.code]
        yes = next(_said(answer.rule, language) for answer in one.answers if answer.answer == "yes")
        elements = ", ".join(asked.name.get(language, asked.name["en"]) for asked in rule.elements if not asked.adverse)
        found.append((rule.code, (f"{_said(one.name, language)}. {_said(one.question, language)}", yes, elements)))
    return tuple(found)


def _said(words: Words, language: str) -> str:
    return str(getattr(words, language, words.en))


def _passages(text: Document) -> Iterator[tuple[int, str]]:
    """Paragraphs and points with the heading of their article, each with the number of its part."""
    for place, part in enumerate(text.parts):
        heading = f"{part.unit.heading}. " if part.unit.heading else ""
        inside = [unit.text for unit in part.inside if len(unit.text) >= SHORTEST]
        for said in inside or _cut(part.unit.text):
            yield place, heading + said


def _cut(text: str) -> Iterator[str]:
    """Lines joined until they are long enough."""
    so_far = ""
    for line in text.splitlines():
        if so_far and len(so_far) + len(line) > LONGEST:
            yield so_far
            so_far = ""
        so_far = f"{so_far}\n{line}".strip()
    if so_far:
        yield so_far


def _means(scores: Scores, criteria: int) -> Scores:
    """The mean over the ways of asking for each criterion."""
    each = len(scores) // criteria
    groups = (scores[start : start + each] for start in range(0, len(scores), each))
    return tuple(tuple(sum(column) / each for column in zip(*group, strict=True)) for group in groups)


def _without_common(rows: Scores) -> Scores:
    common = [sum(column) / len(rows) for column in zip(*rows, strict=True)]
    return tuple(tuple(score - COMMON * mean for score, mean in zip(row, common, strict=True)) for row in rows)


def _best(places: list[int], row: tuple[float, ...]) -> dict[int, float]:
    """Each part by its best passage, as a share of the best of all."""
    best: dict[int, float] = {}
    for place, score in zip(places, row, strict=True):
        if score >= max(LEAST, best.get(place, LEAST)):
            best[place] = score
    highest = max(best.values(), default=1.0)
    return {place: round(score / highest, 3) for place, score in best.items()}
