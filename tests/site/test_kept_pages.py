# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What a process keeps stays within its budget, and is the same in both forms."""

import gzip
import hashlib
import random

import pytest
from django.http import HttpResponse

from focus.site import kept_pages
from focus.site.kept_pages import KeptPages, compressed, hash_of, length_of, packed, plain, plain_pieces


def a_page(size: int, seed: int = 0) -> HttpResponse:
    """A page that does not shrink."""
    return HttpResponse(random.Random(seed).randbytes(size))  # noqa: S311 (bytes that gzip cannot shrink)


def test_a_kept_page_is_the_same_plain_and_compressed() -> None:
    pages, made = KeptPages(10_000), HttpResponse("<p>défenseure</p>" * 50)
    before = made.content
    pages.keep(("stamp", "/en"), made, kept_pages.LEVEL)
    kept = pages.get(("stamp", "/en"))
    assert kept is not None
    assert plain(kept) == before == gzip.decompress(compressed(kept, kept_pages.LEVEL))


def test_the_page_not_asked_for_longest_makes_room() -> None:
    pages = KeptPages(10_000)
    for number in range(3):
        pages.keep(("stamp", f"/{number}"), a_page(3000, number), kept_pages.LEVEL)
    assert pages.get(("stamp", "/0"))
    pages.keep(("stamp", "/3"), a_page(3000, 3), kept_pages.LEVEL)
    assert [bool(pages.get(("stamp", f"/{number}"))) for number in range(4)] == [True, False, True, True]
    assert pages.held_bytes <= 10_000


def test_a_very_long_answer_is_not_kept() -> None:
    pages = KeptPages(kept_pages.PAGES_BYTES)
    pages.keep(("stamp", "/en/sources.csv"), a_page(kept_pages.LARGEST_BYTES + 1), kept_pages.LEVEL)
    assert pages.get(("stamp", "/en/sources.csv")) is None
    assert pages.held_bytes == 0


def test_a_page_kept_twice_counts_once() -> None:
    pages = KeptPages(kept_pages.PAGES_BYTES)
    for _ in range(2):
        pages.keep(("stamp", "/en"), a_page(2000), kept_pages.LEVEL)
    assert pages.held_bytes < 4000


@pytest.mark.parametrize("shrinks", [True, False])
def test_an_answer_packed_in_pieces_is_what_the_pieces_say(shrinks: bool) -> None:
    pieces = [b"a,b\r\n" * 40_000 if shrinks else random.Random(one).randbytes(90_000) for one in range(9)]  # noqa: S311
    whole, made = b"".join(pieces), packed(iter(pieces), kept_pages.LEVEL)
    assert b"".join(plain_pieces(made)) == plain(made) == gzip.decompress(compressed(made, 1)) == whole
    assert (length_of(made), hash_of(made)) == (len(whole), hashlib.sha256(whole).hexdigest())


def test_a_plain_answer_of_much_text_is_given_a_piece_at_a_time() -> None:
    given = list(plain_pieces(packed([b"0123456789" * 300_000], kept_pages.LEVEL)))
    assert len(given) > 10
    assert max(map(len, given)) <= kept_pages.PIECE
    assert list(plain_pieces(packed([], kept_pages.LEVEL))) == []
