# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Two processes read of a tree what one reads, and tell the same of what is wrong."""

import os
from pathlib import Path

import pytest

from focus.intake import ahead
from focus.intake.read import Tree, read_files
from focus.lib import beside
from tests.builders import DATA

PLACE = """id: {id}
kind: country
region: americas
summary: Has a law.
last_checked: '2026-11-22'
sensitivity: public
last_safety_review: '2026-11-22'
lessons:
  - id: {lesson}
    sensitivity: public
    last_safety_review: '2026-11-22'
    title: Votes
    kind: {kind}
    text: They vote.
"""


def _tree(directory: Path, lessons: dict[str, str], kinds: dict[str, str] | None = None) -> Path:
    (directory / "places").mkdir()
    for place, lesson in lessons.items():
        kind = (kinds or {}).get(place, "lesson")
        (directory / f"places/{place}.yaml").write_text(PLACE.format(id=place.upper(), lesson=lesson, kind=kind))
    return directory


def _both(directory: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Tree, Tree]:
    """The tree as one process reads it, and as two do."""
    monkeypatch.setattr(beside, "pays", lambda _: False)
    alone = read_files(directory)
    monkeypatch.setattr(beside, "pays", lambda _: True)
    return alone, read_files(directory)


def _same(alone: Tree, together: Tree) -> bool:
    """Whether two readings agree in records, their order, lines and problems."""
    ours, theirs = (
        ([list(held.items()) for held in one.records.by_kind.values()], one.written, one.unread, one.problems.found)
        for one in (alone, together)
    )
    return ours == theirs and alone.incomplete == together.incomplete


@pytest.mark.skipif(not (DATA / "places").is_dir(), reason="needs the records of data/")
def test_two_processes_read_the_shipped_tree_as_one_does(monkeypatch: pytest.MonkeyPatch) -> None:
    alone, together = _both(DATA, monkeypatch)
    assert alone.written
    assert _same(alone, together)


@pytest.mark.parametrize("place", ["ar", "br"])
def test_what_is_wrong_in_either_half_is_told_alike(
    tmp_path: Path, place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    lessons = {"ar": "ar-lesson-1", "br": "br-lesson-1", "cl": "cl-lesson-1"}
    alone, together = _both(_tree(tmp_path, lessons, {place: "rumour"}), monkeypatch)
    assert [one.file for one in alone.problems.found] == [str(tmp_path / f"places/{place}.yaml")]
    assert _same(alone, together)


def test_an_id_of_both_halves_is_told_where_it_comes_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    alone, together = _both(_tree(tmp_path, {"ar": "ar-lesson-1", "br": "ar-lesson-1"}), monkeypatch)
    assert "stands first at" in together.problems.found[0].what
    assert _same(alone, together)


def test_a_half_that_does_not_answer_is_read_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(beside, "_work", lambda *_: os._exit(9))
    alone, together = _both(_tree(tmp_path, {"ar": "ar-lesson-1", "br": "br-lesson-1"}), monkeypatch)
    assert len(together.written) == 4
    assert _same(alone, together)


def test_a_record_that_does_not_survive_the_journey_is_read_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ahead, "_encode", lambda _: b"\xc1")
    alone, together = _both(_tree(tmp_path, {"ar": "ar-lesson-1", "br": "br-lesson-1"}), monkeypatch)
    assert _same(alone, together)
