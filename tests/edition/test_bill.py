# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The reference bill in an edition: it comes back as it went in, names no record that is not there, and is CC0."""

import io
import json
import zipfile
from pathlib import Path

import docx

from focus.edition.downloads.bill import bill_files
from focus.edition.words import standard
from tests import builders

NAME = "2026-11-22.1"


def test_an_edition_holds_the_bill_and_names_only_precedents_that_it_holds(tmp_path: Path) -> None:
    edition = builders.an_edition_with_the_bill(tmp_path, builders.a_lesson("mx-lesson-1"))
    bill = standard(edition).bill
    assert bill
    assert len(list(bill.articles())) == len(list(builders.the_standard_with_bill().bill.articles()))
    assert {one for article in bill.articles() for one in article.precedents} == {"mx-lesson-1"}


def test_an_edition_without_a_bill_has_none(tmp_path: Path) -> None:
    assert standard(builders.an_edition(tmp_path)).bill is None


def test_the_same_bill_gives_the_same_files() -> None:
    bill = builders.the_standard_with_bill().bill
    assert bill_files(bill, NAME) == bill_files(bill, NAME)


def test_files_hold_the_whole_bill_its_state_and_its_licence_in_each_written_language() -> None:
    bill = builders.the_standard_with_bill().bill
    files = bill_files(bill, NAME)
    states = {"en": "not yet reviewed by a lawyer", "es": "aún no revisado"}
    for language, state in states.items():
        text = files[f"reference-bill-{language}.md"].decode()
        written = docx.Document(io.BytesIO(files[f"reference-bill-{language}.docx"]))
        lines = [one.text for one in written.paragraphs]
        for told in (text, "\n".join(lines)):
            assert state in told
            assert "CC0" in told
        assert text.count("### ") == sum(one.style.name == "Heading 2" for one in written.paragraphs if one.style) == 60
        assert not written.core_properties.author
    assert json.loads(files["reference-bill.json"])["head"]["licence"] == "CC0-1.0"
    assert b"publicdomain/zero" in files["LICENCE.txt"]


def test_the_archive_of_an_edition_holds_the_same_files(tmp_path: Path) -> None:
    edition = builders.an_edition_with_the_bill(tmp_path)
    downloads = edition.directory / "downloads"
    with zipfile.ZipFile(downloads / f"focus-{edition.directory.name}-bill.zip") as archive:
        assert sorted(archive.namelist()) == sorted(one.name for one in (downloads / "reference-bill").iterdir())
        assert archive.read("LICENCE.txt") == (downloads / "reference-bill" / "LICENCE.txt").read_bytes()


def test_the_archive_says_its_edition_how_to_cite_it_and_that_no_lawyer_has_reviewed_it(tmp_path: Path) -> None:
    edition = builders.an_edition_with_the_bill(tmp_path)
    name = edition.directory.name
    with zipfile.ZipFile(edition.directory / "downloads" / f"focus-{name}-bill.zip") as archive:
        cited, beware = archive.read("CITATION.txt").decode(), archive.read("CAVEATS.txt").decode()
    assert f"Edition {name}. CC0-1.0." in cited
    assert "version 0.1" in cited
    assert beware.startswith(f"Edition {name}\n")
    assert "en: Drafted by Focus, not yet reviewed by a lawyer." in beware
    assert "es: Redactado por Focus" in beware


def test_the_read_me_tells_that_the_bill_has_another_licence(tmp_path: Path) -> None:
    with_bill = builders.an_edition_with_the_bill(tmp_path / "with").directory / "downloads/README.txt"
    without = builders.an_edition(tmp_path / "without").directory / "downloads/README.txt"
    assert "reference bill. It is CC0" in with_bill.read_text("utf-8")
    assert "reference bill" not in without.read_text("utf-8")
