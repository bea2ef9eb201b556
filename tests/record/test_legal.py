# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Kinds of law: a part of a country has its country's, and several make a family of their own."""

from focus.intake.read import read_files
from focus.record.legal import FAMILIES, Own, families, systems_in
from tests.builders import DATA

PLACES = {
    "MX": Own(("civil_law",)),
    "MX-SIN": Own((), "MX"),
    "CA": Own(("common_law",)),
    "CA-QC": Own(("civil_law",), "CA"),
}


def test_a_part_has_its_countrys_kinds_of_law_unless_it_says_otherwise() -> None:
    assert systems_in("MX-SIN", PLACES) == ("civil_law",)
    assert systems_in("CA-QC", PLACES) == ("civil_law",)


def test_a_place_that_nobody_knows_of_has_none() -> None:
    assert systems_in("GT", PLACES) == ()
    assert systems_in("GT-PE", PLACES | {"GT-PE": Own((), "GT")}) == ()


def test_several_kinds_make_a_mixed_family_and_none_an_unknown_one() -> None:
    assert families(("common_law", "customary")) == ("common_law", "customary", "mixed")
    assert families(("islamic",)) == ("islamic",)
    assert families(()) == ("unknown",)
    assert set(families(("common_law", "customary"))) < set(FAMILIES)


def test_what_is_recorded_of_a_country_has_its_source() -> None:
    countries = [one for one in read_files(DATA).records.of("places") if one.kind == "country"]
    told = [one for one in countries if one.legal_systems]
    assert all(one.legal_systems_sources for one in told)
    assert {one.id for one in countries} - {one.id for one in told} == {"NE", "PS", "TG"}
