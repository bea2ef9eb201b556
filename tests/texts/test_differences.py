# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The words that changed between two wordings."""

import random
import time

import pytest

from focus.texts.differences import word_differences

OLD = "The office shall answer within three days of the request."
NEW = "The office must answer within two working days of the request."


def told(old: str, new: str) -> list[tuple[str, str]]:
    return [(one.what, one.text) for one in word_differences(old, new)]


def without(what: str, old: str, new: str) -> list[str]:
    return "".join(one.text for one in word_differences(old, new) if one.what != what).split()


def test_words_are_compared_and_not_letters_or_lines() -> None:
    assert told(OLD, NEW) == [
        ("same", "The office "), ("removed", "shall"), ("added", "must"), ("same", " answer within "),
        ("removed", "three"), ("added", "two working"), ("same", " days of the request."),
    ]  # fmt: skip


def test_equal_texts_and_empty_ones_have_no_difference() -> None:
    assert told(OLD, OLD) == [("same", OLD)]
    assert told("", "") == []
    assert told("", "New.") == [("added", "New.")]
    assert told("Gone.", "") == [("removed", "Gone.")]


def test_another_line_break_is_no_change() -> None:
    assert told("one\ntwo  three", "one two\nthree") == [("same", "one two\nthree")]


def test_a_short_word_between_two_changes_is_read_with_them() -> None:
    assert told("rule of law", "reign of words") == [("removed", "rule of law"), ("added", "reign of words")]


@pytest.mark.parametrize("seed", range(40))
def test_both_texts_can_be_read_out_of_the_changes(seed: int) -> None:
    draw = random.Random(seed)  # noqa: S311 (a test that can be run again)
    old, new = (" ".join(draw.choices("abcdefgh,.", k=draw.randrange(30))) for _ in range(2))
    assert without("added", old, new) == old.split()
    assert without("removed", old, new) == new.split()


def test_a_long_article_and_a_hostile_one_are_compared_in_time() -> None:
    words = [str(n % 997) for n in range(20_000)]
    changed = [f"new{n}" if n % 100 == 0 else one for n, one in enumerate(words)]
    began = time.monotonic()
    assert len(word_differences(" ".join(words), " ".join(changed))) > 200
    assert [one.what for one in word_differences("a " * 20_000, "b " * 20_000)] == ["removed", "added", "same"]
    assert time.monotonic() - began < 20
