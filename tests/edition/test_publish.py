# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Publishing: same records, same bytes; only what is public; one edition after another."""

import datetime
import json
import sqlite3
from pathlib import Path

import pytest
from msgspec.structs import replace

from focus.edition.manifest import COUNTED, read_manifest
from focus.edition.reader import Edition
from focus.edition.verify import verify
from focus.lib.errors import FocusError
from focus.record.records import Records
from focus.record.shapes import Access, Channel, Instrument, Source
from tests import builders
from tests.edition.shelves import DAY, published, the_records


def bytes_of(directory: Path) -> dict[str, bytes]:
    return {str(one.relative_to(directory)): one.read_bytes() for one in sorted(directory.rglob("*")) if one.is_file()}


def test_the_same_records_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "other"):
        published(tmp_path / name, the_records())
    one, other = tmp_path / "one" / "2026-11-22.1", tmp_path / "other" / "2026-11-22.1"
    assert len(bytes_of(one)) > 20
    assert bytes_of(one) == bytes_of(other)


def test_unchanged_records_make_no_new_edition(tmp_path: Path) -> None:
    first = published(tmp_path, the_records())
    again = published(tmp_path, the_records(), DAY + datetime.timedelta(days=3))
    assert (first.new, again.new) == (True, False)
    assert again.edition == first.edition
    assert again.digest == first.digest


def test_a_second_edition_names_its_predecessor_and_its_digest(tmp_path: Path) -> None:
    first = published(tmp_path, the_records())
    second = published(tmp_path, the_records(builders.a_lesson()))
    manifest = read_manifest(tmp_path / "2026-11-22.2")
    assert second.edition == "2026-11-22.2"
    assert manifest["predecessor"] == {"edition": "2026-11-22.1", "digest": first.digest}


def test_editions_never_go_backwards_when_the_clock_does(tmp_path: Path) -> None:
    published(tmp_path, the_records())
    earlier = published(tmp_path, the_records(builders.a_lesson()), DAY - datetime.timedelta(days=9))
    assert earlier.edition == "2026-11-22.2"


def test_changes_tell_what_was_added_corrected_and_withdrawn_and_why(tmp_path: Path) -> None:
    published(tmp_path, the_records(builders.a_lesson()))
    corrected = the_records(builders.a_correction(text="The day was read wrongly."), builders.a_seat())
    corrected.add("instruments", replace(corrected.by_kind["instruments"]["mx-law"], number="12"))
    publication = published(tmp_path, corrected)
    rows = Edition(tmp_path / "2026-11-22.2").rows("SELECT change, id, field, before, after, reason FROM changes")
    changes = [tuple(row) for row in rows]
    assert ("corrected", "mx-law", "number", "", "12", "The day was read wrongly.") in changes
    assert ("added", "mx-mechanism-seat-1", "", "", "", "") in changes
    assert ("withdrawn", "mx-lesson-1", "", "", "", "") in changes
    assert (publication.added, publication.corrected, publication.withdrawn) == (2, 1, 1)


def test_what_is_not_public_never_enters_nor_does_a_reference_to_it(tmp_path: Path) -> None:
    records = the_records()
    records.add("sources", replace(records.by_kind["sources"]["mx-s1"], sensitivity="internal", title="Zaunkönig"))
    publication = published(tmp_path, records)
    edition = Edition(tmp_path / "2026-11-22.1")
    law = edition.get(Instrument, "mx-law")
    assert edition.get(Source, "mx-s1") is None
    assert law is not None
    assert law.sources == ()
    assert publication.left_out > 0
    assert not [name for name, body in bytes_of(tmp_path).items() if "Zaunkönig".encode() in body or b"mx-s1" in body]


def test_a_private_field_stays_out_even_of_public_records(tmp_path: Path) -> None:
    records = Records()
    for kind, shape in the_records():
        private = hasattr(shape, "editor_note")
        records.add(kind, replace(shape, editor_note="Nachtigall") if private else shape)
    published(tmp_path, records)
    assert not [name for name, body in bytes_of(tmp_path).items() if b"Nachtigall" in body]


def test_the_manifest_counts_what_the_contract_names(tmp_path: Path) -> None:
    published(tmp_path, the_records())
    counts = json.loads((tmp_path / "2026-11-22.1" / "manifest.json").read_text())["counts"]
    assert set(counts) == set(COUNTED)
    assert (counts["instruments"], counts["findings"], counts["lessons"]) == (1, 1, 0)


def test_a_fresh_edition_verifies(tmp_path: Path) -> None:
    publication = published(tmp_path, the_records())
    assert verify(tmp_path / "2026-11-22.1", publication.digest) == []


def test_a_hit_of_the_safety_check_publishes_nothing(tmp_path: Path) -> None:
    lesson = builders.a_lesson(text="Call the safe house of the network at +52 55 5550 1234.")
    publication = published(tmp_path, the_records(lesson))
    assert publication.hits
    assert publication.edition is None
    assert not list(tmp_path.glob("2026*"))


def test_a_full_disk_gives_one_line_and_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    published(tmp_path, the_records())

    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr("focus.edition.compile._write_records", full)
    with pytest.raises(FocusError, match="disk is full"):
        published(tmp_path, the_records(builders.a_lesson()))
    assert sorted(one.name for one in tmp_path.iterdir()) == [".lock", "2026-11-22.1"]


@pytest.mark.parametrize(("verified_on", "shown"), [(None, ""), ("2026-04-22", ""), ("2026-06-22", "an address")])
def test_a_contact_enters_only_if_somebody_checked_it_in_the_last_six_months(
    tmp_path: Path, verified_on: str | None, shown: str
) -> None:
    channel = Channel(kind="office", contact="an address", verified_on=verified_on)
    published(tmp_path, the_records(builders.an_access(channels=(channel,))))
    access = Edition(tmp_path / "2026-11-22.1").get(Access, "mx-access-1")
    assert access is not None
    assert access.channels[0].contact == shown
