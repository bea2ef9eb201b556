# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""An empty state directory is made ready, quickly and as often as anyone likes; trouble is told in one line."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

PREPARE = """
from focus.lib.errors import FocusError
from focus.newsroom.prepare import prepare
try:
    prepare()
except FocusError as error:
    print(error)
"""


def _prepare(home: Path, **environment: str) -> str:
    # A process of its own: Django's settings are read once in a process and hold the state directory.
    clean = {k: v for k, v in os.environ.items() if k not in ("FOCUS_DATABASE", "DJANGO_SETTINGS_MODULE")}
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", PREPARE],
        env=clean | {"FOCUS_HOME": str(home)} | environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert done.stderr == ""
    return done.stdout.strip()


def _tables(home: Path) -> set[str]:
    with sqlite3.connect(home / "newsroom.sqlite") as connection:
        names = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    connection.close()
    return names


def test_an_empty_home_is_made_for_its_owner_alone(tmp_path: Path) -> None:
    home = tmp_path / "deep" / "home"
    assert _prepare(home) == ""
    assert home.stat().st_mode & 0o777 == 0o700
    assert (home / "secret-key").stat().st_mode & 0o777 == 0o600
    assert {"record_place", "findings_finding", "standard_criterion"} <= _tables(home)


def test_preparing_again_keeps_key_and_database(tmp_path: Path) -> None:
    _prepare(tmp_path)
    before = (tmp_path / "secret-key").read_text(), (tmp_path / "newsroom.sqlite").read_bytes()
    assert _prepare(tmp_path) == ""
    assert ((tmp_path / "secret-key").read_text(), (tmp_path / "newsroom.sqlite").read_bytes()) == before


def test_two_commands_that_start_at_once_both_work(tmp_path: Path) -> None:
    environment = os.environ | {"FOCUS_HOME": str(tmp_path)}
    environment.pop("FOCUS_DATABASE", None)
    started = [
        subprocess.Popen([sys.executable, "-c", PREPARE], env=environment, stdout=subprocess.PIPE) for _ in range(2)
    ]
    assert [process.communicate(timeout=60)[0] for process in started] == [b"", b""]
    assert "record_place" in _tables(tmp_path)


def test_the_database_is_in_wal_with_foreign_keys_on(tmp_path: Path) -> None:
    _prepare(tmp_path)
    with sqlite3.connect(tmp_path / "newsroom.sqlite") as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    connection.close()


def test_a_database_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    _prepare(tmp_path)
    with sqlite3.connect(tmp_path / "newsroom.sqlite") as connection:
        connection.execute(
            "INSERT INTO django_migrations (app, name, applied) VALUES ('record', '0999_later', '2030-01-01')"
        )
    connection.close()
    told = _prepare(tmp_path)
    assert "made by a newer version of Focus (record 0999_later)" in told
    assert "\n" not in told


def test_a_file_that_is_no_database_is_told_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "newsroom.sqlite").write_text("not a database, but long enough to be read as one" * 50)
    assert _prepare(tmp_path) == "The newsroom's database cannot be used: file is not a database."


def test_a_file_where_the_directory_should_be_is_told_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("")
    told = _prepare(tmp_path / "home")
    assert told.endswith("a file stands where a directory is needed. Set FOCUS_HOME to another directory.")


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="needs a file system that nobody may write to")
def test_a_directory_that_nobody_may_write_is_told_in_one_line() -> None:
    told = _prepare(Path("/proc/focus"))
    assert "/proc/focus cannot be used" in told
    assert "\n" not in told


def test_a_wrong_database_address_is_not_repeated_because_it_may_hold_a_password(tmp_path: Path) -> None:
    told = _prepare(tmp_path, FOCUS_DATABASE="mysql://ana:hunter2@host/focus")
    assert "write sqlite:///path or postgres://" in told
    assert "hunter2" not in told
