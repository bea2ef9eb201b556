# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Counts that were made before are those that would be made now, and hold nobody's words."""

import pickle
from pathlib import Path

from focus.edition.reader import Edition
from focus.search.counts import MOST, Counts
from focus.search.query import search
from focus.search.searcher import open_searcher
from tests import builders
from tests.site.test_counted import Growing


def test_what_was_counted_is_not_counted_again() -> None:
    counts = Counts()
    made = counts.get("protection", ["year"], lambda names: dict.fromkeys(names, 3))
    assert counts.get("protection", ["year"], lambda _: {}) == made == {"year": 3}


def test_what_is_missing_is_counted_and_no_more() -> None:
    counts = Counts()
    counts.get("protection", ["year"], lambda names: dict.fromkeys(names, 3))
    assert counts.get("protection", ["year", "place"], lambda _: {"place": 4}) == {"year": 3, "place": 4}


def test_the_longest_unasked_counts_are_dropped() -> None:
    counts = Counts()
    for number in range(MOST + 1):
        counts.get(number, ["year"], lambda _: {"year": 1})
    assert counts.get(MOST, ["year"], lambda _: {"year": 2}) == {"year": 1}
    assert counts.get(0, ["year"], lambda _: {"year": 2}) == {"year": 2}


def test_no_words_are_held() -> None:
    counts = Counts()
    counts.get(("a secret word",), ["year"], lambda _: {"year": 1})
    assert b"secret" not in pickle.dumps(counts._held)


def test_counts_change_at_once_when_something_is_withdrawn(tmp_path: Path) -> None:
    growing = Growing()
    made = builders.an_edition(tmp_path, builders.a_place(), builders.an_instrument())
    edition = Edition(made.directory, growing)
    searcher = open_searcher(edition.directory, growing)
    before = search(searcher, "law", "en")
    assert before.total
    assert {one.name for one in before.facets if one.values}
    growing.gone.add(builders.an_instrument().id)
    after = search(searcher, "law", "en")
    assert sum(value.count for one in after.facets if one.name == "kind" for value in one.values) == after.total
    assert after.total < before.total
