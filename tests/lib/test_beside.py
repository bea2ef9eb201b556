# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A second process never outlives the one that it helps, however that one ends."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

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


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a second process helps on Linux only")
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
