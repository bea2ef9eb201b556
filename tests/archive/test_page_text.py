# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Whether a page says something else, or only looks different today."""

import gzip
import time

import pytest

from focus.archive.page_text import text_hash

LAW = "<p>The State protects everybody who defends human rights within its territory.</p>"
HTML = "text/html; charset=utf-8"


def words_of(inside: str) -> str:
    return text_hash(f"<!doctype html><html><body>{inside}</body></html>".encode(), HTML)


@pytest.mark.parametrize(
    "around",
    [
        "<nav><ul><li>Home</li><li>All of our other pages about many different things</li></ul></nav>" + LAW,
        LAW + "<aside>Buy eight nice new things today and get one more for free</aside>",
        LAW + "<script>var seen = 'the eight words that a script holds today';</script>",
        LAW + "<footer>Page generated in 0.3 seconds by the server of the ministry at noon</footer>",
        LAW + "<p>Updated: 22/11/2026 14:05</p><p>1,234 visits</p>",
        "<!-- nonce 8d7f of this very request and some other words --><div class=x>" + LAW + "</div>",
        LAW.replace("everybody", "<b>everybody</b>").replace(" defends", "\n  DEFENDS"),
    ],
)
def test_what_changes_by_itself_makes_no_difference(around: str) -> None:
    assert words_of(around) == words_of(LAW)


def test_the_order_of_blocks_and_a_clock_inside_one_make_no_difference() -> None:
    news = "<p>On this day {} the ministry said that it would pay for the mechanism.</p>"
    assert words_of(news.format("2026-11-22 10:01") + LAW) == words_of(LAW + news.format("2026-11-23 11:59"))


@pytest.mark.parametrize("change", [("everybody", "nobody"), ("within", "outside"), (" human", "")])
def test_a_changed_sentence_does(change: tuple[str, str]) -> None:
    assert words_of(LAW.replace(*change)) != words_of(LAW)


def test_a_number_in_a_sentence_counts() -> None:
    sentence = "<p>The office decides within {} hours of the request for urgent measures.</p>"
    assert words_of(sentence.format(3)) != words_of(sentence.format(72))


def test_words_that_cannot_be_told_are_not_guessed() -> None:
    assert words_of("<div id=root></div><script>draw()</script>") == ""
    assert text_hash(gzip.compress(LAW.encode()), HTML, "gzip") == ""


def test_of_a_document_that_is_no_page_every_byte_counts() -> None:
    assert text_hash(b"%PDF-1.7 a", "application/pdf") != text_hash(b"%PDF-1.7 b", "application/pdf")


@pytest.mark.parametrize("named", ["text/html; charset=windows-1252", "text/html"])
def test_letters_are_read_in_the_page_s_own_encoding(named: str) -> None:
    page = f'<meta charset="windows-1252">{LAW}<p>La protección de las personas que defienden derechos aquí mismo.</p>'
    assert text_hash(page.encode("cp1252"), named) == text_hash(page.encode("cp1252"), "text/html; charset=cp1252")
    assert text_hash(page.encode("cp1252"), named) == text_hash(page.encode(), HTML)


@pytest.mark.parametrize(
    "piece", ["<a ", "<!--", "<nav>", "</form><nav>", "<p", "&amp", "<script>", "-->", "<b>x</b>", "&#" + "9" * 50]
)
def test_a_page_made_to_keep_us_busy_does_not(piece: str) -> None:
    began = time.process_time()
    text_hash(piece.encode() * 100_000, HTML)
    assert time.process_time() - began < 2


def test_a_character_with_thousands_of_digits_is_left_alone() -> None:
    assert words_of(LAW + "<p>&#" + "9" * 5000 + "; seven more words stand in this block</p>")


@pytest.mark.parametrize("charset", ["no-such-thing", "punycode", "rot13", "unicode_escape", "utf-8; x=" + "y" * 99])
def test_an_odd_encoding_is_read_as_utf_8(charset: str) -> None:
    assert text_hash(LAW.encode(), f"text/html; charset={charset}") == text_hash(LAW.encode(), HTML)
