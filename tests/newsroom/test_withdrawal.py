# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Withdrawal for safety reaches the newsroom too, and refuses an id that nobody knows."""

from pathlib import Path

import pytest

from focus.edition.reader import Edition
from focus.lib.errors import FocusError
from focus.newsroom.withdrawal import withdraw_everywhere
from focus.record.actions.save import add_records
from focus.record.queries import records
from focus.record.shapes import Lesson
from focus.standard.models import Criterion
from tests import builders
from tests.edition.shelves import published, the_records

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FOCUS_HOME", str(tmp_path))
    Criterion.objects.create(code="R1", applies_to="both", de_jure_or_de_facto="both")
    held = the_records(builders.a_lesson())
    add_records(held)
    published(tmp_path / "editions", held)
    return tmp_path


def test_the_newsroom_keeps_the_record_and_publishes_it_no_more(home: Path) -> None:
    assert withdraw_everywhere(["mx-lesson-1"], []) == ["2026-11-22.1"]
    assert records().by_kind["lessons"]["mx-lesson-1"].sensitivity == "restricted"
    assert Edition(home / "editions" / "2026-11-22.1").get(Lesson, "mx-lesson-1") is None


def test_a_slip_of_the_pen_does_nothing_and_says_so(home: Path) -> None:
    with pytest.raises(FocusError, match="mx-leson-1") as error:
        withdraw_everywhere(["mx-leson-1", "mx-lesson-1"], [])
    assert error.value.exit_code == 2
    assert Edition(home / "editions" / "2026-11-22.1").get(Lesson, "mx-lesson-1") is not None


@pytest.mark.parametrize("field", ["titel", "id", "kind"])
def test_a_field_that_cannot_go_alone_is_refused_with_those_that_can(field: str) -> None:
    with pytest.raises(FocusError, match="title, text") as error:
        withdraw_everywhere([], [("mx-lesson-1", field)])
    assert error.value.exit_code == 2


def test_a_required_number_cannot_go_without_its_record(home: Path) -> None:
    add_records([("deadlines", builders.a_deadline())])
    with pytest.raises(FocusError, match="withdraw mx-mechanism-deadline-1"):
        withdraw_everywhere([], [("mx-mechanism-deadline-1", "value")])


@pytest.mark.parametrize("field", ["date", "kind", "sensitivity"])
def test_a_date_or_code_that_must_be_there_cannot_go_without_its_record(home: Path, field: str) -> None:
    add_records([("events", builders.an_event(id="mx-event-2013-1"))])
    with pytest.raises(FocusError, match="withdraw mx-event-2013-1, or one of its fields"):
        withdraw_everywhere([], [("mx-event-2013-1", field)])
    assert not (home / "editions" / "suppressed.json").exists()
