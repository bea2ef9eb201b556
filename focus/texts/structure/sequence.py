# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Which candidates are labels: those whose numbers follow each other best.

A series runs while numbers grow; a new one begins where they start again. Each candidate brings its own strength, each
step to the very next number is worth one more, a gap costs, and so does starting again without a heading that says why.
"""

from bisect import bisect_left, insort
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import log2
from typing import NamedTuple

from focus.texts.structure.candidates import Candidate, Zone
from focus.texts.structure.labels import Label, Style
from focus.texts.structure.numbers import Place

NEXT = 1.0
"""What the step to the very next number is worth."""
AGAIN = 2.5
"""What it costs to begin a new series where nothing announces one."""
AGAIN_WHERE_LABELS_SAY_SO = 0.5
"""Parts of a code (law, decrees) count on their own; a final disposition says that it follows the additional ones."""
AGAIN_AFTER_A_HEADING = 0.4
NOT_AT_ONE = 1.5
"""What it costs more when a series does not begin with one."""
WAYS, LOWER = 6, 40
"""Ways to one number, and lower numbers after a wide gap, that are compared; they keep the work linear."""
LOOK_BACK = 12
"""So many lower numbers are tried one by one before any lower number is."""


@dataclass
class Series:
    """Labels that count on."""

    members: list[Candidate] = field(default_factory=list)
    zone: Zone = "body"
    zone_number: str = ""
    zone_at: int = -1

    @property
    def style(self) -> Style:
        return self.members[0].label.style


class _Best(NamedTuple):
    score: float
    candidate: int


def series_of(candidates: Sequence[Candidate], zones: Mapping[int, tuple[Zone, str]]) -> list[Series]:
    """The labels among the candidates, as series in reading order."""
    if not candidates:
        return []
    chosen = _chosen(candidates, sorted(zones))
    return _cut(candidates, chosen, zones)


def _chosen(candidates: Sequence[Candidate], boundaries: Sequence[int]) -> list[tuple[int, bool]]:
    """Indices of the labels, each with whether a series begins there. Linear but for the few numbers looked back at."""
    scores: list[float] = []
    before: list[int] = []
    begins: list[bool] = []
    best_by_number: dict[tuple[Style, int], list[_Best]] = {}
    bases: dict[Style, list[int]] = {}
    best_so_far, best_until_heading = _Best(0.0, -1), _Best(0.0, -1)
    headings = iter([*boundaries, 1 << 60])
    heading = next(headings)
    for index, one in enumerate(candidates):
        while heading <= one.at:
            best_until_heading = best_so_far
            heading = next(headings)
        start = _start(one, best_so_far, best_until_heading)
        step = _step(one, candidates, best_by_number, bases.get(one.label.style, ()))
        best = max(start, step, key=lambda one: one.score)
        scores.append(best.score + one.strength)
        before.append(best.candidate)
        begins.append(best is start)
        key = (one.label.style, one.label.place.base)
        _keep(best_by_number.setdefault(key, []), _Best(scores[-1], index))
        if key[1] not in bases.setdefault(key[0], []):
            insort(bases[key[0]], key[1])
        if scores[-1] > best_so_far.score:
            best_so_far = _Best(scores[-1], index)
    found, index = [], best_so_far.candidate
    while index >= 0:
        found.append((index, begins[index]))
        index = before[index]
    return found[::-1]


def _start(one: Candidate, so_far: _Best, until_heading: _Best) -> _Best:
    """The best way to this candidate as the first of a series."""
    away = 0.0 if one.label.place.base <= 1 or one.label.style == "code" else NOT_AT_ONE
    first = _Best(-0.3 - 0.3 * away, -1)
    says_so = one.label.style == "code" or one.label.word == "disposition"
    free = so_far.score - (AGAIN_WHERE_LABELS_SAY_SO if says_so else AGAIN) - away
    announced = until_heading.score - AGAIN_AFTER_A_HEADING - 0.6 * away
    options = [first]
    if so_far.candidate >= 0:
        options.append(_Best(free, so_far.candidate))
    if until_heading.candidate >= 0:
        options.append(_Best(announced, until_heading.candidate))
    return max(options, key=lambda option: option.score)


def _keep(options: list[_Best], one: _Best) -> None:
    """Remember one more way to a number, and of many only the best."""
    options.append(one)
    if len(options) > WAYS:
        options.remove(min(options))


def _step(
    one: Candidate,
    candidates: Sequence[Candidate],
    known: Mapping[tuple[Style, int], list[_Best]],
    bases: Sequence[int],
) -> _Best:
    """The best way to this candidate from a lower number of its series."""
    style, place = one.label.style, one.label.place
    best = _Best(float("-inf"), -1)
    for base in range(place.base, max(0, place.base - LOOK_BACK) - 1, -1):
        best = _better(best, known.get((style, base), ()), one, candidates, 0.0)
    for other in _switches(style):
        cost = 0.3 if style in ("digits", "words") else 1.2
        best = _better(best, known.get((other, place.base - 1), ()), one, candidates, cost)
    if best.candidate < 0:
        until = bisect_left(bases, place.base)
        for base in bases[max(0, until - LOWER) : until]:
            best = _better(best, known[style, base], one, candidates, 0.0)
    return best


def _better(
    best: _Best, options: Iterable[_Best], one: Candidate, candidates: Sequence[Candidate], cost: float
) -> _Best:
    for option in options:
        worth = option.score + _worth(candidates[option.candidate].label, one.label) - cost
        if worth > best.score:
            best = _Best(worth, option.candidate)
    return best


def _worth(label: Label, other: Label) -> float:
    before, after, style = label.place, other.place, other.style
    if label.until and after.base > label.until:
        before = Place(label.until)
    if not after.follows(before) and not (style == "code" and after == before):
        return float("-inf")
    if after.next_after(before) or style == "code":
        return NEXT
    return NEXT - 0.5 * log2(after.base - before.base)


def _switches(style: Style) -> tuple[Style, ...]:
    """Styles between which one series may change: ARTÍCULO DÉCIMO, then ARTÍCULO 11."""
    return {"digits": ("words",), "words": ("digits",), "bare": ("dotted",), "dotted": ("bare",)}.get(style, ())  # type: ignore[return-value]


def _cut(
    candidates: Sequence[Candidate], chosen: Iterable[tuple[int, bool]], zones: Mapping[int, tuple[Zone, str]]
) -> list[Series]:
    found: list[Series] = []
    boundaries = sorted(zones)
    for index, begins in chosen:
        one = candidates[index]
        if begins or not found:
            after = found[-1].members[-1].at if found else -1
            near = [at for at in boundaries if after < at <= one.at]
            at = _announcing(near, zones)
            zone, number = zones[at] if at >= 0 else ("body", "")
            found.append(Series(zone=zone, zone_number=number, zone_at=at))
        found[-1].members.append(one)
    return found


def _announcing(near: Sequence[int], zones: Mapping[int, tuple[Zone, str]]) -> int:
    """The heading that says most about the series after it: the last one, but an annex above its own title."""
    if not near:
        return -1
    telling = [at for at in near if zones[at][0] != "title"]
    if telling and (zones[telling[-1]][0] == "annex" or near[-1] == telling[-1]):
        return telling[-1]
    return near[-1]
