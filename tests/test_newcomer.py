# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The way of a newcomer at the terminal: load, publish, look, break a file, correct it, withdraw a record."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from focus.intake.tree import write_tree
from focus.record.records import Records
from tests.builders import a_place, a_source, an_instrument

ROOT = Path(__file__).resolve().parent.parent


def focus(home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run one verb in a process of its own, as a terminal does."""
    environment = {**os.environ, "FOCUS_HOME": str(home), "PYTHONPATH": str(ROOT)}
    environment.pop("DJANGO_SETTINGS_MODULE", None)
    command = [sys.executable, "-m", "focus.cli", *words]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=home.parent, env=environment)


def write(tree: Path, gist: str) -> None:
    """The standard, the vocabularies and a place with one law, as files."""
    shutil.copytree(ROOT / "data" / "vocabularies", tree / "vocabularies", dirs_exist_ok=True)
    shutil.copy(ROOT / "data" / "standard.yaml", tree)
    shutil.copy(ROOT / "data" / "safety-decisions.yaml", tree)
    records = Records()
    for kind, shape in (
        ("places", a_place()),
        ("sources", a_source()),
        ("instruments", an_instrument(gist=gist, sources=("mx-s1",))),
    ):
        records.add(kind, shape)
    write_tree(tree, records)


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with one edition, beside the tree it was loaded from. Tests that change it work on a copy."""
    home = tmp_path_factory.mktemp("newcomer") / "home"
    write(home.parent / "tree", "It creates a mechanism.")
    for words in (["load", "tree"], ["publish"]):
        answer = focus(home, *words)
        assert answer.returncode == 0, answer.stderr
    return home


@pytest.fixture
def home(first: Path, tmp_path: Path) -> Path:
    """A copy of the first home and its tree, to change."""
    shutil.copytree(first.parent, tmp_path, dirs_exist_ok=True)
    return tmp_path / "home"


def test_the_edition_lies_where_the_contract_says(first: Path) -> None:
    (edition,) = [path for path in (first / "editions").iterdir() if path.is_dir()]
    counts = json.loads((edition / "manifest.json").read_text(encoding="utf-8"))["counts"]
    wanted = "places instruments mechanisms events figures findings documents sources lessons commitments"
    assert counts.keys() >= set(wanted.split())
    assert (counts["places"], counts["instruments"], counts["sources"]) == (1, 1, 1)


def test_a_record_is_shown_to_a_program(first: Path) -> None:
    shown = json.loads(focus(first, "show", "mx-law", "--json").stdout)
    assert (shown["kind"], shown["place"], shown["address"]) == ("instruments", "MX", "/instruments/mx-law")
    assert (shown["record"]["title"], shown["record"]["sources"]) == ("Ley de protección", ["mx-s1"])


def test_a_record_that_is_not_there_is_said(first: Path) -> None:
    answer = focus(first, "show", "mx-nothing")
    assert answer.returncode == 1
    assert answer.stderr.startswith("mx-nothing: edition ")


def test_a_law_is_found_by_a_word_without_its_accent(first: Path) -> None:
    found = json.loads(focus(first, "search", "PROTECCION", "--language", "es", "--json").stdout)
    assert found.keys() >= {"query", "language", "total", "hits", "ignored", "suggestions"}
    assert "mx-law" in [hit["id"] for hit in found["hits"]]
    assert found["hits"][0].keys() == {"id", "kind", "title", "place", "address"}


def test_doing_it_again_changes_nothing(first: Path) -> None:
    assert focus(first, "load", "tree", "--into-empty").returncode == 0
    assert "Nothing to do" in focus(first, "load", "tree").stdout
    assert json.loads(focus(first, "publish", "--json").stdout)["new"] is False
    assert len([path for path in (first / "editions").iterdir() if path.is_dir()]) == 1


def test_the_edition_is_whole_until_a_byte_changes(home: Path) -> None:
    whole = json.loads(focus(home, "verify", "--json").stdout)
    assert whole["problems"] == []
    with (home / "editions" / whole["edition"] / "edition.sqlite").open("ab") as database:
        database.write(b"!")
    answer = focus(home, "verify")
    assert answer.returncode == 1
    assert "edition.sqlite: changed" in answer.stdout


def test_a_broken_file_is_named_with_its_line_and_nothing_is_loaded(home: Path) -> None:
    broken = home.parent / "tree" / "places" / "mx.yaml"
    broken.write_text(broken.read_text(encoding="utf-8").replace("kind: law", "kind: lawn"), encoding="utf-8")
    answer = focus(home, "load", "tree", "--apply")
    assert answer.returncode == 3
    assert "tree/places/mx.yaml:" in answer.stderr
    assert "lawn" in answer.stderr
    assert json.loads(focus(home, "load", "tree", "--json").stdout)["problems"][0]["line"] > 1


def test_a_difference_waits_for_a_decision_and_then_makes_a_second_edition(home: Path) -> None:
    write(home.parent / "tree", "It creates a mechanism and a fund.")
    assert focus(home, "load", "tree").returncode == 1
    assert focus(home, "load", "tree", "--apply").returncode == 0
    published = json.loads(focus(home, "publish", "--json").stdout)
    older = next(path.name for path in (home / "editions").iterdir() if path.is_dir() and path.name.endswith(".1"))
    changes = json.loads(focus(home, "diff", older, published["edition"], "--json").stdout)["changes"]
    assert [(one["change"], one["id"], one["field"]) for one in changes] == [("corrected", "mx-law", "gist")]


def test_what_is_exported_is_what_was_loaded(first: Path, tmp_path: Path) -> None:
    answer = focus(first, "export", str(tmp_path / "out"))
    assert answer.returncode == 0, answer.stderr
    for path in (first.parent / "tree").rglob("*.yaml"):
        assert (tmp_path / "out" / path.relative_to(first.parent / "tree")).read_bytes() == path.read_bytes()


def test_an_edition_is_read_where_there_is_no_state(first: Path, tmp_path: Path) -> None:
    (edition,) = [path for path in (first / "editions").iterdir() if path.is_dir()]
    nowhere = tmp_path / "none"
    assert focus(nowhere, "verify", str(edition)).returncode == 0
    assert focus(nowhere, "show", "MX", "--edition", str(edition)).returncode == 0
    assert not nowhere.exists()


def test_a_record_withdrawn_for_safety_is_gone_at_once(home: Path) -> None:
    assert focus(home, "withdraw", "mx-law", "--for-safety").returncode == 0
    assert focus(home, "show", "mx-law").returncode == 1
    public = [*(home / "editions").rglob("*"), *(home / "index").rglob("*")]
    assert not [path for path in public if path.is_file() and b"Ley de prot" in path.read_bytes()]
