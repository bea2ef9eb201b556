# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Bringing a text into the form that the rules read is quick where it can be, and comes to the same."""

import random
import re

import pytest

from focus.edition.safety.reading import prose

SPACES = re.compile(r"\s+")
BLANKS = " \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f"


@pytest.mark.parametrize("text", ["", " ", "\n\n", "a", " a", "a\n", "\t a \r\n b \x0c", "a  b"])
def test_white_space_is_made_one_blank_at_the_ends_too(text: str) -> None:
    assert prose(text) == SPACES.sub(" ", text)


def test_any_mixture_of_white_space_reads_as_the_pattern_would_have_it() -> None:
    drawn = random.Random(20261122)  # noqa: S311 (examples, not secrets)
    for _ in range(2_000):
        text = "".join(drawn.choices(BLANKS + "ab", k=drawn.randint(1, 9)))
        assert prose(text) == SPACES.sub(" ", text)
