# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A rule is asked only where one of its signs stands. Here every rule reads every text, to see that none is missed."""

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from focus.edition.safety import Known, texts_of
from focus.edition.safety.known import known_from
from focus.edition.safety.reading import prose
from focus.edition.safety.rules import RULES
from focus.edition.safety.scan import asked
from focus.edition.safety.shapes import Text
from focus.edition.safety.tree import read_tree
from tests.edition.test_safety_planted import NEEDS_THE_DATA, PLANTED, SAFE

DATA = Path(__file__).resolve().parents[2] / "data"
SENTENCES = [*(text for _, text in PLANTED + NEEDS_THE_DATA), *SAFE]
DISGUISES: dict[str, Callable[[str], str]] = {
    "as it is": str,
    "upper": str.upper,
    "lower": str.lower,
    "title": str.title,
    "no blanks": lambda text: text.replace(" ", ""),
    "points": lambda text: text.replace(" ", ". "),
    "a capital İ": lambda text: text.replace("i", "İ"),
    "a small ı": lambda text: text.replace("i", "ı"),
    "behind a word": lambda text: f"palabra {text}",
}


def missed(text: Text, known: Known) -> Iterator[str]:
    """Rules that find something in the text although their signs do not stand in it."""
    fitting = (rule for rule in RULES if (rule.in_addresses if text.is_address else rule.in_prose))
    without = [rule for rule in fitting if rule not in asked(text.text, text.is_address)]
    yield from (rule.name for rule in without if any(rule.find(text, known)))


@pytest.mark.parametrize("disguise", DISGUISES)
def test_signs_hide_no_planted_danger(disguise: str) -> None:
    ordinary = Known(ordinary=frozenset({"the", "palabra"}), people_figures=frozenset({"zz-figure-1"}))
    for sentence in SENTENCES:
        words = prose(DISGUISES[disguise](sentence))
        for where in ("zz-event-1", "zz-figure-1"):
            for is_address in (False, True):
                assert not list(missed(Text("events", where, "text", words, is_address), ordinary)), words


def test_signs_hide_nothing_in_the_data_mixed_with_planted_dangers() -> None:
    records = read_tree(DATA)
    texts = sorted({one.text for kind, shape in records for one in texts_of(kind, shape)})
    known = known_from(records, texts)
    drawn = random.Random(20261122)  # noqa: S311 (nothing is kept secret with it)
    for _ in range(3000):
        words = f"{drawn.choice(texts)} {drawn.choice(SENTENCES)} {drawn.choice(texts)}".split(" ")
        start = drawn.randrange(len(words))
        text = Text("events", "zz-event-1", "text", " ".join(words[start : start + 12]))
        assert not list(missed(text, known)), text.text
