# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Two versions of the invented bill of Valdora: what the committee changed, and what is said of it."""

import datetime
import json
from functools import cache
from pathlib import Path

import pytest

from focus import cli
from focus.check.check import check
from focus.check.report.versions_sheet import versions_sheet
from focus.check.versions.compare import versions
from focus.check.versions.shapes import CriterionChange, Versions
from focus.lib.errors import DONE
from focus.sheet.html import html
from focus.texts.reading import read_bytes
from tests.check.known import BILLS

BILL = (BILLS / "en.txt").read_text(encoding="utf-8")
CARDS = BILL[BILL.index("15. Register") : BILL.index("16. Offences")]
WITHOUT_CARDS = BILL.replace(CARDS, "15. No register\nNo defender needs a card.\n\n")
SLOWER = BILL.replace("within six hours", "within seventy-two hours")
NO_REVIEW = BILL.replace(BILL[BILL.index("13. Review") : BILL.index("PART IV")], "")
PUT_IN_WORDS = BILL.replace("Measures may include evacuation", "Measures may, where needed, include evacuation")
LANGUAGES = ("en", "es", "fr", "pt")


@cache
def between(old: str, new: str) -> Versions:
    """Both versions compared, on words alone."""
    readings = [read_bytes(text.encode(), name) for text, name in ((old, "old.txt"), (new, "new.txt"))]
    results = [check(one) for one in readings]
    return versions(readings[0], results[0], readings[1], results[1])


def criterion(found: Versions, code: str) -> CriterionChange:
    return next(one for one in found.criteria if one.code == code)


def test_the_same_text_stays_as_it_was() -> None:
    found = between(BILL, BILL)
    assert {one.what for one in found.criteria} == {"same"}
    assert (found.articles, found.limits) == ((), ())


def test_clauses_against_defenders_come_first_and_say_that_they_are_new() -> None:
    found = between(WITHOUT_CARDS, BILL)
    assert found.loud == ("R7",)
    assert criterion(found, "R7").what == "worse"
    assert {one.key for one in criterion(found, "R7").gained} >= {"registration", "reports"}
    assert [one.new for one in found.harmful if one.passage.number == "15"] == [True]


def test_a_harmful_clause_that_stayed_is_still_shown() -> None:
    found = between(BILL, PUT_IN_WORDS)
    assert [(one.passage.number, one.new) for one in found.harmful if one.passage.number == "15"] == [("15", False)]


def test_taking_a_harmful_clause_out_is_better_and_told_first_too() -> None:
    found = between(BILL, WITHOUT_CARDS)
    assert (found.loud, criterion(found, "R7").what, found.harmful) == (("R7",), "better", ())
    assert "registration" in {one.key for one in criterion(found, "R7").lost}


def test_a_longer_limit_is_told_with_its_article_and_worsens_its_criterion() -> None:
    found = between(BILL, SLOWER)
    (limit,) = found.limits
    assert limit.before
    assert limit.after
    assert (limit.what, limit.before.value, limit.after.value, limit.eid) == ("longer", 6, 72, "art_9")
    assert criterion(found, "P2").what == "worse"
    assert criterion(found, "P2").limits == (limit,)
    assert [one.what for one in between(SLOWER, BILL).limits] == ["shorter"]


def test_what_is_no_longer_there_has_vanished() -> None:
    found = between(BILL, NO_REVIEW)
    assert criterion(found, "P6").what == "vanished"
    assert criterion(found, "P6").after.answer == "no"
    assert [one.change.what for one in found.articles] == ["removed"]
    assert "gone" in {one.what for one in found.limits}


def test_the_words_that_changed_stand_with_the_criteria_that_rest_on_them() -> None:
    found = between(BILL, PUT_IN_WORDS)
    (article,) = found.articles
    assert [one.text for one in article.change.changes if one.what == "added"] == [", where needed,"]
    assert criterion(found, "M1").what == "reworded"
    assert "M1" in article.criteria


def test_versions_in_two_languages_are_compared_by_what_was_found_alone() -> None:
    found = between(BILL, (BILLS / "es.txt").read_text(encoding="utf-8"))
    assert not found.one_language
    assert found.articles == ()
    assert "focus compare" in found.new.warnings[-1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_document_shows_clause_words_and_limit_in_every_language(language: str) -> None:
    told = html(versions_sheet(between(WITHOUT_CARDS, SLOWER), language, datetime.date(2026, 11, 22))).decode()
    assert told.index('id="first"') < told.index("identity card") < told.index('id="criteria"')
    assert "<mark>seventy-two" in told.replace(' lang="en"', "")
    assert "72" in told[told.index('id="limits"') :]


def test_the_command_prints_for_people_and_for_programs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_text(WITHOUT_CARDS)
    new.write_text(SLOWER)
    assert cli.main(["check", str(old), str(new), "--words-only"]) == DONE
    told = capsys.readouterr().out
    assert told.index("FIRST") < told.index("R7") < told.index("P2  yes")
    assert "[-six-]" in told
    assert cli.main(["check", str(old), str(new), "--words-only", "--json"]) == DONE
    assert json.loads(capsys.readouterr().out)["loud"] == ["R7"]
