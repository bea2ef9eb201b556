# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Filters beside each word find the same records with the same scores as filters beside the whole query."""

from dataclasses import replace

import pytest

from focus.search import found
from focus.search.counts import Counts
from focus.search.filters import Filters
from focus.search.query import search
from focus.search.searcher import Searcher, open_searcher
from tests import builders

NARROW, NEVER = 1.0, 0.0
QUERIES = ("law", "law protection", '"law on protection"', "prot*", "law -journalists", "", "mexico", "zebra law")
CHOSEN = ({"place": "MX"}, {"kind": "instruments", "place": "MX"}, {"place": ["MX", "CO"]}, {"year": "2000-2020"})


@pytest.fixture(scope="module")
def searcher(tmp_path_factory: pytest.TempPathFactory) -> Searcher:
    places = builders.a_place(), builders.a_place("CO")
    laws = [builders.an_instrument(f"mx-law-{n}", title="Law " * n + "on protection", gist="Law.") for n in (1, 2, 3)]
    made = builders.an_edition(tmp_path_factory.mktemp("clause"), *places, builders.an_instrument(), *laws)
    return open_searcher(made.directory)


@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.parametrize("chosen", CHOSEN)
def test_hits_and_counts_are_the_same_wherever_filters_stand(
    searcher: Searcher, monkeypatch: pytest.MonkeyPatch, query: str, chosen: dict[str, str]
) -> None:
    answers = []
    for ranked, counted in ((NEVER, NEVER), (NARROW, NARROW), (NARROW, NEVER)):
        monkeypatch.setattr(found, "RANKED_WITHIN", ranked)
        monkeypatch.setattr(found, "COUNTED_WITHIN", counted)
        fresh = replace(searcher, opened=replace(searcher.opened, counts=Counts()))
        answers.append(search(fresh, query, "en", chosen))
    assert answers[0] == answers[1] == answers[2]


def test_only_single_values_of_narrow_filters_stand_beside_words(
    searcher: Searcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(found, "RANKED_WITHIN", NARROW)
    filters = Filters(kind=("instruments",), place=("MX", "CO"), year=("2000-2020",))
    within, beside = found.divided(filters, searcher.opened, NARROW)
    assert (len(within.filters), within.only_phrases, len(beside)) == (1, False, 2)
    within, beside = found.divided(filters, searcher.opened, NEVER)
    assert (len(within.filters), within.only_phrases, len(beside)) == (1, True, 3)
