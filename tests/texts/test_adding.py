# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Adding official files to the newsroom, and removing them."""

import hashlib
import stat
from pathlib import Path
from typing import Any

import msgspec
import pytest
from django.db import IntegrityError, transaction

from focus.lib.errors import FocusError
from focus.record.actions.save import add_records
from focus.standard.models import Criterion
from focus.texts.actions.add_text import Added, add_text, described
from focus.texts.actions.remove_text import remove_text
from focus.texts.models import Wording
from focus.texts.queries import held_texts
from focus.texts.reading import read_bytes
from focus.texts.shapes import Reading
from tests.edition.shelves import the_records
from tests.texts.law import SPANISH_2012, SPANISH_2020
from tests.texts.units import an_article, of_kind

pytestmark = pytest.mark.django_db
SAID = {
    "instrument": "mx-law",
    "wording_date": "2012-06",
    "language": "es",
    "url": "https://example.org/law.pdf",
    "rights": "public_domain",
    "file": "law.md",
}


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FOCUS_HOME", str(tmp_path))
    Criterion.objects.create(code="R1", applies_to="both", de_jure_or_de_facto="both")
    add_records(the_records())
    return tmp_path


def added(text: str = SPANISH_2012, replace: bool = False, **fields: Any) -> Added:
    data = text.encode()
    said = described({**SAID, **fields}, data)
    return add_text(said, data, read_bytes(data, "law.md"), replace=replace)


def test_the_file_and_its_reading_are_kept_for_their_owner_alone(home: Path) -> None:
    assert added().outcome == "added"
    where = home / "texts" / "mx-law" / "2012-06.es"
    assert (where / "original.md").read_text(encoding="utf-8") == SPANISH_2012
    assert all(stat.S_IMODE(one.stat().st_mode) == 0o600 for one in where.iterdir())
    assert stat.S_IMODE(where.stat().st_mode) == 0o700
    (held,) = held_texts()
    assert held.text.id == "mx-law-text-2012-06-es"
    assert held.text.sha256 == hashlib.sha256(SPANISH_2012.encode()).hexdigest()
    assert "1" in [one.number for one in held.units() if one.kind == "article"]


def test_the_same_once_more_changes_nothing(home: Path) -> None:
    added()
    before, row = _files(home), Wording.objects.values().get()
    assert added().outcome == "unchanged"
    assert (_files(home), Wording.objects.values().get()) == (before, row)


def test_another_file_for_the_same_date_and_language_has_to_be_meant() -> None:
    added()
    with pytest.raises(FocusError, match="--replace") as error:
        added(SPANISH_2020)
    assert error.value.exit_code == 1
    assert added(SPANISH_2020, replace=True).outcome == "replaced"
    assert added(SPANISH_2020, wording_date="2020").outcome == "added"
    assert Wording.objects.count() == 2


def test_what_is_told_of_a_file_can_be_corrected() -> None:
    added()
    assert added(rights="not_permitted", url=None, source="mx-s1").outcome == "corrected"
    row = Wording.objects.get()
    assert (row.rights, row.url, row.source_id) == ("not_permitted", "", "mx-s1")


@pytest.mark.parametrize(
    ("fields", "what"),
    [
        ({"instrument": "mx-nothing"}, "no such instrument"),
        ({"instrument": "mx-s1"}, "no such instrument"),
        ({"wording_date": "2012-13"}, "no such day"),
        ({"wording_date": "2012/2013"}, "from one date on"),
        ({"url": None, "source": "mx-s9"}, "no such source"),
        ({"url": None}, "official address"),
        ({"rights": "mine"}, "rights"),
        ({"language": "Spanish!"}, "language"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_kept(home: Path, fields: dict[str, Any], what: str) -> None:
    with pytest.raises(FocusError, match=what) as error:
        added(**fields)
    assert error.value.exit_code == 2
    assert not Wording.objects.exists()
    assert not (home / "texts").exists()


def test_signatures_are_no_provisions_and_a_file_without_any_is_refused() -> None:
    signed = of_kind("signature", "signature", text="Somebody, President of Arvenia.")
    reading = Reading(file="law.md", language="es", pages=0, units=(an_article("1"), signed))
    data = b"bytes"
    add_text(described(SAID, data), data, reading)
    assert [one.kind for held in held_texts() for one in held.units()] == ["article"]
    with pytest.raises(FocusError, match="no provision") as error:
        add_text(
            described({**SAID, "wording_date": "2021"}, data), data, msgspec.structs.replace(reading, units=(signed,))
        )
    assert error.value.exit_code == 3


def test_a_hostile_name_of_a_file_is_no_path(home: Path) -> None:
    added(file="../../x.sh;rm -rf")
    assert sorted(one.name for one in (home / "texts").rglob("*") if one.is_file()) == ["original", "reading.json"]


def test_removing_leaves_neither_row_nor_file(home: Path) -> None:
    added()
    assert remove_text("mx-law", "2012-06", "es") == "mx-law-text-2012-06-es"
    assert not Wording.objects.exists()
    assert not list((home / "texts").rglob("*"))
    with pytest.raises(FocusError, match="there is no text"):
        remove_text("mx-law", "2012-06", "es")


@pytest.mark.parametrize(
    "wrong", [{"rights": "mine"}, {"url": ""}, {"sha256": ""}, {"reading_sha256": ""}, {"wording_date": "2012/2013"}]
)
def test_the_database_keeps_the_rules_itself(wrong: dict[str, str]) -> None:
    added()
    with pytest.raises(IntegrityError), transaction.atomic():
        Wording.objects.update(**wrong)


def _files(home: Path) -> dict[str, tuple[bytes, int]]:
    held = (one for one in (home / "texts").rglob("*") if one.is_file())
    return {str(one): (one.read_bytes(), one.stat().st_mtime_ns) for one in held}
