# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Word-level differences between two wordings, and which unit of one answers to which of the other.

Words are compared with the algorithm of E. W. Myers, "An O(ND) difference algorithm and its variations" (Algorithmica
1, 1986): its work grows with the words that differ, so a long article with a small change costs little. Beyond
``MOST_DIFFERENCES`` nobody reads word by word any more, and the rest is told as replaced.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import Struct

TOKEN = re.compile(r"\w+|[^\w\s]|\s+")
MOST_DIFFERENCES = 1_200
LONE = 3
"""An unchanged stretch of fewer letters between two changes is read with them: "of" alone helps nobody."""

What = Literal["same", "removed", "added"]


class Change(Struct, frozen=True, kw_only=True):
    """A stretch of text and what became of it; what was removed stands before what was added in its place."""

    what: What
    text: str


def word_differences(old: str, new: str) -> tuple[Change, ...]:
    """The words of both texts in order. Joined without the added ones they are ``old``, without the removed ``new``.

    Differences of white space alone are none: those stretches are told as in ``new``.
    """
    before, after = TOKEN.findall(old), TOKEN.findall(new)
    left, right = [_key(one) for one in before], [_key(one) for one in after]
    start = _common(left, right)
    end = _common(left[start:][::-1], right[start:][::-1])
    steps: list[tuple[What, str]] = [("same", one) for one in after[:start]]
    stop = (len(before) - end, len(after) - end)
    steps += _middle(before[start : stop[0]], after[start : stop[1]])
    steps += [("same", one) for one in after[stop[1] :]]
    return tuple(_joined(steps))


def _key(token: str) -> str:
    """All white space is alike: another line break changes no law."""
    return " " if token.isspace() else token


def _common(left: Sequence[str], right: Sequence[str]) -> int:
    """How many tokens both begin with."""
    pairs = zip(left, right, strict=False)
    return next((n for n, (one, other) in enumerate(pairs) if one != other), min(len(left), len(right)))


def _middle(before: list[str], after: list[str]) -> list[tuple[What, str]]:
    path = _path([_key(one) for one in before], [_key(one) for one in after])
    if path is None:
        return [*(("removed", one) for one in before), *(("added", one) for one in after)]
    return [(what, (before if what == "removed" else after)[at]) for what, at in path]


def _path(left: list[str], right: list[str]) -> list[tuple[What, int]] | None:
    """The shortest way from one list to the other; ``None`` where it has too many steps.

    ``reach[k]`` is how far in ``left`` one gets on the diagonal ``k`` (left minus right) with the steps made so far.
    """
    reach = {1: 0}
    trace: list[dict[int, int]] = []
    for steps in range(min(len(left) + len(right), MOST_DIFFERENCES) + 1):
        trace.append({k: reach[k] for k in range(-steps - 1, steps + 2) if k in reach})
        for k in range(-steps, steps + 1, 2):
            down = k == -steps or (k != steps and reach[k - 1] < reach[k + 1])
            x = reach[k + 1] if down else reach[k - 1] + 1
            while x < len(left) and x - k < len(right) and left[x] == right[x - k]:
                x += 1
            reach[k] = x
            if x >= len(left) and x - k >= len(right):
                return _back(trace, len(left), len(right))
    return None


def _back(trace: list[dict[int, int]], x: int, y: int) -> list[tuple[What, int]]:
    """Walk the recorded steps backwards."""
    found: list[tuple[What, int]] = []
    for steps in range(len(trace) - 1, -1, -1):
        reach, k = trace[steps], x - y
        down = k == -steps or (k != steps and reach[k - 1] < reach[k + 1])
        from_k = k + 1 if down else k - 1
        from_x = reach[from_k]
        from_y = from_x - from_k
        while x > from_x and y > from_y:
            x, y = x - 1, y - 1
            found.append(("same", y))
        if steps:
            found.append(("added", y - 1) if down else ("removed", x - 1))
            x, y = from_x, from_y
    return found[::-1]


def _joined(steps: list[tuple[What, str]]) -> Iterator[Change]:
    """Runs of one kind as one stretch; short unchanged ones inside a change belong to it."""
    removed, added = "", ""
    same = ""
    for what, token in [*steps, ("same", "")]:
        if what == "same":
            same += token
            continue
        if same and (removed or added) and _counts(same):
            yield from _told(removed, added)
            removed, added = "", ""
        if removed or added:
            removed, added = removed + same, added + same
        elif same:
            yield Change(what="same", text=same)
        same = ""
        removed, added = (removed + token, added) if what == "removed" else (removed, added + token)
    yield from _told(removed, added)
    if same:
        yield Change(what="same", text=same)


def _counts(same: str) -> bool:
    return sum(one.isalnum() for one in same) >= LONE


def _told(removed: str, added: str) -> Iterator[Change]:
    if removed:
        yield Change(what="removed", text=removed)
    if added:
        yield Change(what="added", text=added)
