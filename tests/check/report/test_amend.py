# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The table of amendments: where each clause goes, its reason, and that a person chooses."""

import csv
import io
import json
import re
from pathlib import Path

import pytest

from focus import cli
from focus.check.report.amend_sheet import amend_csv
from focus.check.report.amendment import amendments, could_be_amended
from focus.lib.errors import DONE, WRONG_USAGE
from focus.standard.bill_references import bracketed
from tests.check.known import BILLS
from tests.check.report.known import WORLD, reading, report

LANGUAGES = ("en", "es", "fr", "pt")


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FOCUS_HOME", str(tmp_path / "home"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_proposed_without_its_reason(language: str) -> None:
    held = report(language)
    chosen = [one.criterion.code for one in could_be_amended(held)]
    rows = amendments(held, reading(language), chosen)
    assert {one.entry.criterion.code for one in rows} | {code for one in rows for code in one.also} >= set(chosen)
    assert all(one.clause.reasons for one in rows)
    assert all(one.proposed or one.change == "delete" for one in rows)


def test_harmful_articles_come_first_and_one_clause_takes_their_place() -> None:
    rows = amendments(report("fr"), reading("fr"), ["P5", "R7"])
    harmful = [one for one in rows if one.change in ("instead", "delete")]
    assert rows[: len(harmful)] == tuple(harmful)
    assert [one.change for one in harmful] == ["instead", "delete", "delete"]
    assert all(one.current for one in harmful)
    assert sorted(one.where for one in harmful) == [
        "Article 5. Enregistrement",
        "Article 6. Rapport",
        "Article 7. Devoirs",
    ]


def test_a_weak_article_is_quoted_and_a_missing_one_gets_its_place() -> None:
    rows = amendments(report("en"), reading("en"), ["P3", "A6"])
    by_code = {one.entry.criterion.code: one for one in reversed(rows)}
    weak = by_code["P3"]
    assert weak.change == "complete"
    assert weak.current in {one.text for one in reading("en").units}
    assert by_code["A6"].change == "new"
    assert by_code["A6"].current == ""
    assert by_code["A6"].where


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "en",
            "under article 19(1)(b) and articles 27, 28 or 46",
            "under article [19](1)(b) and articles [27], [28] or [46]",
        ),
        ("es", "el artículo 19, numeral 1, literal b", "el artículo [19], numeral 1, literal b"),
        ("fr", "l’article 19, paragraphe 1, point b", "l’article [19], paragraphe 1, point b"),
        ("pt", "o artigo 19, § 1º, alínea b", "o artigo [19], § 1º, alínea b"),
    ],
)
def test_numbers_of_other_articles_stand_in_brackets(language: str, text: str, expected: str) -> None:
    assert bracketed(text, language) == expected


def test_the_csv_has_six_columns_and_a_row_for_each_clause() -> None:
    rows = amendments(report("en", WORLD), reading("en"), ["P2", "M5"])
    table = list(csv.reader(io.StringIO(amend_csv(report("en", WORLD), rows).decode())))
    assert table[0] == ["Article", "Current wording", "Proposed wording", "Reason", "Authority", "Precedent"]
    assert len(table) == 1 + len(rows)
    assert all(cell for row in table for cell in row)


def test_without_a_choice_the_verb_offers_and_proposes_nothing(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    out = tmp_path / "out.csv"
    assert cli.main(["amend", str(BILLS / "en.txt"), "--words-only", "--csv", str(out)]) == WRONG_USAGE
    said = capsys.readouterr()
    assert said.out.splitlines()[1].startswith("R7")
    assert "--criteria" in said.err
    assert not out.exists()


def test_a_criterion_that_is_none_is_refused() -> None:
    assert cli.main(["amend", str(BILLS / "en.txt"), "--words-only", "--criteria", "R99", "--json"]) == WRONG_USAGE


def test_the_verbs_write_every_form(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bill = str(BILLS / "es.txt")
    forms = {name: tmp_path / f"out.{name}" for name in ("html", "pdf", "docx")}
    words = [word for name, path in forms.items() for word in (f"--{name}", str(path))]
    assert cli.main(["check", bill, "--words-only", "--lang", "en", *words]) == DONE
    assert (
        cli.main(["amend", bill, "--words-only", "--criteria", "a1, P5", "--json", "--csv", str(tmp_path / "t.csv")])
        == DONE
    )
    assert all(path.stat().st_size > 10_000 for path in forms.values())
    rows = json.loads(capsys.readouterr().out)
    assert {row["reason"][:2] for row in rows} == {"A1", "P5"}
    assert str(tmp_path) not in forms["html"].read_text(encoding="utf-8")


def test_what_completes_an_article_is_added_to_it_and_no_reason_names_an_article_of_another_law() -> None:
    held = report("es", WORLD)
    rows = amendments(held, reading("es"), [one.criterion.code for one in could_be_amended(held)])
    table = list(csv.reader(io.StringIO(amend_csv(held, rows).decode("utf-8-sig"))))[1:]
    completed = [line for line, row in zip(table, rows, strict=True) if row.change == "complete"]
    assert completed
    assert all(line[2].startswith("Se agrega al ") for line in completed)
    assert not [line[3] for line in table if re.search(r"artículos? \d", line[3])]
