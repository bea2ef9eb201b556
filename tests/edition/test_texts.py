# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Texts of laws in an edition: which enter, how they go, and what is told of them."""

import hashlib
import json
import shutil
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from focus.edition.diff import diff
from focus.edition.reader import Edition
from focus.edition.safety.provisions import hits_in_texts
from focus.edition.suppression import SuppressionList, add
from focus.edition.texts import texts_of, units_of
from focus.edition.verify import verify
from focus.edition.withdraw import withdraw
from focus.texts.shapes import Unit
from focus.texts.wordings import HeldText
from tests.builders import a_text, an_edition, an_instrument
from tests.edition.shelves import published, the_records
from tests.texts.units import a_law, an_article

LAW = a_law()


def ids(edition: Edition) -> list[str]:
    return [one.id for one in texts_of(edition)]


def test_a_text_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    held = a_text(LAW, warnings=("A page is a picture.",))
    edition = an_edition(tmp_path, an_instrument(), texts=[held])
    assert texts_of(edition, "mx-law") == [held.text]
    assert units_of(edition, held.text) == LAW


@pytest.mark.parametrize(
    ("rights", "enters"),
    [
        ("public_domain", True),
        ("open_licence", True),
        ("permitted", True),
        ("not_permitted", False),
        ("unknown", False),
    ],
)
def test_only_what_the_rights_permit_enters(tmp_path: Path, rights: str, enters: bool) -> None:
    edition = an_edition(tmp_path, an_instrument(), texts=[a_text(LAW, rights=rights)])
    assert bool(ids(edition)) is enters
    assert (edition.rows("SELECT count(*) AS n FROM provisions")[0]["n"] > 0) is enters


def test_a_text_goes_with_an_instrument_that_is_not_public(tmp_path: Path) -> None:
    edition = an_edition(tmp_path, an_instrument(sensitivity="internal"), texts=[a_text(LAW)])
    assert ids(edition) == []


def test_the_downloads_hold_what_may_be_copied(tmp_path: Path) -> None:
    texts = [a_text(LAW), a_text(LAW, language="en", rights="permitted")]
    edition = an_edition(tmp_path, an_instrument(), texts=texts)
    downloads = edition.directory / "downloads"
    held = [json.loads(line) for line in (downloads / "jsonl" / "texts.jsonl").read_text().splitlines()]
    assert [one["id"] for one in held] == ["mx-law-text-2020-01-01-es"]
    lines = (downloads / "jsonl" / "provisions.jsonl").read_text().splitlines()
    assert [json.loads(line)["eid"] for line in lines] == [one.eid for one in LAW]
    with zipfile.ZipFile(next(downloads.glob("*-yaml.zip"))) as archive:
        assert "mx-law-text" not in archive.read("texts.lock").decode()
        assert "language: es" in archive.read("texts.lock").decode()
    assert ids(edition) == ["mx-law-text-2020-01-01-en", "mx-law-text-2020-01-01-es"]


def test_the_same_texts_give_the_same_edition_and_others_the_next(tmp_path: Path) -> None:
    first = published(tmp_path, the_records(), texts=[a_text(LAW)])
    again = published(tmp_path, the_records(), texts=[a_text(LAW)])
    assert (again.new, again.digest) == (False, first.digest)
    changed = published(tmp_path, the_records(), texts=[a_text(LAW[:-1])])
    assert (changed.new, changed.corrected) == (True, 1)
    assert verify(tmp_path / str(changed.edition)) == []


def test_changes_tell_a_text_by_its_hashes_and_never_word_by_word(tmp_path: Path) -> None:
    published(tmp_path, the_records())
    published(tmp_path, the_records(), texts=[a_text(LAW)])
    new = [an_article("1", "Entirely other words."), *LAW[2:]]
    published(tmp_path, the_records(), texts=[a_text(new, sha256="b" * 64)])
    first, second, third = sorted(one for one in tmp_path.iterdir() if one.name.startswith("2026"))
    assert [(one.change, one.kind, one.address) for one in diff(first, second)] == [
        ("added", "texts", "/instruments/mx-law#mx-law-text-2020-01-01-es")
    ]
    told = diff(second, third)
    assert [one.field for one in told] == ["sha256", "reading_sha256"]
    assert "other words" not in repr(told)
    assert [one.change for one in diff(third, first)] == ["withdrawn"]


