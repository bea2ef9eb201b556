# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Bad input is told at its file and line, with what is allowed, and nothing is loaded."""

import os
from pathlib import Path
from typing import Any

import pytest

from focus.intake.load import load
from focus.intake.problems import SHOWN, UnreadableInputError
from focus.lib.errors import UNREADABLE, FocusError
from focus.record import shapes
from focus.record.models import Entry, KeptFile
from tests.whole_records import build, one_of_each, write_tree

pytestmark = pytest.mark.django_db

PLACE = """id: MX
kind: country
region: americas
summary: Has a law.
last_checked: '2026-11-22'
sensitivity: public
last_safety_review: '2026-11-22'
"""
LESSON = """lessons:
  - id: mx-lesson-1
    sensitivity: public
    last_safety_review: '2026-11-22'
    title: Votes
    kind: lesson
    text: They vote.
"""
FINDING = """findings:
  - id: mx-law-r1-law
    sensitivity: public
    last_safety_review: '2026-11-22'
    subject: mx-law
    criterion: R1
    track: law
    answer: 'yes'
    locator: art. 2
    grade: A
    read: full
    coder: First reader
    coder_kind: machine
    standing: true
"""


def _refused(directory: Path) -> UnreadableInputError:
    with pytest.raises(UnreadableInputError) as caught:
        load(directory)
    assert not Entry.objects.exists()
    assert not KeptFile.objects.exists()
    assert caught.value.exit_code == UNREADABLE
    return caught.value


def _place_file(directory: Path, text: str | bytes) -> Path:
    write_tree(directory)
    path = directory / "places" / "mx.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        (PLACE + "summary: Again.\n", 8, 'the key "summary" stands twice, first in line 4'),
        (PLACE + "sumary: Again.\n", 8, 'unknown key "sumary" (did you mean "summary"?)'),
        (PLACE.replace("region: americas\n", ""), 1, 'the key "region" is missing'),
        (PLACE.replace("americas", "arctic"), 3, 'is no value of "region" (did you mean "africa"?); allowed: africa'),
        (PLACE.replace("'2026-11-22'\nsens", "'2026-02-30'\nsens"), 5, "impossible date: 2026-02-30"),
        (PLACE.replace("'2026-11-22'\nsens", "yesterday\nsens"), 5, "allowed: a day such as 2012-06-25"),
        (PLACE.replace("Has a law.", "[a, b]"), 4, '"summary" holds a list; allowed: one value'),
        (PLACE.replace("Has a law.", "12"), 4, '"summary" must be text, a number stands here; write "12" in quotes'),
        (PLACE.replace("Has a law.", ""), 4, 'nothing stands after "summary:"'),
        (PLACE + "not_known: Deaths\n", 8, '"not_known" must be a list'),
        (PLACE + "parent: MX\n", 8, "a place cannot be its own parent"),
        (PLACE + "parent: QQ\n", 8, 'unknown country "QQ"; allowed: a code of ISO 3166-1'),
        (PLACE + "parent: UK\n", 8, 'did you mean "GB"?'),
        (PLACE + "parent: GB\n", 8, '"GB" is the id of nothing here; allowed: the id of one of the places'),
        (PLACE + "place_sources: [mx-s9]\n", 8, '"mx-s9" is the id of nothing here'),
        (PLACE + "summary: [open\n", 9, "broken YAML"),
        (PLACE + "a: b: c\n", 8, "broken YAML: a second colon in one line; put the value in quotes"),
        (PLACE + "lessons:\n\t- id: a\n", 9, "indent with spaces"),
        (PLACE + "not_known: &a [x]\n", 8, "anchors (&) and aliases (*) are not allowed"),
        (PLACE + "not_known: " + "[" * 5000 + "]" * 5000 + "\n", 8, "nested deeper than"),
        (PLACE + "parent: !!python/object:os.system x\n", 8, "the tag"),
        (PLACE + "---\nid: MX\n", 8, "a second document begins here"),
        ("[1, 2]\n", 1, "a place's file begins with the key"),
        ("", 1, "the file is empty"),
        ("  \n\n", 1, "the file is empty"),
        (PLACE.encode() + b"parent: \xe9\n", 8, "not UTF-8: byte"),
        (PLACE + LESSON.replace("lesson\n", "moral\n"), 13, '"moral" is no value of "kind"'),
        (PLACE + LESSON + "    place: MX\n", 15, 'leave "place" out: it is "MX"'),
        (PLACE + LESSON + "    about: [mx-law, mx-law]\n", 15, '"mx-law" stands twice in "about"'),
        (PLACE + LESSON + "    about: [mx-law]\n", 15, '"mx-law" is the id of nothing here'),
        (PLACE + LESSON + "    criteria: [R1, R8]\n", 15, 'unknown criterion "R8"; allowed: E2, P1, R1, R6, R7'),
        (PLACE + LESSON + "    criteria: [Z1]\n", 15, "allowed: a criterion's code such as R1"),
        (PLACE + LESSON + LESSON.removeprefix("lessons:\n"), 15, 'the id "mx-lesson-1" is taken; it stands first at'),
        (PLACE + FINDING.replace("'yes'", "yes"), 15, '"answer: yes" is read as true/false; write "yes" in quotes'),
        (PLACE + FINDING.replace("true", "'true'"), 21, 'allowed: true, false (without quotes)'),
        (PLACE + FINDING, 12, '"mx-law" is the id of nothing here'),
    ],
)  # fmt: skip
def test_a_bad_file_is_told_by_line(tmp_path: Path, text: str | bytes, line: int, told: str) -> None:
    path = _place_file(tmp_path, text)
    shown = str(_refused(tmp_path))
    assert f"{path}:{line}: " in shown
    assert told in next(one for one in shown.splitlines() if f":{line}: " in one)


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = _place_file(tmp_path, "")
    with path.open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    assert "too large: 50.0 MB; allowed: up to 5 MB a file" in str(_refused(tmp_path))


