# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What comes first among records that hold the same words."""

from focus.search.weights import told
from tests.builders import a_place, a_subdivision, an_event, an_instrument
from tests.search.asking import found
from tests.search.conftest import Open


def test_a_law_of_the_state_comes_before_one_of_a_part_of_it(opened: Open) -> None:
    searcher = opened(
        a_place(), a_subdivision(), an_instrument("mx-b"), an_instrument("mx-a", place="MX-SIN")
    )  # fmt: skip
    assert found(searcher, "ley de protección", "es", kind="instruments") == ["mx-b", "mx-a"]


def test_a_law_made_for_defenders_comes_before_one_against_them(opened: Open) -> None:
    searcher = opened(an_instrument("mx-a", relevance="restrictive"), an_instrument("mx-b"))
    assert found(searcher, "ley de protección", "es", kind="instruments") == ["mx-b", "mx-a"]


def test_what_more_records_tell_of_comes_first(opened: Open) -> None:
    searcher = opened(an_instrument("mx-a"), an_instrument("mx-b"), an_event(about=("mx-b",), text="Talks."))
    assert found(searcher, "ley de protección", "es", kind="instruments") == ["mx-b", "mx-a"]


def test_being_told_of_has_a_limit() -> None:
    assert told(0) == 1
    assert told(64) == told(10_000)
