# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A page that a browser kept and asks about again is told "not modified" with the headers that belong to it."""

import urllib.error
import urllib.request
from email.message import Message

import pytest

PER_ANSWER = {"date"}


def _headers(url: str, tag: str = "") -> tuple[int, Message]:
    request = urllib.request.Request(url, headers={"If-None-Match": tag} if tag else {})  # noqa: S310 (our own address)
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:  # noqa: S310
            return answer.status, answer.headers
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.headers


@pytest.mark.parametrize("page", ["/en", "/en/guides/mx", "/fr/guides/all", "/es/places/mx.json"])
def test_not_modified_carries_the_policy_of_the_page_it_stands_for(address: str, page: str) -> None:
    _, first = _headers(address + page)
    status, again = _headers(address + page, first["ETag"])
    assert status == 304
    differing = {name for name, value in again.items() if name.lower() not in PER_ANSWER and first[name] != value}
    assert differing <= {"content-type"}, "a browser takes these for the page it kept"
    assert again["Content-Security-Policy"] == first["Content-Security-Policy"]
