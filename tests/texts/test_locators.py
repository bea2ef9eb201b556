# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Locators of findings lead to the articles that they name, and to no others."""

import pytest

from focus.texts.locators import cited
from tests.texts.units import a_law, an_article, of_kind


@pytest.mark.parametrize(
    ("locator", "wanted"),
    [
        ("art. 5", ["art_5"]),
        ("arts. 2(3), 7, 8", ["art_2", "art_7", "art_8"]),
        ("arts. 5 VI, 9", ["art_5", "art_9"]),
        ("arts. 8-IX, XIV and XV, 3-IV", ["art_3", "art_8"]),
        ("artículos 5 bis y 6", ["art_5-bis", "art_6"]),
        ("ss. 10, 11", ["art_10", "art_11"]),
        ("title IV, arts. 11-12", ["art_11", "art_12"]),
        ("§ 4", ["art_4"]),
        ("art. 11.1 a", ["art_11"]),
        ("art. 6 (art. 12 of another decree)", ["art_6"]),
    ],
)
def test_articles_are_found_however_they_are_cited(locator: str, wanted: list[str]) -> None:
    assert list(cited(locator, a_law())) == wanted


def test_a_range_takes_in_what_stands_between_two_numbers() -> None:
    assert cited("arts. 4-6", a_law()) == ("art_4", "art_5", "art_5-bis", "art_6")


@pytest.mark.parametrize(
    ("locator", "wanted"),
    [
        ("arts. 8, transitorio Décimo Segundo", ["art_8", "trans_2"]),
        ("art. annex 1", ["annex_1__art_1"]),
        ("annex art. 22-A", ["annex_1__art_22-A"]),
        ("art. 1; annex art. 1", ["art_1", "annex_1__art_1"]),
        ("recitals", ["preamble_1"]),
    ],
)
def test_series_beside_the_articles_are_kept_apart(locator: str, wanted: list[str]) -> None:
    assert list(cited(locator, a_law())) == wanted


@pytest.mark.parametrize(
    "locator",
    ["Criminal Code, art. 5", "Ley 1448 art. 3 par. 4", "art. 283 bis", "third axis", "", "ch. 4", "decree 2020-0087"],
)
def test_another_law_or_an_article_that_is_not_there_matches_nothing(locator: str) -> None:
    assert cited(locator, a_law()) == ()


def test_the_law_s_own_number_before_the_article_is_no_other_law() -> None:
    assert cited("Decreto 4912 art. 9; Ley 1448 art. 3", a_law(), "Decreto 4912 de 2011") == ("art_9",)
    assert cited("Decreto 4912 art. 9", a_law(), "Decreto 1225 de 2012") == ()
    assert cited("Decreto 6.044 art. 3", a_law(), "Decreto 6.044/2007") == ("art_3",)
    assert cited("Decreto 6044/2007, art. 3", a_law(), "Decreto nº 6.044, de 2007") == ("art_3",)


def test_of_several_series_of_transitional_provisions_the_law_s_own_is_meant() -> None:
    law = [*a_law(), of_kind("transitional", "reform__trans_1", "Primero", text="The reform begins tomorrow.")]
    assert cited("transitorio Primero", law) == ("trans_1",)


def test_two_articles_of_one_number_are_not_guessed_between() -> None:
    assert cited("art. 1", [an_article("1"), an_article("1", eid="other__art_1")]) == ()
