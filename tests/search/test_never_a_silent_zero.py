# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Whoever finds nothing learns why and what to try; whatever is typed gets an answer."""

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from focus.search.asked import LONGEST_QUERY, MOST_TERMS, read_query
from focus.search.query import search
from focus.search.spelling import distance, near
from tests.builders import a_lesson, an_event, an_instrument
from tests.search.conftest import Open


def test_a_filter_in_the_way_is_named_with_what_it_hides(opened: Open) -> None:
    searcher = opened(an_event(text="Vehicle."))
    results = search(searcher, "vehicle", "en", {"kind": "lessons", "year": "2012"})
    assert results.total == 0
    assert [(one.kind, one.filter, one.total) for one in results.suggestions] == [("without_filter", "kind", 1)]


def test_filters_that_only_together_hide_everything_are_told_together(opened: Open) -> None:
    searcher = opened(an_event(text="Zeppelin."))
    results = search(searcher, "zeppelin", "en", {"kind": "lessons", "year": "2013"})
    assert [(one.filter, one.total) for one in results.suggestions] == [("all", 1)]


def test_a_misspelt_word_gets_a_spelling_that_finds_something(opened: Open) -> None:
    results = search(opened(an_event(text="Relocation offered.")), "rellocatoin", "en")
    assert results.total == 0
    assert results.ignored == ("rellocatoin",)
    assert [(one.kind, one.query) for one in results.suggestions] == [("spelling", "relocation")]


def test_two_misspelt_words_are_mended_together(opened: Open) -> None:
    results = search(opened(an_event(text="Relocation of zeppelins.")), "relocatiom zepelins", "en")
    assert results.suggestions[0].query == "relocation zeppelins"


def test_a_word_that_no_record_holds_is_ignored_and_said_so(opened: Open) -> None:
    results = search(opened(an_event(text="Relocation offered.")), "relocation zzyzx", "en")
    assert "mx-event-2012-1" in [hit.id for hit in results.hits]
    assert (results.ignored, results.any_word) == (("zzyzx",), False)


def test_where_no_record_holds_all_words_some_are_enough_and_it_is_said(opened: Open) -> None:
    searcher = opened(an_event("mx-event-2012-1", text="Kayak."), an_event("mx-event-2012-2", text="Zeppelin."))
    results = search(searcher, "kayak zeppelin", "en")
    assert results.any_word
    assert {hit.id for hit in results.hits} == {"mx-event-2012-1", "mx-event-2012-2"}


def test_few_hits_come_with_what_fewer_words_would_find(opened: Open) -> None:
    kayaks = [an_event(f"mx-event-2012-{n}", text="Kayak zeppelin") for n in range(4)]
    results = search(opened(*kayaks, a_lesson(title="Kayak zeppelin bicycle")), "kayak zeppelin bicycle", "en")
    assert results.total == 1
    assert ("without_word", "kayak zeppelin", 5) in [(one.kind, one.query, one.total) for one in results.suggestions]


def test_function_words_are_told_as_ignored_unless_they_are_all_there_is() -> None:
    assert read_query("ley de la protección").left_out == ("de", "la")
    assert read_query("de la").left_out == ()
    assert read_query("un mecanismo", "es").left_out == ("un",)
    assert read_query("un declaration", "en").left_out == ()


def test_a_long_query_is_cut_and_says_so() -> None:
    many = read_query(" ".join(f"word{n}" for n in range(40)))
    assert len(many.pieces) == MOST_TERMS
    assert "word20" in many.left_out
    cut = read_query("word " * 10_000)
    assert sum(len(one.text) + 1 for one in cut.pieces) <= LONGEST_QUERY
    assert cut.left_out[-1] == "…"


def test_a_word_too_long_for_any_language_is_told_as_ignored() -> None:
    assert read_query("law " + "x" * 200).left_out == ("x" * 40 + "…",)


def test_an_unclosed_quotation_mark_is_no_phrase() -> None:
    assert [one.phrase for one in read_query('"ley orgánica').pieces] == [False, False]


HOSTILE = [
    '"', '""', "-", "--", "- -x", '-"', "*", "**", "a*", "(((((", "kind:events OR 1=1", "title_es:ley^1000", "[a TO z]",
    "/.*/", "\\", "a AND NOT", "\x00\x01", "\ud800", "' OR ''='", "<script>alert(1)</script>", "%00", "💥💥",
    "a" * 5000, "-" * 5000, '"' * 4999, "* " * 3000, "é" * 3000, "ก" * 3000, "1,234,567.890.123", "\u202e\u200b",
    "\uff4c\uff45\uff59", "_ _ _",
]  # fmt: skip


@pytest.mark.parametrize("query", HOSTILE)
def test_a_hostile_query_is_answered_quickly(opened: Open, query: str) -> None:
    searcher = opened(an_instrument())
    began = time.monotonic()
    results = search(searcher, query, "en")
    assert results.total >= 0
    assert time.monotonic() - began < 2.0


def test_anything_typed_is_answered(opened: Open) -> None:
    searcher = opened(an_instrument(), an_event(text="ปกป้อง 624,900,000"))

    @settings(max_examples=150, deadline=2000, suppress_health_check=list(HealthCheck))
    @given(
        st.text(max_size=400) | st.lists(st.sampled_from(['"', "-", "*", "ley", " ", "ป", "1,234", "l'"])).map("".join)
    )
    def answered(query: str) -> None:
        results = search(searcher, query, "fr", size=5)
        assert results.total >= len(results.hits)
        assert results.query == query

    answered()


def test_distance_counts_a_swap_of_neighbours_once() -> None:
    assert distance("relocation", "rleocation", 2) == 1
    assert distance("law", "bylaws", 2) == 3


def test_near_words_are_the_nearest_then_the_commonest() -> None:
    known = [("defender", 9), ("defended", 20), ("defenders", 3), ("offender", 50)]
    assert near("defendar", known) == ["defender", "defended", "defenders"]
    assert near("abc", [("abd", 1)]) == []
