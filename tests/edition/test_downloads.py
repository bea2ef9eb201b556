# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Downloads: valid, described variable by variable, the same bytes for the same records, nothing that must stay out."""

import csv
import json
import zipfile
from pathlib import Path

import pytest
import yaml
from frictionless import validate
from msgspec.structs import replace

from focus.edition.codebook.meanings import NOT_DESCRIBED, empty_of, meaning_of, meanings, stem_of
from focus.edition.codebook.tables import tables
from focus.edition.codebook.variables import VOCABULARY_OF
from focus.edition.downloads import left_out
from focus.edition.downloads.workbook import TOO_LONG
from focus.edition.withdraw import withdraw
from focus.lib.csv import csv_bytes
from focus.record import vocab
from focus.record.shapes import Finding
from focus.standard.crosswalk import ADDED
from tests import builders
from tests.edition.packages import everything, inside, rows
from tests.edition.shelves import published, the_records

NAME = "2026-11-22.1"
ARCHIVES = tuple(f"focus-{NAME}-{form}.zip" for form in ("csv", "jsonl", "yaml"))
COMPILATION = "A comparison by somebody else"
STANDARD = Path(__file__).resolve().parents[2] / "data" / "standard.yaml"
CRITERIA = [f"{letter}{n}" for letter in "RIPM" for n in range(1, 7)]


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The downloads of everything that the project ships."""
    return builders.the_shipped_edition(tmp_path_factory.mktemp("shelf")).directory / "downloads"


def small(shelf: Path, *records: object) -> Path:
    published(shelf, the_records(*records))
    return shelf / NAME / "downloads"


def codings(number: int, answer: str = "yes") -> list[Finding]:
    """Answers that rest on one compilation."""
    return [
        builders.a_finding(
            f"mx-law-{code.lower()}-law", criterion=code, answer=answer, grade="C", rests_on=COMPILATION,
            note="Zaunkönig", sources=("mx-s1",),
        )
        for code in CRITERIA[1 : number + 1]
    ]  # fmt: skip


def test_the_data_package_is_valid(shipped: Path) -> None:
    report = validate(str(shipped / "csv" / "datapackage.json"))
    told = [(task.name, error.message) for task in report.tasks for error in task.errors]
    assert (told, report.valid) == ([], True)
    assert len(report.tasks) == len(tables())


def test_the_data_package_is_valid_inside_its_archive_after_a_withdrawal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    small(tmp_path, builders.a_lesson(about=("mx-law",)))
    withdraw(tmp_path, ["mx-mechanism"], [("mx-law", "number"), ("mx-law", "kind"), ("MX", "last_checked")])
    with zipfile.ZipFile(tmp_path / NAME / "downloads" / ARCHIVES[0]) as archive:
        archive.extractall(tmp_path / "opened")
    report = validate(str(tmp_path / "opened" / "datapackage.json"))
    assert ([error.message for task in report.tasks for error in task.errors], report.valid) == ([], True)


def test_every_column_has_its_line_in_the_codebook_and_every_line_its_column(shipped: Path) -> None:
    lines = {(one["table"], one["variable"]) for one in rows(shipped, "CODEBOOK")}
    columns = set()
    for path in (shipped / "csv").glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            columns |= {(path.stem, name) for name in next(csv.reader(file))}
    assert len(columns) > 400
    assert lines == columns


def test_crosswalks_lead_from_the_model_law_the_preliminary_codes_and_the_known_states(shipped: Path) -> None:
    lines = rows(shipped, "CROSSWALKS")
    told = {(one["scheme"], one["theirs"], one["ours"], one["relation"]) for one in lines}
    assert {("preliminary_codes", "", "R7", "added"), ("preliminary_codes", "A5", "R7", "answers_moved")} < told
    assert ("known_states", "abandoned", "abandoned", "same_state") in told
    assert any(one["relation"] == "speaks_of" and one["basis"] for one in lines if one["scheme"] == "model_law")
    for archive in ARCHIVES:
        assert inside(shipped / archive, "CROSSWALKS.csv").splitlines()[0] == ",".join(lines[0])


def test_the_criteria_that_the_preliminary_codes_lacked_are_those_of_the_standard() -> None:
    written = yaml.safe_load(STANDARD.read_text(encoding="utf-8"))["changes_from_preliminary_codes"]["added"]
    assert tuple(one["code"] for one in written) == ADDED


def test_no_meaning_is_written_for_a_variable_that_does_not_exist() -> None:
    used = {(table.name, stem_of(table, one)[0]) for table in tables() for one in table.variables}
    written = {(name, column) for name, held in meanings().tables.items() for column in [*held.columns, *held.empty]}
    assert not written - used


def test_every_variable_is_described() -> None:
    held = [(table.name, one.name, meaning_of(table, one)) for table in tables() for one in table.variables]
    assert not [one for one in held if one[2].startswith(NOT_DESCRIBED)]


def test_a_column_that_is_said_to_be_never_empty_is_never_empty(shipped: Path) -> None:
    for table in tables():
        never = [one.name for one in table.variables if empty_of(table, one) == "never"]
        held = rows(shipped / "csv", table.name)
        empty = {(table.name, name) for row in held for name in never if row[name] == ""}
        assert not empty


def test_values_of_the_codebook_carry_their_labels_in_four_languages(shipped: Path) -> None:
    lines = {(one["table"], one["variable"]): one for one in rows(shipped, "CODEBOOK")}
    answer = lines["findings", "answer"]
    assert answer["values"].split("|") == list(vocab.codes("answer"))
    assert all(len(answer[f"labels_{lang}"].split("|")) == 6 for lang in ("en", "es", "fr", "pt"))
    assert not [key for key, one in lines.items() if one["vocabulary"] and not one["labels_pt"]]


def test_no_two_closed_lists_are_alike_so_that_a_column_knows_its_own() -> None:
    assert len(VOCABULARY_OF) == len(vocab.VOCABULARIES)


def test_each_archive_says_its_edition_citation_licence_and_caveats(shipped: Path) -> None:
    for name in ARCHIVES:
        assert f"Edition {NAME}" in inside(shipped / name, "CITATION.txt")
        assert "manifest.sha256" in inside(shipped / name, "CITATION.txt")
        assert "Creative Commons Attribution 4.0" in inside(shipped / name, "LICENCE.txt")
        assert "coded by a machine" in inside(shipped / name, "CAVEATS.txt")
        assert "Unknown is not zero" in inside(shipped / name, "README.txt")
        assert "Not an endorsement" in inside(shipped / name, "CAVEATS.txt")
        assert "| answer |" in inside(shipped / name, "CODEBOOK.md")


def test_every_form_says_that_more_killings_recorded_may_mean_better_recording(shipped: Path) -> None:
    for name in ARCHIVES:
        for path in ("CAVEATS.txt", "README.txt", "CODEBOOK.md", "CODEBOOK.csv"):
            assert "better recording" in inside(shipped / name, path)
    assert "better recording" in inside(shipped / f"focus-{NAME}.xlsx", "xl/worksheets/sheet1.xml")
    package = json.loads((shipped / "csv" / "datapackage.json").read_text())
    (figures,) = (one for one in package["resources"] if one["name"] == "figures")
    assert "better recording" in figures["description"]


def test_the_workbook_has_a_readme_the_codebook_and_a_sheet_a_table(shipped: Path) -> None:
    book = inside(shipped / f"focus-{NAME}.xlsx", "xl/workbook.xml")
    for name in ("read-me", "codebook", *(table.name for table in tables() if table.name not in TOO_LONG)):
        assert f'<sheet name="{name}"' in book
    assert '<sheet name="provisions"' not in book
    readme = inside(shipped / f"focus-{NAME}.xlsx", "xl/worksheets/sheet1.xml")
    assert NAME in readme
    assert "Creative Commons" in readme


def test_archives_depend_on_their_contents_alone(tmp_path: Path) -> None:
    one, other = small(tmp_path / "one"), small(tmp_path / "other")
    assert everything(one) == everything(other)
    with zipfile.ZipFile(one / ARCHIVES[0]) as archive:
        names = archive.namelist()
        assert names == sorted(names)
        assert {info.date_time[0] for info in archive.infolist()} == {1980}


def test_a_withdrawn_record_is_in_no_download_and_in_no_archive(tmp_path: Path) -> None:
    downloads = small(tmp_path, builders.a_lesson(text="They meet in the Zaunkönigshaus.", about=("mx-law",)))
    holding = [name for name, body in everything(downloads).items() if b"mx-lesson-1" in body]
    assert {name.partition("!")[0] for name in holding} > {*ARCHIVES, f"focus-{NAME}.xlsx"}
    withdraw(tmp_path, ["mx-lesson-1"])
    for secret in ("mx-lesson-1", "Zaunkönigshaus"):
        assert not [name for name, body in everything(downloads).items() if secret.encode() in body]


def test_more_than_isolated_facts_from_a_closed_compilation_stay_out(tmp_path: Path) -> None:
    downloads = small(tmp_path, *codings(left_out.ISOLATED + 1))
    assert not [name for name, body in everything(downloads).items() if "Zaunkönig".encode() in body]
    assert {one["id"] for one in rows(downloads / "csv", "findings")} == {"mx-law-r1-law"}
    out = rows(downloads / "csv", "left_out")
    assert len(out) == left_out.ISOLATED + 1
    assert {one["rests_on"] for one in out} == {COMPILATION}
    assert not {"answer", "note", "locator"} & out[0].keys()
    assert f"{len(out)} answers that rest on “{COMPILATION}”" in (downloads / "CODEBOOK.md").read_text()


def test_isolated_facts_and_what_has_an_open_licence_stay_in(tmp_path: Path) -> None:
    few = small(tmp_path / "few", *codings(left_out.ISOLATED))
    free = small(tmp_path / "free", *codings(left_out.ISOLATED + 1), builders.a_source(rights="open"))
    assert len(rows(few / "csv", "findings")) == 1 + left_out.ISOLATED
    assert len(rows(free / "csv", "findings")) == 2 + left_out.ISOLATED
    assert not rows(few / "csv", "left_out") + rows(free / "csv", "left_out")


def test_a_change_of_an_answer_that_stays_out_does_not_tell_the_answer(tmp_path: Path) -> None:
    published(tmp_path, the_records(*codings(left_out.ISOLATED + 1, answer="partly")))
    earlier = [
        replace(one, id=f"{one.id}-2", standing=False, why_not_standing="Read again.")
        for one in codings(left_out.ISOLATED + 1, answer="partly")
    ]
    published(tmp_path, the_records(*codings(left_out.ISOLATED + 1, answer="no"), *earlier))
    changes = rows(tmp_path / "2026-11-22.2" / "downloads" / "csv", "changes")
    assert {(one["change"], one["field"], one["before"], one["after"]) for one in changes} == {
        ("corrected", "answer", "", ""),
        ("added", "", "", ""),
    }


def test_json_lines_hold_the_records_as_they_are(shipped: Path) -> None:
    lines = (shipped / "jsonl" / "instruments.jsonl").read_text(encoding="utf-8").splitlines()
    held = {one["id"]: one for one in map(json.loads, lines)}
    assert held.keys() == {one["id"] for one in rows(shipped / "csv", "instruments")}
    assert isinstance(held["mx-ley-2012"]["sources"], list)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-x", "@x", "\tx", "\rx", "\nx", "＝1", "＠x"])
def test_text_that_a_spreadsheet_would_run_stands_behind_an_apostrophe(text: str) -> None:
    assert csv_bytes(["a"], [[text]]).decode().strip("\r\n").lstrip('a\r\n"').startswith("'")


def test_numbers_and_harmless_text_are_left_alone() -> None:
    assert csv_bytes(["a", "b", "c", "d"], [[-1, None, "-2.5", "x=1"]]) == b"a,b,c,d\r\n-1,,-2.5,x=1\r\n"
