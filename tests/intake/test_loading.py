# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Load: all or nothing, once or many times, and never over what somebody edited."""

from pathlib import Path

import pytest

from focus.intake.difference import FieldChange
from focus.intake.export import export
from focus.intake.load import load
from focus.intake.report import _told
from focus.lib.errors import FocusError
from focus.record import shapes
from focus.record.models import Entry, Instrument, KeptFile, Lesson
from focus.record.queries import records
from tests.whole_records import STANDARD, as_records, build, one_of_each, write_tree

pytestmark = pytest.mark.django_db
DATA = Path(__file__).resolve().parents[2] / "data"


def _bytes(directory: Path) -> dict[str, bytes]:
    return {str(p.relative_to(directory)): p.read_bytes() for p in directory.rglob("*") if p.is_file()}


def test_an_empty_newsroom_is_filled_at_once(tmp_path: Path) -> None:
    report = load(write_tree(tmp_path, *one_of_each()))
    assert (report.first, report.saved, report.exit_code) == (True, True, 0)
    assert records() == as_records(*one_of_each())
    assert report.lines()[0].startswith("Loaded 19 records from")


def test_what_the_database_refuses_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # The rules that are checked before saving are taken away: the last table refuses when the others are written.
    monkeypatch.setattr("focus.intake.load.judge", lambda tree, held: None)
    rest = [one for one in one_of_each() if one.id != "correction-1"]
    directory = write_tree(tmp_path, *rest, build(shapes.Correction, state="corrected"))
    with pytest.raises(FocusError, match="correction_made_has_its_day"):
        load(directory)
    assert not Entry.objects.exists()
    assert not KeptFile.objects.exists()


def test_loading_again_changes_nothing_and_says_so(tmp_path: Path) -> None:
    directory = write_tree(tmp_path, *one_of_each())
    load(directory)
    before = list(Entry.objects.order_by("id").values())
    report = load(directory, apply=True)
    assert "Nothing to do" in report.lines()[0]
    assert report.exit_code == 0
    assert list(Entry.objects.order_by("id").values()) == before


def test_a_difference_is_printed_and_not_saved_without_apply(tmp_path: Path) -> None:
    load(write_tree(tmp_path, *one_of_each()))
    changed = [build(shapes.Instrument, gist="Other."), build(shapes.Lesson, id="mx-lesson-2")]
    rest = [one for one in one_of_each() if one.id not in ("mx-law", "mx-lesson-1")]
    report = load(write_tree(tmp_path, *rest, *changed))
    assert "~ mx-law gist: 'It protects.' -> 'Other.'" in report.lines()
    assert {"+ mx-lesson-2", "- mx-lesson-1"} <= set(report.lines())
    assert (report.saved, report.exit_code) == (False, 1)
    assert records() == as_records(*one_of_each())


def test_apply_saves_the_difference(tmp_path: Path) -> None:
    load(write_tree(tmp_path, *one_of_each()))
    changed = [build(shapes.Instrument, gist="Other."), build(shapes.Lesson, id="mx-lesson-2")]
    rest = [one for one in one_of_each() if one.id not in ("mx-law", "mx-lesson-1")]
    directory = write_tree(tmp_path, *rest, *changed)
    assert load(directory, apply=True).exit_code == 0
    assert records() == as_records(*rest, *changed)
    assert "Nothing to do" in load(directory).lines()[0]


def test_long_values_are_printed_from_shortly_before_they_differ() -> None:
    was, now = ("It protects whoever defends human rights. " * 9 + ending for ending in ("Today.", "Tomorrow."))
    told = _told(FieldChange("mx-law", "instruments", "gist", was, now))
    assert told == "mx-law gist: ...nds human rights. Today.' -> ...nds human rights. Tomorrow.'"


def test_a_field_edited_in_the_newsroom_is_never_overwritten(tmp_path: Path) -> None:
    load(write_tree(tmp_path, *one_of_each()))
    Instrument.objects.update(gist="Edited here.")
    rest = [one for one in one_of_each() if one.id != "mx-law"]
    directory = write_tree(tmp_path, *rest, build(shapes.Instrument, gist="From the file.", number="12"))
    for _ in range(2):
        report = load(directory, apply=True)
        assert [one.field for one in report.difference.conflicts] == ["gist"]
        assert report.exit_code == 1
    law = records().by_kind["instruments"]["mx-law"]
    assert (law.gist, law.number) == ("Edited here.", "12")


