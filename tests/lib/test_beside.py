# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A second process does what the first would have done, and never outlives it, however that one ends."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from focus.lib import beside

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a second process helps on Linux only")
ROOT = Path(__file__).resolve().parents[2]
HELPED = """
import os, sys, time
from focus.lib.beside import second_process
def busy(there):
    there.send(os.getpid())
    while True:
        time.sleep(0.01)
with second_process(busy) as other:
    print(other.recv(), flush=True)
    time.sleep(60)
"""
MOMENT = 0.02
LONGEST_SECONDS = 10


def _runs(number: int) -> bool:
    """Whether a process runs; one that has ended and was not asked after yet does not."""
    try:
        state = Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return False
    return state not in ("Z", "X")


def test_a_killed_process_leaves_no_second_one_behind() -> None:
    with subprocess.Popen([sys.executable, "-c", HELPED], stdout=subprocess.PIPE, cwd=ROOT) as process:
        assert process.stdout is not None
        second = int(process.stdout.readline())
        assert _runs(second)
        process.kill()
    end = time.monotonic() + LONGEST_SECONDS
    while _runs(second) and time.monotonic() < end:
        time.sleep(MOMENT)
    assert not _runs(second)


def test_work_that_is_begun_answers_from_the_second_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(beside, "pays", lambda _: True)
    with beside.begun(os.getpid, 1) as second:
        assert second() != os.getpid()
    monkeypatch.setattr(beside, "pays", lambda _: False)
    with beside.begun(os.getpid, 1) as first:
        assert first() == os.getpid()


def test_work_that_fails_beside_is_done_again_and_tells_why(monkeypatch: pytest.MonkeyPatch) -> None:
    def failing() -> None:
        raise ValueError(os.getpid())

    monkeypatch.setattr(beside, "pays", lambda _: True)
    with beside.begun(failing, 1) as answer, pytest.raises(ValueError, match=str(os.getpid())):
        answer()


def test_work_nobody_asks_for_ends_with_the_block(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def endless() -> None:
        (tmp_path / "number").write_text(str(os.getpid()))
        time.sleep(60)

    monkeypatch.setattr(beside, "pays", lambda _: True)
    with beside.begun(endless, 1):
        end = time.monotonic() + LONGEST_SECONDS
        while not (tmp_path / "number").exists() and time.monotonic() < end:
            time.sleep(MOMENT)
        time.sleep(MOMENT)
    assert not _runs(int((tmp_path / "number").read_text()))
