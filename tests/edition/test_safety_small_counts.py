# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Counts under 10: masked where local or crossed, and never left to be subtracted."""

from typing import Any

import pytest

from focus.edition.safety import mask_small_count, masked, small_counts
from focus.record.records import Records
from focus.record.shapes import Figure, Mechanism


def figure(number: int, value: str, **fields: Any) -> Figure:
    row: dict[str, Any] = {
        "id": f"zz-figure-{number}", "place": "ZZ", "about": "zz-mechanism", "indicator": "protected_people",
        "definition": "people", "period": "2020", "extent": "whole", "value": value, "unit": "people",
        "sensitivity": "public", "last_safety_review": "2026-11-22",
    }  # fmt: skip
    return Figure(**{**row, **fields})


def records(*figures: Figure) -> Records:
    held = Records()
    for one in figures:
        held.add("figures", one)
    return held


def whys(*figures: Figure) -> list[str]:
    return [f"{hit.id} {hit.why}" for hit in small_counts(masked(records(*figures)))]


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ({}, None),
        ({"place": "ZZ-A"}, "under 10"),
        ({"definition": "women"}, "under 10"),
        ({"counts": "indigenous leaders"}, "under 10"),
        ({"counts": "journalists"}, "under 10"),
        ({"place": "ZZ-A", "indicator": "budget"}, None),
        ({"place": "ZZ-A", "indicator": "killed_defenders"}, None),
        ({"place": "ZZ-A", "qualifier": "at_least"}, None),
    ],
)
def test_a_count_of_nine_is_masked_where_it_is_local_or_crossed(fields: dict[str, Any], shown: str | None) -> None:
    assert mask_small_count(figure(1, "9", **fields)) == shown


def test_ten_is_shown_and_zero_is_masked() -> None:
    assert mask_small_count(figure(1, "10", place="ZZ-A")) is None
    assert mask_small_count(figure(1, "0", place="ZZ-A")) == "under 10"


def test_a_figure_about_a_mechanism_of_one_district_is_local() -> None:
    held = records(figure(1, "3"))
    mechanism = Mechanism(
        id="zz-mechanism", place="ZZ", name="Programme", nature="state", form="programme", reach=("ZZ-A",),
        sensitivity="public", last_safety_review="2026-11-22",
    )  # fmt: skip
    held.add("mechanisms", mechanism)
    shown = masked(held).by_kind["figures"]["zz-figure-1"]
    assert (shown.value, shown.qualifier) == ("9", "at_most")


def test_masking_leaves_the_records_it_was_given() -> None:
    held = records(figure(1, "3", place="ZZ-A"))
    masked(held)
    assert held.by_kind["figures"]["zz-figure-1"].value == "3"


def test_the_only_masked_district_beside_a_total_is_a_hit() -> None:
    found = whys(figure(1, "40"), figure(2, "33", place="ZZ-A"), figure(3, "7", place="ZZ-B"))
    assert found == ["zz-figure-3 The only masked count of its group: it can be subtracted from a total."]


def test_two_masked_districts_are_no_hit() -> None:
    assert (
        whys(figure(1, "40"), figure(2, "33", place="ZZ-A"), figure(3, "4", place="ZZ-B"), figure(4, "3", place="ZZ-C"))
        == []
    )


def test_two_masked_districts_are_a_hit_when_one_sum_is_possible() -> None:
    found = whys(
        figure(1, "51"), figure(2, "33", place="ZZ-A"), figure(3, "9", place="ZZ-B"), figure(4, "9", place="ZZ-C")
    )
    assert [line.split()[0] for line in found] == ["zz-figure-3", "zz-figure-4"]


def test_a_rounded_total_gives_nothing_to_subtract_from() -> None:
    assert whys(figure(1, "40", qualifier="about"), figure(3, "7", place="ZZ-B")) == []


def test_women_among_all_are_a_hit_whatever_the_definition_is_called() -> None:
    found = whys(
        figure(1, "40", definition="all"), figure(2, "33", definition="men"), figure(3, "7", definition="women")
    )
    assert [line.split()[0] for line in found] == ["zz-figure-3"]


def test_a_year_that_is_missing_from_the_sum_of_years_is_a_hit() -> None:
    found = whys(
        figure(1, "40", place="ZZ-A", period="2019/2020"),
        figure(2, "33", place="ZZ-A", period="2019"),
        figure(3, "7", place="ZZ-A", period="2020"),
    )
    assert [line.split()[0] for line in found] == ["zz-figure-3"]


def test_other_years_and_other_units_are_other_groups() -> None:
    assert whys(figure(1, "40", period="2019"), figure(2, "40", unit="cases"), figure(3, "7", place="ZZ-B")) == []


def test_a_lower_bound_is_a_hit_because_under_ten_would_be_untrue() -> None:
    found = whys(figure(1, "3", place="ZZ-A", qualifier="at_least"))
    assert found == ["zz-figure-1 A lower bound under 10 cannot be shown as under 10."]


def test_a_note_that_repeats_the_value_is_a_hit_before_masking() -> None:
    hits = small_counts(records(figure(1, "7", place="ZZ-A", note="of them 7 this year")))
    assert [hit.why for hit in hits] == ["The note repeats a count that is shown as under 10."]
