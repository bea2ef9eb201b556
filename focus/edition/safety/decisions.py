# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Decisions that let a hit stay public: read from ``data/safety-decisions.yaml``, matched by hash."""

import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec
import yaml

from focus.edition.safety.shapes import ANY, Decision, Hit
from focus.lib.errors import UNREADABLE, FocusError

ANYWHERE_RULES = frozenset({"case_name"})


def text_sha256(text: str) -> str:
    """The SHA-256 of the matched words, with spaces reduced to one."""
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()


def read_decisions(path: Path) -> list[Decision]:
    """The decisions of a file; none when it is missing. Raise ``FocusError`` when it cannot be understood."""
    if not path.exists():
        return []
    try:
        # The loader makes strings only, never objects; dates stay as they are written.
        rows = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader) or []  # noqa: S506
        decisions = msgspec.convert(rows, list[Decision])
    except (yaml.YAMLError, UnicodeDecodeError, msgspec.ValidationError) as error:
        raise FocusError(f"{path}: {error}", UNREADABLE) from error
    for one in decisions:
        if one.record == ANY and one.rule not in ANYWHERE_RULES:
            allowed = ", ".join(sorted(ANYWHERE_RULES))
            raise FocusError(f"{path}: {one.id}: record '*' is allowed for {allowed} only; name the record", UNREADABLE)
    return decisions


def undecided(hits: Iterable[Hit], decisions: Sequence[Decision]) -> list[Hit]:
    """The hits that no decision lets stay."""
    settled = {(one.record, one.field, one.rule, one.text_sha256) for one in decisions}
    return [hit for hit in hits if not any(key in settled for key in _keys(hit))]


def lapsed(hits: Iterable[Hit], decisions: Sequence[Decision]) -> list[Decision]:
    """Decisions that fit no hit any more: the words were changed or removed."""
    used = {key for hit in hits for key in _keys(hit)}
    return [one for one in decisions if (one.record, one.field, one.rule, one.text_sha256) not in used]


def _keys(hit: Hit) -> list[tuple[str, str, str, str]]:
    exact = [(hit.id, field, hit.rule, hit.text_sha256) for field in (hit.field, ANY)]
    return [*exact, (ANY, ANY, hit.rule, hit.text_sha256)] if hit.rule in ANYWHERE_RULES else exact
