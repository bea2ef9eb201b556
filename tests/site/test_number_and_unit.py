# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A number and what it counts agree, in every language: nobody reads "1 people"."""

import html
import re

import pytest

from focus.edition.reader import Edition
from focus.lib.names import LANGUAGES
from focus.record.shapes import Figure
from focus.site.view import View
from tests.site.asking import Site


@pytest.mark.parametrize(
    ("language", "one", "two"),
    [
        ("en", "person", "people"), ("es", "persona", "personas"),
        ("fr", "personne", "personnes"), ("pt", "pessoa", "pessoas"),
    ],
)  # fmt: skip
def test_one_of_a_unit_is_said_as_one(shipped: Edition, language: str, one: str, two: str) -> None:
    view = View(shipped, language)
    assert (view.unit("people", "1"), view.unit("people", "2")) == (one, two)
    assert view.unit("people") == two, "the head of a column"


def test_nought_and_a_half_more_than_one_follow_the_rules_of_the_language(shipped: Edition) -> None:
    english, french = View(shipped, "en"), View(shipped, "fr")
    assert (english.unit("cases", "0"), french.unit("requests", "0")) == ("cases", "demande")
    assert (english.unit("requests", "1.5"), french.unit("requests", "1.5")) == ("requests", "demande")


def test_a_currency_follows_its_number_too(shipped: Edition) -> None:
    view = View(shipped, "en")
    assert (view.unit("EUR", "1"), view.unit("EUR", "2")) == ("euro", "euros")


def test_every_unit_that_is_counted_has_its_word_for_one(shipped: Edition) -> None:
    lists = View(shipped, "en").vocabularies
    assert set(lists["unit"]) - set(lists["unit_one"]) == {"percent"}
    assert set(lists["unit_one"]) <= set(lists["unit"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_with_a_figure_of_one_says_a_plural_beside_it(
    shipped: Edition, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    site, view = Site(shipped, monkeypatch), View(shipped, language)
    held = view.addresses({one.about for one in shipped.all(Figure) if one.value == "1"}).values()
    addresses = [*held, *(f"{one}/briefing" for one in held if "/places/" in one)]
    lists = view.vocabularies
    plurals = [view.label("unit", one) for one in lists["unit_one"] if lists["unit"][one] != lists["unit_one"][one]]
    wrong = re.compile(rf"(?<![\w.,])1 (?:of 1 )?(?:{'|'.join(map(re.escape, plurals))})\b")
    assert addresses
    for one in addresses:
        said = html.unescape(re.sub(r"<[^>]+>", "", site.get(one).content.decode()))
        assert wrong.findall(said) == [], one
