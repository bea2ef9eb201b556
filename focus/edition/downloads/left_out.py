# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Answers that rest on somebody else's coding and stay out of the CC BY downloads (decision 7).

A few facts taken from a compilation are facts; many of them are the compilation, whose rights are its makers'. The
site shows them all with their source.
"""

import dataclasses
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from msgspec.structs import replace

from focus.edition.changes import Change
from focus.edition.source import Material, without
from focus.record.shapes import Finding, Source
from focus.texts.rights import OFFERED

ISOLATED = 10
"""Up to this number of answers from one compilation are isolated facts. Our own cautious line, no rule of law."""
ANSWERED = {"yes", "partly", "no"}


@dataclass(frozen=True, slots=True)
class Offered:
    """What the downloads hold: ``material`` without ``left_out``, the answers that stay on the site only."""

    material: Material
    left_out: tuple[Finding, ...]

    def by_compilation(self) -> dict[str, int]:
        """How many answers stay out, by the compilation on which they rest."""
        counted: dict[str, int] = defaultdict(int)
        for one in self.left_out:
            counted[one.rests_on] += 1
        return dict(sorted(counted.items()))


def offered(material: Material) -> Offered:
    """Leave out the answers of every compilation that gave more than isolated facts and has no open licence.

    A text that is shown with somebody's permission stays out as well: that permits nobody to copy it.
    """
    findings = material.records.of("findings")
    closed = closed_compilations(findings, material.records.of("sources"))
    out = tuple(one for one in findings if one.rests_on in closed)
    texts = tuple(one for one in material.texts if one.text.rights in OFFERED)
    kept = without(material, {one.id for one in out})
    return Offered(dataclasses.replace(kept, texts=texts), out)


def closed_compilations(findings: Iterable[Finding], sources: Iterable[Source]) -> set[str]:
    """The compilations on which more than isolated answers rest, and not each of them with an open source."""
    free = {one.id for one in sources if one.rights == "open"}
    resting: dict[str, list[Finding]] = defaultdict(list)
    for one in findings:
        if one.rests_on:
            resting[one.rests_on].append(one)
    return {
        name
        for name, found in resting.items()
        if len(found) > ISOLATED and not all(free.intersection(one.sources) for one in found)
    }


def line(one: Finding) -> tuple[Any, ...]:
    """What is told of an answer that stays out: which question about which text, never the answer itself."""
    return (
        one.id,
        one.place,
        one.subject,
        one.criterion,
        one.track,
        one.rests_on,
        one.standing,
        one.coder_kind == "machine",
        one.answer in ANSWERED,
    )


def told(changes: Sequence[Change], left_out: Sequence[Finding]) -> list[Change]:
    """The changes; of an answer that stays out it is told that it changed, not what it was."""
    out = {one.id for one in left_out}
    return [replace(one, title="", before="", after="") if one.id in out else one for one in changes]
