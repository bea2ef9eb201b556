# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A record's places as the index counts them give the same counts as a list of places a record."""

from collections import Counter

from focus.search.whereabouts import Whereabouts

WHERE = Whereabouts(
    ids=("CO", "MX", "MX-SIN"), parent={"MX-SIN": "MX"}, numbers={"CO": 0, "MX": 1, "MX-SIN": 2}, above=((2, 1),)
)
RECORDS = [("MX-SIN", ("MX-SIN", "MX")), ("MX", ("MX", "CO")), ("CO", ("CO",)), ("", ()), ("INT", ("INT", "MX-SIN"))]


def test_a_part_of_a_country_goes_with_it_under_one_number() -> None:
    assert WHERE.of("MX-SIN", ("MX-SIN", "MX")) == (2, ())


def test_what_a_record_names_besides_is_told_apart() -> None:
    assert WHERE.of("MX", ("MX", "CO")) == (1, ("CO",))


def test_a_place_that_is_no_record_has_no_number() -> None:
    assert WHERE.of("INT", ("INT", "MX-SIN")) == (None, ("INT", "MX-SIN"))
    assert WHERE.of("", ()) == (None, ())


def test_counts_are_those_of_lists_of_places() -> None:
    held = [WHERE.of(*one) for one in RECORDS]
    numbers = Counter(number for number, _ in held if number is not None)
    named = Counter(place for _, others in held for place in others)
    found = WHERE.counted(numbers.items(), named, most=10)
    assert dict(found) == Counter(place for _, places in RECORDS for place in places)
    assert list(found) == sorted(found, key=lambda one: (-one[1], one[0]))


def test_only_the_most_frequent_are_told_equal_ones_by_id() -> None:
    assert WHERE.counted([(0, 1), (1, 1), (2, 1)], {}, most=2) == (("MX", 2), ("CO", 1))
