# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The safety check by two processes finds what one finds, and nothing is let through when one of them dies."""

import os
import sys
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path

import msgspec
import pytest

from focus.edition.safety import all_hits
from focus.edition.safety.provisions import hits_in_texts
from focus.edition.safety.shapes import Hit
from focus.lib import beside
from focus.record.records import Records
from tests.builders import a_text
from tests.edition.shelves import the_records
from tests.texts.units import an_article

UNSAFE = "Write to maria.lopez@mail.example; telephone +57 300 123 4567."
Check = Callable[[], list[Hit]]


def _records() -> Records:
    found = the_records()
    event = found.of("events")[0]
    for n in range(4):
        found.add("events", msgspec.structs.replace(event, id=f"{event.id}-{n}", text=UNSAFE))
    return found


def _check_of_records() -> list[Hit]:
    return all_hits(_records())


def _check_of_texts() -> list[Hit]:
    return hits_in_texts([a_text([an_article(str(n), UNSAFE)]) for n in range(4)])


@pytest.fixture(params=[_check_of_records, _check_of_texts])
def check(request: pytest.FixtureRequest) -> Check:
    """Either of the two checks, over material with hits in both halves."""
    found: Check = request.param
    return found


@pytest.fixture
def alone(check: Check, monkeypatch: pytest.MonkeyPatch) -> list[Hit]:
    """What one process finds; afterwards a second one always helps."""
    monkeypatch.setattr(beside, "pays", lambda _: False)
    found = check()
    monkeypatch.setattr(beside, "pays", lambda _: True)
    return found


def test_two_processes_find_what_one_finds(check: Check, alone: list[Hit]) -> None:
    assert alone
    assert check() == alone


def test_a_half_that_does_not_answer_is_read_again(
    check: Check, alone: list[Hit], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(beside, "_work", lambda *_: os._exit(9))
    assert check() == alone


def test_an_error_in_the_second_process_is_no_empty_answer(
    check: Check, alone: list[Hit], monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(work: Callable[[Connection], None], here: Connection, there: Connection, parent: int) -> None:
        here.close()
        raise SystemExit(3)

    monkeypatch.setattr(beside, "_work", failing)
    assert check() == alone


def test_few_things_and_several_threads_stay_in_one_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(beside, "TASKS", tmp_path)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1}, raising=False)
    (tmp_path / "1").touch()
    assert beside.pays(beside.FEW)
    assert not beside.pays(beside.FEW - 1)
    (tmp_path / "2").touch()
    assert not beside.pays(beside.FEW)
    (tmp_path / "2").unlink()
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0}, raising=False)
    assert not beside.pays(beside.FEW)
