# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What speaks for each article on one criterion, and how much: elements, cues and, with a model, meaning."""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping

import msgspec

from focus.check.concepts import Found, Hit
from focus.check.cues import Cue, for_and_against
from focus.check.rules import Cues, Rule

RECITALS = frozenset({"preamble"})
HEADING_BONUS = 1.5
"""An article whose heading says it is about it."""


class Shares(msgspec.Struct, frozen=True, kw_only=True):
    """How much each signal counts in the score; each is brought to 0..1 within one text first."""

    elements: float = 1.0
    cues: float = 0.5
    meaning: float = 0.2
    wording: float = 0.15


class Evidence(msgspec.Struct, frozen=True, kw_only=True):
    """All that was found in a text on one criterion."""

    rule: Rule
    elements: dict[str, tuple[Hit, ...]]
    cues: tuple[Cue, ...]
    against: tuple[Cue, ...]
    scores: dict[int, float]
    """Part to score, only parts with something found, of any weight above nothing."""
    meaning: dict[int, float]


def evidence(
    found: Found,
    rule: Rule,
    cues: Cues,
    meaning: Mapping[int, float],
    wording: Mapping[int, float],
    shares: Shares,
) -> Evidence:
    """Find a criterion's elements and cues and score each part. ``meaning`` is 0..1 by part, empty without a model;
    ``wording`` is how much of the question's own words a part has."""
    elements = {
        one.key: tuple(hit for wanted in one.combinations for hit in found.together(wanted, one.within))
        for one in rule.elements
    }
    pointing, against = for_and_against(found, cues)
    if rule.code == "R7":
        against = pointing
    weights = {one.key: float(one.weight) for one in rule.elements}
    by_elements = _scored(found, {key: (weights[key], hits) for key, hits in elements.items()})
    by_cues = _scored(found, _by_phrase([*pointing, *against]))
    signals = (
        (shares.elements, by_elements),
        (shares.cues, by_cues),
        (shares.meaning, meaning),
        (shares.wording, wording),
    )
    return Evidence(
        rule=rule,
        elements=elements,
        cues=tuple(pointing),
        against=tuple(against),
        scores=_fused(found, signals, rule.code),
        meaning=dict(meaning),
    )


def _by_phrase(cues: Iterable[Cue]) -> dict[str, tuple[float, tuple[Hit, ...]]]:
    hits: dict[str, list[Hit]] = defaultdict(list)
    for cue in cues:
        hits[cue.phrase].append(cue.hit)
    return {phrase: (1.0, tuple(found)) for phrase, found in hits.items()}


def _scored(found: Found, sought: dict[str, tuple[float, tuple[Hit, ...]]]) -> dict[int, float]:
    """Part to the sum over what was found there: its weight, more where it is rare in this text, a little more where
    it is said again, more in a heading."""
    scores: dict[int, float] = defaultdict(float)
    parts = found.document.parts
    for weight, hits in sought.values():
        by_part: dict[int, list[Hit]] = defaultdict(list)
        for hit in hits:
            by_part[hit.part].append(hit)
        rarity = math.log(1 + len(parts) / (len(by_part) or 1))
        for part, here in by_part.items():
            again = 1 + 0.3 * math.log2(min(len(here), 8))
            heading = HEADING_BONUS if any(_in_heading(found, hit) for hit in here) else 1.0
            scores[part] += weight * rarity * again * heading
    return scores


def _in_heading(found: Found, hit: Hit) -> bool:
    return any(found.document.words.tokens[span[0]].start < 0 for span in hit.spans)


def _fused(found: Found, signals: Iterable[tuple[float, Mapping[int, float]]], code: str) -> dict[int, float]:
    total: dict[int, float] = defaultdict(float)
    for share, scores in signals:
        highest = max(scores.values(), default=0.0)
        for part, score in scores.items() if highest > 0 else ():
            total[part] += share * score / highest
    parts = found.document.parts
    weighed = {
        part: score * weight_of(parts[part].unit.kind, parts[part].weight, code) for part, score in total.items()
    }
    return {part: score for part, score in weighed.items() if score > 0}


def weight_of(kind: str, weight: float, code: str) -> float:
    """What a part of this kind counts: recitals only for what the instrument rests on (R6)."""
    return 0.8 if code == "R6" and kind in RECITALS else weight
