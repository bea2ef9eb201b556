# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Laws of many families are read into their own articles, and what is not theirs is told apart."""

import re

import pytest

from focus.texts.reading import read_bytes
from focus.texts.shapes import Line, Lines, Reading
from focus.texts.structure.read import structured
from tests.texts.families import FAMILIES, Family

OTHER_KINDS = ("decree", "transitional", "annex_article", "quoted", "former")


def words(reading: Reading, *kinds: str, named: bool = False) -> str:
    """The numbers of the units of these kinds, in order, with an underscore for a space."""
    found = [(unit.kind, unit.number.replace(" ", "_")) for unit in reading.units if unit.kind in kinds]
    return " ".join(f"{kind}:{number}" if named else number for kind, number in found)


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.name)
def test_the_articles_are_those_of_the_body(family: Family) -> None:
    reading = read_bytes(family.text.encode(), "law.txt")
    assert words(reading, "article") == family.articles
    assert words(reading, *OTHER_KINDS, named=True) == family.others


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.name)
def test_every_unit_has_an_address_of_its_own(family: Family) -> None:
    units = read_bytes(family.text.encode(), "law.txt").units
    addresses = [unit.eid for unit in units]
    assert len(set(addresses)) == len(addresses)
    assert all(addresses)


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.name)
def test_no_word_of_the_law_is_lost(family: Family) -> None:
    units = read_bytes(family.text.encode(), "law.txt").units
    told = " ".join(f"{unit.label} {unit.heading} {unit.text}" for unit in units)
    assert not set(re.findall(r"\w+", family.text)) - set(re.findall(r"\w+", told))


def test_an_empty_heading_below_an_article_is_passed_over() -> None:
    lines = (Line(text="Article 1."), Line(text="", kind="heading"), Line(text="The State protects defenders."))
    articles = [one for one in structured(Lines(lines=lines)).units if one.kind == "article"]
    assert [one.number for one in articles] == ["1"]
    assert "protects" in articles[0].text
