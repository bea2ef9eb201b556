# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Whose form it is, without a cookie."""

import pytest

from focus.check.web.origin import is_from_here


@pytest.mark.parametrize(
    ("headers", "here"),
    [
        ({"sec-fetch-site": "same-origin"}, True),
        ({"sec-fetch-site": "none"}, True),
        ({"sec-fetch-site": "cross-site"}, False),
        ({"sec-fetch-site": "same-site", "origin": "https://focus.example", "host": "focus.example"}, False),
        ({"sec-fetch-site": "same-origin", "origin": "null"}, True),
        ({"origin": "https://focus.example", "host": "focus.example"}, True),
        ({"origin": "https://evil.example", "host": "focus.example"}, False),
        ({"origin": "null", "host": "focus.example"}, False),
        ({"host": "focus.example"}, True),
    ],
)
def test_forms_of_other_sites_are_told(headers: dict[str, str], here: bool) -> None:
    assert is_from_here(headers) is here