def test_an_edit_stays_a_conflict_while_the_file_says_the_old_value(tmp_path: Path) -> None:
    directory = write_tree(tmp_path, *one_of_each())
    load(directory)
    Instrument.objects.update(gist="Edited here.")
    report = load(directory, apply=True)
    assert "edited in the newsroom since the last load; not overwritten" in report.lines()[0]
    assert Instrument.objects.get().gist == "Edited here."


def test_a_record_that_was_edited_or_is_pointed_to_is_not_removed(tmp_path: Path) -> None:
    load(write_tree(tmp_path, *one_of_each()))
    Lesson.objects.update(title="Edited here.")
    report = load(write_tree(tmp_path, *[one for one in one_of_each() if one.id != "mx-lesson-1"]), apply=True)
    assert [one.id for one in report.difference.conflicts] == ["mx-lesson-1"]
    assert Lesson.objects.exists()


def test_a_tree_of_one_place_leaves_the_other_places_alone(tmp_path: Path) -> None:
    load(write_tree(tmp_path / "all", *one_of_each(), build(shapes.Place, id="GT")))
    report = load(write_tree(tmp_path / "one", build(shapes.Place, id="GT", summary="New.")), apply=True)
    assert report.not_in_files == 19
    assert len(records().of("lessons")) == 1
    assert records().by_kind["places"]["GT"].summary == "New."


def test_an_id_is_never_given_to_another_kind(tmp_path: Path) -> None:
    load(write_tree(tmp_path, *one_of_each()))
    rest = [one for one in one_of_each() if one.id != "mx-lesson-1"]
    load(write_tree(tmp_path, *rest), apply=True)
    with pytest.raises(FocusError, match="was given to one of the lessons"):
        load(write_tree(tmp_path, *rest, build(shapes.Event, id="mx-lesson-1")), apply=True)


def test_a_changed_standard_is_a_difference_and_an_edited_one_a_conflict(tmp_path: Path) -> None:
    load(write_tree(tmp_path, *one_of_each()))
    newer = STANDARD.replace("{code: P1", "{code: P2")
    report = load(write_tree(tmp_path, *one_of_each(), standard_yaml=newer), apply=True)
    assert [one.id for one in report.difference.changed] == ["standard.yaml"]
    KeptFile.objects.update(text=newer + "# edited\n")
    assert [one.id for one in load(tmp_path, apply=True).difference.conflicts] == ["standard.yaml"]


def test_load_then_export_gives_the_same_bytes(tmp_path: Path) -> None:
    load(write_tree(tmp_path / "in", *one_of_each()))
    written = export(tmp_path / "out")
    assert _bytes(tmp_path / "out") == _bytes(tmp_path / "in")
    assert len(written) == 3
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_an_export_replaces_an_export_and_nothing_else(tmp_path: Path) -> None:
    load(write_tree(tmp_path / "in", *one_of_each()))
    (tmp_path / "out" / "places").mkdir(parents=True)
    (tmp_path / "out" / "places" / "gt.yaml").write_text("id: GT\n")
    export(tmp_path / "out")
    assert _bytes(tmp_path / "out") == _bytes(tmp_path / "in")
    (tmp_path / "out" / "diary.txt").write_text("Mine.")
    with pytest.raises(FocusError, match=r"diary\.txt, which is no part of an export"):
        export(tmp_path / "out")
    export(tmp_path / "out", replace=True)
    assert (tmp_path / "out" / "diary.txt").read_text() == "Mine."


@pytest.mark.skipif(not (DATA / "places").is_dir(), reason="data/ is not there")
def test_the_starter_facts_come_back_byte_for_byte(tmp_path: Path) -> None:
    assert load(DATA).saved
    export(tmp_path / "out")
    travels = {name: text for name, text in _bytes(DATA).items() if name.endswith((".yaml", ".md", ".txt"))}
    assert _bytes(tmp_path / "out") == travels
    assert "Nothing to do" in load(tmp_path / "out").lines()[0]
