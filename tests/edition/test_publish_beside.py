# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""An edition that two processes make has the bytes of one, also when the second one dies."""

import os
from pathlib import Path

import pytest

from focus.edition.verify import verify
from focus.lib import beside
from tests.edition.shelves import published, the_records


@pytest.fixture
def alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str | None:
    """The digest of what one process makes; afterwards a second one always helps."""
    monkeypatch.setattr(beside, "pays", lambda _: False)
    digest = published(tmp_path / "alone", the_records()).digest
    monkeypatch.setattr(beside, "pays", lambda _: True)
    return digest


def test_two_processes_publish_the_bytes_of_one(tmp_path: Path, alone: str | None) -> None:
    found = published(tmp_path / "beside", the_records())
    assert found.digest == alone
    assert found.edition is not None
    assert verify(tmp_path / "beside" / found.edition, alone) == []


def test_a_workbook_that_nobody_answers_for_is_made_again(
    tmp_path: Path, alone: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(beside, "_work", lambda *_: os._exit(9))
    assert published(tmp_path / "beside", the_records()).digest == alone
