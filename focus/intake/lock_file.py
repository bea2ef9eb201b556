# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The file ``texts.lock``: which official texts belong to a tree, by address and hash. The files do not travel."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from focus.intake.conform import WRONG, Conform
from focus.intake.emit import emit, plain
from focus.intake.files import read_text
from focus.intake.nodes import Sequence, line_of, parse
from focus.intake.problems import Problems
from focus.texts.lock import LOCK, Locked, in_order


def lock_text(entries: Iterable[Locked]) -> str:
    """The file, sorted: the same texts give the same bytes."""
    return emit([plain(one) for one in in_order(list(entries))])


def read_lock(directory: Path, problems: Problems) -> list[Locked] | None:
    """The entries of a tree's lock, ``None`` where it has none."""
    path = directory / LOCK
    if not path.exists() or (text := read_text(path, problems)) is None:
        return None
    root = parse(text, str(path), problems)
    if root is not None and not isinstance(root, Sequence):
        problems.add(str(path), root.line, 'the file holds one list; begin each text with "- instrument:"')
    found: dict[str, Locked] = {}
    for item in root.items if isinstance(root, Sequence) else ():
        one = Conform(str(path), problems).shape(item, Locked)
        if one is WRONG:
            continue
        if one.id in found:
            problems.add(str(path), line_of(item, "instrument"), f"the text {one.id} stands here twice")
        if not (one.source or one.url):
            problems.add(str(path), line_of(item, "instrument"), "a text names its source or its url")
        found[one.id] = one
    return list(found.values())


def judge_lock(entries: Iterable[Locked], kinds: Mapping[str, str], file: str, problems: Problems) -> None:
    """Every instrument and source that a lock names has to be one. ``kinds`` is the kind of every id."""
    for one in entries:
        for name, kind in (("instrument", "instruments"), ("source", "sources")):
            target = getattr(one, name)
            if target and kinds.get(target) != kind:
                problems.add(file, 0, f'{one.id}: "{target}" is none of the {kind}')