def test_a_link_and_a_pipe_are_refused(tmp_path: Path) -> None:
    write_tree(tmp_path, build(shapes.Place))
    (tmp_path / "places" / "gt.yaml").symlink_to(tmp_path / "places" / "mx.yaml")
    os.mkfifo(tmp_path / "places" / "hn.yaml")
    assert str(_refused(tmp_path)).count("this is no ordinary file") == 2


def test_the_same_id_in_two_files_names_both_places(tmp_path: Path) -> None:
    write_tree(tmp_path, build(shapes.Place), build(shapes.Lesson))
    write_tree(tmp_path, build(shapes.Place, id="GT"), build(shapes.Lesson, place="GT"))
    shown = str(_refused(tmp_path))
    assert "gt.yaml" in shown
    assert "mx.yaml" in shown


def test_every_problem_is_told_at_once_and_many_are_counted(tmp_path: Path) -> None:
    lessons = [build(shapes.Lesson, id=f"mx-lesson-{n}", criteria=("R9",)) for n in range(SHOWN + 10)]
    shown = str(_refused(write_tree(tmp_path, build(shapes.Place), *lessons)))
    assert "... and 10 more" in shown
    assert f"{SHOWN + 10} problems found; nothing was loaded." in shown


@pytest.mark.parametrize(
    ("broken", "told"),
    [
        (build(shapes.Figure, value="-2"), "a figure cannot be negative"),
        (build(shapes.Deadline, kept="kept"), "needs kept_sources"),
        (build(shapes.Place, legal_systems=("civil_law",)), "needs legal_systems_sources"),
        (build(shapes.Source, address_known="exact"), 'the address is "exact" but no url is given'),
        (build(shapes.Access, signed_on="2026-11-22"), "a signature needs both its day"),
        (build(shapes.Correction, state="corrected"), "a correction that was made needs its day"),
        (build(shapes.Finding, rests_on="Another index"), "is grade C"),
        (build(shapes.Finding, criterion="E2"), 'E2 is not asked of "law"'),
        (build(shapes.Seat, count=0), "a seat is at least one"),
        (build(shapes.Mechanism, run_by="mx-law"), 'is one of the instruments; allowed: the id of one of the bodies'),
        (build(shapes.Event, about=("mx-ghost",)), '"mx-ghost" is the id of nothing here'),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_a_rule_between_fields_or_records_is_told(tmp_path: Path, broken: Any, told: str) -> None:
    others = [record for record in one_of_each() if record.id != broken.id]
    assert told in str(_refused(write_tree(tmp_path, *others, broken)))


def test_a_unit_outside_its_vocabulary_is_refused_and_money_needs_no_row(tmp_path: Path) -> None:
    people = "people: {en: people, es: personas, fr: personnes, pt: pessoas}\n"
    figures = [build(shapes.Figure, id=f"mx-figure-{n}", unit=unit) for n, unit in enumerate(("MXN", "cows"))]
    directory = write_tree(
        tmp_path, build(shapes.Place), build(shapes.Mechanism), *figures, vocabularies__unit_yaml=people
    )
    shown = str(_refused(directory))
    assert '"cows" is no unit' in shown
    assert "MXN" not in shown


def test_a_vocabulary_must_have_a_label_for_every_code(tmp_path: Path) -> None:
    shown = str(_refused(write_tree(tmp_path, vocabularies__track_yaml="law: {en: a, es: b, fr: c, pt: d}\n")))
    assert 'track.yaml:1: the code "practice" has no labels here' in shown


def test_a_directory_that_is_not_there_and_an_empty_one_each_give_one_line(tmp_path: Path) -> None:
    for directory, told in ((tmp_path / "nowhere", "there is no such directory"), (tmp_path, "nothing to load")):
        with pytest.raises(FocusError, match=told) as caught:
            load(directory)
        assert "\n" not in str(caught.value)


def test_a_file_that_does_not_belong_is_named(tmp_path: Path) -> None:
    write_tree(tmp_path, build(shapes.Place))
    (tmp_path / "places" / "notes.yml").write_text("a: b\n")
    assert "no file of this name belongs here; allowed: standard.yaml" in str(_refused(tmp_path))


def test_one_broken_record_does_not_make_what_points_to_it_wrong(tmp_path: Path) -> None:
    write_tree(tmp_path, *one_of_each())
    path = tmp_path / "places" / "mx.yaml"
    path.write_text(path.read_text().replace("    relevance: dedicated\n", ""))
    assert "1 problem found" in str(_refused(tmp_path))
