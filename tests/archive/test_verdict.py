# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What became of an address: only an answer that says so makes it gone."""

import datetime

import pytest

from focus.archive.addresses import read_address
from focus.archive.failure import Cause, Failure
from focus.archive.fetch import Fetched, Hop
from focus.archive.verdict import Content, judge

NOW = datetime.datetime(2026, 11, 22, tzinfo=datetime.UTC)
KEPT = Content("a" * 64, "b" * 64)


def a_fetch(*hops: tuple[str, int], failure: Failure | None = None) -> Fetched:
    return Fetched([Hop(read_address(url), NOW, status=status) for url, status in hops], failure)


@pytest.mark.parametrize(
    ("status", "verdict"),
    [(200, "alive"), (206, "alive"), (404, "gone"), (410, "gone"), (401, "refused"), (403, "refused"), (451, "refused"),
     (429, "unreachable"), (500, "unreachable"), (503, "unreachable"), (400, "unreachable"),
     (302, "unreachable"), (999, "unreachable")],
)  # fmt: skip
def test_an_answer_decides(status: int, verdict: str) -> None:
    assert judge(a_fetch(("http://a.example/", status)), KEPT, None).code == verdict


@pytest.mark.parametrize(
    ("cause", "verdict"),
    [("name", "gone"), ("connection", "unreachable"), ("slow", "unreachable"), ("large", "unreachable"),
     ("answer", "unreachable"), ("redirects", "unreachable"), ("robots", "refused"), ("address", "refused")],
)  # fmt: skip
def test_silence_never_means_gone(cause: Cause, verdict: str) -> None:
    assert judge(a_fetch(failure=Failure(cause, "why")), None, None) == (verdict, "why", False)


def test_a_page_too_large_to_keep_is_alive() -> None:
    fetched = a_fetch(("http://a.example/", 200), failure=Failure("large", "too large"))
    assert judge(fetched, None, None).code == "alive"


@pytest.mark.parametrize(
    ("hops", "verdict"),
    [
        ((("http://a.example/law", 301), ("https://b.example/law", 200)), "moved"),
        ((("http://a.example/law", 308), ("https://a.example/", 200)), "moved"),
        ((("http://a.example/law", 302), ("https://b.example/law", 200)), "alive"),
        ((("http://a.example/law", 301), ("https://www.a.example/law/", 200)), "alive"),
        ((("http://a.example/", 301), ("http://b.example/", 302), ("http://b.example/en", 200)), "moved"),
        ((("http://a.example/", 301), ("http://b.example/", 404)), "gone"),
    ],
)
def test_only_a_permanent_redirect_to_another_page_is_a_move(hops: tuple[tuple[str, int], ...], verdict: str) -> None:
    assert judge(a_fetch(*hops), KEPT, None).code == verdict


def test_a_move_says_where_the_permanent_part_leads() -> None:
    fetched = a_fetch(("http://a.example/", 301), ("http://b.example/x", 302), ("http://b.example/en", 200))
    assert judge(fetched, KEPT, None).note == "for good, to http://b.example/x"


@pytest.mark.parametrize(
    ("now", "verdict"),
    [(KEPT, "alive"), (Content("c" * 64, "b" * 64), "alive"), (Content("c" * 64, "d" * 64), "changed"),
     (Content("c" * 64, ""), "alive")],
)  # fmt: skip
def test_other_words_are_a_change_and_other_bytes_alone_are_not(now: Content, verdict: str) -> None:
    assert judge(a_fetch(("http://a.example/", 200)), now, KEPT).code == verdict
