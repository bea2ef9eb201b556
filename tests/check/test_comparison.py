# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Comparing two bills of Valdora in two languages: pairs, gaps by criterion, the command and its document."""

import datetime
import json
from functools import cache

import pytest

from focus import cli
from focus.check.comparison import Comparison, comparison
from focus.check.report.compare_sheet import compare_sheet
from focus.lib.errors import DONE, WRONG_USAGE
from focus.sheet.html import html
from focus.texts.reading import read
from tests.check.known import BILLS

ENGLISH, SPANISH = BILLS / "en.txt", BILLS / "es.txt"


@cache
def both(a: str = "en", b: str = "es") -> Comparison:
    """Two of the bills, by words alone."""
    return comparison(read(BILLS / f"{a}.txt"), read(BILLS / f"{b}.txt"))


class OddModel:
    """A sentence model that finds each article most like the one at the other end."""

    name = "odd"

    def scores(self, questions: list[str], passages: list[str]) -> list[list[float]]:
        last = len(passages) - 1
        return [[float(last - row == column) for column in range(len(passages))] for row in range(len(questions))]


def test_emergencies_in_two_languages_answer_to_each_other() -> None:
    numbers = [{one.eid: one.number for one in text.articles} for text in (both().a, both().b)]
    pairs = {(numbers[0][one.a], numbers[1][one.b]) for one in both().pairs}
    assert {("2", "2"), ("9", "10")} <= pairs


def test_a_pair_tells_criteria_and_limits_and_no_words_across_languages() -> None:
    pair = next(one for one in both().pairs if "P2" in one.criteria)
    article = next(one for one in both().a.articles if one.eid == pair.a)
    assert "six hours" in article.limits
    assert not any(one.words for one in both().pairs)


def test_what_the_criteria_ask_for_and_only_one_text_has_is_told() -> None:
    only = {(one.code, one.key): one.adverse for one in both().a.only_here}
    assert only[("R7", "registration")]
    assert ("R7", "registration") not in {(one.code, one.key) for one in both().b.only_here}


def test_one_text_with_itself_has_no_gap_and_no_words_that_differ() -> None:
    found = both("en", "en")
    assert found.a.alone == found.b.alone == ()
    changed = [one for pair in found.pairs if pair.a == pair.b for one in pair.words if one.what != "same"]
    assert changed == []


def test_a_sentence_model_has_its_say_and_is_named() -> None:
    readings = read(ENGLISH), read(ENGLISH)
    found = comparison(*readings, OddModel())  # type: ignore[arg-type]
    assert found.model == "odd"
    first, last = found.a.articles[0].eid, found.b.articles[-1].eid
    assert last in {one.b for one in found.pairs if one.a == first}
    assert last not in {one.b for one in both("en", "en").pairs if one.a == first}


@pytest.mark.parametrize(("language", "said"), [("en", "side by side"), ("es", "lado a lado"), ("fr", "côte à côte")])
def test_the_document_has_pairs_and_gaps(language: str, said: str) -> None:
    told = html(compare_sheet(both(), language, datetime.date(2026, 11, 22))).decode()
    assert said in told
    assert "en.txt" in told
    assert told.count("<tr>") > len(both().a.articles) / 2


def test_the_command_compares_with_the_reference_bill(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["compare", str(ENGLISH), "--bill", "--lang", "es", "--words-only", "--json"]) == DONE
    told = json.loads(capsys.readouterr().out)
    assert (told["b"]["language"], len(told["b"]["articles"])) == ("es", 60)
    assert told["b"]["warnings"], "the bill says whether a lawyer has reviewed it"
    assert {"a", "b", "sure", "score", "shared", "criteria", "words"} == told["pairs"][0].keys()


def test_the_command_says_in_words_what_stands_alone(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["compare", str(ENGLISH), str(SPANISH), "--words-only"]) == DONE
    told = capsys.readouterr().out
    assert "<->" in told
    assert "Only in B, nothing like it was found:" in told
    assert "not used (make model)" in told


def test_a_second_text_or_the_bill_is_needed_and_not_both() -> None:
    assert cli.main(["compare", str(ENGLISH)]) == WRONG_USAGE
    assert cli.main(["compare", str(ENGLISH), str(SPANISH), "--bill"]) == WRONG_USAGE
