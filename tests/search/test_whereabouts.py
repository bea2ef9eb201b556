# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A record's places as the index counts them give the same counts as a list of places a record."""

from collections import Counter

from focus.search.whereabouts import MOST_CHOICES, arranged
from focus.site.queries import listing

WHERE = arranged({"CO": None, "MX": None, "MX-SIN": "MX"})
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
    found = WHERE.offered(WHERE.counted(numbers.items(), named), ())
    assert dict(found) == Counter(place for _, places in RECORDS for place in places)
    assert list(found) == sorted(found, key=lambda one: (-one[1], one[0]))


def test_parts_of_countries_are_offered_once_their_country_is_chosen_where_places_are_many() -> None:
    parts: dict[str, str | None] = {f"MX-{number:03}": "MX" for number in range(MOST_CHOICES)}
    where = arranged({"CO": None, "CO-ANT": "CO", "FR": None, "MX": None} | parts)
    present = where.counted([(1, 2), *((number, 1) for number in range(4, 4 + MOST_CHOICES))], {"INT": 5})
    assert where.offered(present, ()) == (("MX", MOST_CHOICES), ("INT", 5), ("CO", 2))
    assert where.offered(present, ("CO",)) == (("MX", MOST_CHOICES), ("INT", 5), ("CO", 2), ("CO-ANT", 2))
    assert len(where.offered(present, ("MX-001",))) == MOST_CHOICES + 3


def test_searches_offer_as_many_places_as_lists() -> None:
    assert MOST_CHOICES == listing.MOST_CHOICES
