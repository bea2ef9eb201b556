# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What the safety check reads, finds and is told."""

from collections.abc import Callable, Iterator
from typing import Annotated, NamedTuple

from msgspec import Meta, Struct

from focus.edition.safety.known import Known
from focus.record.shapes import Day, Id, Line, Prose, Shape

ANY = "*"
"""In a decision: wherever these very words stand."""


class Text(NamedTuple):
    """One public string, cleaned for reading. ``field`` is its path, such as ``observations[0].note``."""

    kind: str
    record_id: str
    field: str
    text: str
    is_address: bool = False


class Found(NamedTuple):
    """Where in a text a rule applies (offsets of its characters) and why, in one sentence."""

    start: int
    end: int
    why: str


Find = Callable[[Text, Known], Iterator[Found]]


class Rule(NamedTuple):
    """A rule of the check. ``whole_sentence``: the match is prose, of which only names and numbers are masked.

    ``words`` and ``form`` are signs, quick to look for: a text in which none of the words stands (lower case, also as a
    part of another word) and which does not have the form cannot be hit. A rule without signs reads every text.
    ``numbered``: the form holds a digit.
    """

    name: str
    what_to_do: str
    find: Find
    in_prose: bool = True
    in_addresses: bool = False
    whole_sentence: bool = False
    words: tuple[str, ...] = ()
    form: Callable[[str], object] | None = None
    numbered: bool = False


class Hit(Struct, frozen=True, kw_only=True, order=True):
    """Something that must not be published before somebody has decided. ``excerpt`` is masked.

    ``text_sha256`` is the SHA-256 of the matched words, which a decision repeats.
    """

    kind: str
    id: str
    field: str
    rule: str
    excerpt: str
    why: str
    what_to_do: str
    text_sha256: str


class Decision(Shape, frozen=True, kw_only=True):
    """Why a hit may stay public. It lapses when the matched words change, because their hash no longer agrees.

    ``field`` may be ``*`` (anywhere in the record); ``record`` too for the rule ``case_name`` alone, since a court's
    case is cited in many places. ``decided_by`` is a role, never a person's name.
    """

    id: Id
    record: Line
    field: Line
    rule: Line
    text_sha256: Annotated[str, Meta(pattern=r"^[0-9a-f]{64}$")]
    reason: Prose
    decided_on: Day
    decided_by: Line
