# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Where the concepts of the thesaurus stand in a text, alone and close together."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator

import msgspec

from focus.check.deadlines.find import deadlines
from focus.check.deadlines.shapes import Deadline
from focus.check.document import Document
from focus.check.rules import Combination
from focus.search.phrases import Span
from focus.search.thesaurus import Phrases

MONTHS_OF = {"hours": 1 / 720, "days": 1 / 30, "weeks": 1 / 4.3, "months": 1.0, "years": 12.0}
NO_LIMIT = frozenset({"term", "prescription", "retention", "entry_into_force", "session", "appointment", "regulation"})
"""Times that set nobody a limit in dealing with a defender: how long somebody holds an office, when the law begins."""
PROCEDURE = frozenset({"ordinary", "evaluation", "notification"})
WORKING_DAYS_OF_A_MONTH = 22
ENOUGH = 12
"""Hits of one combination in one article after which more say nothing: a text made to cost time must not."""
DENIES = 15
"""Words within which a denial speaks of something: "no registration is needed"."""
SPOKEN_OF = 0.1
"""Share of the parts that name a defender or somebody protected under which a law is about something else. Laws on
defenders, journalists and people at risk have 0.11 or more, nine in eleven laws on other subjects have less."""
TIMES = ("@deadline", "@hours_24", "@days_30", "@months_12", "@ordinary", "@ordinary_long")


class Hit(msgspec.Struct, frozen=True):
    """Something found in a part of the text, with the words that say it."""

    part: int
    spans: tuple[Span, ...]
    concepts: tuple[str, ...]


class Found:
    """Where concepts stand in one document; each is looked for once."""

    def __init__(self, document: Document, concepts: dict[str, Phrases]) -> None:
        self.document, self.concepts = document, concepts
        self.deadlines = deadlines((part.unit for part in document.parts if part.weight), document.language)
        self._spans: dict[str, list[Span]] = _of_time(document, self.deadlines)

    def spans(self, concept: str) -> list[Span]:
        """Where a concept stands, in order."""
        if concept not in self._spans:
            phrases = () if concept.startswith("@") else self.concepts[concept].get(self.document.language, ())
            words, language = self.document.words, self.document.language
            self._spans[concept] = sorted({span for one in phrases for span in words.find(one, language)})
        return self._spans[concept]

    def about_defenders(self) -> bool:
        """Whether enough parts name a defender or somebody protected for the criteria to fit this text."""
        naming = {self.document.words.part_of[span[0]] for span in self.spans("defender")}
        counted = [place for place, part in enumerate(self.document.parts) if part.weight]
        return len(naming.intersection(counted)) >= SPOKEN_OF * len(counted)

    def together(self, wanted: Combination, within: int) -> Iterator[Hit]:
        """Where concepts stand within so many words of the rarest of them, in one article."""
        anchor = min(wanted.concepts, key=lambda name: len(self.spans(name)))
        others = [name for name in wanted.concepts if name != anchor]
        near_by = min(within, DENIES)
        hits: Counter[int] = Counter()
        for span in self.spans(anchor):
            part = self.document.words.part_of[span[0]]
            if hits[part] >= ENOUGH:
                continue
            near = [self._nearest(name, span, within) for name in others]
            if all(near) and not any(self._nearest(name, span, near_by) for name in wanted.without):
                hits[part] += 1
                yield Hit(part, (span, *(one for one in near if one)), wanted.concepts)

    def _nearest(self, concept: str, span: Span, within: int) -> Span | None:
        """The occurrence nearest to a span in the same part, or ``None``. It may overlap the span."""
        spans, part_of = self.spans(concept), self.document.words.part_of
        first = bisect_left(spans, (span[0] - within - 10, 0))
        best: tuple[int, Span] | None = None
        for one in spans[first:]:
            if one[0] > span[1] + within:
                break
            away = max(one[0] - span[1], span[0] - one[1], 0)
            if away <= within and part_of[one[0]] == part_of[span[0]] and (best is None or away < best[0]):
                best = away, one
        return best[1] if best else None


def _of_time(document: Document, found: Iterable[Deadline]) -> dict[str, list[Span]]:
    """The limits found as concepts of their own: ``@deadline``, ``@hours_24``..."""
    spans: dict[str, list[Span]] = {name: [] for name in TIMES}
    parts = {part.unit.eid: part for part in document.parts}
    tokens = document.words.tokens
    for one in found:
        part = parts[one.eid]
        # Words of the heading come first, with a place before all others, so that places only rise within a part.
        first = bisect_left(tokens, one.start, part.first, part.last, key=lambda token: token.start)
        last = bisect_left(tokens, one.end, first, part.last, key=lambda token: token.start)
        for name in names_of(one) if last > first else ():
            spans[name].append((first, last))
    return {name: sorted(one) for name, one in spans.items()}


def names_of(deadline: Deadline) -> Iterator[str]:
    """Which of the concepts of time a deadline is."""
    if deadline.value is None or deadline.kind in NO_LIMIT:
        return
    months = deadline.value * MONTHS_OF[deadline.unit]
    if months <= MONTHS_OF["years"]:
        yield "@months_12"
    if deadline.recurring:
        return
    yield "@deadline"
    if (deadline.unit, deadline.value) == ("days", 1) or (deadline.unit == "hours" and deadline.value <= 24):
        yield "@hours_24"
    short = months <= 1 and not (deadline.clock == "working" and deadline.value > WORKING_DAYS_OF_A_MONTH)
    if short:
        yield "@days_30"
    if deadline.kind in PROCEDURE:
        yield "@ordinary"
    if deadline.kind in PROCEDURE | {"emergency"} and not short:
        yield "@ordinary_long"
