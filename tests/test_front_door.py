# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What ``make run`` says on a machine that cannot run Focus, and that it does nothing twice."""

import ast
import errno
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import browser
import installation
import licences
import preflight
import pytest

ROOT = Path(__file__).resolve().parent.parent
BOOTSTRAP = ROOT / "tools" / "bootstrap.py"


def older_python() -> str | None:
    """A Python before 3.11 that runs on this machine, or ``None``."""
    for name in ("python2.7", *(f"python3.{minor}" for minor in range(6, 11))):
        path = shutil.which(name)
        if path and subprocess.run([path, "-c", ""], capture_output=True, check=False).returncode == 0:
            return path
    return None


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty checkout whose pip is a stand-in that always succeeds."""
    (tmp_path / "requirements").mkdir()
    (tmp_path / "requirements" / "run.txt").write_text("nothing==1 --hash=sha256:00\n")
    monkeypatch.setattr(installation, "ROOT", tmp_path)
    monkeypatch.setattr(installation, "ENVIRONMENT", tmp_path / ".venv")
    monkeypatch.setattr(installation, "LOG", tmp_path / ".venv" / "pip.log")
    monkeypatch.setattr(installation, "_lines_of", lambda _command: iter(["Collecting nothing==1", "exit 0"]))
    monkeypatch.setattr(preflight, "check_pip", lambda: None)
    return tmp_path


def test_the_bootstrap_can_be_read_by_any_python() -> None:
    new = (ast.JoinedStr, ast.AnnAssign, ast.NamedExpr, ast.FunctionDef, ast.Match, ast.AsyncFunctionDef, ast.Starred)
    tree = ast.parse(BOOTSTRAP.read_text(encoding="ascii"))
    assert not [node for node in ast.walk(tree) if isinstance(node, new)]
    assert [type(node) for node in tree.body[1:3]] == [ast.Import, ast.If], "the version is looked at first"


def test_an_older_python_says_which_is_needed() -> None:
    old = older_python()
    if old is None:
        pytest.skip("no older Python runs on this machine")
    answer = subprocess.run([old, str(BOOTSTRAP), "run"], capture_output=True, text=True, check=False)
    assert answer.returncode == 2
    assert answer.stderr.startswith("Focus needs Python 3.11 or newer; this is Python 3.")
    assert answer.stderr.count("\n") == 1


def test_a_taken_port_is_said_before_anything_is_done(checkout: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        assert installation.main(["run", "--port", str(port)]) == 1
    assert capsys.readouterr().err == f"Port {port} is taken by another program; take another: make run PORT=8001\n"
    assert not (checkout / ".venv").exists()


@pytest.mark.parametrize("port", ["abc", "0", "70000", "-1", ""])
def test_what_is_no_port_is_wrong_usage(port: str, checkout: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert installation.main(["run", f"--port={port}"]) == 2
    assert "a port is a number from 1 to 65535" in capsys.readouterr().err
    assert not (checkout / ".venv").exists()


def test_a_home_that_is_a_file_or_below_one_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(preflight.RefusedError, match="is a file; name a directory"):
        preflight.check_home(tmp_path / "file")
    with pytest.raises(preflight.RefusedError, match="cannot be written"):
        preflight.check_home(tmp_path / "file" / "below")


def test_a_home_that_can_be_written_is_left_empty(tmp_path: Path) -> None:
    preflight.check_home(tmp_path / "new" / "home")
    assert list((tmp_path / "new" / "home").iterdir()) == []


@pytest.mark.parametrize(("number", "said"), [(errno.EROFS, "read-only disk"), (errno.ENOSPC, "full disk")])
def test_a_disk_that_refuses_is_named(number: int, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_path: Path, _content: bytes) -> int:
        raise OSError(number, "refused")

    monkeypatch.setattr(Path, "write_bytes", refuse)
    with pytest.raises(preflight.RefusedError, match=said):
        preflight.check_home(tmp_path)


@pytest.mark.parametrize(
    ("pip", "said"),
    [
        ("ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device", "The disk is full"),
        ("WARNING: Retrying after connection broken by 'NewConnectionError'", "no connection to the package index"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE", "its hash differs"),
        ("ERROR: something new", "ERROR: something new"),
    ],
)
def test_what_pip_complains_of_is_one_line(
    pip: str, said: str, checkout: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(installation, "_lines_of", lambda _command: iter([pip, "exit 1"]))
    assert installation.main(["run"]) == 1
    complaint = capsys.readouterr().err
    assert said in complaint
    assert complaint.count("\n") == 1
    assert not list((checkout / ".venv").glob("*.stamp")), "the next run tries again"


@pytest.mark.parametrize(("version", "said"), [("echo pip 20.3.4", "pip 20.3 is too old"), ("exit 1", "has no pip")])
def test_a_missing_or_old_pip_is_said(version: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    python = tmp_path / "python3"
    python.write_text(f"#!/bin/sh\n{version}\n")
    python.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(python))
    with pytest.raises(preflight.RefusedError, match=said):
        preflight.check_pip()


def test_a_second_time_nothing_is_installed(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert installation.main(["run"]) == 0
    assert (checkout / ".venv" / "bin" / "focus").exists()
    monkeypatch.setattr(installation, "_fill", lambda _requirements: pytest.fail("installed twice"))
    assert installation.main(["run"]) == 0


def test_changed_requirements_are_installed(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    installed: list[Path] = []
    assert installation.main(["run"]) == 0
    monkeypatch.setattr(installation, "_fill", installed.append)
    (checkout / "requirements" / "run.txt").write_text("nothing==2 --hash=sha256:00\n")
    assert installation.main(["run"]) == 0
    assert installed == [checkout / "requirements" / "run.txt"]


def test_the_installed_command_runs_from_anywhere(checkout: Path, tmp_path: Path) -> None:
    (checkout / "focus").symlink_to(ROOT / "focus")
    assert installation.main(["run"]) == 0
    command = [str(checkout / ".venv" / "bin" / "focus"), "--version"]
    answer = subprocess.run(command, capture_output=True, text=True, check=True, cwd="/", env={"HOME": "/"})
    assert answer.stdout.startswith("focus 0.")


def test_requirements_are_locked_with_hashes_and_without_addresses() -> None:
    for name in ("run.txt", "test.txt"):
        text = (ROOT / "requirements" / name).read_text(encoding="utf-8")
        assert text.count("==") <= text.count("--hash=sha256:")
        assert "://" not in text


@pytest.mark.parametrize(
    ("licence", "run_time", "refused"),
    [
        ("MIT", True, False),
        ("BSD-3-Clause", True, False),
        ("LGPL-3.0-only", True, True),
        ("LGPL-3.0-only", False, False),
        ("GPL-2.0-or-later", True, True),
        ("GPL-2.0-or-later", False, False),
        ("AGPL-3.0-only", False, True),
        ("UNKNOWN", False, True),
    ],
)
def test_licences_are_allowed_as_the_decision_says(licence: str, run_time: bool, refused: bool) -> None:
    assert (licences.refusal("some-package", licence, run_time) is not None) is refused


def test_a_missing_browser_is_said_and_fails_in_ci(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("FOCUS_CHROMIUM", "/no/such/browser")
    monkeypatch.setenv("CI", "false")
    assert browser.main() == 0
    assert "JOURNEYS WILL NOT RUN" in capsys.readouterr().out
    monkeypatch.setenv("CI", "true")
    assert browser.main() == 1


@pytest.mark.skipif(sys.platform != "linux", reason="make's help is read with Debian's awk")
def test_make_help_lists_every_command() -> None:
    answer = subprocess.run(["make", "-C", str(ROOT), "help"], capture_output=True, text=True, check=True)
    for target in ("run", "test", "journeys", "format", "lock", "clean"):
        assert f"make {target} " in answer.stdout
