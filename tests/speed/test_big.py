# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The big edition's records are valid, in proportion, and the same every time."""

from collections import Counter
from pathlib import Path
from typing import get_args

import pytest

from focus.edition.build import content_digest
from focus.edition.safety import all_hits
from focus.edition.source import Material
from focus.intake.judge import judge
from focus.intake.read import Tree, read_files
from focus.record.records import Records
from focus.record.vocab import Language
from tests.speed.big import big_records, standard, write_big_tree
from tests.speed.provisions import texts

TINY = 0.002
SMALL = 0.01


def digest(records: Records) -> str:
    return content_digest(Material(records, standard(), {}))


@pytest.fixture(scope="module")
def small() -> Records:
    return big_records(SMALL)


def test_the_same_seed_gives_the_same_records_and_another_does_not() -> None:
    assert digest(big_records(TINY)) == digest(big_records(TINY))
    assert digest(big_records(TINY)) != digest(big_records(TINY, seed=1))


def test_the_scale_counts_instruments_and_thirty_findings_for_each(small: Records) -> None:
    counts = small.counts()
    assert counts["instruments"] == 80
    assert counts["findings"] == 30 * 80
    assert 240 < counts["sources"] < 480


def test_the_tree_is_read_without_a_problem(tmp_path: Path) -> None:
    records = big_records(TINY)
    write_big_tree(tmp_path, records)
    tree: Tree = read_files(tmp_path)
    judge(tree, Records())
    assert not tree.problems.found
    assert tree.records.counts() == records.counts()


def test_the_safety_check_stops_at_none_of_it(small: Records) -> None:
    assert not all_hits(small)


def test_a_second_copy_lies_in_new_places(small: Records) -> None:
    whole = big_records(0.05)
    kinds = Counter(place.kind for place in whole.of("places"))
    assert kinds["country"] > 84
    assert {place.id for place in small.of("places")} < {place.id for place in whole.of("places")}
    # Short lists for the whole world are not copied: each coder is one.
    assert [one.name for one in whole.of("coders")] == [one.name for one in small.of("coders")]


def test_provisions_are_of_about_ninety_words_in_four_languages(small: Records) -> None:
    articles = [unit for held in texts(small.of("instruments")) for unit in held.units()]
    words = sum(len(one.text.split()) for one in articles) / len(articles)
    assert len(articles) == 30 * 80
    assert 85 < words < 95
    assert {one.language for one in articles} == set(get_args(Language))
    assert len({one.text for one in articles}) == len(articles)
