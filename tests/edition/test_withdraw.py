# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What is withdrawn for safety is nowhere afterwards: not in old editions, changes, diffs or downloads."""

import sqlite3
from pathlib import Path
from threading import Thread

import pytest
from msgspec.structs import replace

from focus.edition.build import move_into_place
from focus.edition.diff import diff
from focus.edition.manifest import read_manifest
from focus.edition.reader import Edition
from focus.edition.safety import masked
from focus.edition.suppression import SuppressionList
from focus.edition.verify import verify
from focus.edition.withdraw import SUPPRESSED, withdraw
from focus.lib.errors import FocusError
from focus.record.records import Records
from focus.record.shapes import Instrument, Lesson, Place
from tests import builders
from tests.edition.shelves import published, the_records

SECRET = "Zaunkönigshaus"


def everywhere(shelf: Path) -> bytes:
    return b"\n".join(one.read_bytes() for one in sorted(shelf.rglob("*")) if one.is_file())


def three_editions(shelf: Path) -> None:
    published(shelf, the_records())
    published(shelf, the_records(builders.a_lesson(text=f"They meet in the {SECRET}.", about=("mx-law",))))
    published(shelf, the_records(builders.a_lesson(text="They meet."), builders.a_seat()))


def test_a_withdrawn_record_is_in_no_file_of_any_edition(tmp_path: Path) -> None:
    three_editions(tmp_path)
    assert SECRET.encode() in everywhere(tmp_path)
    reissued = withdraw(tmp_path, ["mx-lesson-1"])
    assert reissued == ["2026-11-22.2", "2026-11-22.3"]
    assert SECRET.encode() not in everywhere(tmp_path)
    assert b"mx-lesson-1" not in everywhere(tmp_path)


def test_reissued_editions_are_whole_marked_and_chained(tmp_path: Path) -> None:
    three_editions(tmp_path)
    withdraw(tmp_path, ["mx-lesson-1"])
    names = ["2026-11-22.1", "2026-11-22.2", "2026-11-22.3"]
    assert [verify(tmp_path / name) for name in names] == [[], [], []]
    manifests = [read_manifest(tmp_path / name) for name in names]
    assert ["redacted_for_safety" in one for one in manifests] == [False, True, True]
    chained = (tmp_path / names[1] / "manifest.sha256").read_text().split()[0]
    assert manifests[2]["predecessor"]["digest"] == chained


def test_diffs_between_editions_do_not_mention_it(tmp_path: Path) -> None:
    three_editions(tmp_path)
    withdraw(tmp_path, ["mx-lesson-1"])
    changes = diff(tmp_path / "2026-11-22.1", tmp_path / "2026-11-22.3")
    assert [one.id for one in changes] == ["mx-mechanism-seat-1"]


def test_it_does_not_come_back_with_the_next_publication(tmp_path: Path) -> None:
    three_editions(tmp_path)
    withdraw(tmp_path, ["mx-lesson-1"])
    records = the_records(builders.a_lesson(text=f"They meet in the {SECRET}."), builders.a_measure())
    publication = published(tmp_path, records)
    assert publication.edition == "2026-11-22.4"
    assert Edition(tmp_path / "2026-11-22.4").get(Lesson, "mx-lesson-1") is None
    assert SECRET.encode() not in everywhere(tmp_path)


def test_a_single_field_can_be_withdrawn(tmp_path: Path) -> None:
    records = the_records()
    law = replace(records.by_kind["instruments"]["mx-law"], number=SECRET)
    records.add("instruments", law)
    published(tmp_path, records)
    withdraw(tmp_path, [], [("mx-law", "number"), ("MX", "summary")])
    edition = Edition(tmp_path / "2026-11-22.1")
    place, kept = edition.get(Place, "MX"), edition.get(Instrument, "mx-law")
    assert kept is not None
    assert place is not None
    assert (kept.number, place.summary) == ("", "…")
    assert SECRET.encode() not in everywhere(tmp_path)


def test_what_is_only_about_it_goes_with_it(tmp_path: Path) -> None:
    published(tmp_path, the_records())
    withdraw(tmp_path, ["mx-mechanism"])
    records = Edition(tmp_path / "2026-11-22.1").records()
    assert records.kind_of("mx-figure-1") is None
    assert records.kind_of("mx-law-r1-law") == "findings"


def test_a_publication_that_began_before_a_withdrawal_does_not_bring_it_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    records = the_records(builders.a_lesson(text=f"They meet in the {SECRET}."))
    published(tmp_path, records)

    def withdrawn_meanwhile(held: Records) -> Records:
        withdraw(tmp_path, ["mx-lesson-1"])
        return masked(held)

    monkeypatch.setattr("focus.edition.publish.masked", withdrawn_meanwhile)
    with pytest.raises(FocusError, match="withdrawn for safety meanwhile"):
        published(tmp_path, the_records(builders.a_lesson(text=f"They met in the {SECRET}.")))
    assert SECRET.encode() not in everywhere(tmp_path)


def test_a_withdrawal_waits_for_the_edition_that_is_being_published(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_once = SuppressionList.load(tmp_path / SUPPRESSED)
    withdrawal = Thread(target=withdraw, args=(tmp_path, ["mx-lesson-1"]))

    def meanwhile(work: Path, target: Path) -> None:
        withdrawal.start()
        withdrawal.join(timeout=0.3)
        assert withdrawal.is_alive()
        assert SuppressionList.load(tmp_path / SUPPRESSED).holds("mx-lesson-1")
        move_into_place(work, target)

    monkeypatch.setattr("focus.edition.publish.move_into_place", meanwhile)
    published(tmp_path, the_records(builders.a_lesson(text=f"They meet in the {SECRET}.")))
    withdrawal.join()
    assert not at_once.holds("mx-lesson-1")
    assert verify(tmp_path / "2026-11-22.1") == []
    assert SECRET.encode() not in everywhere(tmp_path)


def test_a_withdrawal_on_a_full_disk_says_what_is_done_and_what_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    published(tmp_path, the_records(builders.a_lesson(text=f"They meet in the {SECRET}.")))

    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    with monkeypatch.context() as disk:
        disk.setattr("focus.edition.compile._write_records", full)
        with pytest.raises(FocusError, match=r"disk is full.*hide.*still hold it.*again"):
            withdraw(tmp_path, ["mx-lesson-1"])
    assert SuppressionList.load(tmp_path / SUPPRESSED).holds("mx-lesson-1")
    assert not list(tmp_path.glob(".unfinished-*"))
    assert withdraw(tmp_path, ["mx-lesson-1"]) == ["2026-11-22.1"]
