# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Agreement of two coders by everything that one asks: dimension, weakness, criterion, track, language, kind of coder.

An edition keeps these figures as they were computed when it was published; pages, downloads and
``docs/accuracy.md`` print the kept ones.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Protocol

from msgspec import Struct

from focus.findings.agreement import Agreement, Coding, Measure, agreement, answers_of, coded_twice, pair_of
from focus.standard.shapes import Standard

SCOPES = ("all", "track", "coders", "dimension", "weakness", "criterion", "language")
MACHINES, PERSON = "machines", "person"
REWRITTEN_BELOW = 0.67
"""The standard rewrites a criterion whose agreement in the pilot is lower (review rule 1)."""
PAIRS = tuple((first, second) for first in ("yes", "partly", "no") for second in ("yes", "partly", "no"))


class Answered(Coding, Protocol):
    """What of a finding tells to which figures its two answers belong."""

    @property
    def criterion(self) -> str: ...
    @property
    def track(self) -> str: ...
    @property
    def coder_kind(self) -> str: ...


class Scope(Struct, frozen=True, kw_only=True):
    """The agreement in one ``scope`` (of ``SCOPES``) with one ``scope_id``; ``contested`` of what differs is undecided.

    ``pairs`` counts each pair of answers, as ``yes_partly``; only the whole tells it.
    """

    scope: str
    scope_id: str
    agreement: Agreement
    contested: int
    pairs: Mapping[str, int] = {}


def coders_of(one: Answered) -> str:
    """The kind of pair. A person who confirmed a machine's answer afterwards has not coded it apart."""
    return PERSON if one.coder_kind == "person" else MACHINES


def scopes(
    findings: Iterable[Answered], standard: Standard, languages: Mapping[str, str], intervals: bool = True
) -> Iterator[Scope]:
    """The agreement in every scope that holds a cell. ``findings`` stand; ``languages`` is of each text, by its id."""
    held: dict[tuple[str, str], list[Answered]] = {}
    weak = {code: [one.id for one in standard.weaknesses if code in one.criteria] for code in _codes(standard)}
    dimensions = {one.code: one.dimension for one in standard.criteria}
    for one in findings:
        if pair_of(one) is None:
            continue
        found = [("all", "all"), ("track", one.track), ("coders", coders_of(one)), ("criterion", one.criterion)]
        found += [("weakness", weakness) for weakness in weak.get(one.criterion, ())]
        if dimension := dimensions.get(one.criterion):
            found.append(("dimension", dimension))
        if language := languages.get(one.subject):
            found.append(("language", language))
        for key in found:
            held.setdefault(key, []).append(one)
    for scope, ids in _in_order(standard, held).items():
        yield from (_scope(scope, one, held[scope, one], intervals) for one in ids if (scope, one) in held)


def _in_order(standard: Standard, held: Iterable[tuple[str, str]]) -> dict[str, Sequence[str]]:
    """The ids of every scope in the order of the standard, else by name."""
    known: dict[str, Sequence[str]] = {
        "track": ("law", "practice"),
        "dimension": [one.id for one in standard.dimensions],
        "weakness": [one.id for one in standard.weaknesses],
        "criterion": _codes(standard),
    }
    rest = {scope: sorted(one for of, one in held if of == scope) for scope in SCOPES}
    return {scope: known.get(scope) or rest[scope] for scope in SCOPES}


def _codes(standard: Standard) -> list[str]:
    return [one.code for one in standard.criteria]


def _scope(scope: str, scope_id: str, held: Sequence[Answered], intervals: bool) -> Scope:
    pairs = {f"{first}_{second}": 0 for first, second in PAIRS} if scope == "all" else {}
    for one in held if pairs else ():
        first, second = answers_of(one)
        pairs[f"{first}_{second}"] += 1
    contested = sum(one.answer == "contested" for one in held if len(set(answers_of(one))) > 1)
    found = agreement(coded_twice(held), intervals)
    return Scope(scope=scope, scope_id=scope_id, agreement=found, contested=contested, pairs=pairs)


def standing(alpha: Measure) -> str:
    """Where a criterion stands against the rule of the standard: ``below``, ``above``, or ``not_sure``.

    Without an interval nothing is sure. Where nothing varies alpha is not defined: ``undefined``.
    """
    if alpha.value is None:
        return "undefined"
    if alpha.high is not None and alpha.high < REWRITTEN_BELOW:
        return "below"
    return "above" if alpha.low is not None and alpha.low >= REWRITTEN_BELOW else "not_sure"
