# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Dates keep their precision and sort by their first day."""

import datetime

import pytest

from focus.lib.edtf import ImpossibleDateError, parse, sort_key


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("2012", "2012-01-01", "2012-12-31", "year"),
        ("2012-02", "2012-02-01", "2012-02-29", "month"),
        ("2012-06-25", "2012-06-25", "2012-06-25", "day"),
        ("2018-12/2021-07", "2018-12-01", "2021-07-31", "interval"),
    ],
)
def test_each_precision_knows_its_first_and_last_day(text: str, first: str, last: str, precision: str) -> None:
    value = parse(text)
    assert value.first == datetime.date.fromisoformat(first)
    assert value.last == datetime.date.fromisoformat(last)
    assert value.precision == precision


@pytest.mark.parametrize(
    "text", ["2013-02-29", "2012-13", "1200", "2012-6-1", "yesterday", "2021/2019", "", "2012-06-25-01"]
)
def test_what_is_no_date_is_refused_with_what_is_wrong(text: str) -> None:
    with pytest.raises(ImpossibleDateError) as error:
        parse(text)
    assert text in str(error.value)


def test_a_year_sorts_before_its_months_and_nothing_sorts_last() -> None:
    dates = [None, "2012-06-25", "2013", "2012-01", "2012"]
    assert sorted(dates, key=sort_key) == ["2012", "2012-01", "2012-06-25", "2013", None]
