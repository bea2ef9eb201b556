# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The YAML archive: what an edition holds of the tree comes back byte by byte, and what stays out is said."""

import dataclasses
import datetime
import zipfile

import pytest
import yaml

from focus.edition.changes import Change
from focus.edition.derived import derive
from focus.edition.downloads.rows import Contents
from focus.edition.downloads.yaml_tree import yaml_files
from focus.edition.source import Material
from focus.record.records import Records
from focus.record.shapes import Words
from focus.standard.training import PLAN, TrainingFile
from focus.standard.written import not_naming, written_files
from tests import builders
from tests.builders import DATA, DAY


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Everything in the YAML archive of an edition with what is written around the standard."""
    edition = builders.the_shipped_edition(tmp_path_factory.mktemp("shelf"))
    with zipfile.ZipFile(next((edition.directory / "downloads").glob("*-yaml.zip"))) as held:
        return {name: held.read(name) for name in held.namelist()}


@pytest.mark.parametrize("folder", ["exercises/", "handbook/"])
def test_what_is_written_around_the_standard_comes_back_as_it_was_written(
    archive: dict[str, bytes], folder: str
) -> None:
    written = {
        path.relative_to(DATA).as_posix(): path.read_bytes() for path in (DATA / folder).rglob("*") if path.is_file()
    }
    found = {name: content for name, content in archive.items() if name.startswith(folder)}
    assert found.keys() == written.keys()
    assert [name for name in written if found[name] != written[name]] == []


def test_the_bill_comes_back_and_names_only_precedents_that_are_in_the_archive(archive: dict[str, bytes]) -> None:
    records = b"".join(content for name, content in archive.items() if name.startswith("places/")).decode()
    for path in sorted((DATA / "reference-bill").glob("*.yaml")):
        written = yaml.safe_load(path.read_text(encoding="utf-8"))
        found = yaml.safe_load(archive[f"reference-bill/{path.name}"])
        for theirs, ours in zip(written.get("articles", ()), found.get("articles", ()), strict=True):
            named = ours.pop("precedents", [])
            assert set(named) <= set(theirs.pop("precedents", []))
            assert [one for one in named if f"id: {one}\n" not in records] == []
        assert found == written


def test_a_vocabulary_keeps_its_codes_where_yaml_would_read_a_boolean(archive: dict[str, bytes]) -> None:
    assert list(yaml.safe_load(archive["vocabularies/answer.yaml"]))[:3] == ["yes", "partly", "no"]
    assert archive["vocabularies/answer.yaml"] == (DATA / "vocabularies" / "answer.yaml").read_bytes()


def test_the_standard_and_the_files_of_the_check_come_back_as_they_were_written(archive: dict[str, bytes]) -> None:
    for name in ("standard.yaml", "thesaurus.yaml", "check-rules.yaml"):
        assert archive[name] == (DATA / name).read_bytes()


def test_why_somebody_let_pass_what_looked_like_a_name_stays_out_and_the_archive_says_so(
    archive: dict[str, bytes],
) -> None:
    assert "safety-decisions.yaml is not here" in archive["README.txt"].decode()
    assert "safety-decisions.yaml" not in archive
    assert {"CITATION.txt", "LICENCE.txt", "CAVEATS.txt"} <= set(archive)


def test_a_file_that_names_what_was_withdrawn_is_carried_no_longer() -> None:
    files = written_files({"standard.yaml": "treaty: int-achr-1969\n", "thesaurus.yaml": "a: b\n"})
    assert [one.path for one in not_naming(files, {"int-achr-1969"}.__contains__)] == ["thesaurus.yaml"]


def test_files_of_workshops_travel_as_they_are_written_and_the_same_material_gives_the_same_files() -> None:
    standard = builders.the_standard()
    with_plan = type(standard)(
        **{name: getattr(standard, name) for name in standard.__struct_fields__ if name != "training"},
        training=(TrainingFile(path=PLAN, text="cases: []\n"),),
    )
    labels = {"answer": {"no": Words(en="no", es="no", fr="non", pt="não")}}
    material = Material(Records(), with_plan, labels)
    contents = Contents(material, derive(material, datetime.date.fromisoformat(DAY)), list[Change](), ())
    found = yaml_files(contents)
    assert found[PLAN] == b"cases: []\n"
    assert found == yaml_files(dataclasses.replace(contents))
    assert b"'no':" in found["vocabularies/answer.yaml"]
