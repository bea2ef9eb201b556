# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Two directories change names in one step."""

from pathlib import Path

import pytest

from focus.lib import swap


@pytest.mark.parametrize("able", [True, False])
def test_each_gets_the_other_ones_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, able: bool) -> None:
    if not able:
        monkeypatch.setattr(swap, "_exchanged", lambda one, other: False)
    for name in ("old", "new"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "which").write_text(name)
    swap.exchange(tmp_path / "new", tmp_path / "old")
    assert (tmp_path / "old" / "which").read_text() == "new"
    assert (tmp_path / "new" / "which").read_text() == "old"
    assert len(list(tmp_path.iterdir())) == 2
