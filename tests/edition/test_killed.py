# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Killed at any moment, the old editions stay whole and the next publication works."""

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from focus.edition.shelf import editions_in
from focus.edition.verify import verify
from tests.edition.shelves import published, the_records

ROUNDS = 20
LONGEST_SECONDS = 0.25
ROOT = Path(__file__).resolve().parents[2]


def killed_publication(shelf: Path, number: int, after: float, how: str) -> None:
    """Start a publication, by one process or two, and end it with SIGKILL ``after`` seconds of work."""
    command = [sys.executable, "-m", "tests.edition.publish_once", str(shelf), str(number), how]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"ready\n"
        time.sleep(after)
        process.kill()


@pytest.mark.parametrize("how", ["alone", "beside"])
def test_a_publication_killed_at_random_moments_harms_nothing(tmp_path: Path, how: str) -> None:
    published(tmp_path, the_records())
    moments = random.Random(20261122)  # noqa: S311 (moments, not secrets)
    for number in range(1, ROUNDS + 1):
        killed_publication(tmp_path, number, moments.uniform(0, LONGEST_SECONDS), how)
        editions = editions_in(tmp_path)
        assert editions
        assert [verify(one) for one in editions[-2:]] == [[]] * len(editions[-2:])
    unfinished = list(tmp_path.glob(".unfinished-*"))
    after = published(tmp_path, the_records())
    assert after.edition is not None
    assert verify(tmp_path / after.edition, after.digest) == []
    assert len(editions_in(tmp_path)) < ROUNDS, "some publications must have been killed before they were done"
    assert not list(tmp_path.glob(".unfinished-*")), f"swept: {unfinished}"
