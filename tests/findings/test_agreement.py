# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Agreement of two coders, against values computed by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from focus.findings.agreement import Pair, agreement, exact, krippendorff_alpha, weighted_kappa

BY_HAND: list[Pair] = [(1, 1), (0, 0), (1, 0.5), (0, 0)]
VALUES = st.sampled_from([0.0, 0.5, 1.0])
PAIRS = st.lists(st.tuples(VALUES, VALUES), min_size=1)


def test_the_measures_are_those_computed_by_hand() -> None:
    assert exact(BY_HAND) == 0.75
    # Observed 0.875; by the coders' own shares 0.5: (0.875 - 0.5) / (1 - 0.5).
    assert weighted_kappa(BY_HAND) == pytest.approx(0.75)
    # Observed 0.0625; expected 27.5 / 56.
    assert krippendorff_alpha(BY_HAND) == pytest.approx(1 - 0.0625 * 56 / 27.5)


def test_where_nothing_varies_nothing_is_measured() -> None:
    assert weighted_kappa([(1, 1), (1, 1)]) is None
    assert krippendorff_alpha([(1, 1), (1, 1)]) is None
    assert exact([]) is None


@given(PAIRS)
def test_no_measure_is_above_one_and_full_agreement_is_one(pairs: list[Pair]) -> None:
    for measure in (exact, weighted_kappa, krippendorff_alpha):
        assert (measure(pairs) or 0) <= 1 + 1e-12
        assert measure([(one, one) for one, _ in pairs]) in (None, pytest.approx(1.0))


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
