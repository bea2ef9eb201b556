# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""``focus read``: the contract of its JSON, its list, and what it refuses."""

import json
from pathlib import Path

import pytest

from focus import cli
from focus.lib.errors import DONE, UNREADABLE, WRONG_USAGE

LAW = """LEY DE RÍOS
Capítulo I
De los ríos
Artículo 1.- La presente ley cuida los ríos de la República y a quienes los cuidan.
Artículo 2.- Son fines de la ley:
a) El agua limpia;
b) La gente segura.
Artículo 3.- Se deroga.
Artículo 4 Bis.- El Consejo se reúne cada mes con las comunidades que viven en la ribera.
"""


@pytest.fixture
def law(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A law in a file, and a home that is not anybody's."""
    monkeypatch.setenv("FOCUS_HOME", str(tmp_path / "home"))
    path = tmp_path / "ley.txt"
    path.write_text(LAW, encoding="utf-8")
    return path


def test_the_json_keeps_its_contract(law: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["read", str(law), "--format", "json"]) == DONE
    told = json.loads(capsys.readouterr().out)
    assert {"file", "language", "pages", "units", "warnings"} <= told.keys()
    assert (told["file"], told["language"], told["warnings"]) == ("ley.txt", "es", [])
    keys = {"eid", "kind", "label", "heading", "path", "text", "page"}
    assert all(keys <= unit.keys() for unit in told["units"])


def test_the_json_tells_repealed_articles_and_points(law: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cli.main(["read", str(law), "--json"])
    units = json.loads(capsys.readouterr().out)["units"]
    articles = [unit for unit in units if unit["kind"] == "article"]
    assert [unit["number"] for unit in articles] == ["1", "2", "3", "4 bis"]
    assert [unit["number"] for unit in articles if unit.get("repealed")] == ["3"]
    assert {unit["path"][0] for unit in articles} == {"Capítulo I De los ríos"}
    assert [unit["eid"] for unit in units if unit["kind"] == "point"] == ["art_2__point_a", "art_2__point_b"]


def test_an_article_holds_its_whole_wording(law: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cli.main(["read", str(law), "--json"])
    units = json.loads(capsys.readouterr().out)["units"]
    second = next(unit for unit in units if unit["eid"] == "art_2")
    assert (second["label"], second["printed"]) == ("2", "Artículo 2.-")
    assert second["text"] == "Son fines de la ley:\na) El agua limpia;\nb) La gente segura."


def test_without_a_format_it_lists_the_provisions(law: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["read", str(law)]) == DONE
    said = capsys.readouterr().out.splitlines()
    assert said[0] == "Capítulo I De los ríos"
    assert said[-1] == "ley.txt: 4 articles, language es."


def test_what_is_not_there_is_unreadable(law: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["read", str(law.with_name("none.pdf"))]) == UNREADABLE
    assert capsys.readouterr().err == "none.pdf: there is no such file.\n"


def test_an_empty_file_is_unreadable(law: Path, capsys: pytest.CaptureFixture[str]) -> None:
    law.write_bytes(b"")
    assert cli.main(["read", str(law)]) == UNREADABLE
    assert capsys.readouterr().err.count("\n") == 1


def test_an_unknown_format_is_wrong_usage(law: Path) -> None:
    with pytest.raises(SystemExit) as stopped:
        cli.main(["read", str(law), "--format", "wordperfect"])
    assert stopped.value.code == WRONG_USAGE


def test_another_language_is_given_as_paragraphs_with_a_warning(law: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = "Das Gesetz schützt die Flüsse und die Menschen, die sie mit den Gemeinden pflegen und bewachen."
    law.write_text(f"Artikel 1\n{words}\nArtikel 2\n{words}\n", encoding="utf-8")
    assert cli.main(["read", str(law), "--json"]) == DONE
    told = json.loads(capsys.readouterr().out)
    assert told["language"] == "de"
    assert {unit["kind"] for unit in told["units"]} == {"paragraph"}
    assert "given as paragraphs" in told["warnings"][0]
