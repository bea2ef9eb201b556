# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Any changed byte of an edition is found."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from focus.edition.verify import verify
from focus.lib.errors import FocusError
from tests.edition.shelves import published, the_records


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    shelf = tmp_path_factory.mktemp("shelf")
    published(shelf, the_records())
    return shelf / "2026-11-22.1"


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_one_changed_byte_anywhere_is_found(edition: Path, data: st.DataObject) -> None:
    files = sorted(one for one in edition.rglob("*") if one.is_file() and one.stat().st_size)
    path = data.draw(st.sampled_from(files))
    content = path.read_bytes()
    at = data.draw(st.integers(0, len(content) - 1))
    path.write_bytes(content[:at] + bytes([content[at] ^ data.draw(st.integers(1, 255))]) + content[at + 1 :])
    try:
        try:
            problems = verify(edition)
        except FocusError:
            problems = ["unreadable"]
        assert problems
    finally:
        path.write_bytes(content)
    assert verify(edition) == []


def test_a_missing_and_an_added_file_are_named(edition: Path) -> None:
    moved = (edition / "downloads" / "README.txt").rename(edition / "downloads" / "README2.txt")
    problems = verify(edition)
    moved.rename(edition / "downloads" / "README.txt")
    assert problems == ["downloads/README2.txt: not in the manifest", "downloads/README.txt: missing"]


def test_a_manifest_forged_with_its_companion_is_found_by_the_cited_digest(edition: Path) -> None:
    problems = verify(edition, "0" * 64)
    assert len(problems) == 1
    assert "expected" in problems[0]


def test_a_directory_without_a_manifest_is_no_edition(tmp_path: Path) -> None:
    with pytest.raises(FocusError, match="not an edition") as error:
        verify(tmp_path)
    assert error.value.exit_code == 3


def test_an_edition_under_the_name_of_another_is_told(edition: Path) -> None:
    moved = edition.rename(edition.with_name("2026-12-24.1"))
    problems = verify(moved)
    moved.rename(edition)
    assert problems == ["manifest.json: this is edition 2026-11-22.1, its directory is called 2026-12-24.1"]
    assert verify(edition.rename(edition.with_name("my-copy"))) == []
    edition.with_name("my-copy").rename(edition)


def test_a_link_to_elsewhere_is_no_file_of_an_edition(edition: Path, tmp_path: Path) -> None:
    readme = edition / "downloads" / "README.txt"
    outside = readme.rename(tmp_path / "README.txt")
    readme.symlink_to(outside)
    (edition / "more").symlink_to(tmp_path, target_is_directory=True)
    problems = verify(edition)
    (edition / "more").unlink()
    outside.rename(readme)
    assert "more: not in the manifest" in problems
    assert "downloads/README.txt: a link to another file" in problems
