# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Agreement of two coders, against values computed by hand."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from focus.findings import resampling
from focus.findings.agreement import (
    MEASURES,
    Measure,
    Pair,
    agreement,
    counted,
    exact,
    krippendorff_alpha,
    weighted_kappa,
)
from focus.findings.agreement_by import scopes, standing
from tests.builders import a_finding, the_standard

BY_HAND: list[Pair] = [(1, 1), (0, 0), (1, 0.5), (0, 0)]
VALUES = st.sampled_from([0.0, 0.5, 1.0])
PAIRS = st.lists(st.tuples(VALUES, VALUES), min_size=1)


def test_the_measures_are_those_computed_by_hand() -> None:
    held = counted(BY_HAND)
    assert exact(held) == 0.75
    # Observed 0.875; by the coders' own shares 0.5: (0.875 - 0.5) / (1 - 0.5).
    assert weighted_kappa(held) == pytest.approx(0.75)
    # Observed 0.0625; expected 27.5 / 56.
    assert krippendorff_alpha(held) == pytest.approx(1 - 0.0625 * 56 / 27.5)


def test_where_nothing_varies_nothing_is_measured() -> None:
    assert weighted_kappa(counted([(1, 1), (1, 1)])) is None
    assert krippendorff_alpha(counted([(1, 1), (1, 1)])) is None
    assert exact(counted([])) is None


@given(PAIRS)
def test_no_measure_is_above_one_and_full_agreement_is_one(pairs: list[Pair]) -> None:
    for measure in (exact, weighted_kappa, krippendorff_alpha):
        assert (measure(counted(pairs)) or 0) <= 1 + 1e-12
        assert measure(counted((one, one) for one, _ in pairs)) in (None, pytest.approx(1.0))


def test_an_interval_holds_its_value_and_is_the_same_each_time() -> None:
    laws: list[list[Pair]] = [BY_HAND, [(1, 1), (0.5, 0.5), (0, 0.5), (1, 1)], [(0, 0), (1, 1), (0.5, 1), (0, 0)]]
    found = agreement(laws)
    assert found == agreement(laws)
    assert (found.cells, found.opposite) == (12, 0)
    assert (found.alpha.low or 0) <= (found.alpha.value or 0) <= (found.alpha.high or 0)


def test_one_law_has_no_interval() -> None:
    assert agreement([BY_HAND * 5]).alpha.low is None


def test_a_yes_against_a_no_is_opposite() -> None:
    assert agreement([[(1, 0), (0.5, 0), (0, 1)]]).opposite == 2


def test_the_interval_is_the_one_that_drawing_lists_of_answers_gives() -> None:
    laws: list[list[Pair]] = [BY_HAND, [(1, 1), (0.5, 0.5), (0, 0.5), (1, 1)], [(0, 0), (1, 1), (0.5, 1), (0, 0)]]
    draw = random.Random(resampling.SEED)  # noqa: S311 (no secret)
    drawn = [draw.choices(laws, k=len(laws)) for _ in range(resampling.RESAMPLES)]
    found = (krippendorff_alpha(counted(pair for law in sample for pair in law)) for sample in drawn)
    known = sorted(one for one in found if one is not None)
    alpha = agreement(laws).alpha
    assert (alpha.low, alpha.high) == (known[int(0.025 * len(known))], known[int(0.975 * len(known))])


def test_many_laws_put_into_groups_keep_their_interval(monkeypatch: pytest.MonkeyPatch) -> None:
    draw = random.Random(1)  # noqa: S311 (no secret)
    laws = [counted(draw.choices([(1.0, 1.0), (0.0, 0.0), (1.0, 0.5), (0.0, 1.0)], k=5)) for _ in range(400)]
    grouped = resampling.intervals_of(laws, MEASURES)
    monkeypatch.setattr(resampling, "MOST_GROUPS", 1000)
    for one, whole in zip(grouped, resampling.intervals_of(laws, MEASURES), strict=True):
        assert one == pytest.approx(whole, abs=0.01)


def test_answers_are_counted_in_every_scope_that_they_belong_to() -> None:
    twice = [
        a_finding("mx-law-i4", criterion="I4", second_answer="yes", second_coder="B"),
        a_finding("mx-law-r1", first_answer="yes", second_answer="no", second_coder="B", answer="contested"),
        a_finding("mx-law-r2", criterion="R2", second_answer="unknown", second_coder="B", coder_kind="person"),
    ]
    found = {(one.scope, one.scope_id): one for one in scopes(twice, the_standard(), {"mx-law": "es"})}
    assert {key: one.agreement.cells for key, one in found.items()} == {
        ("all", "all"): 2, ("track", "law"): 2, ("coders", "machines"): 2, ("dimension", "R"): 1, ("dimension", "I"): 1,
        ("weakness", "lack_of_resources"): 1, ("criterion", "R1"): 1, ("criterion", "I4"): 1, ("language", "es"): 2,
    }  # fmt: skip
    whole = found["all", "all"]
    assert (whole.contested, whole.agreement.differing, whole.agreement.opposite) == (1, 1, 1)
    assert {pair: number for pair, number in whole.pairs.items() if number} == {"yes_yes": 1, "yes_no": 1}


@pytest.mark.parametrize(
    ("low", "value", "high", "told"),
    [
        (0.1, 0.3, 0.6, "below"), (0.5, 0.66, 0.9, "not_sure"), (0.7, 0.8, 0.9, "above"), (None, 0.2, None, "not_sure"),
        (None, None, None, "undefined"),
    ],
)  # fmt: skip
def test_a_criterion_stands_below_or_above_only_with_its_whole_interval(
    low: float | None, value: float | None, high: float | None, told: str
) -> None:
    assert standing(Measure(value=value, low=low, high=high)) == told
