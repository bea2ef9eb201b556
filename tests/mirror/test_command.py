# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The verb ``focus mirror``."""

import errno
import os
from pathlib import Path

import pytest

from focus import cli
from focus.edition.suppression import add
from focus.edition.withdraw import SUPPRESSED
from focus.lib.errors import DONE, FOUND_WRONG, WRONG_USAGE
from tests.mirror.mirrored import everything, small_edition


@pytest.fixture
def edition(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An edition on a shelf; the state of this machine is another directory."""
    # The verb names the public settings in the environment; that must not reach other tests.
    monkeypatch.setattr(os, "environ", os.environ.copy() | {"FOCUS_HOME": str(tmp_path / "home")})
    return small_edition(tmp_path).directory


def test_the_list_beside_the_edition_is_applied(edition: Path, tmp_path: Path) -> None:
    add(edition.parent / SUPPRESSED, ids=["mx-law"])
    arguments = ["mirror", str(tmp_path / "copy"), "--edition", str(edition), "--lang", "en", "--pages-only"]
    assert cli.main(arguments) == DONE
    assert b"mx-law" not in everything(tmp_path / "copy")


def test_verify_tells_a_whole_copy_from_a_changed_one(
    edition: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["mirror", str(tmp_path / "co"), "--edition", str(edition), "--place", "CO"]) == DONE
    assert cli.main(["mirror", str(tmp_path / "co"), "--verify"]) == DONE
    (tmp_path / "co/index.html").write_text("changed")
    capsys.readouterr()
    assert cli.main(["mirror", str(tmp_path / "co"), "--verify"]) == FOUND_WRONG
    assert "index.html: changed" in capsys.readouterr().out


def test_an_unknown_language_is_wrong_usage(tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(["mirror", str(tmp_path / "copy"), "--lang", "en,xx"])
    assert ended.value.code == WRONG_USAGE


def test_a_full_stick_is_named_and_not_the_newsrooms_disk(
    edition: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("focus.mirror.build.own_pages", full)
    arguments = ["mirror", str(tmp_path / "stick"), "--edition", str(edition), "--lang", "en", "--pages-only"]
    assert cli.main(arguments) == FOUND_WRONG
    assert capsys.readouterr().err.splitlines()[-1] == f"{tmp_path / 'stick'}: the disk is full."
