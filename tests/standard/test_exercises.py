# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The exercises that the project ships keep to the standard's rules and to the reference bill."""

import re
from collections import Counter
from collections.abc import Iterator

import msgspec
import pytest

from focus.standard.exercise_rules import faults
from focus.standard.exercises import ANSWERS, EXERCISE_LANGUAGES, Exercise, Exercises, Mistake, wording
from focus.standard.reference_bill import Wording
from tests.builders import the_exercises, the_standard_with_bill

QUOTED = {"en": re.compile("“([^”]+)”"), "es": re.compile("«([^»]+)»")}
MARKS = re.compile("[«»“”]")


def every() -> Iterator[tuple[str, Exercise]]:
    """Each exercise with its criterion."""
    yield from ((held.criterion, one) for held in the_exercises() for one in held.exercises)


def rules(code: str) -> dict[str, Wording]:
    """The rule of each answer to a criterion."""
    criterion = next(one for one in the_standard_with_bill().criteria if one.code == code)
    return {rule.answer: rule.rule for rule in criterion.answers}


def shown(one: Exercise, language: str) -> str:
    """The whole wording of an exercise."""
    paragraphs = wording(one, the_standard_with_bill().bill, language)
    return " ".join(" ".join((paragraph.text, *paragraph.points)) for _, paragraph in paragraphs)


def broken(**fields: object) -> list[str]:
    """What is said of the first exercise of the file for P2 with these fields changed."""
    held = next(one for one in the_exercises() if one.criterion == "P2")
    first = msgspec.structs.replace(held.exercises[0], **fields)
    return list(faults(Exercises(criterion="P2", exercises=(first,)), the_standard_with_bill().bill))


def test_there_are_enough_for_a_class_and_no_answer_is_the_usual_one() -> None:
    answers = Counter(one.answer for _, one in every())
    assert sum(answers.values()) >= 60
    assert len(the_exercises()) >= 25
    assert min(answers[answer] for answer in ANSWERS) >= sum(answers.values()) // 5


def test_nothing_is_wrong_in_what_is_shipped() -> None:
    assert [fault for held in the_exercises() for fault in faults(held, the_standard_with_bill().bill)] == []


@pytest.mark.parametrize(("code", "one"), list(every()), ids=lambda value: getattr(value, "id", value))
def test_the_answer_and_each_mistake_have_a_rule_and_the_reason_quotes_the_right_one(code: str, one: Exercise) -> None:
    held = rules(code)
    assert {one.answer, *(mistake.answer for mistake in one.mistakes)} <= held.keys()
    for language in EXERCISE_LANGUAGES:
        rule = MARKS.sub("", getattr(held[one.answer], language)).lower()
        quotes = QUOTED[language].findall(getattr(one.reason, language))
        assert any(MARKS.sub("", quote).lower() in rule for quote in quotes), language


@pytest.mark.parametrize("one", [one for _, one in every() if not one.changed], ids=lambda one: one.id)
def test_what_is_unchanged_earns_yes_with_the_words_by_which_the_bill_earns_it(one: Exercise) -> None:
    code = one.id.partition("-")[0].upper()
    assert one.answer == "yes"
    assert one.text is None
    taken = {held.article for held in one.taken}
    earned = [(article, held) for article in the_standard_with_bill().bill.articles() for held in article.earns]
    words = [held.words for article, held in earned if article.number in taken and held.criterion == code]
    assert words
    for language in EXERCISE_LANGUAGES:
        assert [quote for held in words for quote in getattr(held, language) if quote not in shown(one, language)] == []


def test_most_are_weakened_and_say_how() -> None:
    weakened = [one for _, one in every() if one.changed]
    assert len(weakened) > sum(1 for _ in every()) / 2
    assert all(shown(one, "en") != shown(one, "es") for one in weakened)


def test_a_word_missing_in_one_language_is_told() -> None:
    assert broken(reason=Wording(en="Only in English.")) == ["p2-1: reason: no wording in es"]


def test_a_mistake_that_is_the_right_answer_is_told() -> None:
    mistake = Mistake(answer="partly", why=Wording(en="It is not.", es="No lo es."))
    assert broken(mistakes=(mistake,)) == ["p2-1: mistakes: at least one, each another answer than the right one"]


def test_an_article_that_the_bill_does_not_have_is_told() -> None:
    assert broken(articles=(99,)) == ["p2-1: the reference bill has no article 99"]
