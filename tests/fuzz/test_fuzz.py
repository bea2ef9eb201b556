# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Spoilt files do no harm; and the fuzzer finds what it looks for."""

import os
from pathlib import Path

import pytest

from tests.fuzz.mutations import Fuzzer
from tests.fuzz.run import Run
from tests.fuzz.seeds import FOLDER, seeds

SECONDS = float(os.environ.get("FOCUS_FUZZ_SECONDS", "5"))
"""Continuous integration sets 60, ``make fuzz`` runs for ten minutes."""


def test_the_stored_files_are_what_the_code_makes() -> None:
    assert {path.name: path.read_bytes() for path in FOLDER.iterdir()} == seeds()


def test_a_number_makes_the_same_file_again() -> None:
    first, second = (Fuzzer(FOLDER, "again").spoilt(7) for _ in range(2))
    assert first == second
    assert first.data != (FOLDER / first.name).read_bytes()


def test_spoilt_files_are_read_or_refused(tmp_path: Path) -> None:
    result = Run("2026-11-22", tmp_path).go(SECONDS)
    assert result.finds == []
    assert result.files > 20


@pytest.mark.parametrize(
    ("reader", "said"),
    [("crashes", "ended with code -6"), ("hangs", "took more than 1 seconds"), ("errs", "ValueError: odd")],
)
def test_what_goes_wrong_is_found_and_kept(reader: str, said: str, tmp_path: Path) -> None:
    run = Run("planted", tmp_path, f"tests.fuzz.planted:{reader}", longest=1)
    run.go(3)
    assert said in run.result.finds[0]
    assert any(tmp_path.iterdir())
