# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Time limits of two versions of an article: which got longer or shorter, which are gone and which are new."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from focus.check.deadlines.find import deadlines
from focus.check.deadlines.shapes import Deadline
from focus.check.versions.shapes import LimitChange, LimitWhat
from focus.texts.alignment import Pair

HOURS = {"immediate": 0, "hours": 1, "days": 24, "weeks": 168, "months": 720, "years": 8760}
WORKING = 7 / 5
"""A week has five working days."""

CriteriaOf = Mapping[tuple[str, int, int], tuple[str, ...]]
"""eId, start and end of a deadline to the criteria on which it bears."""


def limit_changes(
    pairs: Iterable[Pair], language: str, before: CriteriaOf, after: CriteriaOf
) -> tuple[LimitChange, ...]:
    """What changed in the articles that answer to each other, in their order."""
    found = []
    for pair in pairs:
        old = deadlines([pair.old], language) if pair.old else ()
        new = deadlines([pair.new], language) if pair.new else ()
        unit = pair.new or pair.old
        for was, now in _differing(old, new):
            codes = (*before.get(_key(was), ()), *after.get(_key(now), ()))
            found.append(
                LimitChange(
                    article=unit.label if unit else "",
                    eid=unit.eid if unit else "",
                    what=_what(was, now),
                    before=was,
                    after=now,
                    criteria=tuple(dict.fromkeys(codes)),
                )
            )
    return tuple(found)


def _key(one: Deadline | None) -> tuple[str, int, int]:
    return (one.eid, one.start, one.end) if one else ("", 0, 0)


def _differing(old: Sequence[Deadline], new: Sequence[Deadline]) -> Iterator[tuple[Deadline | None, Deadline | None]]:
    """Limits that are not in both versions: those of one purpose together, in their order, or the only two."""
    left, right = list(old), list(new)
    for one in old:
        same = next((other for other in right if _said(other) == _said(one)), None)
        if same is not None:
            left.remove(one)
            right.remove(same)
    alone = len(left) == len(right) == 1
    for one in left:
        match = next((other for other in right if alone or _purpose(other) == _purpose(one)), None)
        if match is not None:
            right.remove(match)
        yield one, match
    yield from ((None, one) for one in right)


def _purpose(one: Deadline) -> tuple[object, ...]:
    return one.kind, one.recurring


def _said(one: Deadline) -> tuple[object, ...]:
    return one.value, one.unit, one.clock, one.recurring, one.kind


def _what(before: Deadline | None, after: Deadline | None) -> LimitWhat:
    if before is None:
        return "new"
    if after is None:
        return "gone"
    was, now = hours(before), hours(after)
    if abs(was - now) < 1e-6 or (before.value == after.value and before.unit == after.unit):
        return "other_days"
    return "longer" if now > was else "shorter"


def hours(one: Deadline) -> float:
    """How long a limit is; a month of 30 days, a working day as a fifth of a week, "without delay" as nothing."""
    length = (one.value or 0) * HOURS[one.unit]
    return length * WORKING if one.clock == "working" and one.unit == "days" else float(length)
