# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What a reader may change: weights, the clock of the emergency, and which evidence counts."""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from focus.standard.scoring.score import Answered

EMERGENCY = "P2"
EMERGENCY_HOURS = (3, 12, 24)
"""Clocks that a reader may ask for; the last is the standard's own."""


class Choice(Struct, frozen=True, kw_only=True):
    """``weights`` holds only criteria that differ from 1; ``emergency_hours`` ``None`` leaves the standard's answer."""

    weights: Mapping[str, int] = {}
    emergency_hours: int | None = None
    without_grade_c: bool = False
    without_machine: bool = False


class Coded(Struct, frozen=True, kw_only=True):
    """One standing answer with what a choice looks at; ``clock_hours`` is the emergency deadline that the text sets."""

    criterion: str
    answer: str
    grade: str = ""
    coder_kind: str = ""
    core: bool = False
    open: bool = False
    clock_hours: float | None = None


def chosen(answers: Iterable[Coded], choice: Choice) -> list[Answered]:
    """The answers as this reader counts them: what is left out becomes unknown, never "no"."""
    return [
        Answered(
            criterion=one.criterion,
            answer=_answer(one, choice),
            core=one.core,
            open=one.open,
            weight=choice.weights.get(one.criterion, 1),
        )
        for one in answers
    ]


def _answer(one: Coded, choice: Choice) -> str:
    left_out = (choice.without_grade_c and one.grade == "C") or (choice.without_machine and one.coder_kind == "machine")
    if left_out and one.answer != "not_applicable":
        return "unknown"
    # A clock longer than the reader asks for makes a "yes" "partly"; the other conditions of the rule stay as coded.
    asked, clock = choice.emergency_hours, one.clock_hours
    too_slow = one.criterion == EMERGENCY and asked is not None and clock is not None and clock > asked
    return "partly" if too_slow and one.answer == "yes" else one.answer
