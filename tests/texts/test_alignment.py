# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Which article answers to which."""

from focus.texts.alignment import aligned, beside
from focus.texts.shapes import Unit
from tests.texts.units import an_article


def pairs(old: list[Unit], new: list[Unit]) -> list[tuple[str, str]]:
    found = aligned(old, new)
    return [(one.old.number if one.old else "", one.new.number if one.new else "") for one in found]


SUBJECTS = (
    "the office answers every request for help",
    "a council of nine people chooses measures by vote",
    "money for the mechanism comes from the budget each year",
    "officials who delay an answer are fined",
)


def law(*subjects: int) -> list[Unit]:
    return [an_article(str(n), f"Article {n}. In Arvenia {SUBJECTS[one]}.") for n, one in enumerate(subjects, 1)]


def test_articles_of_one_number_and_subject_belong_together() -> None:
    assert pairs(law(0, 1), law(0, 1)) == [("1", "1"), ("2", "2")]


def test_an_article_put_in_between_shifts_the_others_and_replaces_none() -> None:
    assert pairs(law(0, 1, 2), law(0, 3, 1, 2)) == [("1", "1"), ("", "2"), ("2", "3"), ("3", "4")]


def test_what_was_dropped_stands_where_it_stood() -> None:
    assert pairs(law(0, 1, 2), law(0, 2)) == [("1", "1"), ("2", ""), ("3", "2")]
    assert pairs(law(3, 0), law(0)) == [("1", ""), ("2", "1")]


def test_an_article_rewritten_from_scratch_keeps_its_number() -> None:
    assert pairs(law(0, 1), law(0, 3)) == [("1", "1"), ("2", "2")]


def test_two_languages_are_laid_side_by_side_by_number() -> None:
    left = [an_article("1", "The office."), an_article("26 bis", "The council.")]
    right = [an_article("1", "L'office."), an_article("2", "Le budget."), an_article("26 BIS", "Le conseil.")]
    found = [(one.old.number if one.old else "", one.new.number if one.new else "") for one in beside(left, right)]
    assert found == [("1", "1"), ("", "2"), ("26 bis", "26 BIS")]
