# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""How a question of the standard was answered: counts of standing answers, and of what nobody has answered."""

from collections.abc import Iterable

from focus.handbook.placeholders.asked import asked
from focus.handbook.writing import Unfilled, Writing
from focus.record.shapes import Finding, Instrument, Mechanism
from focus.record.vocab import codes
from focus.sheet.blocks import Run

ANSWERED = {"yes", "partly", "no", "contested", "not_applicable"}


def answers(writing: Writing, told: str) -> Iterable[Run]:
    """``{{answers: P2 law yes}}``."""
    criterion, track, answer = asked(told, 3).words
    if answer not in codes("answer"):
        raise Unfilled(f"there is no answer {answer}; allowed: {', '.join(codes('answer'))}")
    held = _held(writing, criterion, track)
    return [Run(writing.said.number(sum(one.answer == answer for one in held)))]


def answered(writing: Writing, told: str) -> Iterable[Run]:
    """``{{answered: P2 law}}``."""
    return [Run(writing.said.number(_count(writing, *asked(told, 2).words)))]


def unknown(writing: Writing, told: str) -> Iterable[Run]:
    """``{{unknown: P2 law}}``: texts (bodies, for practice) of which nothing is known here."""
    criterion, track = asked(told, 2).words
    of = len(writing.facts.all(Instrument if track == "law" else Mechanism))
    return [Run(writing.said.number(max(0, of - _count(writing, criterion, track))))]


def _count(writing: Writing, criterion: str, track: str) -> int:
    return sum(one.answer in ANSWERED for one in _held(writing, criterion, track))


def _held(writing: Writing, criterion: str, track: str) -> list[Finding]:
    if criterion not in writing.facts.criteria:
        raise Unfilled(f"the standard has no criterion {criterion}")
    if track not in codes("track"):
        raise Unfilled(f"there is no track {track}; allowed: {', '.join(codes('track'))}")
    return writing.facts.answers(criterion, track)
