# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What is found of time in a text, and what each language brings to find it."""

from typing import Literal

import msgspec

TimeUnit = Literal["hours", "days", "weeks", "months", "years", "immediate"]
"""``immediate`` is "without delay" and its like: a duty in time without a number."""

Clock = Literal["calendar", "working"]

Kind = Literal[
    "emergency",
    "evaluation",
    "ordinary",
    "review",
    "appeal",
    "notification",
    "completion",
    "appointment",
    "term",
    "session",
    "reporting",
    "regulation",
    "entry_into_force",
    "prescription",
    "retention",
    "duration",
    "other",
]
"""What the time is for. ``completion`` is the time a person has to add to a request or to answer, ``term`` how long
somebody holds an office, ``regulation`` any rule, plan or body that must follow the law, ``duration`` how long a
measure may last."""


class Deadline(msgspec.Struct, frozen=True, kw_only=True):
    """One expression of time and the duty it belongs to, as a suggestion to a reader."""

    eid: str
    """Of the unit that carries it."""
    label: str
    value: int | None
    """``None`` only for ``immediate``."""
    unit: TimeUnit
    clock: Clock | None = None
    """``None`` where the text does not say which days count."""
    recurring: bool = False
    """"every six months": a rhythm and not a limit."""
    kind: Kind = "other"
    words: str
    """The expression as printed."""
    sentence: str
    """Where it stands, cut to what a list can show."""
    start: int
    """Offsets of the expression in the unit's text."""
    end: int


class Said(msgspec.Struct, frozen=True, kw_only=True):
    """Ways to say a length of time without a number: "quinzaine", "annually"."""

    length: tuple[int, TimeUnit]
    said: tuple[str, ...]


class TimeWords(msgspec.Struct, frozen=True, kw_only=True):
    """What one language says of time (``words/``), folded: lower case without accents. Lists: regular expressions."""

    numbers: dict[str, int]
    joiner: str
    """Between the words of a number: "setenta y dos"."""
    units: dict[TimeUnit, tuple[str, ...]]
    clocks: dict[Clock, tuple[str, ...]]
    between: tuple[str, ...]
    """Adjectives that may stand between number and unit: "thirty calendar days"."""
    fixed: tuple[Said, ...]
    recurring: tuple[Said, ...]
    """Rhythms without a number: "annually"."""
    general: tuple[str, ...]
    """What speaks of all days at once; ``CLOCK`` stands for the words of a clock."""
    parts: tuple[str, ...]
    """What limits that to a part of the text."""
    every: tuple[str, ...]
    """What stands before a number and makes a rhythm of it: "every"."""
    immediate: tuple[str, ...]
    not_before: tuple[str, ...]
    """What stands before a length of time that is no deadline: "imprisonment of", "aged"."""
    not_after: tuple[str, ...]
    """What stands after one: "of age", "of experience"."""
    since: tuple[str, ...]
    """What stands after one and says from when it runs: that speaks of what went before and not of the duty."""
    kinds: dict[Kind, tuple[str, ...]]
