# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The fictional bill: read as a law, faults where the key says, and the check judged by the key, mistakes included."""

import json
from functools import cache

import msgspec
import pytest
import yaml

from focus.check.check import check
from focus.check.shapes import CheckResult
from focus.cli import main
from focus.intake.problems import Problems
from focus.intake.training_files import judge_training
from focus.standard.training import KEY, PLAN, SCENARIO_LANGUAGES, Key, Planted
from focus.texts.reading import read
from focus.texts.shapes import Reading
from tests.builders import DATA, the_standard, the_standard_with_bill

SCENARIO = DATA / "training/scenario"
LANGUAGES = pytest.mark.parametrize("language", SCENARIO_LANGUAGES)


@cache
def the_key() -> Key:
    """The key that is shipped."""
    return msgspec.convert(yaml.safe_load((SCENARIO / "key.yaml").read_text("utf-8")), Key)


def every() -> list[Planted]:
    """All clauses of the key."""
    return [*the_key().planted, *the_key().good]


@cache
def the_bill(language: str) -> Reading:
    """The bill as ``focus read`` reads it."""
    return read(SCENARIO / f"{language}.txt")


@cache
def checked(language: str) -> CheckResult:
    """What the check says of the bill, from words alone."""
    return check(the_bill(language))


def _current(told: str) -> str:
    """The articles that a table of amendments changes, without its proposals and its precedents."""
    return "\n".join(next(iter(row.values())) for row in json.loads(told))


def problems(files: dict[str, str]) -> str:
    """Everything that loading finds wrong in these files."""
    found = Problems()
    whole = the_standard_with_bill()
    judge_training(files, "data", {one.code for one in whole.criteria}, whole.bill, found)
    return "\n".join(str(one) for one in found.found)


def files() -> dict[str, str]:
    """The plan, the key and the bill as they are shipped."""
    paths = [PLAN, KEY, *(f"training/scenario/{language}.txt" for language in SCENARIO_LANGUAGES)]
    return {path: (DATA / path).read_text("utf-8") for path in paths}


def test_the_key_names_at_least_twelve_faults_and_some_good_clauses() -> None:
    assert len(the_key().planted) >= 12
    assert len(the_key().good) >= 5
    assert len({one.name for one in every()}) == len(every())


@LANGUAGES
def test_every_article_that_the_key_names_is_in_the_bill(language: str) -> None:
    reading = the_bill(language)
    assert reading.language == language
    numbers = [one.number for one in reading.units if one.kind == "article"]
    assert numbers == [str(number) for number in range(1, 36)]
    named = {article for one in every() for article in one.articles}
    assert named - {"Annex B"} <= set(numbers)
    annex = {"en": "ANNEX B", "es": "ANEXO B"}[language]
    assert annex in (SCENARIO / f"{language}.txt").read_text("utf-8")


@LANGUAGES
def test_the_check_says_what_the_key_says_that_it_says(language: str) -> None:
    said = {one.code: one.suggested for one in checked(language).criteria}
    asked_of_text = [one for one in every() if one.answer]
    expected = {one.criterion: getattr(one.suggests, language) or one.answer for one in asked_of_text}
    assert {code: said[code] for code in expected} == expected


@LANGUAGES
def test_the_table_of_amendments_strikes_what_the_key_says_and_leaves_the_rest(
    language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file = str(SCENARIO / f"{language}.txt")
    assert main(["amend", file, "--words-only", "--all-missing", "--json"]) == 0
    told = capsys.readouterr().out
    article = {"en": "Article", "es": "Artículo"}[language]
    assert "R7" in checked(language).loud
    assert f"{article} 26. " in told
    assert f"{article} 27. " in told
    # When the table learns to strike these, the key must be written anew.
    assert [number for number in (11, 14, 28) if f"{article} {number}. " in _current(told)] == []


def test_the_check_is_wrong_where_the_key_says_so_and_right_about_most() -> None:
    for language in SCENARIO_LANGUAGES:
        wrong = {one.name for one in every() if getattr(one.suggests, language)}
        assert {"annex-trap", "complaint-first", "automatic-end", "no-inquiry"} <= wrong
        assert len(wrong) < len(every()) / 3


def test_each_fault_can_be_amended_from_the_reference_bill() -> None:
    bill = the_standard_with_bill().bill
    answered = {article.number: article.criteria for article in bill.articles()}
    for one in the_key().planted:
        assert one.amend, one.name
        codes = {code for number in one.amend for code in answered[number]}
        assert one.criterion in codes or one.criterion == "E1", one.name


def test_both_languages_hold_as_many_paragraphs() -> None:
    held = [
        [bool(line) for line in (SCENARIO / f"{language}.txt").read_text("utf-8").splitlines()]
        for language in SCENARIO_LANGUAGES
    ]
    assert held[0] == held[1]


def test_the_shipped_files_are_loaded_without_a_problem() -> None:
    assert problems(files()) == ""


@pytest.mark.parametrize(
    ("path", "before", "after", "told"),
    [
        (PLAN, "minutes: 45, scenario", "minutes: 450, scenario", "minutes"),
        (PLAN, "minutes: 45, scenario", "minutes: 95, scenario", "takes 170 minutes"),
        (PLAN, "cases: [law-that-turned]", "cases: [law-that-sank]", "there is no case law-that-sank"),
        (KEY, "criterion: R3", "criterion: R9", "no criterion R9"),
        (KEY, "amend: [11, 12]", "amend: [11, 99]", "the reference bill has no article 99"),
        (KEY, "suggests: {es: partly}", "suggests: {es: 'no'}", "only where it is another answer"),
        (KEY, "planted:", "plants:", "plants"),
    ],
)
def test_what_does_not_fit_is_told_when_it_is_loaded(path: str, before: str, after: str, told: str) -> None:
    held = files()
    assert before in held[path]
    held[path] = held[path].replace(before, after, 1)
    assert told in problems(held)


def test_every_criterion_of_the_key_is_one_of_the_standard() -> None:
    assert {one.criterion for one in every()} <= {one.code for one in the_standard().criteria}
