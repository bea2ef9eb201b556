# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What stands out of a text for a criterion, with a model that counts the words two texts share."""

from typing import cast

from focus.check.document import document
from focus.check.meaning.likeness import likeness, questions
from focus.check.meaning.model import Model, Scores
from focus.texts.shapes import Reading, Unit

TEXTS = (
    "The Fund receives a budget line of its own in the annual budget law.",
    "Emergency measures are put in place within a fixed number of hours and before the full assessment.",
    "This Act may be cited by its short title.",
    "The Minister may appoint officers.",
)


class SharedWords:
    """Stands in for the model: how many of a question's longer words a passage has."""

    def scores(self, questions: list[str], passages: list[str]) -> Scores:
        given = [self.words(one) for one in passages]
        return tuple(tuple(len(self.words(one) & words) / 10 for words in given) for one in questions)

    def words(self, text: str) -> set[str]:
        return {word for word in text.lower().replace(".", " ").split() if len(word) > 6}


def found(*texts: str) -> dict[str, dict[int, float]]:
    units = tuple(Unit(eid=f"art_{n}", kind="article", number=str(n), text=one) for n, one in enumerate(texts))
    text = document(Reading(file="law.txt", language="en", pages=0, units=units))
    return likeness(cast(Model, SharedWords()), text)


def test_the_article_most_like_a_criterion_has_one_and_others_less() -> None:
    emergency = found(*TEXTS)["P2"]
    assert emergency[1] == 1.0
    assert all(score < 1 for part, score in emergency.items() if part != 1)


def test_what_does_not_stand_out_is_left_out() -> None:
    assert 2 not in found(*TEXTS)["P2"]
    assert all(0 < score <= 1 for parts in found(*TEXTS).values() for score in parts.values())


def test_a_text_without_articles_is_like_nothing() -> None:
    assert found() == {}


def test_every_criterion_is_asked_in_the_texts_own_language() -> None:
    spanish, english = dict(questions("es")), dict(questions("en"))
    assert spanish.keys() == english.keys()
    assert all(len(ways) == len(set(ways)) == 3 for ways in spanish.values())
    assert not {ways[0] for ways in spanish.values()} & {ways[0] for ways in english.values()}
    assert questions("de") == questions("en")
