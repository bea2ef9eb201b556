# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Passages of sensible size out of the articles that bear on a criterion, best first, with the words marked."""

from collections.abc import Iterator
from itertools import accumulate, chain, islice

from focus.check.document import Document, Part
from focus.check.evidence import Evidence
from focus.check.shapes import Passage
from focus.texts.shapes import Unit

MOST = 10
"""Passages of one criterion: more than a person reads."""
WHOLE = 700
"""Characters up to which an article is shown whole."""
LONGEST = 1200
SAME_NAME = 2
"""How many stretches of words weigh as much as another thing said."""
MOST_MARKS = 300
MOST_STRETCHES = 600
"""Of an article that is looked at: a text made to cost time must not."""
Mark = tuple[int, int]


def passages(document: Document, evidence: Evidence) -> tuple[Passage, ...]:
    """The best parts, each once, those with the higher score first."""
    best = sorted(evidence.scores.items(), key=lambda one: (-one[1], one[0]))[:MOST]
    return tuple(_passage(document, evidence, part, score) for part, score in best)


def _passage(document: Document, evidence: Evidence, place: int, score: float) -> Passage:
    part = document.parts[place]
    named = {(name, mark) for name, hit in _hits(evidence, place) for mark in _marks(document, hit)}
    marks = sorted({mark for _, mark in named})[:MOST_MARKS]
    eid, start, end = _shown(part, sorted(named, key=lambda one: one[::-1])[:MOST_MARKS])
    elements = tuple(key for key, hits in evidence.elements.items() if any(hit.part == place for hit in hits))
    return Passage(
        eid=eid,
        article=part.unit.eid,
        label=part.unit.label,
        number=part.unit.number,
        heading=part.unit.heading,
        kind=part.unit.kind,
        text=part.unit.text[start:end],
        score=round(score, 3),
        why=tuple(_why(document, evidence, place)),
        marks=tuple(_merged([(a - start, b - start) for a, b in marks if a >= start and b <= end])),
        elements=elements,
        against=tuple(dict.fromkeys(cue.phrase for cue in evidence.against if cue.hit.part == place)),
        page=part.unit.page,
    )


def _hits(evidence: Evidence, place: int) -> Iterator[tuple[str, tuple[Mark, ...]]]:
    """What was found, with its name."""
    for key, hits in evidence.elements.items():
        yield from ((key, hit.spans) for hit in hits if hit.part == place)
    yield from ((cue.phrase, cue.hit.spans) for cue in (*evidence.cues, *evidence.against) if cue.hit.part == place)


def _marks(document: Document, spans: tuple[Mark, ...]) -> Iterator[Mark]:
    """Characters of the article's text; words of the heading have none."""
    tokens = document.words.tokens
    for first, last in spans:
        if tokens[first].start >= 0:
            yield tokens[first].start, tokens[last - 1].end


def _shown(part: Part, named: list[tuple[str, Mark]]) -> tuple[str, int, int]:
    """Address and stretch of what is shown: a short article whole, else the unit inside it that says most.

    Many phrases of one concept in the same words count little: several things said count.
    """
    text = part.unit.text
    if len(text) <= WHOLE:
        return part.unit.eid, 0, len(text)
    best = (0.0, part.unit.eid, 0, min(len(text), LONGEST))
    for eid, start, end in islice(chain(_inner(part), _windows(part)), MOST_STRETCHES):
        inside = [(name, mark) for name, mark in named if start <= mark[0] and mark[1] <= end]
        said = len({name for name, _ in inside}) + len(list(_merged([mark for _, mark in inside]))) / SAME_NAME
        worth = said / (1 + (end - start) / WHOLE)
        if worth > best[0] and end - start <= LONGEST:
            best = worth, eid, start, end
    return best[1:]


def _inner(part: Part) -> Iterator[tuple[str, int, int]]:
    """The paragraphs and points of an article with their places in its text."""
    after = 0
    for unit in part.inside:
        start = _find(part.unit.text, unit, after)
        if start >= 0 and unit.text:
            after = start
            yield unit.eid, start, start + len(unit.text)


def _find(text: str, unit: Unit, after: int) -> int:
    return text.find(unit.text, after) if unit.text else -1


def _windows(part: Part) -> Iterator[tuple[str, int, int]]:
    """Lines of an article without units inside: one to three of them together."""
    if part.inside:
        return
    starts = [0, *accumulate(len(line) + 1 for line in part.unit.text.split("\n"))]
    for first in range(len(starts) - 1):
        for last in range(first + 1, min(first + 4, len(starts))):
            yield part.unit.eid, starts[first], starts[last] - 1


def _merged(marks: list[Mark]) -> Iterator[Mark]:
    """Marks that overlap become one."""
    start, end = None, 0
    for a, b in sorted(marks):
        if start is not None and a <= end:
            end = max(end, b)
            continue
        if start is not None:
            yield start, end
        start, end = a, b
    if start is not None:
        yield start, end


def _why(document: Document, evidence: Evidence, place: int) -> Iterator[str]:
    if not any(True for _ in _hits(evidence, place)) and not evidence.meaning.get(place):
        yield "wording: shares words with the question, and nothing more"
    for key, hits in evidence.elements.items():
        here = [hit for hit in hits if hit.part == place]
        if here:
            said = " + ".join(dict.fromkeys(name for hit in here[:1] for name in hit.concepts))
            yield f"concept: {key} ({said})"
        if any(document.words.tokens[span[0]].start < 0 for hit in here for span in hit.spans):
            yield f"structure: heading speaks of {key}"
    for phrase in dict.fromkeys(cue.phrase for cue in evidence.cues if cue.hit.part == place):
        yield f"cue: {phrase}"
    if evidence.meaning.get(place, 0.0) > 0:
        yield f"meaning: {evidence.meaning[place]:.2f}"
