# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A process that serves while the next edition comes."""

from pathlib import Path

import pytest
from django.http import HttpResponse
from django.test import RequestFactory

from focus.edition.reader import Edition
from focus.site import answer
from focus.site.served import Served
from tests.builders import a_lesson
from tests.edition.shelves import published, the_records


class Late(Served):
    """Looks at the shelf for the second time when it is asked for the fourth: between an edition and its stamp."""

    asked = 0

    def edition(self) -> Edition:
        self.asked += 1
        self._looked = float("-inf") if self.asked == 4 else float("inf")
        return super().edition()


def test_an_edition_that_comes_while_a_page_is_made_is_worded_by_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    published(tmp_path, the_records())
    held = Late(tmp_path)
    held.edition()
    published(tmp_path, the_records(a_lesson()))
    monkeypatch.setattr(answer, "served", lambda: held)
    monkeypatch.setattr(answer, "_views", {})
    answer.answer(RequestFactory().get("/en/about"), "en", "about")
    assert held.asked >= 4
    made = answer.answer(RequestFactory().get("/en/method"), "en", "method")
    assert isinstance(made, HttpResponse)
    told = made.content.decode()
    assert "Edition 2026-11-22.2" in told
    assert "2026-11-22.1" not in told
