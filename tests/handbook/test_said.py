# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""How a book made from an edition says amounts of money and names of places in its language."""

import pytest

from focus.edition.reader import Edition
from focus.handbook.said import Said
from tests.builders import a_source, a_subdivision, an_edition_with_texts

PARTS = (a_subdivision(), a_subdivision("MX-SLP", "Amazonas (Mexico)"))


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """Two parts of a country, one of which names the country itself."""
    return an_edition_with_texts(tmp_path_factory.mktemp("parts"), {}, a_source(), *PARTS)


@pytest.mark.parametrize(("value", "told"), [("1640000000000", "pesos colombianos"), ("1", "peso colombiano")])
def test_money_stands_in_the_number_that_the_amount_asks_for(parts: Edition, value: str, told: str) -> None:
    assert Said(parts, "es").unit("COP", value) == told


def test_a_part_of_a_country_is_followed_by_its_country_once(parts: Edition) -> None:
    said = Said(parts, "en")
    names = [said.place(one.id) + said.inside(one.id, one.parent) for one in PARTS]
    assert names == ["Sinaloa (Mexico)", "Amazonas (Mexico)"]


def test_a_country_is_followed_by_nothing(parts: Edition) -> None:
    assert Said(parts, "en").inside("MX", None) == ""


def test_a_reader_of_another_language_is_told_that_records_are_not_translated(parts: Edition) -> None:
    assert Said(parts, "es").kept_in("en").endswith("inglés.")
    assert Said(parts, "en").kept_in("en") == ""
