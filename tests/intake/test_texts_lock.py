# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The lock of official texts travels with the tree, whether or not the files are here."""

from pathlib import Path

import pytest

from focus.intake.export import export
from focus.intake.load import load
from focus.intake.problems import UnreadableInputError
from focus.texts.actions.add_text import add_text, described
from focus.texts.models import Wording
from focus.texts.reading import read_bytes
from tests.texts.law import SPANISH_2012, SPANISH_2020
from tests.whole_records import one_of_each, write_tree

pytestmark = pytest.mark.django_db
INSTRUMENT = next(one.id for one in one_of_each() if type(one).__name__ == "Instrument")
HASH = "0" * 64
ENTRY = f"""\
- instrument: {INSTRUMENT}
  language: es
  wording_date: '2012'
  url: https://example.org/law.pdf
  sha256: '{HASH}'
  rights: unknown
  file: law.pdf
"""


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FOCUS_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def a_tree(directory: Path, lock: str = ENTRY) -> Path:
    tree = write_tree(directory, *one_of_each())
    (tree / "texts.lock").write_text(lock, encoding="utf-8")
    return tree


def add(text: str, replace: bool = False) -> None:
    said = {"instrument": INSTRUMENT, "wording_date": "2012", "language": "es", "rights": "unknown", "file": "law.pdf"}
    data = text.encode()
    add_text(described({**said, "url": "https://example.org/law.pdf"}, data), data, read_bytes(data, "law.md"), replace)


def test_a_text_whose_file_is_not_here_is_told_and_not_lost(tmp_path: Path) -> None:
    report = load(a_tree(tmp_path / "in"))
    told = "\n".join(report.lines())
    assert "Official texts to be added, whose files are not here: 1." in told
    assert "law.pdf from https://example.org/law.pdf" in told
    assert report.exit_code == 0
    export(tmp_path / "out")
    assert (tmp_path / "out" / "texts.lock").read_text(encoding="utf-8") == ENTRY
    assert not load(tmp_path / "out").difference


def test_a_changed_entry_is_a_difference_and_an_edited_one_a_conflict(tmp_path: Path) -> None:
    load(a_tree(tmp_path))
    report = load(a_tree(tmp_path, ENTRY.replace("unknown", "permitted")), apply=True)
    assert [(one.field, one.newsroom, one.file) for one in report.difference.changed] == [
        ("rights", "unknown", "permitted")
    ]
    assert Wording.objects.get().rights == "permitted"
    Wording.objects.update(rights="not_permitted")
    report = load(a_tree(tmp_path, ENTRY.replace("unknown", "open_licence")), apply=True)
    assert [one.field for one in report.difference.conflicts] == ["rights"]
    assert Wording.objects.get().rights == "not_permitted"


def test_the_file_that_is_here_is_never_replaced_by_words(tmp_path: Path) -> None:
    load(a_tree(tmp_path))
    with pytest.raises(Exception, match="waited for"):
        add(SPANISH_2012)
    add(SPANISH_2012, replace=True)
    report = load(a_tree(tmp_path), apply=True)
    assert [(one.field, one.file) for one in report.difference.conflicts] == [("sha256", HASH)]
    assert Wording.objects.get().sha256 != HASH
    add(SPANISH_2020, replace=True)
    assert not report.awaited


def test_an_awaited_text_that_leaves_the_lock_is_forgotten_and_one_without_lock_stays(tmp_path: Path) -> None:
    tree = a_tree(tmp_path)
    load(tree)
    (tree / "texts.lock").unlink()
    assert not load(tree, apply=True).difference
    assert load(a_tree(tmp_path, "[]\n"), apply=True).difference.removed == (f"{INSTRUMENT}-text-2012-es",)
    assert not Wording.objects.exists()


@pytest.mark.parametrize(
    ("lock", "what"),
    [
        (ENTRY.replace(f"instrument: {INSTRUMENT}", "instrument: mx-nothing"), "none of the instruments"),
        (ENTRY.replace("  url: https://example.org/law.pdf\n", ""), "names its source or its url"),
        (ENTRY + ENTRY, "stands here twice"),
        (ENTRY.replace("unknown", "mine"), "rights"),
        ("instrument: x\n", "holds one list"),
    ],
)
def test_a_lock_that_is_wrong_is_told_and_nothing_loaded(tmp_path: Path, lock: str, what: str) -> None:
    with pytest.raises(UnreadableInputError, match=what):
        load(a_tree(tmp_path, lock))
    assert not Wording.objects.exists()