@pytest.mark.parametrize("withdrawn", ["mx-law", "mx-law-text-2020-01-01-es", "MX"])
def test_what_is_withdrawn_takes_its_text_along_at_once(tmp_path: Path, withdrawn: str) -> None:
    edition = an_edition(tmp_path, an_instrument(), texts=[a_text(LAW)])
    add(tmp_path / "suppressed.json", ids=[withdrawn])
    suppression = SuppressionList.load(tmp_path / "suppressed.json")
    assert ids(Edition(edition.directory, suppression)) == []


@pytest.mark.parametrize("withdrawn", ["mx-law", "mx-law-text-2020-01-01-es"])
def test_a_withdrawal_reissues_the_edition_without_its_words(tmp_path: Path, withdrawn: str) -> None:
    texts = [a_text([an_article("1", "Zaunkönig words.")]), a_text(LAW, instrument="mx-decree")]
    records = the_records(an_instrument("mx-decree", title="Decreto"))
    name = str(published(tmp_path, records, texts=texts).edition)
    assert withdraw(tmp_path, [withdrawn]) == [name]
    assert ids(Edition(tmp_path / name)) == ["mx-decree-text-2020-01-01-es"]
    files = (one for one in (tmp_path / name).rglob("*") if one.is_file())
    assert not [one.name for one in files if "Zaunkönig".encode() in one.read_bytes()]
    assert verify(tmp_path / name) == []


def test_personal_data_in_a_law_wait_for_a_decision(tmp_path: Path) -> None:
    law = [an_article("1", "Write to ana.perez@correo.example or call 55 1234 5678."), *LAW[2:]]
    found = published(tmp_path, the_records(), texts=[a_text(law)])
    assert found.edition is None
    assert ("texts", "mx-law-text-2020-01-01-es", "art_1", "email") in {
        (hit.kind, hit.id, hit.field, hit.rule) for hit in found.hits
    }


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("Write to ana arroba correo punto mx about it.", "email"),
        ("Write to ana [at] correo.mx about it.", "email"),
        ("The number is \uff15\uff15 1234 5678, telephone 55 1234 5678.", "telephone"),
        ("The document is CURP PEXA800101MDFRRN01.", "identity_number"),
        ("The house stands at 19.432608, -99.133209.", "coordinates"),
    ],
)
def test_what_reaches_a_person_is_found_in_any_dress(words: str, rule: str) -> None:
    assert rule in {hit.rule for hit in hits_in_texts([a_text([an_article("1", words)])])}


def test_an_ordinary_article_waits_for_nobody() -> None:
    words = "El plazo de 10 días corre desde el 28-04-2022, artículo 26 de la Ley 4912 (DOF 25-06-2012)."
    assert hits_in_texts([a_text([an_article("1", words)])]) == []


def test_an_edition_of_the_schema_before_texts_is_read_and_has_none(tmp_path: Path) -> None:
    edition = an_edition(tmp_path, an_instrument(), texts=[a_text(LAW)])
    older = tmp_path / "older"
    shutil.copytree(edition.directory, older)
    with closing(sqlite3.connect(older / "edition.sqlite")) as connection:
        connection.executescript(
            "DROP TABLE texts; DROP TABLE provisions; UPDATE meta SET value = '1' WHERE key = 'schema'"
        )
    assert texts_of(Edition(older)) == []


def test_provisions_are_read_one_text_at_a_time(tmp_path: Path) -> None:
    asked: list[str] = []

    def law(name: str) -> HeldText:
        def units() -> list[Unit]:
            asked.append(name)
            return LAW

        return HeldText(a_text(LAW, language=name).text, units)

    an_edition(tmp_path, an_instrument(), texts=[law("en"), law("es")])
    assert asked[:2] == ["en", "es"], "the database is written first, text by text"
    assert asked == ["en", "es"] * (len(asked) // 2)


def test_the_hash_of_a_reading_is_of_its_provisions() -> None:
    one, same, other = a_text(LAW), a_text(a_law()), a_text(LAW[1:])
    assert one.text.reading_sha256 == same.text.reading_sha256 != other.text.reading_sha256
    assert len(one.text.reading_sha256) == hashlib.sha256().digest_size * 2
