# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""One address a page: slashes that mean nothing lead to it, and a parameter has one value."""

from pathlib import Path

import pytest
from django.test import RequestFactory

from focus.site import answer
from focus.site.page import Wrong
from focus.site.routes import find
from focus.site.view import View
from tests.builders import an_edition


@pytest.mark.parametrize("asked", ["library/", "/library", "library//"])
def test_slashes_that_mean_nothing_lead_to_the_one_address(asked: str) -> None:
    response = answer.answer(RequestFactory().get("/x", {"kind": "report"}), "en", asked)
    assert (response.status_code, response["Location"]) == (301, "/en/library?kind=report")


def test_a_form_with_a_slash_leads_to_the_form() -> None:
    assert answer.answer(RequestFactory().get("/x"), "fr", "library.csv/")["Location"] == "/fr/library.csv"


def test_a_line_break_behind_an_address_is_another_address() -> None:
    assert find("/places/mx")
    assert find("/places/mx\n") is None


def test_a_parameter_with_two_values_is_told_and_not_guessed(tmp_path: Path) -> None:
    request = RequestFactory().get("/x?year=2024&year=2023")
    route, _ = find("/library") or pytest.fail("no library")
    with pytest.raises(Wrong, match="year=2024 · year=2023"):
        answer._canonical(request, route, View(an_edition(tmp_path), "en"), "/library")
