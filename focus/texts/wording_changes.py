# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What changed between two wordings, provision by provision and word by word. The comparison of bills uses it too."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Literal

from msgspec import Struct

from focus.texts.alignment import Pair, aligned
from focus.texts.differences import Change, word_differences
from focus.texts.nesting import Whole, words
from focus.texts.shapes import Unit
from focus.texts.wordings import GROUPS

What = Literal["same", "changed", "added", "removed", "repealed"]
NOT_COMPARED = {"note", "former"}
"""What publishers added is no wording of the law."""


class WordingChange(Struct, frozen=True, kw_only=True):
    """A provision in both wordings. ``moved_from`` is its earlier label where it has another one now.

    ``changes`` are empty where nothing changed; ``words_added`` and ``words_removed`` are counts.
    """

    eid: str
    kind: str
    label: str
    heading: str
    what: What
    moved_from: str
    group: bool
    words_added: int
    words_removed: int
    changes: tuple[Change, ...]


class WordingLine(Struct, frozen=True, kw_only=True):
    """A changed provision as a line of a table."""

    eid: str
    kind: str
    label: str
    heading: str
    what: str
    moved_from: str
    words_added: int
    words_removed: int
    before: str
    after: str


def wording_changes(old: Iterable[Whole], new: Iterable[Whole]) -> tuple[WordingChange, ...]:
    """Every provision of both wordings in the order of the new one, those that did not change too."""
    return tuple(change_of(pair) for pair in compared_pairs(old, new))


def compared_pairs(old: Iterable[Whole], new: Iterable[Whole]) -> tuple[Pair, ...]:
    """The provisions of both wordings that answer to each other, in the order of the new one."""
    return aligned(_compared(old), _compared(new))


def tally(changes: Iterable[WordingChange]) -> dict[str, int]:
    """How many articles and other provisions had what happen to them; headings of groups are not counted."""
    return dict(Counter(one.what for one in changes if not one.group))


def wording_lines(changes: Iterable[WordingChange]) -> tuple[WordingLine, ...]:
    """The provisions that changed, as lines of a table."""
    return tuple(
        WordingLine(
            eid=one.eid,
            kind=one.kind,
            label=one.label,
            heading=one.heading,
            what=one.what,
            moved_from=one.moved_from,
            words_added=one.words_added,
            words_removed=one.words_removed,
            before=_joined(one.changes, "added"),
            after=_joined(one.changes, "removed"),
        )
        for one in changes
        if one.what != "same"
    )


def _compared(wholes: Iterable[Whole]) -> Sequence[Unit]:
    return [one.unit for one in wholes if one.unit.kind not in NOT_COMPARED]


def change_of(pair: Pair) -> WordingChange:
    """What became of one provision."""
    unit = pair.new or pair.old
    assert unit is not None, "a pair has a side"  # noqa: S101
    before, after = (_words(one) if one else "" for one in (pair.old, pair.new))
    changes = () if before.split() == after.split() else word_differences(before, after)
    return WordingChange(
        eid=unit.eid,
        kind=unit.kind,
        label=unit.label,
        heading=unit.heading,
        what=_what(pair, bool(changes)),
        moved_from=_moved_from(pair),
        group=unit.kind in GROUPS,
        words_added=_count(changes, "added"),
        words_removed=_count(changes, "removed"),
        changes=changes,
    )


def _words(unit: Unit) -> str:
    """Heading and words: a new heading is a change too."""
    return f"{unit.heading}\n{words(unit)}".strip()


def _what(pair: Pair, differs: bool) -> What:
    if pair.old is None:
        return "added"
    if pair.new is None:
        return "removed"
    if pair.new.repealed and not pair.old.repealed:
        return "repealed"
    return "changed" if differs else "same"


def _moved_from(pair: Pair) -> str:
    if pair.old is None or pair.new is None or pair.old.number == pair.new.number:
        return ""
    return pair.old.label or pair.old.number


def _count(changes: Iterable[Change], what: str) -> int:
    return sum(len(one.text.split()) for one in changes if one.what == what)


def _joined(changes: Iterable[Change], leave_out: str) -> str:
    return "".join(one.text for one in changes if one.what != leave_out)
