# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""One definition of figures is worded in one way, or nothing is published."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from focus.edition.definitions import refuse_two_wordings, two_wordings
from focus.lib.errors import FocusError
from focus.record.shapes import Figure
from tests.builders import a_figure, the_shipped
from tests.edition.shelves import published, the_records

ALIKE = {"counter": "The Ministry", "counts": "requests made"}


def faults(**other: object) -> list[str]:
    """What is wrong with a figure beside another of the same definition."""
    figures: list[Figure] = [a_figure(**ALIKE), a_figure("mx-figure-2", **(ALIKE | other))]
    return list(two_wordings(figures))


def test_what_is_counted_has_one_wording() -> None:
    (told,) = faults(counts="requests received")
    assert told.startswith('mx-figure-2, counts: "requests received", but mx-figure-1 of the same definition has')
    assert told.endswith("use one wording, or another definition where something else is counted")


@pytest.mark.parametrize("counter", ["the ministry", "The  Ministry", "The Ministry."])
def test_who_counts_is_spelled_in_one_way(counter: str) -> None:
    assert faults(counter=counter) == [
        f'mx-figure-2, counter: "{counter}", but mx-figure-1 of the same definition has "The Ministry": '
        "write one name in one way"
    ]


@pytest.mark.parametrize(
    "other",
    [
        {"definition": "requests-heard"},
        {"indicator": "admitted"},
        {"unit": "people"},
        {"language": "es"},
        {"counter": "A newspaper"},
        {"counter": ""},
        {"stage": "approved"},
    ],
)
def test_other_words_for_something_else_are_right(other: dict[str, object]) -> None:
    assert faults(counts="requests received", **other) == []


def test_what_is_not_said_is_no_other_wording() -> None:
    assert faults(counts="") == []


def test_two_wordings_are_not_published_until_an_editor_has_chosen(tmp_path: Path) -> None:
    first = a_figure("mx-figure-2", sources=("mx-s1",), **ALIKE)
    other = replace(first, id="mx-figure-3", counts="requests received", period="2021")
    with pytest.raises(FocusError, match="Nothing was published: a definition of figures is worded in two ways"):
        published(tmp_path, the_records(first, other))
    assert published(tmp_path, the_records(first, replace(other, definition="requests-received"))).new


def test_one_that_is_not_public_stops_nothing() -> None:
    other = a_figure("mx-figure-3", counter="The Ministry", counts="requests received", sensitivity="internal")
    refuse_two_wordings(the_records(a_figure("mx-figure-2", **ALIKE), other))


def test_the_figures_that_are_shipped_have_one_wording() -> None:
    assert list(two_wordings(the_shipped()[0].of("figures"))) == []
