# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""``focus texts`` at a terminal: add, list, remove, with its exit codes."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.texts.law import SPANISH_2012, SPANISH_2020
from tests.whole_records import one_of_each, write_tree

LAW = next(one.id for one in one_of_each() if type(one).__name__ == "Instrument")


class Terminal:
    """Runs ``focus`` on a state of its own."""

    def __init__(self, home: Path) -> None:
        self.environment = os.environ | {"FOCUS_HOME": str(home)}

    def __call__(self, *words: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "focus.cli", *words]
        return subprocess.run(command, env=self.environment, capture_output=True, text=True, check=False, timeout=120)


@pytest.fixture(scope="module")
def focus(tmp_path_factory: pytest.TempPathFactory) -> Terminal:
    place = tmp_path_factory.mktemp("texts")
    terminal = Terminal(place / "home")
    assert terminal("load", str(write_tree(place / "data", *one_of_each()))).returncode == 0
    return terminal


def test_a_law_is_added_listed_and_removed(focus: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "law.md"
    file.write_text(SPANISH_2012, encoding="utf-8")
    key = ("--instrument", LAW, "--date", "2012-06-25")
    told = (*key, "--source", "https://example.org/law", "--rights", "public_domain")
    added = focus("texts", "add", str(file), *told)
    assert added.returncode == 0, added.stderr
    assert "It will enter the next edition." in added.stdout
    assert "4 article" in added.stdout
    file.write_text(SPANISH_2020, encoding="utf-8")
    refused = focus("texts", "add", str(file), *told)
    assert (refused.returncode, refused.stdout) == (1, "")
    assert "--replace" in refused.stderr
    (row,) = json.loads(focus("texts", "list", "--json").stdout)
    assert (row["id"], row["here"], row["file"]) == (f"{LAW}-text-2012-06-25-es", True, "law.md")
    assert focus("texts", "remove", *key, "--language", "es").returncode == 0
    assert "There is no text here" in focus("texts", "list").stdout


def test_what_cannot_be_read_ends_with_three(focus: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "program.pdf"
    file.write_bytes(b"\x7fELF" + bytes(64))
    told = ("--instrument", LAW, "--date", "2012", "--source", "https://example.org/law", "--rights", "unknown")
    for name in (str(file), str(tmp_path / "nothing.pdf")):
        ended = focus("texts", "add", name, *told)
        assert ended.returncode == 3, ended.stderr
        assert "Traceback" not in ended.stderr
        assert str(tmp_path) not in ended.stderr
