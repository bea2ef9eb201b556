# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The same models and the same loading on PostgreSQL, where ``FOCUS_TEST_POSTGRES`` names a server to try it on."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TRIED = ("tests/record", "tests/findings", "tests/intake", "tests/newsroom/test_database.py")
ADDRESS = os.environ.get("FOCUS_TEST_POSTGRES", "")


@pytest.mark.skipif(not ADDRESS, reason="FOCUS_TEST_POSTGRES names no server; see docs/operations.md")
def test_the_newsroom_works_on_postgresql() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *TRIED],
        env=os.environ | {"FOCUS_DATABASE": ADDRESS},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-1000:]
