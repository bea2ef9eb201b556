# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The harness runs from files to an index at a tiny size. How long it takes is never a test."""

from pathlib import Path

from tests.speed.publishing import DOWNLOADS, INDEX, PARTS, made


def test_a_tiny_edition_is_loaded_published_and_indexed_with_every_part_measured(tmp_path: Path) -> None:
    found = made(0.001, tmp_path)
    assert found.counts["instruments"] == 8
    assert set(found.parts) >= {*PARTS, INDEX}
    assert 0 < found.parts[DOWNLOADS] < sum(found.parts.values())
    assert found.records_and_index < sum(found.parts.values())
    assert found.edition.name in {path.name for path in (tmp_path / "editions").iterdir()}
