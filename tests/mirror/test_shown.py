# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What stands in a copy where a page has a form."""

from pathlib import Path

import pytest

from focus.mirror.shown import as_copy
from focus.site.view import View
from tests import builders
from tests.builders import the_html


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("/practice/p2-1", "Choose in your mind, then show the answer below."),
        ("/coding-queue", "To filter this list, use the site itself."),
    ],
)
def test_a_form_becomes_a_sentence_that_says_what_can_be_done(address: str, said: str, tmp_path: Path) -> None:
    edition = builders.an_edition_with_the_bill(tmp_path)
    copy = as_copy(the_html(edition, address), View(edition, "en"), None, address)
    assert said in copy
    assert "<form" not in copy


def test_an_exercise_without_a_form_still_shows_rules_and_answer(tmp_path: Path) -> None:
    edition = builders.an_edition_with_the_bill(tmp_path)
    copy = as_copy(the_html(edition, "/practice/p2-1"), View(edition, "en"), None, "/practice/p2-1")
    assert copy.index('id="rules"') < copy.index("Show the answer without choosing</summary>")
