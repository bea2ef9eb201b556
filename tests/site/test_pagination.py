# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A long list leads to its first and last page and to those near the one shown."""

import re

import pytest

from focus.site.render import environment

PAGES = """{% import "parts/frame.html" as frame with context %}{% macro at(number) %}?page={{ number }}{% endmacro %}
{{ frame.pagination(at, number, of) }}"""


@pytest.mark.parametrize(
    ("number", "of", "offered"),
    [
        (1, 1, ""),
        (1, 2, "12"),
        (2, 3, "123"),
        (1, 9, "1239"),
        (4, 9, "1234569"),
        (5, 9, "1345679"),
        (8, 9, "16789"),
        (9, 9, "1789"),
    ],
)
def test_pages_offered_are_the_first_the_last_and_two_on_each_side(number: int, of: int, offered: str) -> None:
    made = environment("en").from_string(PAGES).render(number=number, of=of)
    assert "".join(re.findall(r">(\d)</a>", made)) == offered
    assert made.count('aria-current="page"') == (of > 1)
