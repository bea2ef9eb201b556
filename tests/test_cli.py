# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The command ``focus``: help, exit codes, and one clear line where something is refused."""

import errno
import json
import os
import sqlite3
import subprocess
import sys
import time
from argparse import Namespace
from pathlib import Path

import pytest

from focus import cli
from focus.explain import explain
from focus.lib.errors import DONE, FOUND_WRONG, UNREADABLE, WRONG_USAGE

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty FOCUS_HOME that does not exist yet."""
    place = tmp_path / "home"
    monkeypatch.setenv("FOCUS_HOME", str(place))
    return place


def run_with(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> int:
    """The exit code when the verb ``show`` ends with this error."""

    def fail(_options: Namespace) -> int:
        raise error

    monkeypatch.setattr(cli.VERBS["show"], "run", fail)
    return cli.main(["show", "MX"])


@pytest.mark.parametrize("verb", sorted(cli.VERBS))
def test_each_verb_explains_itself(verb: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        cli.main([verb, "--help"])
    assert stopped.value.code == DONE
    said = capsys.readouterr().out
    assert "usage: focus " + verb in said
    assert "Exit codes: 0 done, 1 found something wrong" in said


@pytest.mark.parametrize("verb", sorted(cli.VERBS.keys() - {"serve", "serve-check"}))
def test_each_verb_that_answers_can_answer_a_program(verb: str) -> None:
    arguments = {"load": ["d"], "export": ["d"], "diff": ["a", "b"], "withdraw": ["x"], "search": ["q"], "show": ["MX"]}
    arguments |= {"amend": ["f"], "training": ["exercises"]}
    arguments |= {"mirror": ["d"], "read": ["f"], "check": ["f"], "compare": ["a", "b"], "texts": ["list"]}
    assert cli.parser().parse_args([verb, *arguments.get(verb, []), "--json"]).json


@pytest.mark.parametrize("words", [[], ["nonsense"], ["show"], ["serve", "--port", "70000"], ["diff", "a"]])
def test_wrong_usage_is_said_with_its_own_code(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        cli.main(words)
    assert stopped.value.code == WRONG_USAGE
    assert "error: " in capsys.readouterr().err


@pytest.mark.parametrize("words", [["show", "MX"], ["search", "ley"], ["verify"], ["serve"]])
def test_on_an_empty_home_a_reading_verb_says_what_to_do(
    words: list[str], home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(words) == FOUND_WRONG
    assert "Run: focus load data, then focus publish" in capsys.readouterr().err
    assert home.is_dir()


@pytest.mark.parametrize("words", [["verify", "2020-01-01.1"], ["diff", "a", "b"], ["show", "MX", "--edition", "a"]])
def test_an_edition_that_is_not_there_is_unreadable_input(words: list[str], home: Path) -> None:
    assert cli.main(words) == UNREADABLE


def test_a_home_that_is_a_file_is_refused(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    home.write_text("not a directory")
    assert cli.main(["verify"]) == WRONG_USAGE
    assert capsys.readouterr().err == f"FOCUS_HOME: {home} is a file; name a directory.\n"


def test_withdrawing_asks_for_the_reason(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["withdraw", "mx-s4"]) == WRONG_USAGE
    assert "--for-safety" in capsys.readouterr().err
    assert not (home / "editions").exists()


@pytest.mark.usefixtures("home")
def test_an_unexpected_error_is_one_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.delenv("FOCUS_DEBUG", raising=False)
    assert run_with(monkeypatch, ValueError("odd")) == FOUND_WRONG
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "ValueError: odd" in said
    assert "FOCUS_DEBUG=1" in said


@pytest.mark.usefixtures("home")
def test_the_traceback_is_there_for_who_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FOCUS_DEBUG", "1")
    with pytest.raises(ValueError, match="odd"):
        run_with(monkeypatch, ValueError("odd"))


@pytest.mark.usefixtures("home")
def test_stopping_is_no_error(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_with(monkeypatch, KeyboardInterrupt()) == cli.STOPPED
    assert capsys.readouterr().err == "Stopped.\n"


@pytest.mark.parametrize(
    ("number", "said"),
    [(errno.ENOSPC, "the disk is full"), (errno.EROFS, "the disk is read-only"), (errno.EACCES, "you may not read")],
)
def test_what_the_disk_refuses_is_named(number: int, said: str) -> None:
    line, code = explain(OSError(number, os.strerror(number), "/srv/focus"))
    assert line.startswith(f"/srv/focus: {said}")
    assert code == FOUND_WRONG


def test_a_disk_that_is_really_full_is_named() -> None:
    with pytest.raises(OSError, match="No space") as refused, Path("/dev/full").open("w", encoding="utf-8") as full:
        full.write("x")
    assert "the disk is full" in explain(refused.value)[0]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("database or disk is full", "the disk is full; nothing was saved"),
        ("attempt to write a readonly database", "read-only"),
        ("unable to open database file", "cannot be opened"),
        ("database is locked", "another command is writing"),
        ("database disk image is malformed", "damaged"),
    ],
)
def test_what_the_database_refuses_is_said_in_words(text: str, said: str) -> None:
    wrapped = RuntimeError(text)
    wrapped.__cause__ = sqlite3.OperationalError(text)
    assert said in explain(sqlite3.OperationalError(text))[0]
    assert said in explain(wrapped)[0]


def test_help_loads_nothing_heavy_and_answers_at_once(tmp_path: Path) -> None:
    code = "import sys, json, focus.cli; print(json.dumps(sorted(sys.modules)))"
    began = time.monotonic()
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert time.monotonic() - began < 2
    assert not {"django", "msgspec", "tantivy", "yaml", "babel"} & set(json.loads(answer.stdout))
